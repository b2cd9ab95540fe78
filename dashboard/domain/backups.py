"""Backups of a station: what their files are called, when one is due and when one is missed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from enum import StrEnum

from dashboard.domain.thai import THAILAND

WITHOUT = timedelta(days=2)
"""How long a station may go without a backup before it is told."""


class Occasion(StrEnum):
    """Why a backup was made; its file is called so."""

    NIGHTLY = "nightly"
    ASKED = "backup"
    BEFORE_RESTORE = "before-restore"


@dataclass(frozen=True)
class BackupFile:
    """A whole backup in the folder of backups, made at a moment (UTC); ``size`` in bytes.

    A file takes its name only once all of it was written, read back and found right.
    """

    name: str
    occasion: Occasion
    at: datetime
    size: int
    is_encrypted: bool


_NAME = re.compile(
    rf"ita-({'|'.join(Occasion)})-([a-z0-9_]+)-(\d{{8}}-\d{{6}})(\.age)?\.zip", re.ASCII
)
_MOMENT = "%Y%m%d-%H%M%S"


def file_name(occasion: Occasion, station: str, at: datetime, *, encrypted: bool) -> str:
    """``ita-nightly-test-20261123-023000.zip``, by the clock of Thailand.

    Letters that not every system takes in a name are underlined.
    """
    ending = ".age.zip" if encrypted else ".zip"
    local = at.astimezone(THAILAND)
    return f"ita-{occasion}-{_plain(station)}-{local.strftime(_MOMENT)}{ending}"


def read_name(name: str, station: str, size: int) -> BackupFile | None:
    """What a file's name says; None of a file that is no backup of this station."""
    found = _NAME.fullmatch(name)
    if found is None or found[2] != _plain(station):
        return None
    try:
        local = datetime.strptime(found[3], _MOMENT).replace(tzinfo=THAILAND)
    except ValueError:
        return None
    return BackupFile(name, Occasion(found[1]), local.astimezone(UTC), size, bool(found[4]))


def last_night(now: datetime, at: time) -> datetime:
    """The last moment a nightly backup was planned for, ``at`` being a time in Thailand."""
    local = now.astimezone(THAILAND)
    planned = datetime.combine(local.date(), at, THAILAND)
    return (planned if planned <= local else planned - timedelta(days=1)).astimezone(UTC)


def is_missed(last: datetime | None, first_work: datetime | None, now: datetime) -> bool:
    """Has the station gone without a backup for too long?

    ``first_work`` is when somebody first entered something: before that nothing can be lost.
    """
    if first_work is None:
        return False
    return now - (last or first_work) >= WITHOUT


def _plain(station: str) -> str:
    return re.sub("[^a-z0-9_]", "_", station.lower())
