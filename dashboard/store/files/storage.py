"""Where the content of evidence is kept: outside the database, under the SHA-256 of what it is."""

from __future__ import annotations

import errno
import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import BinaryIO, Protocol

PIECE = 1024 * 1024
"""Bytes that are read at a time."""
_SHA256 = re.compile("[0-9a-f]{64}")


class Trouble(StrEnum):
    """What can be wrong with a storage."""

    FULL = "full"
    UNREACHABLE = "unreachable"
    DENIED = "denied"
    MISSING = "missing"
    DAMAGED = "damaged"


_TROUBLES = {
    errno.ENOSPC: Trouble.FULL,
    errno.EFBIG: Trouble.FULL,
    getattr(errno, "EDQUOT", errno.ENOSPC): Trouble.FULL,
    errno.EACCES: Trouble.DENIED,
    errno.EPERM: Trouble.DENIED,
    errno.EROFS: Trouble.DENIED,
    errno.ENOENT: Trouble.MISSING,
}


def trouble_of(failed: OSError) -> Trouble:
    """What a disk's refusal means to whoever wanted to keep a file on it."""
    return _TROUBLES.get(failed.errno or 0, Trouble.UNREACHABLE)


class StorageFailed(Exception):
    """The storage could not do what it was asked; nothing is half done."""

    def __init__(self, reason: Trouble) -> None:
        super().__init__(reason.value)
        self.reason = reason


@dataclass(frozen=True)
class Kept:
    """What is kept now: the SHA-256 in lower-case hexadecimal, and the size in bytes."""

    sha256: str
    size: int


class Storage(Protocol):
    """Keeps contents whole or not at all, each once; every method may raise StorageFailed."""

    def put(self, source: BinaryIO) -> Kept:
        """Keep all that is left to read; the same content a second time keeps nothing new."""

    def open(self, sha256: str) -> BinaryIO:
        """The content from its beginning, proven to be what was put; close it after use.

        Raises:
            StorageFailed: MISSING, or DAMAGED where it is no longer what was put.
        """

    def has(self, sha256: str) -> bool: ...

    def remove(self, sha256: str) -> None:
        """Let the content go; nothing happens where there is none."""

    def all(self) -> Iterator[str]:
        """The SHA-256 of everything kept, in no order."""

    def kept_before(self, moment: datetime) -> Iterator[str]:
        """The SHA-256 of everything that was last written before a moment, in no order."""

    def drop_unfinished(self, before: datetime) -> None:
        """Remove what was begun before a moment and never finished."""

    def probe(self) -> None:
        """Do nothing but fail where nothing could be kept now."""

    def sign(self, owner: str) -> frozenset[str]:
        """Note who keeps contents here; returns everyone who ever signed, ``owner`` included."""


def require_sha256(given: str) -> str:
    """The given again; what is no SHA-256 was never kept and could name any file."""
    if not _SHA256.fullmatch(given):
        raise StorageFailed(Trouble.MISSING)
    return given


def is_sha256(given: str) -> bool:
    return _SHA256.fullmatch(given) is not None


def copy_hashed(source: BinaryIO, target: BinaryIO) -> Kept:
    """Copy all that is left of a source, and say what it was."""
    digest = hashlib.sha256()
    size = 0
    while piece := source.read(PIECE):
        digest.update(piece)
        target.write(piece)
        size += len(piece)
    return Kept(digest.hexdigest(), size)


def require_undamaged(opened: BinaryIO, sha256: str) -> BinaryIO:
    """The same from its beginning, if its content has that hash; closed and refused if not."""
    digest = hashlib.sha256()
    while piece := opened.read(PIECE):
        digest.update(piece)
    if digest.hexdigest() != sha256:
        opened.close()
        raise StorageFailed(Trouble.DAMAGED)
    opened.seek(0)
    return opened
