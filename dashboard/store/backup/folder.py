"""The folder of backups: what lies in it, and removing what is too old or was never finished."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime, timedelta
from functools import lru_cache
from pathlib import Path

from dashboard.domain.backups import BackupFile, Occasion, read_name
from dashboard.domain.retention import kept
from dashboard.store.backup.archive import UNFINISHED
from dashboard.store.backup.loading import RESTORING
from dashboard.store.backup.troubles import disk_failures

SETTLED = 3_000_000_000
"""Nanoseconds after which no second change of a folder bears the same time as the first."""
UNDERWAY = timedelta(days=1)
"""What is younger may still be written."""


def backups_in(folder: Path, station: str) -> tuple[BackupFile, ...]:
    """A station's backups, newest first; none where there is no folder.

    Costs a page one look at the folder as long as nothing came or went in it.
    """
    try:
        changed = folder.stat().st_mtime_ns
    except OSError:
        return ()
    if time.time_ns() - changed < SETTLED:
        return _look(folder, station)
    return _listed(folder, station, changed)


def tidy(folder: Path, station: str) -> None:
    """Remove nightly backups that are not to be kept; never another file, never the newest.

    Raises:
        BackupFailed: the folder cannot be written.
    """
    nightly = [each for each in backups_in(folder, station) if each.occasion is Occasion.NIGHTLY]
    keep = kept([each.at for each in nightly])
    with disk_failures():
        for each in nightly:
            if each.at not in keep:
                (folder / each.name).unlink(missing_ok=True)


def drop_unfinished(folder: Path, now: datetime) -> None:
    """Remove what a killed process left; ``now`` is the real moment, as files bear it."""
    before = (now - UNDERWAY).timestamp()
    with suppress(OSError):
        for path in _unfinished(folder):
            if path.lstat().st_mtime < before:
                if path.is_dir() and not path.is_symlink():
                    shutil.rmtree(path, ignore_errors=True)
                else:
                    path.unlink(missing_ok=True)


def _unfinished(folder: Path) -> Iterable[Path]:
    return [*folder.glob(f"{UNFINISHED}*"), *folder.glob(f"{RESTORING}*")]


@lru_cache(maxsize=16)
def _listed(folder: Path, station: str, _changed: int) -> tuple[BackupFile, ...]:
    return _look(folder, station)


def _look(folder: Path, station: str) -> tuple[BackupFile, ...]:
    found = []
    with suppress(OSError):
        for path in folder.iterdir():
            with suppress(OSError):
                if path.is_file() and (read := read_name(path.name, station, path.stat().st_size)):
                    found.append(read)
    return tuple(sorted(found, key=lambda each: (each.at, each.name), reverse=True))
