"""Units of work: read in one snapshot; write in one transaction, with its audit entry."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, event, text
from sqlmodel import Session, col, select

from dashboard.domain.history import Deed, Facts
from dashboard.domain.roles import Actor
from dashboard.store.actors import require_as_before
from dashboard.store.engine import WRITING, busy_milliseconds, is_sqlite, open_engine
from dashboard.store.failures import commit_failures, database_failures
from dashboard.store.line import in_line
from dashboard.store.sealing import seal
from dashboard.store.tables import (
    AuditEntryRow,
    SignInRow,
    StationRow,
    WatchLeaseRow,
    WrongTriesRow,
)
from dashboard.telemetry import counters

ReadSession = Session
"""What ``Store.read`` gives: services pass it to queries and know no more of it."""


class Unrecorded(RuntimeError):
    """A unit changed data without an audit entry: a defect of the calling code."""


@dataclass
class Unit:
    """A running write: its session, who acts and when, and the entries recorded so far."""

    session: Session
    actor: Actor
    at: datetime
    station_id: int | None
    entries: list[AuditEntryRow] = field(default_factory=list)
    wrote: bool = False

    def record(
        self,
        action: Deed,
        subject: str = "",
        year: int | None = None,
        before: Facts | None = None,
        after: Facts | None = None,
        undoes: int | None = None,
    ) -> int:
        """Append an audit entry; returns its id, which is the version of what it writes.

        ``subject`` never names a person: what personal data can be erased lies in the facts.
        """
        if self.station_id is None:
            raise Unrecorded("there is no station to record for")
        entry = AuditEntryRow(
            station_id=self.station_id,
            at=self.at,
            actor_name=self.actor.name,
            actor_role=self.actor.role,
            officer_id=self.actor.officer,
            address=self.actor.address,
            action=action,
            subject=subject,
            year=year,
            before=dict(before or {}),
            after=dict(after or {}),
            undoes=undoes,
        )
        self.session.add(entry)
        self.session.flush()
        assert entry.id is not None
        self.entries.append(entry)
        return entry.id

    def complete(self, entry_id: int, **facts: Any) -> None:
        """Add to an entry of this unit what only its writing told."""
        entry = next(entry for entry in self.entries if entry.id == entry_id)
        entry.after = {**entry.after, **facts}
        self.session.flush()


class Store:
    """One database. Any number of stores and processes may work on it at the same time."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.engine: Engine = open_engine(url)

    @property
    def file(self) -> Path | None:
        """The file of a SQLite database."""
        name = self.engine.url.database
        return Path(name) if name and is_sqlite(self.engine) else None

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A session in which every query sees the same moment.

        Raises:
            DatabaseFailed: the database does not answer, or not as it should.
        """
        engine = self.engine
        if not is_sqlite(engine):
            engine = engine.execution_options(isolation_level="REPEATABLE READ")
        with database_failures(), Session(engine) as session:
            yield session

    @contextmanager
    def write(self, station_code: str, actor: Actor, at: datetime) -> Iterator[Unit]:
        """A unit that is alone in writing to its station; the only place that commits data.

        On an exception nothing is kept. A unit that found nothing to do ends quietly.

        Raises:
            Unrecorded: the unit changed something and recorded no audit entry.
            Refused: ACCESS_CHANGED, the actor may less by now than when they asked.
            DatabaseFailed: the database does not answer, or refuses what is written.
        """
        with self._writing(station_code) as session:
            unit = Unit(session, actor, at, _station_id(session, station_code))
            require_as_before(session, actor)
            _watch(unit)
            yield unit
            session.flush()
            if unit.entries:
                assert unit.station_id is not None
                seal(session, unit.station_id, unit.entries)
                with commit_failures():
                    session.commit()
                counters.written()
            elif unit.wrote:
                raise Unrecorded("data was changed without an audit entry")

    @contextmanager
    def keep_books(self, station_code: str) -> Iterator[tuple[Session, int]]:
        """A transaction, with the station's id, for what is no data of the station.

        Who was seen when and how often somebody tried a wrong password change by the minute and
        leave no entry in the history; nothing else may be written here.

        Raises:
            Unrecorded: something else was written.
            DatabaseFailed: the database does not answer, or refuses what is written.
        """
        with self._writing(station_code) as session:
            station_id = _station_id(session, station_code)
            assert station_id is not None
            event.listen(session, "before_flush", _refuse_data)
            yield session, station_id
            session.commit()

    def take_watch_lease(
        self,
        station_code: str,
        at: datetime,
        until: datetime,
        is_due: Callable[[ReadSession, int], bool],
    ) -> bool:
        """Promise to open a station's addresses, unless another server did or it is not due.

        One transaction asks and promises; a promise is no change of data and needs no entry. One
        that reaches farther than two of its kind was made before the clock was set back.
        """
        with self._writing(station_code) as session:
            station_id = _station_id(session, station_code)
            assert station_id is not None
            held = session.get(WatchLeaseRow, station_id)
            is_held = held is not None and at < held.until <= until + (until - at)
            if is_held or not is_due(session, station_id):
                return False
            session.merge(WatchLeaseRow(station_id=station_id, until=until))
            session.commit()
            return True

    @contextmanager
    def _writing(self, station_code: str) -> Iterator[Session]:
        """A session that is alone in writing to the station."""
        engine = self.engine.execution_options(**{WRITING: True})
        with (
            database_failures(),
            in_line(self.engine),
            Session(engine, expire_on_commit=False) as session,
        ):
            self._wait_for_turn(session, station_code)
            yield session

    def _wait_for_turn(self, session: Session, station_code: str) -> None:
        """SQLite's BEGIN IMMEDIATE has done it; PostgreSQL locks by station, even a new one."""
        if not is_sqlite(self.engine):
            patience = text(f"SET LOCAL lock_timeout = {busy_milliseconds()}")
            session.connection().execute(patience)
            lock = text("SELECT pg_advisory_xact_lock(hashtextextended(:code, 0))")
            session.connection().execute(lock, {"code": f"station {station_code}"})


def _station_id(session: Session, code: str) -> int | None:
    return session.exec(select(StationRow.id).where(col(StationRow.code) == code)).first()


def _refuse_data(session: Session, *_: Any) -> None:
    written = {type(row) for row in (*session.new, *session.dirty, *session.deleted)}
    if data := written - {SignInRow, WrongTriesRow}:
        raise Unrecorded(f"data was changed without an audit entry: {data}")


def _watch(unit: Unit) -> None:
    def flushed(*_: Any) -> None:
        unit.wrote = True

    def executed(state: Any) -> None:
        unit.wrote = unit.wrote or not state.is_select

    event.listen(unit.session, "after_flush", flushed)
    event.listen(unit.session, "do_orm_execute", executed)
