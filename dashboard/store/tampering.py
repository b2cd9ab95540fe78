"""Does the history still say what was written? Every hash is computed anew."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from sqlalchemy import Row, func, inspect, select
from sqlalchemy import Table as SqlTable
from sqlmodel import Session

from dashboard.domain.history import Deed
from dashboard.store.base import Table
from dashboard.store.chain import NOTHING_BEFORE, Content, Record, content_digest, entry_hash

_ENTRY: SqlTable = Table.metadata.tables["audit_entry"]
_HEAD: SqlTable = Table.metadata.tables["history_head"]
_STATION: SqlTable = Table.metadata.tables["station"]
_CONTENT = tuple(_ENTRY.c[name] for name in Content._fields)
_RECORD = tuple(_ENTRY.c[name] for name in Record._fields)
_SEALED = tuple(
    _ENTRY.c[name] for name in ("salt", "content_digest", "previous_hash", "hash", "erased_at")
)
AT_ONCE = 1_000


class Wrong(StrEnum):
    """What can be wrong with an entry of the history."""

    CONTENT = "content"
    """Who, from where, before or after is not what was written."""
    RECORD = "record"
    """When, in which role, what kind of deed or about what is not what was written."""
    GAP = "gap"
    """What stood before it is gone, or stands elsewhere."""
    UNSEALED = "unsealed"
    """It was not written by the product."""
    ERASED = "erased"
    """Something was taken out of it that no erasing by law accounts for."""
    CUT_OFF = "cut_off"
    """It is the last one, and entries that came after it are gone, or their mark was changed."""


@dataclass(frozen=True)
class Break:
    """The first entry of a station's chain that is not as it was written; 0 for none at all."""

    station: str
    entry_id: int
    wrong: Wrong


def breaks(session: Session) -> tuple[Break, ...]:
    """The first break of every station's chain, empty where all of them hold.

    Reads every entry once. What the last entries said cannot be told when they are gone, but
    that they are: the head of the chain is kept apart, rows carry the entry that wrote them, and
    SQLite counts the ids it gave.
    """
    stations = session.connection().execute(select(_STATION.c.id, _STATION.c.code)).all()
    found = [_first_break(session, id_, code) for id_, code in stations]
    broken = tuple(each for each in found if each is not None)
    last = _last_entry(session)
    if not broken and _newest_heard_of(session) > last:
        codes = " ".join(code for _, code in stations)
        return (Break(codes, last, Wrong.CUT_OFF),)
    return broken


@dataclass
class _Erasings:
    """What erased entries say now, and what they should say; the last erasing counts."""

    now: dict[int, str] = field(default_factory=dict)
    wanted: dict[int, str] = field(default_factory=dict)

    def read(self, row: Row[Any], content: Content) -> None:
        if row.erased_at is not None:
            self.now[row.id] = content_digest(row.salt, content)
        if row.action == Deed.ERASE:
            self.wanted |= _listed(content.after)

    def first_unaccounted(self) -> int | None:
        """Erased by nobody, changed since, or said to be erased and not."""
        wrong = [id_ for id_, digest in self.now.items() if self.wanted.get(id_) != digest]
        wrong += self.wanted.keys() - self.now.keys()
        return min(wrong, default=None)


def _listed(after: Mapping[str, Any]) -> dict[int, str]:
    """A tampered entry may list anything; its own digest tells, not an exception here."""
    entries = after.get("entries")
    if not isinstance(entries, list):
        return {}
    return {
        each["id"]: str(each.get("digest"))
        for each in entries
        if isinstance(each, dict) and isinstance(each.get("id"), int)
    }


def _first_break(session: Session, station_id: int, code: str) -> Break | None:
    last_hash, last_id = NOTHING_BEFORE, 0
    erasings = _Erasings()
    found: Break | None = None
    for row in _entries(session, station_id):
        content = Content(*row[: len(_CONTENT)])
        if wrong := _wrong(row, content, last_hash):
            found = Break(code, row.id, wrong)
            break
        erasings.read(row, content)
        last_hash, last_id = row.hash, row.id
    if found is None and (unaccounted := erasings.first_unaccounted()) is not None:
        return Break(code, unaccounted, Wrong.ERASED)
    if found is None and _head(session, station_id) != (last_id, last_hash):
        return Break(code, last_id, Wrong.CUT_OFF)
    return found


def _entries(session: Session, station_id: int) -> Iterator[Row[Any]]:
    query = (
        select(*_CONTENT, *_RECORD, *_SEALED)
        .where(_ENTRY.c.station_id == station_id)
        .order_by(_ENTRY.c.id)
        .execution_options(yield_per=AT_ONCE)
    )
    yield from session.connection().execute(query)


def _wrong(row: Row[Any], content: Content, last_hash: str) -> Wrong | None:
    if not row.hash:
        return Wrong.UNSEALED
    record = Record(*row[len(_CONTENT) : len(_CONTENT) + len(_RECORD)])
    if entry_hash(row.previous_hash, record, row.content_digest) != row.hash:
        return Wrong.RECORD
    if row.erased_at is None and content_digest(row.salt, content) != row.content_digest:
        return Wrong.CONTENT
    if row.previous_hash != last_hash:
        return Wrong.GAP
    return None


def _head(session: Session, station_id: int) -> tuple[int, str]:
    query = select(_HEAD.c.entry_id, _HEAD.c.hash).where(_HEAD.c.station_id == station_id)
    head = session.connection().execute(query).first()
    return (0, NOTHING_BEFORE) if head is None else (head.entry_id, head.hash)


def _last_entry(session: Session) -> int:
    return session.connection().execute(select(func.max(_ENTRY.c.id))).scalar() or 0


def _newest_heard_of(session: Session) -> int:
    """The largest id of an entry that anything else in the database knows of.

    A table that is not there is told by another check.
    """
    connection = session.connection()
    there = set(inspect(connection).get_table_names())
    versioned = [table for table in Table.metadata.sorted_tables if "version" in table.c]
    tables = [table for table in versioned if table.name in there]
    known = [connection.execute(select(func.max(table.c.version))).scalar() for table in tables]
    if connection.dialect.name == "sqlite":
        given = "SELECT seq FROM sqlite_sequence WHERE name = 'audit_entry'"
        known.append(connection.exec_driver_sql(given).scalar())
    return max((each for each in known if each), default=0)
