"""Rows as lines of JSON that mean the same to every kind of database.

Days and moments are ISO, amounts and JSON are text (so that nothing of them is rounded, and a
JSON null is told from no value at all), bytes are base64.
"""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import orjson
from sqlalchemy import Column, Connection, Select, Table, Text, cast, select
from sqlalchemy import types as sql
from sqlalchemy.engine.interfaces import Dialect

from dashboard.store.backup.schema import Scope

AT_ONCE = 1000
"""Rows that are held in memory."""


def lines_of(connection: Connection, table: Table, scope: Scope | None = None) -> Iterator[bytes]:
    """Every row of a table, in the order of its keys, as a line that ends in a newline."""
    names = [str(column.name) for column in table.columns]
    writers = [kind_of(column).write for column in table.columns]
    for row in _found(connection, table, scope):
        values = {
            name: None if value is None else write(value)
            for name, write, value in zip(names, writers, row, strict=True)
        }
        yield orjson.dumps(values, option=orjson.OPT_APPEND_NEWLINE)


def rows_from(lines: Iterable[bytes], table: Table) -> Iterator[Sequence[Any]]:
    """The values of lines in the order of the table's columns.

    Raises:
        ValueError: a line is none of this table.
    """
    names = [str(column.name) for column in table.columns]
    readers = [kind_of(column).read for column in table.columns]
    known = set(names)
    for line in lines:
        values = orjson.loads(line)
        if not isinstance(values, dict) or values.keys() != known:
            raise ValueError(f"not a row of {table.name}")
        yield tuple(
            None if (value := values[name]) is None else read(value)
            for name, read in zip(names, readers, strict=True)
        )


def rows_of(connection: Connection, table: Table) -> Iterator[Sequence[Any]]:
    """Every row of a table in the order of its keys, JSON as text."""
    return iter(_found(connection, table, None))


def for_driver(
    rows: Iterable[Sequence[Any]], table: Table, dialect: Dialect
) -> Iterator[Sequence[Any]]:
    """Values as the driver keeps them: SQLite's knows neither days nor moments."""
    if dialect.name != "sqlite":
        yield from rows
        return
    processors = [_processor(column, dialect) for column in table.columns]
    for row in rows:
        yield tuple(
            value if value is None or process is None else process(value)
            for process, value in zip(processors, row, strict=True)
        )


@dataclass(frozen=True)
class Kind:
    """How values of a column are written into JSON and read from it (ValueError)."""

    write: Callable[[Any], Any]
    read: Callable[[Any], Any]


def kind_of(column: Column[Any]) -> Kind:
    """The kind of a column; TypeError for one that backups do not know yet."""
    for type_, kind in _KINDS:
        if isinstance(column.type, type_):
            return kind
    raise TypeError(f"backups cannot hold {column} of type {column.type!r}")


def _a(type_: type) -> Callable[[Any], Any]:
    def checked(value: Any) -> Any:
        if type(value) is not type_:
            raise ValueError(f"{value!r} is no {type_.__name__}")
        return value

    return checked


def _number(value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError(f"{value!r} is no number")
    return float(value)


_text = _a(str)
_KINDS: tuple[tuple[type[sql.TypeEngine[Any]], Kind], ...] = (
    (sql.JSON, Kind(str, _text)),
    (sql.DateTime, Kind(datetime.isoformat, lambda value: datetime.fromisoformat(_text(value)))),
    (sql.Date, Kind(date.isoformat, lambda value: date.fromisoformat(_text(value)))),
    (sql.Boolean, Kind(bool, _a(bool))),
    (sql.Float, Kind(float, _number)),
    (sql.Numeric, Kind(str, lambda value: Decimal(_text(value)))),
    (sql.Integer, Kind(int, _a(int))),
    (
        sql.LargeBinary,
        Kind(
            lambda value: b64encode(value).decode(),
            lambda value: b64decode(_text(value), validate=True),
        ),
    ),
    (sql.String, Kind(str, _text)),
)


def _found(connection: Connection, table: Table, scope: Scope | None) -> Iterable[Any]:
    query = _query(table)
    if scope is not None:
        query = query.where(scope)
    return connection.execute(query.execution_options(yield_per=AT_ONCE))


def _query(table: Table) -> Select[Any]:
    columns = (
        cast(column, Text).label(column.name) if _is_json(column) else column
        for column in table.columns
    )
    return select(*columns).order_by(*table.primary_key.columns)


def _is_json(column: Column[Any]) -> bool:
    return isinstance(column.type, sql.JSON)


def _processor(column: Column[Any], dialect: Dialect) -> Callable[[Any], Any] | None:
    if _is_json(column):
        return None
    return column.type.dialect_impl(dialect).bind_processor(dialect)
