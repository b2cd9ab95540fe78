"""One of several servers makes the nightly backup; a turn ends with the process that took it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from sqlalchemy import Engine, text

from dashboard.store.backup.troubles import disk_failures
from dashboard.store.engine import is_sqlite
from dashboard.store.failures import database_failures

if sys.platform == "win32":
    import msvcrt

    def _is_taken(file: IO[bytes]) -> bool:
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return True
        return False
else:
    import fcntl

    def _is_taken(file: IO[bytes]) -> bool:
        try:
            fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return True
        return False


@contextmanager
def turn(engine: Engine, station_code: str) -> Iterator[bool]:
    """Is it ours? Nobody else on the same database gets it until the end."""
    if not is_sqlite(engine):
        with database_failures(), engine.connect() as connection:
            lock = text("SELECT pg_try_advisory_lock(hashtextextended(:name, 0))")
            name = {"name": f"backup {station_code}"}
            mine = bool(connection.execute(lock, name).scalar())
            connection.commit()  # the lock belongs to the connection, not to this transaction
            try:
                yield mine
            finally:
                if mine:
                    unlock = text("SELECT pg_advisory_unlock(hashtextextended(:name, 0))")
                    connection.execute(unlock, name)
                    connection.commit()
        return
    with disk_failures(), Path(f"{engine.url.database}-backup").open("ab") as file:
        yield not _is_taken(file)
