"""A database that cannot be used, told without SQL."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import SQLAlchemyError


class DatabaseFailed(Exception):
    """The database could not be opened, read or written; the message says what it answered."""


class NewerDatabase(DatabaseFailed):
    """The database was made by a newer version of the product; the message is its revision."""


class NoDatabase(DatabaseFailed):
    """There is no database yet; the message says where it was looked for."""


@contextmanager
def database_failures(*more: type[Exception]) -> Iterator[None]:
    """Raise whatever SQL meets inside, and ``more``, as DatabaseFailed, on one line."""
    caught: tuple[type[Exception], ...] = (SQLAlchemyError, *more)
    try:
        yield
    except caught as error:
        answered = getattr(error, "orig", None) or error
        raise DatabaseFailed(" ".join(str(answered).split())) from error
