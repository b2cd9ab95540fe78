"""Why a backup could not be made, read or restored."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum


class BackupTrouble(StrEnum):
    """What can be wrong with a backup, or be in its way."""

    NOTHING_THERE = "nothing_there"
    FULL = "full"
    NO_FOLDER = "no_folder"
    STORAGE = "storage"
    NOT_SEPARABLE = "not_separable"
    KEEPS_CHANGING = "keeps_changing"
    NO_FILE = "no_file"
    NOT_A_BACKUP = "not_a_backup"
    DAMAGED = "damaged"
    NEWER = "newer"
    PASSPHRASE_NEEDED = "passphrase_needed"
    WRONG_PASSPHRASE = "wrong_passphrase"
    NO_ROOM = "no_room"
    OTHER_STATIONS = "other_stations"


class BackupFailed(Exception):
    """Nothing is half done: no file stays behind, no row is changed."""

    def __init__(self, trouble: BackupTrouble, detail: str = "") -> None:
        super().__init__(f"{trouble}: {detail}" if detail else trouble.value)
        self.trouble = trouble
        self.detail = detail


_FULL = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}


@contextmanager
def disk_failures() -> Iterator[None]:
    """Raise what a disk answers as BackupFailed."""
    try:
        yield
    except OSError as failed:
        full = failed.errno in _FULL
        trouble = BackupTrouble.FULL if full else BackupTrouble.NO_FOLDER
        raise BackupFailed(trouble, failed.strerror or str(failed)) from failed
