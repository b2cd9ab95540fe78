"""Putting the rows of a loaded backup in place of what a database holds, in one unit of work."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Engine, Table, select
from sqlmodel import Session

from dashboard.domain.progress import Progress, untold
from dashboard.store import bulk
from dashboard.store.append_only import guard, unguard
from dashboard.store.backup.rows import for_driver, rows_of
from dashboard.store.backup.schema import (
    PASSING,
    is_shared,
    raise_counters,
    reflected,
    scopes,
    stations_in,
    uses_of,
)
from dashboard.store.backup.troubles import BackupFailed, BackupTrouble
from dashboard.store.engine import is_sqlite
from dashboard.store.unit import Unit

_TAKEN = "23505"
"""PostgreSQL: a key is there already."""


def replace(
    unit: Unit,
    loaded: Engine,
    station_code: str,
    last_ids: Mapping[str, int],
    progress: Progress = untold,
) -> None:
    """Put the rows of a loaded backup in place of the station's, and let the unit go on with it.

    A SQLite file belongs to one station, so all of it is replaced. Other stations of a
    PostgreSQL stay as they are. Ids go on beyond those of both, so that none is ever given out
    again with another meaning.

    Raises:
        BackupFailed: OTHER_STATIONS, naming them, where their rows have the same ids.
    """
    session = unit.session
    connection = session.connection()
    tables = reflected(connection)
    here = stations_in(connection, tables)
    own = next((id_ for id_, code, _ in here if code == station_code), None)
    others = [name for _, code, name in here if code != station_code]
    if is_sqlite(loaded) and connection.dialect.name == "sqlite":
        others = []
    unguard(connection)
    empty(connection, tables, own, whole=not others)
    try:
        _fill(session, tables, loaded, progress)
    except Exception as failed:
        if others and _is_taken(failed):
            raise BackupFailed(BackupTrouble.OTHER_STATIONS, ", ".join(others)) from failed
        raise
    guard(connection)
    raise_counters(connection, tables, last_ids)
    codes = {code: id_ for id_, code, _ in stations_in(connection, tables)}
    unit.station_id = codes[station_code]


def empty(
    connection: Connection, tables: Sequence[Table], station_id: int | None, *, whole: bool
) -> None:
    """Remove every row, or those of one station: the only place where the log itself goes.

    What stations share goes once nothing uses it any more.
    """
    if whole:
        for table in reversed(tables):
            connection.execute(table.delete())
        return
    if station_id is None:
        return
    own = scopes(tables, station_id)
    for table in reversed(tables):
        if not is_shared(table):
            connection.execute(table.delete().where(own[table.name]))
    for table in tables:
        if is_shared(table):
            key = next(iter(table.primary_key.columns))
            used = [
                key.not_in(select(other.c[name]).where(other.c[name].is_not(None)))
                for other, name in uses_of(table, tables)
            ]
            connection.execute(table.delete().where(*used))


def _fill(session: Session, tables: Sequence[Table], loaded: Engine, progress: Progress) -> None:
    dialect = session.connection().dialect
    with loaded.connect() as source:
        found = {table.name: table for table in reflected(source)}
        for number, table in enumerate(tables, start=1):
            if table.name in PASSING:
                continue
            origin = found[table.name]
            names = [column.name for column in origin.columns]
            rows = _absent(session.connection(), origin, rows_of(source, origin))
            bulk.insert(session, table, names, for_driver(rows, origin, dialect))
            progress(number / len(tables))


def _absent(
    connection: Connection, table: Table, rows: Iterator[Sequence[Any]]
) -> Iterator[Sequence[Any]]:
    """Rows but those that are there already, of a table that stations share."""
    if not is_shared(table):
        return rows
    key = next(iter(table.primary_key.columns))
    place = [column.name for column in table.columns].index(key.name)
    there = frozenset(connection.execute(select(key)).scalars())
    return (row for row in rows if row[place] not in there)


def _is_taken(failed: Exception) -> bool:
    answered = getattr(failed, "orig", None) or failed
    return getattr(answered, "sqlstate", None) == _TAKEN
