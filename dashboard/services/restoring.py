"""Bringing a station back from a backup (การกู้คืนข้อมูล): all of it, or nothing.

Works on the settings, not on a desk: a database that was just made has no station yet, and to
open a desk on it would put one there.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from dashboard.domain.backups import Occasion, file_name
from dashboard.domain.fiscal import FiscalYear
from dashboard.domain.history import Deed
from dashboard.domain.permissions import require
from dashboard.domain.progress import Progress, part_of, untold
from dashboard.domain.roles import Action, Actor
from dashboard.services.backing_up import told_failures
from dashboard.services.clock import clock_of
from dashboard.settings import Settings
from dashboard.store.audit import EVERYTHING
from dashboard.store.backup.loading import LoadedDatabase, loaded
from dashboard.store.backup.making import Source, make_backup
from dashboard.store.backup.manifest import Manifest
from dashboard.store.backup.reading import Archive, opened
from dashboard.store.backup.replacing import replace
from dashboard.store.backup.summary import Summary, summary_of
from dashboard.store.backup.troubles import BackupFailed, BackupTrouble
from dashboard.store.files.opening import open_storage
from dashboard.store.files.storage import Storage, StorageFailed, Trouble
from dashboard.store.migrate import upgrade
from dashboard.store.seed_file import replacing_seeds
from dashboard.store.unit import ReadSession, Store, Unit
from dashboard.store.years import station_head

__all__ = ["Found", "Manifest", "Restored", "Summary", "look_at_backup", "restore_backup"]


@dataclass(frozen=True)
class Found:
    """What a backup holds, all of it proven, and what it would replace (None: nothing)."""

    manifest: Manifest
    here: Summary | None


@dataclass(frozen=True)
class Restored:
    """What was restored, and the copy of what had been there (None: nothing had)."""

    manifest: Manifest
    before: Path | None
    entry_id: int


def look_at_backup(
    settings: Settings,
    actor: Actor,
    path: Path,
    passphrase: str | None = None,
    progress: Progress = untold,
) -> Found:
    """Prove a backup and compare it with what is here; nothing is changed.

    Raises:
        Refused: NOT_ALLOWED, BACKUP_FAILED.
        DatabaseFailed: the database does not answer.
    """
    require(actor, Action.BACK_UP)
    with _proven(settings, path, passphrase, progress) as archive:
        return _found(settings, archive)


def restore_backup(
    settings: Settings,
    actor: Actor,
    path: Path,
    passphrase: str | None = None,
    progress: Progress = untold,
) -> Restored:
    """Put a backup in place of what is here, which is copied first.

    Others who are at work go on: they see the whole old station, or the whole restored one.

    Raises:
        Refused: NOT_ALLOWED, BACKUP_FAILED, DATABASE_BUSY. Nothing was changed then.
        DatabaseFailed: the database does not answer; NewerDatabase.
    """
    require(actor, Action.BACK_UP)
    at = clock_of(settings).now()
    with (
        _proven(settings, path, passphrase, part_of(progress, 0, 0.2)) as archive,
        loaded(archive, settings.backups, part_of(progress, 0.2, 0.4)) as database,
    ):
        store, files = Store(settings.database_url), _storage(settings)
        before = _copy_of_before(settings, store, archive.manifest, files, at, passphrase)
        progress(0.6)
        upgrade(store.engine)
        _put_files(files, archive)
        progress(0.7)
        entry_id = _put_rows(
            settings, store, archive, database, actor, at, part_of(progress, 0.7, 1)
        )
    return Restored(archive.manifest, before, entry_id)


@contextmanager
def _proven(
    settings: Settings, path: Path, passphrase: str | None, progress: Progress
) -> Iterator[Archive]:
    with told_failures(), opened(path, passphrase, settings.backups) as archive:
        archive.verify(progress)
        yield archive


def _found(settings: Settings, archive: Archive) -> Found:
    with loaded(archive, settings.backups):  # what cannot be brought up to date is told now
        store = Store(settings.database_url)
        return Found(archive.manifest, summary_of(store.engine, archive.manifest.station[0]))


def _copy_of_before(
    settings: Settings,
    store: Store,
    coming: Manifest,
    files: Storage,
    at: datetime,
    passphrase: str | None,
) -> Path | None:
    here = summary_of(store.engine, coming.station[0])
    if here is None:
        return None
    secret = passphrase or settings.backup_passphrase
    name = file_name(Occasion.BEFORE_RESTORE, here.station[0], at, encrypted=secret is not None)
    target = settings.backups / name
    source = Source(store.engine, here.station[0], files, settings.seeds_dir)
    make_backup(source, target, at, secret)
    return target


def _put_files(files: Storage, archive: Archive) -> None:
    """Bring back what the storage lacks or has damaged; nothing there is removed."""
    try:
        for sha256 in archive.manifest.files:
            if not _is_sound(files, sha256):
                with archive.file(sha256) as content:
                    files.put(content)
    except StorageFailed as failed:
        full = failed.reason is Trouble.FULL
        trouble = BackupTrouble.FULL if full else BackupTrouble.STORAGE
        raise BackupFailed(trouble, failed.reason) from failed


def _is_sound(files: Storage, sha256: str) -> bool:
    try:
        files.open(sha256).close()
    except StorageFailed as failed:
        if failed.reason in (Trouble.MISSING, Trouble.DAMAGED):
            return False
        raise
    return True


def _put_rows(
    settings: Settings,
    store: Store,
    archive: Archive,
    database: LoadedDatabase,
    actor: Actor,
    at: datetime,
    progress: Progress,
) -> int:
    code = archive.manifest.station[0]
    with (
        replacing_seeds(settings.seeds_dir, archive.seeds()) as put_seeds,
        store.write(code, actor, at) as unit,
    ):
        replace(unit, database, code, archive.manifest.counters, progress)
        entry_id = _record(unit, archive.manifest)
        put_seeds()
    return entry_id


def _record(unit: Unit, manifest: Manifest) -> int:
    """One entry for every year, so that its history tells and nothing read before it holds."""
    after = {"made_at": manifest.at.isoformat(), "entry": manifest.last_entry[0]}
    years = _years(unit.session, unit.station_id)
    entries = [
        unit.record(Deed.RESTORE_BACKUP, EVERYTHING, year.number, after=after) for year in years
    ]
    return entries[-1] if entries else unit.record(Deed.RESTORE_BACKUP, EVERYTHING, after=after)


def _years(session: ReadSession, station_id: int | None) -> list[FiscalYear]:
    assert station_id is not None
    return [record.year for record in station_head(session, station_id).years]


def _storage(settings: Settings) -> Storage:
    return open_storage(settings.files_url, settings.files_dir)
