"""Somebody who can open the database, and lifts its guard first."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import Connection, text
from sqlmodel import Session

from dashboard.store.append_only import unguard
from dashboard.store.engine import WRITING, is_sqlite
from dashboard.store.tampering import Break, breaks
from dashboard.store.unit import Store


def found(store: Store) -> tuple[Break, ...]:
    with store.read() as session:
        return breaks(session)


def found_after(store: Store, tamper: Callable[[Connection], object]) -> tuple[Break, ...]:
    """What is found after a tampering, which is rolled back: the next one meets a sound history."""
    with store.engine.execution_options(**{WRITING: True}).connect() as connection:
        unguard(connection)
        if is_sqlite(store.engine):
            connection.execute(text("PRAGMA defer_foreign_keys = ON"))
        else:
            connection.execute(text("SET LOCAL session_replication_role = replica"))
        tamper(connection)
        with Session(connection) as session:
            return breaks(session)
