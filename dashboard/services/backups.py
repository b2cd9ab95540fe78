"""What backups there are, how the station stands with them, and handing one out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time
from pathlib import Path

from dashboard.domain.backups import BackupFile, is_missed
from dashboard.domain.permissions import can
from dashboard.domain.refusals import Reason, Refused
from dashboard.domain.roles import Action, Actor
from dashboard.services.backup_place import BackupPlace
from dashboard.services.desk import Desk
from dashboard.services.nightly_backup import Failure, last_failure
from dashboard.store.audit import first_work_at
from dashboard.store.backup.folder import backups_in
from dashboard.store.years import station_head

__all__ = ["BackupFile", "BackupState", "backup_file", "backup_state", "is_backup_missed"]


@dataclass(frozen=True)
class BackupState:
    """Every backup, newest first; ``is_missed`` where the station went without for too long.

    ``failure`` is why the last nightly one was not made, None once one was.
    """

    files: tuple[BackupFile, ...]
    folder: Path
    nightly: time | None
    is_encrypted: bool
    is_missed: bool
    failure: Failure | None

    @property
    def last(self) -> BackupFile | None:
        return self.files[0] if self.files else None


def backup_state(desk: Desk, actor: Actor, place: BackupPlace) -> BackupState:
    """How the station stands with its backups.

    Raises:
        Refused: NOT_ALLOWED.
    """
    desk.require(actor, Action.BACK_UP)
    files = backups_in(place.folder, desk.station_code)
    return BackupState(
        files,
        place.folder,
        place.nightly,
        place.passphrase is not None,
        _is_missed(desk, files),
        last_failure(place),
    )


def is_backup_missed(desk: Desk, actor: Actor, place: BackupPlace) -> bool:
    """Should this person be told that the station went without a backup for too long?"""
    desk.require(actor, Action.SEE)
    return can(actor, Action.BACK_UP) and _is_missed(
        desk, backups_in(place.folder, desk.station_code)
    )


def backup_file(desk: Desk, actor: Actor, place: BackupPlace, name: str) -> Path:
    """The file of a backup in the folder, by a name from its list and no other.

    Raises:
        Refused: NOT_ALLOWED, UNKNOWN_BACKUP.
    """
    desk.require(actor, Action.BACK_UP)
    known = {each.name for each in backups_in(place.folder, desk.station_code)}
    if name not in known:
        raise Refused(Reason.UNKNOWN_BACKUP)
    return place.folder / name


def _is_missed(desk: Desk, files: tuple[BackupFile, ...]) -> bool:
    """Never of invented data, nor before anybody entered something."""
    now = desk.now()
    last: datetime | None = files[0].at if files else None
    if last is not None and not is_missed(last, last, now):
        return False
    with desk.store.read() as session:
        if station_head(session, desk.station_id).station.is_demo:
            return False
        return is_missed(last, first_work_at(session, desk.station_id), now)
