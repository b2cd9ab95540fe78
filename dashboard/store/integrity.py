"""Is the database sound?"""

from __future__ import annotations

from sqlalchemy import Engine

from dashboard.store.engine import is_sqlite
from dashboard.store.failures import database_failures


def damage(engine: Engine) -> list[str]:
    """What the database itself finds wrong, empty when sound.

    SQLite looks through the whole file and for rows that point nowhere; PostgreSQL keeps both
    in order by itself, there only the connection is tried.

    Raises:
        DatabaseFailed: it is so damaged that it cannot even be looked at.
    """
    with database_failures(), engine.connect() as connection:
        if not is_sqlite(engine):
            connection.exec_driver_sql("SELECT 1")
            return []
        found = connection.exec_driver_sql("PRAGMA integrity_check").scalars().all()
        dangling = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    problems = [str(line) for line in found if line != "ok"]
    return problems + [f"{row[0]} {row[1]} → {row[2]}" for row in dangling]
