"""Encryption by age (age-encryption.org), so that a backup can be opened without this product.

An encrypted backup is a ZIP of two files: ``key.age``, a key that the passphrase opens, and
``backup.zip.age``, the backup, which that key opens: ``age -d -i key.age backup.zip.age``. By way
of a key of its own a backup of any size is encrypted and decrypted piece by piece.
"""

from __future__ import annotations

import io
import os
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread
from typing import IO, BinaryIO, cast
from zipfile import BadZipFile

import pyrage
from pyrage import passphrase as by_passphrase
from pyrage import x25519

from dashboard.store.backup.troubles import BackupFailed, BackupTrouble

KEY, CONTENT = "key.age", "backup.zip.age"
_MOST_OF_A_KEY = 10_000
"""Bytes; a locked key has some 250."""


def new_key(passphrase: str) -> tuple[bytes, x25519.Recipient]:
    """A key locked by a passphrase, as ``key.age`` holds it, and whom to encrypt to."""
    identity = x25519.Identity.generate()
    return by_passphrase.encrypt(f"{identity}\n".encode(), passphrase), identity.to_public()


def unlocked(key: IO[bytes], passphrase: str) -> x25519.Identity:
    """The key that a passphrase opens.

    Raises:
        BackupFailed: WRONG_PASSPHRASE, DAMAGED.
    """
    try:
        opened = by_passphrase.decrypt(key.read(_MOST_OF_A_KEY), passphrase)
        return x25519.Identity.from_str(opened.decode().strip())
    except pyrage.DecryptError as failed:
        raise BackupFailed(BackupTrouble.WRONG_PASSPHRASE) from failed
    except (pyrage.IdentityError, ValueError) as failed:
        raise BackupFailed(BackupTrouble.DAMAGED) from failed


@contextmanager
def encrypting(target: IO[bytes], recipient: x25519.Recipient) -> Iterator[BinaryIO]:
    """A file to write to; what is written there arrives encrypted in the target.

    The library asks for what it encrypts while an archive hands out what it wrote: a pipe and
    a thread stand between them, and nothing is ever on the disk unencrypted.
    """
    read_end, write_end = os.pipe()
    failures: list[Exception] = []

    def encrypt() -> None:
        with open(read_end, "rb") as source:
            try:
                pyrage.encrypt_io(source, target, [recipient])
            except Exception as failed:
                failures.append(failed)

    thread = Thread(target=encrypt)
    thread.start()
    try:
        with open(write_end, "wb") as sink:
            yield sink
    except BrokenPipeError:
        if not failures:
            raise
    finally:
        thread.join()
    if failures:
        raise failures[0]


def decrypt(source: IO[bytes], target: BinaryIO, identity: x25519.Identity) -> None:
    """Decrypt all of a source.

    Raises:
        BackupFailed: DAMAGED.
        OSError: the target cannot be written.
    """
    watched = _Watched(target)
    try:
        pyrage.decrypt_io(source, cast(BinaryIO, watched), [identity])
    except (pyrage.DecryptError, OSError, ValueError, BadZipFile) as failed:
        if watched.failure is not None:
            raise watched.failure from failed
        raise BackupFailed(BackupTrouble.DAMAGED) from failed


class _Watched(io.RawIOBase):
    """Tells a disk that is full from content that is damaged: the library calls both OSError."""

    def __init__(self, target: BinaryIO) -> None:
        self._target = target
        self.failure: OSError | None = None

    def writable(self) -> bool:
        return True

    def write(self, piece: bytes, /) -> int:  # type: ignore[override]
        try:
            return self._target.write(piece)
        except OSError as failed:
            self.failure = failed
            raise
