"""Sealing the entries of a unit: each takes the hash of the one before, once, before the commit.

In plain SQL: what SQLAlchemy compiles would cost as much again as all the rest of it.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlmodel import Session

from dashboard.store.chain import (
    NOTHING_BEFORE,
    Content,
    Record,
    as_stored,
    content_digest,
    entry_hash,
    new_salt,
)
from dashboard.store.tables import AuditEntryRow

_LAST = "SELECT hash FROM history_head WHERE station_id = ?"
_FIRST_HEAD = "INSERT INTO history_head (entry_id, hash, station_id) VALUES (?, ?, ?)"
_MOVE_HEAD = "UPDATE history_head SET entry_id = ?, hash = ? WHERE station_id = ?"
_SEAL = (
    "UPDATE audit_entry SET salt = ?, content_digest = ?, previous_hash = ?, hash = ? WHERE id = ?"
)


def seal(session: Session, station_id: int, rows: Sequence[AuditEntryRow]) -> None:
    """Chain new entries of a station, oldest first; nobody else writes to it meanwhile."""
    connection = session.connection()

    def plain(statement: str) -> str:
        is_sqlite = connection.dialect.name == "sqlite"
        return statement if is_sqlite else statement.replace("?", "%s")

    known = connection.exec_driver_sql(plain(_LAST), (station_id,)).scalar()
    last = known or NOTHING_BEFORE
    sealed = []
    for row in rows:
        salt = new_salt()
        digest = content_digest(salt, _content(row))
        before, last = last, entry_hash(last, _record(row), digest)
        sealed.append((salt, digest, before, last, row.id))
    connection.exec_driver_sql(plain(_SEAL), sealed)
    head = (rows[-1].id, last, station_id)
    connection.exec_driver_sql(plain(_FIRST_HEAD if known is None else _MOVE_HEAD), head)


def _content(row: AuditEntryRow) -> Content:
    before, after = as_stored(row.before), as_stored(row.after)
    return Content(row.actor_name, row.officer_id, row.address, before, after)


def _record(row: AuditEntryRow) -> Record:
    assert row.id is not None
    return Record(row.id, row.at, row.actor_role, row.action, row.subject, row.year, row.undoes)
