"""Writing a hundred thousand rows: in pieces, and on PostgreSQL as a copy."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import Connection
from sqlalchemy import Table as SqlTable
from sqlmodel import Session

from dashboard.domain.progress import Progress, untold

AT_ONCE = 10_000
"""Rows of one statement: more would only take more memory."""

ROOM_KIBIBYTES, USUAL_KIBIBYTES = 32 * 1024, 2000
"""Of SQLite's own memory for a connection; the second is what it takes unasked."""

Row = Mapping[str, Any]
Piece = TypeVar("Piece")


def insert(
    session: Session,
    table: SqlTable,
    names: Sequence[str],
    rows: Iterable[Sequence[Any]],
    progress: Progress = untold,
    count: int = 0,
) -> None:
    """Write new rows, values in the order of the columns' ``names``; ``count`` is how many.

    A value of a JSON column is given as text already: to look for it in every row takes as long
    as to write it.
    """
    connection = session.connection()
    written = 0
    with _room_for(connection, count):
        for piece in pieces(rows):
            if connection.dialect.name == "postgresql":
                _copy(connection, table, names, piece)
            else:
                connection.exec_driver_sql(_insert_into(table, names), piece)
            written += len(piece)
            progress(min(1.0, written / max(count, written)))


def run(session: Session, statement: Any, rows: Iterable[Row]) -> None:
    """Run a statement for each row; for none at all it would run once with defaults."""
    for piece in pieces(rows):
        session.connection().execute(statement, piece)


@contextmanager
def _room_for(connection: Connection, count: int) -> Iterator[None]:
    """SQLite keeps the indexes of many rows in memory while they grow: others wait for the lock."""
    if connection.dialect.name != "sqlite" or count <= AT_ONCE:
        yield
        return
    connection.exec_driver_sql(f"PRAGMA cache_size = -{ROOM_KIBIBYTES}")
    yield
    connection.exec_driver_sql(f"PRAGMA cache_size = -{USUAL_KIBIBYTES}")


def _insert_into(table: SqlTable, names: Sequence[str]) -> str:
    """Plain SQL: a statement that SQLAlchemy compiles looks at every value of every row."""
    marks = ", ".join("?" * len(names))
    # Names of our own tables.
    return f'INSERT INTO "{table.name}" ({_quoted(names)}) VALUES ({marks})'  # nosec B608


def _copy(
    connection: Connection, table: SqlTable, names: Sequence[str], rows: Sequence[Sequence[Any]]
) -> None:
    """Four times as fast as statements, and in the same transaction."""
    driver: Any = connection.connection.driver_connection
    with (
        driver.cursor() as cursor,
        cursor.copy(f'COPY "{table.name}" ({_quoted(names)}) FROM STDIN') as copy,
    ):
        for row in rows:
            copy.write_row(row)


def _quoted(names: Sequence[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)


def pieces(rows: Iterable[Piece]) -> Iterator[list[Piece]]:
    """As many at once as one statement takes."""
    left = iter(rows)
    while piece := list(islice(left, AT_ONCE)):
        yield piece
