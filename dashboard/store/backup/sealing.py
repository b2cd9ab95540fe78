"""A seal over a whole file: its last 64 bytes are the SHA-256 of all that stands before them.

Checksums inside an archive leave its headers out; with the seal no bit of the file can change
unnoticed. The seal lies in the comment that a ZIP ends with, so that any program opens the file.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Callable
from typing import BinaryIO

from dashboard.store.backup.troubles import BackupFailed, BackupTrouble
from dashboard.store.files.storage import PIECE

MARK = b"ITA backup, SHA-256 of all before: "
UNSEALED = MARK + b"0" * 64
SEAL = 64
"""Letters of a SHA-256 in hexadecimal."""


class SealingWriter(io.RawIOBase):
    """Passes on what is written, and holds the last 64 bytes back to replace them by the seal."""

    def __init__(self, target: BinaryIO) -> None:
        self._target = target
        self._digest = hashlib.sha256()
        self._held = bytearray()
        self._is_discarded = False

    def writable(self) -> bool:
        return True

    def write(self, piece: bytes, /) -> int:  # type: ignore[override]
        taken = bytes(piece)
        if self._is_discarded:
            return len(taken)
        self._held += taken
        if (ready := len(self._held) - SEAL) > 0:
            self._pass_on(bytes(self._held[:ready]))
            del self._held[:ready]
        return len(taken)

    def seal(self) -> None:
        """Write the seal in place of the zeros that were written last."""
        assert bytes(self._held) == UNSEALED[-SEAL:]
        self._target.write(self._digest.hexdigest().encode())

    def discard(self) -> None:
        """Nothing that is written from now on arrives: the file is given up."""
        self._is_discarded = True

    def _pass_on(self, piece: bytes) -> None:
        self._digest.update(piece)
        self._target.write(piece)


def require_sealed(file: BinaryIO, looked_at: Callable[[int], None] = lambda _: None) -> None:
    """Read a file to its end; its position is at the beginning again afterwards.

    Raises:
        BackupFailed: NOT_A_BACKUP, or DAMAGED where it is not what was sealed.
    """
    file.seek(0)
    if file.read(4) != b"PK\x03\x04":
        raise BackupFailed(BackupTrouble.NOT_A_BACKUP)
    file.seek(0)
    digest, held = hashlib.sha256(), b""
    while piece := file.read(PIECE):
        held += piece
        digest.update(held[:-SEAL])
        held = held[-SEAL:]
        looked_at(len(piece))
    if digest.hexdigest().encode() != held:
        raise BackupFailed(BackupTrouble.DAMAGED)
    file.seek(0)
