"""Opening a database: SQLite in a file, or PostgreSQL."""

from __future__ import annotations

import json
import sqlite3
import time
from functools import cache
from pathlib import Path
from typing import Any

import orjson
from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.engine import URL
from sqlalchemy.pool import NullPool

from dashboard.store.failures import NoDatabase, database_failures, is_busy
from dashboard.store.measured import measure

BUSY_SECONDS = 5.0
"""How long a click waits for another writer before the page says that the database is busy."""

STARTING_SECONDS = 30
"""How long a start waits for another server that is setting up the same database."""

WRITING = "ita_writing"
"""Execution option of connections that are going to write."""

STARTING = "ita_starting"
"""Execution option of connections that may wait as long as a start may."""


as_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
"""Thai as it is: escaped it would take twice the room."""

_JSON: dict[str, Any] = {"json_serializer": as_json, "json_deserializer": orjson.loads}
"""Read ten times as fast, since a hundred thousand rows are read at once."""

_SILENT: dict[str, Any] = {"hide_parameters": True}
"""What somebody wrote never stands in an error, and so in no log."""

CONNECT_SECONDS = 5
"""How long a connection to PostgreSQL may take; a machine that is gone never answers."""


@cache
def open_engine(url: str) -> Engine:
    """The process's one engine for a database URL; creates the folder of a SQLite file.

    Raises:
        DatabaseFailed: the URL cannot be read, its driver is missing, or the folder not made.
    """
    with database_failures(ImportError, OSError, ValueError):
        parsed = make_url(url)
        if parsed.get_backend_name() == "sqlite":
            return _open_sqlite(parsed)
        return _open_postgres(parsed)


def open_scratch(path: Path) -> Engine:
    """A SQLite file that nobody else opens and that no power cut need spare."""
    engine = create_engine(URL.create("sqlite", database=str(path)), poolclass=NullPool, **_JSON)
    event.listen(engine, "connect", _prepare_scratch)
    event.listen(engine, "begin", _begin)
    return engine


def require_database(url: str) -> None:
    """Refuse with NoDatabase where a SQLite file is not there; to open it would create it."""
    with database_failures(ValueError):
        parsed = make_url(url)
    if parsed.get_backend_name() == "sqlite" and not Path(parsed.database or "").exists():
        raise NoDatabase(parsed.database)


def busy_milliseconds() -> int:
    """BUSY_SECONDS as databases count it."""
    return int(BUSY_SECONDS * 1000)


def is_sqlite(engine: Engine) -> bool:
    return engine.dialect.name == "sqlite"


def _open_postgres(url: URL) -> Engine:
    if url.drivername in ("postgresql", "postgres"):
        url = url.set(drivername="postgresql+psycopg")
    patience = {} if "connect_timeout" in url.query else {"connect_timeout": CONNECT_SECONDS}
    engine = create_engine(
        url,
        pool_pre_ping=True,
        pool_size=10,
        max_overflow=50,  # fifty officers who click at once wait for the station, not for a line
        connect_args=patience,
        **_SILENT,
        **_JSON,
    )
    measure(engine)
    return engine


def _open_sqlite(url: URL) -> Engine:
    if url.database:
        Path(url.database).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    engine = create_engine(
        url,
        pool_size=10,
        max_overflow=20,
        connect_args={"timeout": STARTING_SECONDS},
        **_SILENT,
        **_JSON,
    )
    measure(engine)
    event.listen(engine, "connect", _prepare_connection)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare_connection(connection: sqlite3.Connection, _record: Any) -> None:
    """Durable settings: FULL also survives a power cut, at a fraction of a millisecond a commit."""
    connection.isolation_level = None
    _switch_to_wal(connection)
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")


def _prepare_scratch(connection: sqlite3.Connection, _record: Any) -> None:
    connection.isolation_level = None
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute("PRAGMA foreign_keys = ON")


def _switch_to_wal(connection: sqlite3.Connection) -> None:
    """Two servers that start on a new file race for this one; SQLite does not wait here."""
    give_up = time.monotonic() + STARTING_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as refused:
            if not is_busy(refused) or time.monotonic() > give_up:
                raise
            time.sleep(0.05)


def _begin(connection: Connection) -> None:
    """A writer takes the lock before it reads, or two of them would lose updates."""
    options = connection.get_execution_options()
    patience = STARTING_SECONDS * 1000 if options.get(STARTING) else busy_milliseconds()
    connection.exec_driver_sql(f"PRAGMA busy_timeout = {patience}")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if options.get(WRITING) else "BEGIN")
