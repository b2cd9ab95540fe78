"""Bringing a database to the newest schema."""

from __future__ import annotations

import logging
import sqlite3
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, text

from dashboard.store.copy_before import keep_copy
from dashboard.store.engine import STARTING, WRITING, is_sqlite
from dashboard.store.failures import NewerDatabase, database_failures, migration_failures

log = logging.getLogger(__name__)

MIGRATIONS = Path(__file__).resolve().parent / "migrations"
MIGRATING = 4_812_568
"""PostgreSQL's advisory lock for migrations: any number nobody else takes."""


def upgrade(engine: Engine) -> None:
    """Migrate to head. Servers that start at once take turns; the later ones find it done.

    Raises:
        NewerDatabase: the schema is of a version of the product that came after this one.
        DatabaseFailed: the database does not answer, or a step of the migration failed; then
            nothing of it was done.
    """
    found = revisions(engine)
    if found == heads():
        return
    if unknown := found - known_revisions():
        raise NewerDatabase(", ".join(sorted(unknown)))
    patient = engine.execution_options(**{WRITING: True, STARTING: True})
    with database_failures(OSError, sqlite3.Error), patient.begin() as connection:
        if not is_sqlite(engine):
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": MIGRATING})
        if (found := _revisions(connection)) != heads():
            _migrate(engine, connection, found)


def _migrate(engine: Engine, connection: Connection, found: frozenset[str]) -> None:
    """All steps in the one transaction of the connection, after a copy where there are data."""
    copy = keep_copy(engine, max(heads())) if found else None
    if copy is not None:
        log.info("before the migration a copy of the database was kept beside it")
    with migration_failures():
        command.upgrade(migration_config(connection), "head")


def revision_of(connection: Connection) -> str:
    """The schema's revision as this connection sees it, empty before the first migration."""
    return MigrationContext.configure(connection).get_current_revision() or ""


def make_schema(engine: Engine, revision: str) -> None:
    """Give an empty database the schema of a known revision."""
    with database_failures(), engine.begin() as connection:
        command.upgrade(migration_config(connection), revision)


def at_head(engine: Engine) -> bool:
    """Is the schema the one this version of the product was written for?"""
    return revisions(engine) == heads()


def revisions(engine: Engine) -> frozenset[str]:
    """The schema's revision as the database names it; none before the first migration."""
    with database_failures(), engine.connect() as connection:
        return _revisions(connection)


def _revisions(connection: Connection) -> frozenset[str]:
    return frozenset(MigrationContext.configure(connection).get_current_heads())


def heads() -> frozenset[str]:
    """The revision this version of the product was written for."""
    return frozenset(ScriptDirectory.from_config(migration_config()).get_heads())


def known_revisions() -> frozenset[str]:
    """Every revision this version of the product can bring up to date."""
    scripts = ScriptDirectory.from_config(migration_config()).walk_revisions()
    return frozenset(script.revision for script in scripts)


def migration_config(connection: Connection | None = None) -> Config:
    """Alembic's configuration for this package, over an open connection where it is to run."""
    config = Config()
    # Alembic interpolates its options, so a percent sign in the folder's name is doubled.
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config
