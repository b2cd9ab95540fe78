"""Opening a backup that anybody may have made or damaged, and proving all of it.

Nothing is taken from it before its seal was found right, and nothing past what its manifest
says: no other names, no more bytes.
"""

from __future__ import annotations

import hashlib
import re
import shutil
import tempfile
import zlib
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO, BinaryIO, cast
from zipfile import BadZipFile, ZipFile

from dashboard.domain.progress import Progress, untold
from dashboard.store.backup import encryption, manifest
from dashboard.store.backup.archive import FILES, ROWS, SEEDS, TABLES
from dashboard.store.backup.manifest import Manifest, read_manifest
from dashboard.store.backup.sealing import require_sealed
from dashboard.store.backup.troubles import BackupFailed, BackupTrouble, disk_failures
from dashboard.store.files.storage import PIECE

_NAME = re.compile(r"tables/[a-z_]{1,60}\.jsonl|files/[0-9a-f]{64}|seeds/(station|officers)\.toml")
_MOST_OF_A_MANIFEST = 64 * 1024 * 1024
_MOST_OF_A_ROW = 64 * 1024 * 1024
"""Bytes; both are far beyond what is ever written."""


class Archive:
    """An opened backup, its seal and its list of contents already found right."""

    def __init__(self, archive: ZipFile, described: Manifest) -> None:
        self.manifest = described
        self._archive = archive

    def verify(self, progress: Progress = untold) -> None:
        """Read all of it.

        Raises:
            BackupFailed: DAMAGED, where anything is not what the manifest says.
        """
        done, whole = 0, max(1, self.manifest.size)
        for name, size, sha256, rows in _parts(self.manifest):
            counted = 0
            digest = hashlib.sha256()
            for piece in self._pieces(name, size):
                digest.update(piece)
                counted += piece.count(b"\n")
                done += len(piece)
                progress(min(1.0, done / whole))
            if digest.hexdigest() != sha256 or (rows is not None and rows != counted):
                raise BackupFailed(BackupTrouble.DAMAGED, name)

    def lines(self, table: str) -> Iterator[bytes]:
        """The rows of a table as lines."""
        with self._open(f"{TABLES}{table}{ROWS}") as member:
            while line := member.readline(_MOST_OF_A_ROW):
                if not line.endswith(b"\n"):
                    raise BackupFailed(BackupTrouble.DAMAGED, table)
                yield line

    def file(self, sha256: str) -> BinaryIO:
        """A content, to be closed after use."""
        return cast(BinaryIO, self._open(f"{FILES}{sha256}"))

    def seeds(self) -> dict[str, bytes]:
        return {
            name: b"".join(self._pieces(SEEDS + name, part.size))
            for name, part in self.manifest.seeds.items()
        }

    def _pieces(self, name: str, size: int) -> Iterator[bytes]:
        left = size
        try:
            with self._open(name) as member:
                while piece := member.read(PIECE):
                    left -= len(piece)
                    if left < 0:
                        break
                    yield piece
        except (BadZipFile, zlib.error, EOFError) as failed:
            raise BackupFailed(BackupTrouble.DAMAGED, name) from failed
        if left:
            raise BackupFailed(BackupTrouble.DAMAGED, name)

    def _open(self, name: str) -> IO[bytes]:
        try:
            return self._archive.open(name)
        except (BadZipFile, KeyError, NotImplementedError, RuntimeError) as failed:
            raise BackupFailed(BackupTrouble.DAMAGED, name) from failed


@contextmanager
def opened(path: Path, passphrase: str | None, scratch: Path) -> Iterator[Archive]:
    """Open a backup; an encrypted one is decrypted into a file without a name in ``scratch``.

    Raises:
        BackupFailed: NO_FILE, NOT_A_BACKUP, DAMAGED, NEWER, PASSPHRASE_NEEDED,
            WRONG_PASSPHRASE, or the disk is full.
    """
    with ExitStack() as stack:
        file = stack.enter_context(_file(path))
        require_sealed(file)
        archive = stack.enter_context(_zip(file))
        if encryption.KEY in archive.NameToInfo:
            inner = _decrypted(archive, path, passphrase, scratch, stack)
            archive = stack.enter_context(_zip(inner))
        yield Archive(archive, _described(archive))


def is_encrypted(path: Path) -> bool:
    """Does this file need a passphrase? Looks no further than that."""
    try:
        with _file(path) as file, ZipFile(file) as archive:
            return encryption.KEY in archive.NameToInfo
    except (BadZipFile, ValueError, NotImplementedError):
        return False


@contextmanager
def _file(path: Path) -> Iterator[BinaryIO]:
    try:
        file = path.open("rb")
    except OSError as failed:
        raise BackupFailed(BackupTrouble.NO_FILE, failed.strerror or "") from failed
    with file:
        yield file


@contextmanager
def _zip(file: BinaryIO) -> Iterator[ZipFile]:
    try:
        archive = ZipFile(file)
    except (BadZipFile, ValueError, NotImplementedError) as failed:
        raise BackupFailed(BackupTrouble.NOT_A_BACKUP) from failed
    with archive:
        yield archive


def _decrypted(
    outer: ZipFile, path: Path, passphrase: str | None, scratch: Path, stack: ExitStack
) -> BinaryIO:
    if sorted(outer.namelist()) != [encryption.CONTENT, encryption.KEY]:
        raise BackupFailed(BackupTrouble.NOT_A_BACKUP)
    if passphrase is None:
        raise BackupFailed(BackupTrouble.PASSPHRASE_NEEDED)
    with outer.open(encryption.KEY) as key:
        identity = encryption.unlocked(key, passphrase)
    with disk_failures():
        scratch.mkdir(parents=True, exist_ok=True)
        require_room(scratch, path.stat().st_size)
        inner = cast(BinaryIO, tempfile.TemporaryFile(dir=scratch))  # noqa: SIM115 - see below
        stack.callback(inner.close)
        with outer.open(encryption.CONTENT) as content:
            encryption.decrypt(content, inner, identity)
    require_sealed(inner)
    return inner


def require_room(folder: Path, size: int) -> None:
    """Refuse with NO_ROOM where a disk has no place for so many bytes."""
    if shutil.disk_usage(folder).free < size:
        raise BackupFailed(BackupTrouble.NO_ROOM)


def _described(archive: ZipFile) -> Manifest:
    """The manifest, which has to name exactly what is there."""
    listed = archive.infolist()
    about = archive.NameToInfo.get(manifest.NAME)
    if about is None or about.file_size > _MOST_OF_A_MANIFEST:
        raise BackupFailed(BackupTrouble.NOT_A_BACKUP)
    try:
        with archive.open(about) as member:
            found = read_manifest(member.read(_MOST_OF_A_MANIFEST))
    except (BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as failed:
        raise BackupFailed(BackupTrouble.DAMAGED) from failed
    promised = {name: size for name, size, *_ in _parts(found)}
    names = Counter(each.filename for each in listed)
    sizes = {each.filename: each.file_size for each in listed if each is not about}
    if sizes != promised or any(count > 1 for count in names.values()):
        raise BackupFailed(BackupTrouble.DAMAGED, "names")
    if not all(_NAME.fullmatch(name) for name in promised):
        raise BackupFailed(BackupTrouble.DAMAGED, "names")
    return found


def _parts(described: Manifest) -> Iterator[tuple[str, int, str, int | None]]:
    """Name, size, SHA-256 and rows (None of what has none) of everything but the manifest."""
    for table, part in described.tables.items():
        yield f"{TABLES}{table}{ROWS}", part.size, part.sha256, part.rows
    for sha256, size in described.files.items():
        yield FILES + sha256, size, sha256, None
    for name, part in described.seeds.items():
        yield SEEDS + name, part.size, part.sha256, None
