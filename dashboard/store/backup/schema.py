"""The tables of a database as they are there, whatever its revision, and whose their rows are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy import ColumnElement, Connection, MetaData, Table, func, or_, select, text

from dashboard.store.backup.troubles import BackupFailed, BackupTrouble

STATION = "station"
OF_THE_SCHEMA = "alembic_version"
PASSING = frozenset({"watch_lease", "sign_in", "sign_in_link", "wrong_tries"})
"""What counts for hours only: no backup holds it, and none signs anybody in that comes back."""

Scope = ColumnElement[bool]


def reflected(connection: Connection) -> tuple[Table, ...]:
    """Every table of content, those that others point to first."""
    metadata = MetaData()
    metadata.reflect(connection)
    return tuple(table for table in metadata.sorted_tables if table.name != OF_THE_SCHEMA)


def stations_in(connection: Connection, tables: Sequence[Table]) -> list[tuple[int, str, str]]:
    """Id, code and name of every station; none before the first migration."""
    station = next((table for table in tables if table.name == STATION), None)
    if station is None:
        return []
    columns = station.c
    found = connection.execute(select(columns.id, columns.code, columns.name).order_by(columns.id))
    return [(id_, code, name) for id_, code, name in found]


def scopes(tables: Sequence[Table], station_id: int) -> dict[str, Scope]:
    """Which rows of each table belong to a station, by the ways that lead from one to the other.

    Raises:
        BackupFailed: NOT_SEPARABLE, naming a table that no way leads to.
    """
    found: dict[str, Scope] = {}
    for table in tables:
        if table.name == STATION:
            found[table.name] = table.c.id == station_id
        elif (owned := _owned(table, found)) is not None:
            found[table.name] = owned
    for table in tables:
        if table.name not in found:
            found[table.name] = _used(table, tables, found)
    return found


def is_shared(table: Table) -> bool:
    """May stations share a row of it? Such a table points to nothing and others point to it."""
    return table.name != STATION and not table.foreign_keys


def uses_of(table: Table, tables: Sequence[Table]) -> list[tuple[Table, str]]:
    """Which columns of other tables point to one, which has a key of one column."""
    return [
        (other, key.parent.name)
        for other in tables
        for key in other.foreign_keys
        if key.column.table.name == table.name and other is not table
    ]


def counters(connection: Connection, tables: Sequence[Table]) -> dict[str, int]:
    """The last id that was given out in each table whose ids are never given out twice."""
    if connection.dialect.name == "sqlite":
        return _sqlite_counters(connection, tables)
    found = {table.name: _last_value(connection, table) for table in tables}
    return {name: last for name, last in found.items() if last is not None}


def raise_counters(
    connection: Connection, tables: Sequence[Table], least: Mapping[str, int]
) -> None:
    """Let ids go on beyond those that are there and beyond ``least``."""
    here = counters(connection, tables)
    for table in tables:
        if table.name not in here:
            continue
        id_ = next(iter(table.primary_key.columns))
        highest = connection.execute(select(func.max(id_))).scalar() or 0
        wanted = max(highest, least.get(table.name, 0), here[table.name])
        if connection.dialect.name == "sqlite":
            _set_sqlite_counter(connection, table.name, wanted)
        elif wanted:
            set_to = text("SELECT setval(pg_get_serial_sequence(:name, :id), :last)")
            given = {"name": table.name, "id": id_.name, "last": wanted}
            connection.execute(set_to, given)


def _owned(table: Table, found: Mapping[str, Scope]) -> Scope | None:
    for key in sorted(table.foreign_keys, key=lambda each: each.parent.name):
        owner = key.column.table
        if not key.parent.nullable and owner.name in found:
            return key.parent.in_(select(key.column).where(found[owner.name]))
    return None


def _used(table: Table, tables: Sequence[Table], found: Mapping[str, Scope]) -> Scope:
    keys = list(table.primary_key.columns)
    uses = [each for each in uses_of(table, tables) if each[0].name in found]
    if len(keys) != 1 or not uses or not is_shared(table):
        raise BackupFailed(BackupTrouble.NOT_SEPARABLE, table.name)
    return or_(
        *(keys[0].in_(select(other.c[name]).where(found[other.name])) for other, name in uses)
    )


def _sqlite_counters(connection: Connection, tables: Sequence[Table]) -> dict[str, int]:
    """SQLite counts where a table was made to; elsewhere it gives out the next free id."""
    listed = connection.exec_driver_sql(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%AUTOINCREMENT%'"
    ).scalars()
    counting = set(listed) & {table.name for table in tables}
    if not counting:
        return {}
    found = connection.exec_driver_sql("SELECT name, seq FROM sqlite_sequence")
    last: dict[str, int] = {name: seq for name, seq in found}
    return {name: int(last.get(name) or 0) for name in counting}


def _set_sqlite_counter(connection: Connection, name: str, last: int) -> None:
    connection.exec_driver_sql("DELETE FROM sqlite_sequence WHERE name = ?", (name,))
    connection.exec_driver_sql("INSERT INTO sqlite_sequence VALUES (?, ?)", (name, last))


def _last_value(connection: Connection, table: Table) -> int | None:
    keys = list(table.primary_key.columns)
    if len(keys) != 1:
        return None
    find = text("SELECT pg_get_serial_sequence(:name, :id)")
    sequence = connection.execute(find, {"name": table.name, "id": keys[0].name}).scalar()
    if sequence is None:
        return None
    # The name comes from PostgreSQL itself, quoted.
    last_given = f"SELECT last_value, is_called FROM {sequence}"  # nosec B608
    last, was_called = connection.exec_driver_sql(last_given).one()
    return int(last) if was_called else 0
