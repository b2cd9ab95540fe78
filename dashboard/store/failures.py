"""A database that cannot be used, told without SQL."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, OperationalError, SQLAlchemyError, TimeoutError

from dashboard.domain.refusals import Reason, Refused
from dashboard.telemetry import counters

PRIMARY_CODE = 0xFF
"""The low byte of what SQLite answers: its kind, without the details."""

_SQLITE = {
    sqlite3.SQLITE_BUSY: Reason.DATABASE_BUSY,
    sqlite3.SQLITE_LOCKED: Reason.DATABASE_BUSY,
    sqlite3.SQLITE_READONLY: Reason.DATABASE_READ_ONLY,
    sqlite3.SQLITE_PERM: Reason.DATABASE_READ_ONLY,
    sqlite3.SQLITE_FULL: Reason.DATABASE_FULL,
    sqlite3.SQLITE_IOERR: Reason.DATABASE_DISK,
    sqlite3.SQLITE_CANTOPEN: Reason.DATABASE_GONE,
    sqlite3.SQLITE_CORRUPT: Reason.DATABASE_DAMAGED,
    sqlite3.SQLITE_NOTADB: Reason.DATABASE_DAMAGED,
}
"""By SQLite's primary result code."""

_POSTGRES = {
    "55P03": Reason.DATABASE_BUSY,  # lock_timeout is over
    "40001": Reason.DATABASE_BUSY,  # two transactions that cannot both be true
    "40P01": Reason.DATABASE_BUSY,  # each waits for the other
    "53300": Reason.DATABASE_BUSY,  # as many connections as it takes
    "25006": Reason.DATABASE_READ_ONLY,
    "53100": Reason.DATABASE_FULL,
    "58030": Reason.DATABASE_DISK,
    "57P01": Reason.DATABASE_GONE,  # it is shutting down
    "57P02": Reason.DATABASE_GONE,  # another of its processes crashed
    "57P03": Reason.DATABASE_GONE,  # it is starting
    "XX001": Reason.DATABASE_DAMAGED,
    "XX002": Reason.DATABASE_DAMAGED,
}
"""By SQLSTATE."""

_POSTGRES_CONNECTION = "08"
"""The class of SQLSTATEs that speak of the connection."""

_SYSTEM = {
    errno.ENOSPC: Reason.DATABASE_FULL,
    errno.EFBIG: Reason.DATABASE_FULL,
    getattr(errno, "EDQUOT", errno.ENOSPC): Reason.DATABASE_FULL,
    errno.EROFS: Reason.DATABASE_READ_ONLY,
    errno.EACCES: Reason.DATABASE_READ_ONLY,
    errno.EPERM: Reason.DATABASE_READ_ONLY,
    errno.EIO: Reason.DATABASE_DISK,
}
"""By what the operating system answers when the folder is made."""


class DatabaseFailed(Exception):
    """The database could not be opened, read or written; the message says what it answered."""


class NewerDatabase(DatabaseFailed):
    """The database was made by a newer version of the product; the message is its revision."""


class NoDatabase(DatabaseFailed):
    """There is no database yet; the message says where it was looked for."""


class DatabaseUnusable(Refused, DatabaseFailed):
    """What keeps the database from being used now is known, and somebody can mend it.

    To whoever starts it is a failure; to whoever clicked, a refusal like any other. ``answered``
    is what the database said, in one line.
    """

    def __init__(self, reason: Reason, answered: str) -> None:
        super().__init__(reason)
        self.answered = answered

    def __str__(self) -> str:
        return self.answered


class DatabaseBusy(DatabaseUnusable):
    """Somebody else kept the database from being written for too long; try again."""


@contextmanager
def database_failures(*more: type[Exception]) -> Iterator[None]:
    """Raise whatever SQL meets inside, and ``more``, as DatabaseFailed, on one line.

    What is known becomes DatabaseUnusable.
    """
    caught: tuple[type[Exception], ...] = (SQLAlchemyError, *more)
    try:
        yield
    except caught as error:
        failed = _told(error, _reason(error))
        raise failed from error


@contextmanager
def commit_failures() -> Iterator[None]:
    """A connection that breaks while it commits: nobody can say on which side of it."""
    try:
        yield
    except DBAPIError as error:
        if _reason(error) is not Reason.DATABASE_GONE:
            raise
        raise _told(error, Reason.SAVING_UNCERTAIN) from error


@contextmanager
def migration_failures() -> Iterator[None]:
    """A step of a migration that meets what it was not written for, of any kind."""
    try:
        yield
    except Exception as error:
        raise _told(error, _reason(error) or Reason.MIGRATION_FAILED) from error


def is_busy(answered: Exception) -> bool:
    """Will it do what it refused, once somebody else is through?"""
    return _reason(answered) is Reason.DATABASE_BUSY


def _told(error: Exception, reason: Reason | None) -> DatabaseFailed:
    answered = _one_line(getattr(error, "orig", None) or error)
    if reason is None:
        return DatabaseFailed(answered)
    counters.database_failed(reason)
    if reason is Reason.DATABASE_BUSY:
        return DatabaseBusy(reason, answered)
    return DatabaseUnusable(reason, answered)


def _one_line(answered: BaseException) -> str:
    """PostgreSQL's detail quotes what somebody wrote."""
    return " ".join(str(answered).partition("DETAIL:")[0].split())


def _reason(error: BaseException) -> Reason | None:
    answered = getattr(error, "orig", None) or error
    if isinstance(answered, sqlite3.Error):
        return _SQLITE.get(getattr(answered, "sqlite_errorcode", 0) & PRIMARY_CODE)
    if isinstance(answered, OSError):
        return _SYSTEM.get(answered.errno or 0)
    if isinstance(answered, TimeoutError):  # of the pool: every connection is at work
        return Reason.DATABASE_BUSY
    state: str | None = getattr(answered, "sqlstate", None)
    if state is None:
        # PostgreSQL's driver has no code for a connection that failed or broke.
        is_connection = getattr(error, "connection_invalidated", False)
        broke = is_connection or isinstance(error, OperationalError)
        return Reason.DATABASE_GONE if broke else None
    if state.startswith(_POSTGRES_CONNECTION):
        return Reason.DATABASE_GONE
    return _POSTGRES.get(state)
