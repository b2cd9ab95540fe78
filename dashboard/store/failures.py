"""A database that cannot be used, told without SQL."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import SQLAlchemyError


class DatabaseFailed(Exception):
    """The database could not be opened, read or written; the message says what it answered."""


@contextmanager
def database_failures() -> Iterator[None]:
    """Raise whatever SQL meets inside as DatabaseFailed."""
    try:
        yield
    except (SQLAlchemyError, ImportError, OSError) as error:
        answered = getattr(error, "orig", None) or error
        raise DatabaseFailed(str(answered).strip()) from error
