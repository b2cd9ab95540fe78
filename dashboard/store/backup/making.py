"""Making a backup while people work: one moment of the database, and the files it knows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, Engine, Table, select, true

from dashboard import __version__
from dashboard.domain.progress import Progress, part_of, untold
from dashboard.store.backup.archive import ArchiveWriter, staged, writing
from dashboard.store.backup.manifest import FORMAT, Manifest, Part
from dashboard.store.backup.reading import opened
from dashboard.store.backup.rows import lines_of
from dashboard.store.backup.schema import (
    PASSING,
    Scope,
    counters,
    reflected,
    scopes,
    stations_in,
)
from dashboard.store.backup.troubles import BackupFailed, BackupTrouble, disk_failures
from dashboard.store.engine import is_sqlite
from dashboard.store.failures import database_failures
from dashboard.store.files.storage import Storage, StorageFailed, Trouble
from dashboard.store.migrate import revision_of
from dashboard.store.seed_file import OFFICERS, STATION

ATTEMPTS = 5
"""How often is begun anew because a file went while it was looked for."""
_OF_CONTENTS = ("stored_file", "figure_import")
"""Tables that name what lies in the storage."""
_LOST = frozenset({Trouble.MISSING, Trouble.DAMAGED})


@dataclass(frozen=True)
class Source:
    """What a backup is made of; a database of several stations gives this one only."""

    engine: Engine
    station_code: str | None
    files: Storage
    seeds: Path


class _FileWent(Exception):
    """A content is gone and the database knows it no longer: the bin was emptied meanwhile."""


@dataclass(frozen=True)
class _Moment:
    """What one snapshot of the database holds."""

    station: tuple[str, str]
    revision: str
    last_entry: tuple[int, str | None]
    counters: dict[str, int]
    tables: dict[str, Part]
    contents: list[str]


def make_backup(
    source: Source,
    target: Path,
    at: datetime,
    passphrase: str | None = None,
    progress: Progress = untold,
) -> Manifest:
    """Write a backup, read it back, and only then let it have its name.

    Raises:
        BackupFailed: nothing is there to be copied, the disk or the storage fails.
        DatabaseFailed: the database does not answer.
    """
    for _ in range(ATTEMPTS):
        try:
            with staged(target) as path:
                made = _write(source, path, at, passphrase, part_of(progress, 0, 0.8))
                with opened(path, passphrase, target.parent) as archive:
                    archive.verify(part_of(progress, 0.8, 1))
                return made
        except _FileWent:
            continue
    raise BackupFailed(BackupTrouble.KEEPS_CHANGING)


def _write(
    source: Source, path: Path, at: datetime, passphrase: str | None, progress: Progress
) -> Manifest:
    with writing(path, at, passphrase) as archive:
        moment = _add_tables(source, archive, part_of(progress, 0, 0.3))
        files, missing = _add_files(source, archive, moment.contents, part_of(progress, 0.3, 1))
        made = Manifest(
            format=FORMAT,
            product=__version__,
            revision=moment.revision,
            at=at,
            station=moment.station,
            last_entry=moment.last_entry,
            counters=moment.counters,
            tables=moment.tables,
            files=files,
            seeds=_add_seeds(source.seeds, archive),
            missing=tuple(missing),
        )
        archive.add_manifest(made)
    return made


def _add_tables(source: Source, archive: ArchiveWriter, progress: Progress) -> _Moment:
    with _snapshot(source.engine) as connection:
        tables = reflected(connection)
        (id_, code, name), scope = _whose(connection, tables, source.station_code)
        written = {}
        kept = [table for table in tables if table.name not in PASSING]
        for number, table in enumerate(kept, start=1):
            lines = lines_of(connection, table, scope.get(table.name))
            written[str(table.name)] = archive.add_rows(table.name, lines)
            progress(number / len(kept))
        return _Moment(
            (code, name),
            revision_of(connection),
            _last_entry(connection, tables, id_),
            counters(connection, tables),
            written,
            _contents(connection, tables, scope),
        )


def _add_files(
    source: Source, archive: ArchiveWriter, contents: Sequence[str], progress: Progress
) -> tuple[dict[str, int], list[str]]:
    sizes: dict[str, int] = {}
    lost: list[str] = []
    for number, sha256 in enumerate(contents, start=1):
        try:
            with source.files.open(sha256) as content:
                sizes[sha256] = archive.add_file(sha256, content)
        except StorageFailed as failed:
            if failed.reason not in _LOST:
                raise BackupFailed(BackupTrouble.STORAGE, failed.reason) from failed
            if not _still_knows(source, sha256):
                raise _FileWent from failed
            lost.append(sha256)
        progress(number / len(contents))
    return sizes, lost


def _add_seeds(folder: Path, archive: ArchiveWriter) -> dict[str, Part]:
    with disk_failures():
        found = {
            name: path.read_bytes()
            for name in (STATION, OFFICERS)
            if (path := folder / name).is_file()
        }
    return {name: archive.add_seed(name, content) for name, content in found.items()}


@contextmanager
def _snapshot(engine: Engine) -> Iterator[Connection]:
    """A connection to which the database stands still, while others go on writing."""
    if not is_sqlite(engine):
        engine = engine.execution_options(isolation_level="REPEATABLE READ")
    with database_failures(), engine.connect() as connection:
        yield connection


def _whose(
    connection: Connection, tables: Sequence[Table], wanted: str | None
) -> tuple[tuple[int, str, str], dict[str, Scope]]:
    """The station of a backup, and which rows are its own: all where there is no other."""
    stations = stations_in(connection, tables)
    if len(stations) == 1:
        return stations[0], {}
    own = next((station for station in stations if station[1] == wanted), None)
    if own is None:
        raise BackupFailed(BackupTrouble.NOTHING_THERE)
    return own, scopes(tables, own[0])


def _last_entry(
    connection: Connection, tables: Sequence[Table], station_id: int
) -> tuple[int, str | None]:
    entry = _named("audit_entry", tables).c
    digest = [entry.hash] if "hash" in entry else []
    query = select(entry.id, *digest).where(entry.station_id == station_id)
    found = connection.execute(query.order_by(entry.id.desc()).limit(1)).first()
    if found is None:
        return 0, None
    return found[0], str(found[1]) if digest and found[1] is not None else None


def _contents(
    connection: Connection, tables: Sequence[Table], scope: Mapping[str, Scope]
) -> list[str]:
    """Every content that the rows of a backup know; early revisions knew none."""
    found: set[str] = set()
    for table in tables:
        if table.name in _OF_CONTENTS:
            kept = table.c.is_kept if "is_kept" in table.c else true()
            query = select(table.c.sha256).where(kept, scope.get(table.name, true()))
            found.update(connection.execute(query).scalars())
    return sorted(found)


def _still_knows(source: Source, sha256: str) -> bool:
    with _snapshot(source.engine) as connection:
        return sha256 in _contents(connection, reflected(connection), {})


def _named(name: str, tables: Sequence[Table]) -> Table:
    return next(table for table in tables if table.name == name)
