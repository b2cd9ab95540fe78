"""Sealing the entries of a unit: each takes the hash of the one before, once, before the commit."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Table as SqlTable
from sqlalchemy import bindparam, insert, select, update
from sqlmodel import Session

from dashboard.store.base import Table
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

_ENTRY: SqlTable = Table.metadata.tables["audit_entry"]
_HEAD: SqlTable = Table.metadata.tables["history_head"]
_LAST = select(_HEAD.c.hash).where(_HEAD.c.station_id == bindparam("station"))
_SEAL = (
    update(_ENTRY)
    .where(_ENTRY.c.id == bindparam("entry"))
    .values(
        {
            name: bindparam(f"new_{name}")
            for name in ("salt", "content_digest", "previous_hash", "hash")
        }
    )
)
_MOVE = (
    update(_HEAD)
    .where(_HEAD.c.station_id == bindparam("station"))
    .values(entry_id=bindparam("new_entry"), hash=bindparam("new_hash"))
)


def seal(session: Session, station_id: int, rows: Sequence[AuditEntryRow]) -> None:
    """Chain new entries of a station, oldest first; nobody else writes to it meanwhile."""
    connection = session.connection()
    known = connection.execute(_LAST, {"station": station_id}).scalar()
    last = known or NOTHING_BEFORE
    sealed = []
    for row in rows:
        assert row.id is not None
        salt = new_salt()
        facts = as_stored(row.before), as_stored(row.after)
        digest = content_digest(salt, Content(row.actor_name, row.officer_id, row.address, *facts))
        record = Record(
            row.id, row.at, row.actor_role, row.action, row.subject, row.year, row.undoes
        )
        before, last = last, entry_hash(last, record, digest)
        sealed.append(
            {
                "entry": row.id,
                "new_salt": salt,
                "new_content_digest": digest,
                "new_previous_hash": before,
                "new_hash": last,
            }
        )
    connection.execute(_SEAL, sealed)
    newest = {"entry_id": rows[-1].id, "hash": last}
    if known is None:
        connection.execute(insert(_HEAD).values(station_id=station_id, **newest))
    else:
        moved = {"station": station_id, "new_entry": rows[-1].id, "new_hash": last}
        connection.execute(_MOVE, moved)
