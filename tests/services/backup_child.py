"""A process of its own that makes or restores a backup, with little room or until it is killed.

``python -m tests.services.backup_child URL FOLDER PASSPHRASE`` makes one and prints what was in
its way; ``python -m tests.services.backup_child restore DATA_DIR URL FILE`` restores one, and
prints the share that is done.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from dashboard.domain.refusals import Refused
from dashboard.services.backing_up import back_up
from dashboard.services.backup_place import BackupPlace
from dashboard.services.restoring import restore_backup
from tests.backups import settings_of
from tests.cast import COORDINATOR, SEEDS, open_test_desk


def make(url: str, folder: str, passphrase: str) -> None:
    desk = open_test_desk(url)
    place = BackupPlace(Path(folder), SEEDS, passphrase or None)
    place.folder.mkdir(parents=True, exist_ok=True)
    if limit := os.environ.get("ITA_TEST_FILE_LIMIT"):
        import resource  # noqa: PLC0415 - there is none on Windows
        import signal  # noqa: PLC0415

        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (int(limit), int(limit)))
    try:
        back_up(desk, COORDINATOR, place, progress=_tell)
    except Refused as refused:
        sys.stdout.write(str(refused.facts["trouble"]))


def restore(data_dir: str, url: str, file: str) -> None:
    restore_backup(settings_of(Path(data_dir), url), COORDINATOR, Path(file), progress=_tell)


def _tell(share: float) -> None:
    if "ITA_TEST_FILE_LIMIT" not in os.environ:
        sys.stdout.write(f"{share}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    if sys.argv[1] == "restore":
        restore(*sys.argv[2:])
    else:
        make(*sys.argv[1:])
