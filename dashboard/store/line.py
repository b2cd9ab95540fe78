"""Writers of one server wait in line for a SQLite file.

SQLite lets who waits ask again and again, and serves whoever asks at the right moment: of fifty
at once some never are. In line nobody is refused while the line moves.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import RLock

from sqlalchemy import Engine
from sqlalchemy.exc import TimeoutError

from dashboard.store.engine import busy_milliseconds, is_sqlite

PATIENCE = 4
"""So many times as long as for another program waits a click for writers of its own server: they
do come to an end, the longest of them is a large import."""

_LINES: dict[str, RLock] = {}


@contextmanager
def in_line(engine: Engine) -> Iterator[None]:
    """Alone of this process in writing to the file; PostgreSQL keeps a line of its own.

    Raises:
        sqlalchemy.exc.TimeoutError: those in front did not come to an end.
    """
    if not is_sqlite(engine):
        yield
        return
    line = _LINES.setdefault(str(engine.url), RLock())
    if not line.acquire(timeout=PATIENCE * busy_milliseconds() / 1000):
        raise TimeoutError("other writers of this server did not come to an end")
    try:
        yield
    finally:
        line.release()
