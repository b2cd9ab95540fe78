"""The backup that is made every night by itself, and which of them are kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from dashboard.domain.backups import Occasion, last_night
from dashboard.domain.bilingual import Bilingual
from dashboard.domain.history import Deed
from dashboard.domain.refusals import Refused
from dashboard.services.backing_up import MadeBackup, back_up, told_failures
from dashboard.services.backup_place import BackupPlace
from dashboard.services.desk import Desk
from dashboard.services.seeding import SYSTEM
from dashboard.store.audit import last_by_itself
from dashboard.store.backup.folder import backups_in, drop_unfinished, tidy
from dashboard.store.backup.turn import turn
from dashboard.text.refusals import sentence


@dataclass(frozen=True)
class Failure:
    """Why a nightly backup was not made, and when (UTC)."""

    at: datetime
    why: Bilingual


_FAILURES: dict[BackupPlace, Failure] = {}


def last_failure(place: BackupPlace) -> Failure | None:
    """Why this process could not make the last nightly backup; None once it could."""
    return _FAILURES.get(place)


def back_up_if_due(desk: Desk, place: BackupPlace) -> MadeBackup | None:
    """Make the last night's backup if nobody did, and remove the oldest.

    None: it is not due, or another server on the same database is at it. A night that was
    missed is made up whenever this is asked next.

    Raises:
        Refused: BACKUP_FAILED, which the page of backups tells from then on.
    """
    if place.nightly is None or not _is_due(desk, place):
        return None
    try:
        with told_failures(), turn(desk.store.engine, desk.station_code) as is_ours:
            # Another server may have made it while this one waited for its turn.
            if not is_ours or not _is_due(desk, place):
                return None
            drop_unfinished(place.folder, datetime.now(UTC))
            made = back_up(desk, SYSTEM, place, occasion=Occasion.NIGHTLY)
            tidy(place.folder, desk.station_code)
    except Refused as refused:
        _FAILURES[place] = Failure(desk.now(), sentence(refused))
        raise
    _FAILURES.pop(place, None)
    return made


def _is_due(desk: Desk, place: BackupPlace) -> bool:
    assert place.nightly is not None
    planned = last_night(desk.now(), place.nightly)
    files = backups_in(place.folder, desk.station_code)
    if any(each.occasion is Occasion.NIGHTLY and each.at >= planned for each in files):
        return False
    with desk.store.read() as session:
        made = last_by_itself(session, desk.station_id, Deed.BACK_UP)
    return made is None or made < planned
