"""Files in a folder: never half a file, whatever happens while one is written."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest

from dashboard.store.files.folder import FolderStorage
from dashboard.store.files.storage import StorageFailed, Trouble

NOON = datetime(2027, 1, 10, 5, tzinfo=UTC)
CONTENT = b"evidence" * 300_000
SHA = sha256(CONTENT).hexdigest()
IS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0
DIES_WHILE_PUTTING = """
import os, sys
from io import BytesIO
from pathlib import Path
from dashboard.store.files.folder import FolderStorage

class Dying(BytesIO):
    pieces = 0
    def read(self, size=-1):
        self.pieces += 1
        if self.pieces == 3:
            os.kill(os.getpid(), 9)
        return super().read(size)

FolderStorage(Path(sys.argv[1])).put(Dying(b"evidence" * 300_000))
"""
PUTS_WITH_LITTLE_ROOM = """
import resource, sys
from io import BytesIO
from pathlib import Path
from dashboard.store.files.folder import FolderStorage
from dashboard.store.files.storage import StorageFailed

resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, 1_000_000))
try:
    FolderStorage(Path(sys.argv[1])).put(BytesIO(b"evidence" * 300_000))
except StorageFailed as failed:
    print(failed.reason.value)
"""


def files_in(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def run(code: str, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code, str(folder)],
        capture_output=True,
        text=True,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
        check=False,
    )


def test_where_a_file_lies(tmp_path: Path) -> None:
    FolderStorage(tmp_path).put(BytesIO(CONTENT))
    assert files_in(tmp_path) == [tmp_path / SHA[:2] / SHA[2:]]


@pytest.mark.skipif(sys.platform == "win32", reason="no such signal")
def test_a_crash_leaves_only_rubbish_that_goes_after_a_day(tmp_path: Path) -> None:
    assert run(DIES_WHILE_PUTTING, tmp_path).returncode == -9
    storage = FolderStorage(tmp_path)
    assert not storage.has(SHA)
    assert list(storage.all()) == []
    (left,) = files_in(tmp_path)
    assert left.parent.name == "staging"
    os.utime(left, (NOON.timestamp(),) * 2)
    storage.drop_unfinished(NOON + timedelta(seconds=1))
    assert files_in(tmp_path) == []


def test_what_others_are_writing_now_is_no_rubbish(tmp_path: Path) -> None:
    (tmp_path / "staging").mkdir()
    now = tmp_path / "staging" / "now"
    now.write_bytes(b"half")
    os.utime(now, (NOON.timestamp(),) * 2)
    FolderStorage(tmp_path).drop_unfinished(NOON)
    assert files_in(tmp_path) == [now]


@pytest.mark.parametrize(("moment", "found"), [(-1, []), (0, []), (1, [SHA])])
def test_what_was_kept_before_a_moment(tmp_path: Path, moment: int, found: list[str]) -> None:
    storage = FolderStorage(tmp_path)
    storage.put(BytesIO(CONTENT))
    os.utime(storage.folder / SHA[:2] / SHA[2:], (NOON.timestamp(),) * 2)
    assert list(storage.kept_before(NOON + timedelta(seconds=moment))) == found


def test_a_full_disk(tmp_path: Path) -> None:
    pytest.importorskip("resource")
    assert run(PUTS_WITH_LITTLE_ROOM, tmp_path).stdout == "full\n"
    assert files_in(tmp_path) == []


@pytest.mark.skipif(IS_ROOT or sys.platform == "win32", reason="may do anything")
def test_a_folder_that_may_not_be_written(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(StorageFailed) as failed:
        FolderStorage(tmp_path).put(BytesIO(CONTENT))
    assert failed.value.reason is Trouble.DENIED


def test_a_folder_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "files").touch()
    with pytest.raises(StorageFailed) as failed:
        FolderStorage(tmp_path / "files").put(BytesIO(CONTENT))
    assert failed.value.reason is Trouble.UNREACHABLE


@pytest.mark.parametrize("damage", [CONTENT[:-1], b"other" * 480_000, b""])
def test_a_damaged_file_is_not_handed_out_and_mended_by_the_next_put(
    tmp_path: Path, damage: bytes
) -> None:
    storage = FolderStorage(tmp_path)
    storage.put(BytesIO(CONTENT))
    (path,) = files_in(tmp_path)
    path.write_bytes(damage)
    with pytest.raises(StorageFailed) as failed:
        storage.open(SHA)
    assert failed.value.reason is Trouble.DAMAGED
    storage.put(BytesIO(CONTENT))
    with storage.open(SHA) as opened:
        assert opened.read() == CONTENT


def test_many_put_the_same_at_once(tmp_path: Path) -> None:
    storage = FolderStorage(tmp_path)
    threads = [threading.Thread(target=lambda: storage.put(BytesIO(CONTENT))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert files_in(tmp_path) == [tmp_path / SHA[:2] / SHA[2:]]
