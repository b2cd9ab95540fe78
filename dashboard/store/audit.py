"""Reading the audit log."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from datetime import UTC, datetime, time, timedelta
from hashlib import sha256
from typing import Any

from sqlalchemy import ColumnElement, and_, func, literal, or_
from sqlmodel import Session, col, select

from dashboard.domain.fiscal import FiscalYear
from dashboard.domain.history import OF_OFFICERS, Deed, Happening
from dashboard.domain.thai import THAILAND
from dashboard.store.tables import AuditEntryRow

EVERYTHING = "*"
"""The subject of an entry after which nothing that was read before holds."""


def revision(session: Session, station_id: int) -> int:
    """The revision of a station's data: the id of its last audit entry, 0 before the first."""
    newest = select(func.max(AuditEntryRow.id)).where(AuditEntryRow.station_id == station_id)
    return session.exec(newest).one() or 0


def database_id(session: Session) -> str:
    """A name of this database that no other has and that it never loses: how its log began."""
    first = session.exec(select(AuditEntryRow).order_by(col(AuditEntryRow.id)).limit(1)).one()
    began = [first.id, first.at.isoformat(), first.after]
    return sha256(json.dumps(began, sort_keys=True).encode()).hexdigest()[:16]


def entry(session: Session, station_id: int, entry_id: int) -> Happening | None:
    """One entry of this station; None when it has no such entry."""
    found = session.exec(
        select(AuditEntryRow).where(
            AuditEntryRow.station_id == station_id, AuditEntryRow.id == entry_id
        )
    ).all()
    return next(iter(happenings(session, found)), None)


def entries(session: Session, station_id: int, ids: Collection[int]) -> tuple[Happening, ...]:
    """These entries of the station, as far as they are its own, newest first."""
    found = session.exec(
        select(AuditEntryRow)
        .where(AuditEntryRow.station_id == station_id, col(AuditEntryRow.id).in_(ids))
        .order_by(col(AuditEntryRow.id).desc())
    ).all()
    return happenings(session, found)


def newest(
    session: Session, station_id: int, year: int, limit: int, subject: str | None = None
) -> tuple[Happening, ...]:
    """The last entries of a year, newest first; of one subject where it is given."""
    query = (
        select(AuditEntryRow)
        .where(AuditEntryRow.station_id == station_id, _concerns(year))
        .order_by(col(AuditEntryRow.id).desc())
        .limit(limit)
    )
    if subject is not None:
        # A subject may name several items: "O4 O7". Blanks around both keep O1 out of O12.
        padded = literal(" ").concat(AuditEntryRow.subject).concat(" ")
        query = query.where(padded.contains(f" {subject} ", autoescape=True))
    return happenings(session, session.exec(query).all())


def since(
    session: Session, station_id: int, year: int, entry_id: int, actions: Collection[Deed]
) -> tuple[Happening, ...]:
    """Entries of these kinds written after the given one, newest first."""
    query = (
        select(AuditEntryRow)
        .where(
            AuditEntryRow.station_id == station_id,
            _concerns(year),
            col(AuditEntryRow.id) > entry_id,
            col(AuditEntryRow.action).in_(list(actions)),
        )
        .order_by(col(AuditEntryRow.id).desc())
    )
    return happenings(session, session.exec(query).all())


def last_about(session: Session, station_id: int, year: int, subject: str) -> int:
    """The id of the last entry about exactly this subject, 0 where there is none.

    A restored backup is about everything: what was read before it is of another past.
    """
    query = select(func.max(AuditEntryRow.id)).where(
        AuditEntryRow.station_id == station_id,
        AuditEntryRow.year == year,
        col(AuditEntryRow.subject).in_((subject, EVERYTHING)),
    )
    return session.exec(query).one() or 0


def last_about_each(
    session: Session, station_id: int, year: int, subjects: Collection[str]
) -> dict[str, int]:
    """The id of the last entry about each of these subjects that has one, in one query.

    A restored backup is about each of them.
    """
    query = (
        select(AuditEntryRow.subject, func.max(AuditEntryRow.id))
        .where(
            AuditEntryRow.station_id == station_id,
            AuditEntryRow.year == year,
            col(AuditEntryRow.subject).in_([*subjects, EVERYTHING]),
        )
        .group_by(AuditEntryRow.subject)
    )
    found = {subject: last for subject, last in session.exec(query) if last is not None}
    restored = found.pop(EVERYTHING, 0)
    newest = {subject: max(found.get(subject, 0), restored) for subject in subjects}
    return {subject: last for subject, last in newest.items() if last}


def last_by_itself(session: Session, station_id: int, action: Deed) -> datetime | None:
    """When the product itself last did something of this kind that belongs to no year (UTC)."""
    query = (
        select(AuditEntryRow.at)
        .where(
            AuditEntryRow.station_id == station_id,
            col(AuditEntryRow.year).is_(None),
            AuditEntryRow.action == action,
            AuditEntryRow.actor_name == "",
        )
        .order_by(col(AuditEntryRow.id).desc())
        .limit(1)
    )
    return session.exec(query).first()


def first_work_at(session: Session, station_id: int) -> datetime | None:
    """When somebody first did anything here (UTC); the product itself is nobody."""
    query = (
        select(AuditEntryRow.at)
        .where(AuditEntryRow.station_id == station_id, AuditEntryRow.actor_name != "")
        .order_by(col(AuditEntryRow.id))
        .limit(1)
    )
    return session.exec(query).first()


def writings(
    session: Session, ids: Collection[int]
) -> list[tuple[int, str, datetime, Mapping[str, Any]]]:
    """Id, name of who acted, moment and ``after`` of these entries."""
    query = select(
        AuditEntryRow.id, AuditEntryRow.actor_name, AuditEntryRow.at, AuditEntryRow.after
    ).where(col(AuditEntryRow.id).in_(ids))
    return [(id_, name, at, after) for id_, name, at, after in session.exec(query) if id_]


def undoings_of(session: Session, entry_id: int) -> tuple[int, ...]:
    """The entries that took this one back."""
    query = select(AuditEntryRow.id).where(AuditEntryRow.undoes == entry_id)
    return tuple(id_ for id_ in session.exec(query) if id_ is not None)


def stands(session: Session, entry_id: int) -> bool:
    """Is an entry in force: never taken back, or each taking back was taken back itself?"""
    return not any(stands(session, each) for each in undoings_of(session, entry_id))


def _concerns(year: int) -> ColumnElement[bool]:
    """Entries of a year, and those about officers, which are of every year that was open then."""
    closed = datetime.combine(FiscalYear(year).last_day + timedelta(days=1), time.min, THAILAND)
    of_officers = and_(
        col(AuditEntryRow.year).is_(None),
        col(AuditEntryRow.action).in_(sorted(OF_OFFICERS)),
        col(AuditEntryRow.at) < closed.astimezone(UTC),
    )
    return or_(col(AuditEntryRow.year) == year, of_officers)


def happenings(session: Session, rows: Sequence[AuditEntryRow]) -> tuple[Happening, ...]:
    """Entries as history shows them: what was taken back, and what taking back undid."""
    undone, redone = _taken_back(session, [row.id for row in rows if row.id is not None])
    deeds = _deeds(session, {row.undoes for row in rows if row.undoes is not None})
    return tuple(
        _happening(row, deeds.get(row.undoes), undone=row.id in undone, redone=row.id in redone)
        for row in rows
    )


def _taken_back(session: Session, ids: Sequence[int]) -> tuple[set[int], set[int]]:
    """Which entries are taken back now, and which were and stand again."""
    undoings: dict[int, list[int]] = {}
    asked: Collection[int] = ids
    while asked:
        query = select(AuditEntryRow.undoes, AuditEntryRow.id).where(
            col(AuditEntryRow.undoes).in_(asked)
        )
        found = [(undone, id_) for undone, id_ in session.exec(query) if undone and id_]
        for undone, id_ in found:
            undoings.setdefault(undone, []).append(id_)
        asked = [id_ for _, id_ in found]

    def is_in_force(id_: int) -> bool:
        return not any(is_in_force(each) for each in undoings.get(id_, ()))

    once = {id_ for id_ in ids if id_ in undoings}
    undone_now = {id_ for id_ in once if not is_in_force(id_)}
    return undone_now, once - undone_now


def _deeds(session: Session, ids: Collection[int]) -> dict[int | None, Deed]:
    if not ids:
        return {}
    found = select(AuditEntryRow.id, AuditEntryRow.action).where(col(AuditEntryRow.id).in_(ids))
    return {id_: Deed(action) for id_, action in session.exec(found)}


def _happening(row: AuditEntryRow, undid: Deed | None, *, undone: bool, redone: bool) -> Happening:
    assert row.id is not None
    return Happening(
        entry_id=row.id,
        at=row.at,
        actor_name=row.actor_name,
        actor_role=row.actor_role,
        action=Deed(row.action),
        subject=row.subject,
        year=row.year,
        before=row.before,
        after=row.after,
        undoes=row.undoes,
        undone=undone,
        undid=undid,
        redone=redone,
        address=row.address,
        erased=row.erased_at is not None,
        hash=row.hash,
    )
