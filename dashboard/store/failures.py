"""A database that cannot be used, told without SQL."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import SQLAlchemyError

from dashboard.domain.refusals import Reason, Refused

PRIMARY_CODE = 0xFF
"""The low byte of what SQLite answers: its kind, without the details."""

POSTGRES_LOCK_NOT_AVAILABLE = "55P03"


class DatabaseFailed(Exception):
    """The database could not be opened, read or written; the message says what it answered."""


class NewerDatabase(DatabaseFailed):
    """The database was made by a newer version of the product; the message is its revision."""


class NoDatabase(DatabaseFailed):
    """There is no database yet; the message says where it was looked for."""


class DatabaseBusy(Refused, DatabaseFailed):
    """Somebody else kept the database from being written for too long; try again.

    To whoever starts it is a failure; to whoever clicked, a refusal like any other.
    """

    def __init__(self) -> None:
        super().__init__(Reason.DATABASE_BUSY)


@contextmanager
def database_failures(*more: type[Exception]) -> Iterator[None]:
    """Raise whatever SQL meets inside, and ``more``, as DatabaseFailed, on one line."""
    caught: tuple[type[Exception], ...] = (SQLAlchemyError, *more)
    try:
        yield
    except caught as error:
        answered = getattr(error, "orig", None) or error
        if _is_busy(answered):
            raise DatabaseBusy from error
        raise DatabaseFailed(" ".join(str(answered).split())) from error


def _is_busy(answered: BaseException) -> bool:
    if isinstance(answered, sqlite3.OperationalError):
        return getattr(answered, "sqlite_errorcode", 0) & PRIMARY_CODE == sqlite3.SQLITE_BUSY
    return getattr(answered, "sqlstate", None) == POSTGRES_LOCK_NOT_AVAILABLE
