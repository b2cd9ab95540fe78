"""A backup of any version as a database of this one, in a file that goes afterwards."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Engine, Table
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session

from dashboard.domain.progress import Progress, untold
from dashboard.store import bulk
from dashboard.store.backup.reading import Archive, require_room
from dashboard.store.backup.rows import for_driver, rows_from
from dashboard.store.backup.schema import PASSING, reflected
from dashboard.store.backup.troubles import BackupFailed, BackupTrouble, disk_failures
from dashboard.store.engine import open_scratch
from dashboard.store.failures import DatabaseFailed
from dashboard.store.migrate import known_revisions, make_schema, upgrade

LoadedDatabase = Engine
"""What ``loaded`` gives: services pass it on and know no more of it."""
RESTORING = ".ita-restoring-"
"""How the folder is called that such a database lies in."""


@contextmanager
def loaded(archive: Archive, scratch: Path, progress: Progress = untold) -> Iterator[Engine]:
    """A SQLite database that holds the rows of a backup, at the newest schema.

    They are written into the schema they came from, and migrated from there as any database is.

    Raises:
        BackupFailed: NEWER, naming the revision; DAMAGED where rows do not fit the schema.
    """
    revision = archive.manifest.revision
    if revision not in known_revisions():
        raise BackupFailed(BackupTrouble.NEWER, revision)
    with disk_failures():
        scratch.mkdir(parents=True, exist_ok=True)
        require_room(scratch, 2 * sum(part.size for part in archive.manifest.tables.values()))
        folder = tempfile.TemporaryDirectory(dir=scratch, prefix=RESTORING)
    with folder as place:
        engine = open_scratch(Path(place) / "ita.db")
        try:
            _fill(engine, archive, revision, progress)
            upgrade(engine)
            yield engine
        finally:
            engine.dispose()


def _fill(engine: Engine, archive: Archive, revision: str, progress: Progress) -> None:
    try:
        make_schema(engine, revision)
        with Session(engine) as session:
            connection = session.connection()
            connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
            tables = reflected(connection)
            _require_same(archive, tables)
            for table in reversed(tables):
                session.execute(table.delete())
            held = [table for table in tables if table.name in archive.manifest.tables]
            for number, table in enumerate(held, start=1):
                rows = rows_from(archive.lines(table.name), table)
                names = [column.name for column in table.columns]
                bulk.insert(session, table, names, for_driver(rows, table, connection.dialect))
                progress(number / len(held))
            session.commit()
    except (ValueError, TypeError, OverflowError, DatabaseFailed, DBAPIError) as failed:
        raise BackupFailed(BackupTrouble.DAMAGED, str(failed)) from failed


def _require_same(archive: Archive, tables: tuple[Table, ...]) -> None:
    wanted = {table.name for table in tables} - PASSING
    if wanted != set(archive.manifest.tables):
        raise BackupFailed(BackupTrouble.DAMAGED, "tables")
