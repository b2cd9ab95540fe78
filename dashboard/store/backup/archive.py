"""Writing the one file of a backup: a sealed ZIP, encrypted where a passphrase is given."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import IO, BinaryIO, cast
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from dashboard.domain.thai import THAILAND
from dashboard.store.backup import encryption, manifest
from dashboard.store.backup.manifest import Manifest, Part
from dashboard.store.backup.sealing import UNSEALED, SealingWriter
from dashboard.store.backup.troubles import disk_failures
from dashboard.store.files.folder import settle
from dashboard.store.files.storage import copy_hashed

TABLES, FILES, SEEDS = "tables/", "files/", "seeds/"
ROWS = ".jsonl"
UNFINISHED = ".ita-backup-"
"""How a file is called while it is being written."""


class ArchiveWriter:
    """Writes the parts of a backup one after the other; none is ever held in memory."""

    def __init__(self, archive: ZipFile, at: datetime) -> None:
        self._archive = archive
        self._at = at

    def add_rows(self, table: str, lines: Iterable[bytes]) -> Part:
        digest, size, rows = hashlib.sha256(), 0, 0
        with self._open(f"{TABLES}{table}{ROWS}", ZIP_DEFLATED) as member:
            for line in lines:
                digest.update(line)
                size += len(line)
                rows += 1
                member.write(line)
        return Part(size, digest.hexdigest(), rows)

    def add_file(self, sha256: str, content: BinaryIO) -> int:
        """What people gave is packed already; returns its size."""
        with self._open(f"{FILES}{sha256}", ZIP_STORED) as member:
            return copy_hashed(content, cast(BinaryIO, member)).size

    def add_seed(self, name: str, content: bytes) -> Part:
        with self._open(f"{SEEDS}{name}", ZIP_DEFLATED) as member:
            member.write(content)
        return Part(len(content), hashlib.sha256(content).hexdigest())

    def add_manifest(self, described: Manifest) -> None:
        with self._open(manifest.NAME, ZIP_DEFLATED) as member:
            member.write(manifest.as_json(described))

    def _open(self, name: str, packing: int) -> IO[bytes]:
        return self._archive.open(_about(name, self._at, packing), "w", force_zip64=True)


@contextmanager
def staged(target: Path) -> Iterator[Path]:
    """An empty file beside the target that takes its place at the end, or is gone.

    Raises:
        BackupFailed: the folder cannot be written.
    """
    with disk_failures():
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=UNFINISHED)
    os.close(handle)
    path = Path(name)
    try:
        yield path
        with disk_failures():
            os.replace(path, target)
            settle(target.parent)
    finally:
        path.unlink(missing_ok=True)


@contextmanager
def writing(path: Path, at: datetime, passphrase: str | None) -> Iterator[ArchiveWriter]:
    """An archive to fill; at the end it is sealed and on the disk.

    Raises:
        BackupFailed: the disk is full, or cannot be written.
    """
    with disk_failures(), path.open("wb") as file:
        if passphrase is None:
            with _sealed_zip(file) as archive:
                yield ArchiveWriter(archive, at)
        else:
            key, recipient = encryption.new_key(passphrase)
            with _sealed_zip(file) as outer:
                outer.writestr(_about(encryption.KEY, at, ZIP_STORED), key)
                about = _about(encryption.CONTENT, at, ZIP_STORED)
                with (
                    outer.open(about, "w", force_zip64=True) as member,
                    encryption.encrypting(member, recipient) as sink,
                    _sealed_zip(sink) as archive,
                ):
                    yield ArchiveWriter(archive, at)
        file.flush()
        os.fsync(file.fileno())


@contextmanager
def _sealed_zip(target: BinaryIO) -> Iterator[ZipFile]:
    sealing = SealingWriter(target)
    archive = ZipFile(cast(BinaryIO, sealing), "w", allowZip64=True)
    archive.comment = UNSEALED
    try:
        yield archive
    except BaseException:
        sealing.discard()
        with suppress(Exception):
            archive.close()
        raise
    archive.close()
    sealing.seal()


def _about(name: str, at: datetime, packing: int) -> ZipInfo:
    local = at.astimezone(THAILAND)
    about = ZipInfo(name, (local.year, local.month, local.day, local.hour, local.minute, 0))
    about.compress_type = packing
    about.external_attr = 0o600 << 16
    return about
