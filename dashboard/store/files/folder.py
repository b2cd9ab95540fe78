"""Contents in a folder: ``ab/cd…`` by their SHA-256, staged beside and renamed when whole."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from dashboard.store.files.storage import (
    Kept,
    StorageFailed,
    Trouble,
    copy_hashed,
    is_sha256,
    require_sha256,
    require_undamaged,
    trouble_of,
)

_STAGING = "staging"
_OWNERS = "owners"


class FolderStorage:
    """A `Storage` on a disk of this machine, or on one that it reaches as a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._staging = folder / _STAGING

    def put(self, source: BinaryIO) -> Kept:
        with _failures(missing=Trouble.UNREACHABLE):
            self._staging.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self._staging)
            staged = Path(name)
            try:
                with os.fdopen(handle, "wb") as target:
                    kept = copy_hashed(source, target)
                    target.flush()
                    os.fsync(target.fileno())
                self._move(staged, kept)
            finally:
                staged.unlink(missing_ok=True)
        return kept

    def open(self, sha256: str) -> BinaryIO:
        with _failures():
            return require_undamaged(self._path(sha256).open("rb"), sha256)

    def has(self, sha256: str) -> bool:
        with _failures():
            return self._path(sha256).is_file()

    def remove(self, sha256: str) -> None:
        with _failures():
            self._path(sha256).unlink(missing_ok=True)

    def all(self) -> Iterator[str]:
        with _failures():
            for sha256, _ in self._contents():
                yield sha256

    def kept_before(self, moment: datetime) -> Iterator[str]:
        with _failures():
            for sha256, path in self._contents():
                with suppress(FileNotFoundError):  # somebody else removed it meanwhile
                    if _is_older(path, moment):
                        yield sha256

    def drop_unfinished(self, before: datetime) -> None:
        with _failures():
            for staged in self._staging.glob("*"):
                with suppress(FileNotFoundError):
                    if _is_older(staged, before):
                        staged.unlink()

    def probe(self) -> None:
        with _failures(missing=Trouble.UNREACHABLE):
            self._staging.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryFile(dir=self._staging) as tried:
                tried.write(b"\0")

    def sign(self, owner: str) -> frozenset[str]:
        with _failures():
            folder = self.folder / _OWNERS
            folder.mkdir(parents=True, exist_ok=True)
            (folder / owner).touch()
            return frozenset(path.name for path in folder.iterdir())

    def _contents(self) -> Iterator[tuple[str, Path]]:
        for path in self.folder.glob("[0-9a-f][0-9a-f]/*"):
            if is_sha256(sha256 := path.parent.name + path.name):
                yield sha256, path

    def _path(self, sha256: str) -> Path:
        require_sha256(sha256)
        return self.folder / sha256[:2] / sha256[2:]

    def _move(self, staged: Path, kept: Kept) -> None:
        if self._is_undamaged(kept.sha256):
            return
        path = self._path(kept.sha256)
        path.parent.mkdir(exist_ok=True)
        os.replace(staged, path)
        settle(path.parent)
        settle(self.folder)

    def _is_undamaged(self, sha256: str) -> bool:
        try:
            self.open(sha256).close()
        except StorageFailed:
            return False
        return True


def _is_older(path: Path, moment: datetime) -> bool:
    return path.stat().st_mtime < moment.timestamp()


def settle(folder: Path) -> None:
    """Make a rename outlive a power cut, where folders can be settled at all."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextmanager
def _failures(missing: Trouble = Trouble.MISSING) -> Iterator[None]:
    try:
        yield
    except OSError as failed:
        reason = trouble_of(failed)
        raise StorageFailed(missing if reason is Trouble.MISSING else reason) from failed
