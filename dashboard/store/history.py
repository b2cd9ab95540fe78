"""The history page by page, narrowed; what it is narrowed by lies in one index."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from sqlalchemy import ColumnElement, and_, func, literal, or_
from sqlmodel import Session, col, select

from dashboard.domain.fiscal import FiscalYear
from dashboard.domain.history import Happening
from dashboard.domain.history_kinds import Kind, deeds_of
from dashboard.domain.thai import THAILAND
from dashboard.store.audit import happenings
from dashboard.store.tables import AuditEntryRow

AT_ONCE = 1_000


@dataclass(frozen=True)
class Asked:
    """What of the history is asked for; what is None or empty narrows nothing.

    ``year`` brings its own entries and those of no year that were written in it. ``subject`` is
    an item code or a dataset; ``person`` a name as entries have it, empty for the product itself;
    ``first`` and ``last`` are days in Thailand, both included.
    """

    year: FiscalYear | None = None
    subject: str = ""
    person: str | None = None
    first: date | None = None
    last: date | None = None
    kind: Kind | None = None


def count_of(session: Session, station_id: int, asked: Asked) -> int:
    return session.exec(select(func.count()).where(*_met(station_id, asked))).one()


def page_of(
    session: Session, station_id: int, asked: Asked, skipped: int, limit: int
) -> tuple[Happening, ...]:
    """Entries newest first, after the ``skipped`` newest."""
    ids = (
        select(AuditEntryRow.id)
        .where(*_met(station_id, asked))
        .order_by(col(AuditEntryRow.id).desc())
        .offset(skipped)
        .limit(limit)
    )
    found = session.exec(
        select(AuditEntryRow)
        .where(col(AuditEntryRow.id).in_(ids.subquery().select()))
        .order_by(col(AuditEntryRow.id).desc())
    )
    return happenings(session, found.all())


def all_of(session: Session, station_id: int, asked: Asked, limit: int) -> Iterator[Happening]:
    """The newest entries up to ``limit``, newest first, read in pieces."""
    before: int | None = None
    while limit > 0:
        query = select(AuditEntryRow).where(*_met(station_id, asked))
        if before is not None:
            query = query.where(col(AuditEntryRow.id) < before)
        newest = query.order_by(col(AuditEntryRow.id).desc()).limit(min(limit, AT_ONCE))
        rows = session.exec(newest).all()
        yield from happenings(session, rows)
        if len(rows) < min(limit, AT_ONCE):
            return
        limit -= len(rows)
        before = rows[-1].id
        session.expunge_all()


def people_of(session: Session, station_id: int, asked: Asked) -> tuple[str, ...]:
    """Who did something there, by name; empty for the product itself."""
    query = select(AuditEntryRow.actor_name).where(*_met(station_id, asked)).distinct()
    return tuple(sorted(session.exec(query)))


def _met(station_id: int, asked: Asked) -> Iterator[ColumnElement[bool] | bool]:
    row = AuditEntryRow
    yield row.station_id == station_id
    if asked.year is not None:
        within = _between(asked.year.first_day, asked.year.last_day)
        yield or_(col(row.year) == asked.year.number, and_(col(row.year).is_(None), *within))
    if asked.subject:
        # A subject may name several items: "O4 O7". Blanks around both keep O1 out of O12.
        padded = literal(" ").concat(row.subject).concat(" ")
        yield padded.contains(f" {asked.subject} ", autoescape=True)
    if asked.person is not None:
        yield row.actor_name == asked.person
    yield from _between(asked.first, asked.last)
    if asked.kind is not None:
        yield col(row.action).in_(deeds_of(asked.kind))


def _between(first: date | None, last: date | None) -> Iterator[Any]:
    if first is not None:
        yield col(AuditEntryRow.at) >= _midnight(first)
    if last is not None:
        yield col(AuditEntryRow.at) < _midnight(last + timedelta(days=1))


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), THAILAND).astimezone(UTC)
