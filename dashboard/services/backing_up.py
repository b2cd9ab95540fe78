"""Making and proving backups of a station (การสำรองข้อมูล)."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from dashboard.domain.backups import Occasion, file_name
from dashboard.domain.history import Deed
from dashboard.domain.permissions import require
from dashboard.domain.progress import Progress, untold
from dashboard.domain.refusals import Reason, Refused
from dashboard.domain.roles import Action, Actor
from dashboard.services.backup_place import BackupPlace
from dashboard.services.desk import Desk
from dashboard.store.backup.making import Source, make_backup
from dashboard.store.backup.manifest import Manifest
from dashboard.store.backup.reading import is_encrypted, opened
from dashboard.store.backup.troubles import BackupFailed
from dashboard.store.failures import DatabaseFailed
from dashboard.text.backup_troubles import TROUBLE

log = logging.getLogger(__name__)

__all__ = ["MadeBackup", "Manifest", "back_up", "check_backup", "is_encrypted"]


@dataclass(frozen=True)
class MadeBackup:
    """A backup that was written and read back: its file, its size in bytes, and what it holds."""

    path: Path
    size: int
    is_encrypted: bool
    manifest: Manifest


def back_up(
    desk: Desk,
    actor: Actor,
    place: BackupPlace,
    target: Path | None = None,
    occasion: Occasion = Occasion.ASKED,
    progress: Progress = untold,
) -> MadeBackup:
    """Write the station into one file, while others go on; a folder gets a file of its own name.

    Raises:
        Refused: NOT_ALLOWED, BACKUP_FAILED. No file is left behind then.
    """
    desk.require(actor, Action.BACK_UP)
    at = desk.now()
    folder = place.folder if target is None else target
    if target is None or target.is_dir():
        secret = place.passphrase is not None
        target = folder / file_name(occasion, desk.station_code, at, encrypted=secret)
    source = Source(desk.store.engine, desk.station_code, desk.files, place.seeds)
    with told_failures():
        manifest = make_backup(source, target, at, place.passphrase, progress)
    made = MadeBackup(target, target.stat().st_size, place.passphrase is not None, manifest)
    _record(desk, actor, made, is_nightly=occasion is Occasion.NIGHTLY)
    return made


def check_backup(
    actor: Actor,
    path: Path,
    passphrase: str | None,
    scratch: Path,
    progress: Progress = untold,
) -> Manifest:
    """Read all of a backup and prove every part of it; ``scratch`` is where an encrypted one
    lies unlocked meanwhile.

    Raises:
        Refused: NOT_ALLOWED, BACKUP_FAILED.
    """
    require(actor, Action.BACK_UP)
    with told_failures(), opened(path, passphrase, scratch) as archive:
        archive.verify(progress)
        return archive.manifest


def _record(desk: Desk, actor: Actor, made: MadeBackup, *, is_nightly: bool) -> None:
    """A backup is as good where the log was too busy to take note of it."""
    try:
        with desk.store.write(desk.station_code, actor, desk.now()) as unit:
            after = {"file": made.path.name, "size": made.size, "nightly": is_nightly}
            unit.record(Deed.BACK_UP, after=after)
    except DatabaseFailed:
        log.exception("a backup was made, but the log could not take note of it")


@contextmanager
def told_failures() -> Iterator[None]:
    """Refuse, with the sentence for it, where a backup failed."""
    try:
        yield
    except BackupFailed as failed:
        why = TROUBLE[failed.trouble].filled(detail=failed.detail)
        raise Refused(Reason.BACKUP_FAILED, why=why, trouble=failed.trouble) from failed
