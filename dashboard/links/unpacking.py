"""A body that is read only as far as it stays small, unpacked as it arrives."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator

_PIECE = 256 * 1024
_GZIP_OR_ZLIB = 47
_DEFLATE = -15


class TooLarge(Exception):
    """More bytes than may be read."""


class Unpackable(Exception):
    """Compressed data that is broken."""


def read_body(pieces: Iterable[bytes], encoding: str, limit: int) -> bytes:
    """All bytes of a body, unpacked where ``encoding`` (a Content-Encoding) is gzip or deflate.

    Raises:
        TooLarge: more than ``limit`` bytes, as sent or unpacked.
        Unpackable: not what ``encoding`` says.
    """
    body = bytearray()
    for piece in _unpacked(_counted(pieces, limit), encoding.strip().lower()):
        body += piece
        if len(body) > limit:
            raise TooLarge
    return bytes(body)


def _counted(pieces: Iterable[bytes], limit: int) -> Iterator[bytes]:
    sent = 0
    for piece in pieces:
        sent += len(piece)
        if sent > limit:
            raise TooLarge
        yield piece


def _unpacked(pieces: Iterable[bytes], encoding: str) -> Iterator[bytes]:
    if encoding not in ("gzip", "x-gzip", "deflate"):
        yield from pieces
        return
    unpacker = None
    for piece in pieces:
        unpacker = unpacker or zlib.decompressobj(_window(piece, encoding))
        try:
            # Never the whole piece at once: a few kilobytes can hold gigabytes.
            yield unpacker.decompress(piece, _PIECE)
            while unpacker.unconsumed_tail:
                yield unpacker.decompress(unpacker.unconsumed_tail, _PIECE)
        except zlib.error as broken:
            raise Unpackable(str(broken)) from broken


def _window(first: bytes, encoding: str) -> int:
    """Deflate should have a zlib header; some servers leave it out."""
    if encoding == "deflate" and first[:1] not in (b"\x08", b"\x18", b"\x38", b"\x58", b"\x78"):
        return _DEFLATE
    return _GZIP_OR_ZLIB
