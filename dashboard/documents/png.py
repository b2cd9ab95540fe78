"""The chunks of a PNG file (ISO/IEC 15948), without decoding a pixel."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dashboard.gate.signatures import PNG

_AROUND = 12  # length, name and checksum of a chunk
_MOST = 100_000


@dataclass(frozen=True)
class Chunk:
    """A chunk's name, and where it lies with its length and its checksum."""

    name: bytes
    start: int
    end: int


def chunks(content: bytes) -> Iterator[Chunk]:
    """All chunks from IHDR to IEND.

    Raises:
        ValueError: not a chain of chunks from IHDR to IEND, or absurdly many.
    """
    place = len(PNG)
    for count in range(_MOST):
        name = content[place + 4 : place + 8]
        end = place + _AROUND + int.from_bytes(content[place : place + 4], "big")
        if end > len(content) or (count == 0) != (name == b"IHDR"):
            raise ValueError("cut short, or not in order")
        yield Chunk(name, place, end)
        if name == b"IEND":
            return
        place = end
    raise ValueError("too many chunks")


def measured(content: bytes) -> tuple[int, int, int]:
    """Width, height, and where the image ends: what follows is no part of it.

    Raises:
        ValueError: as `chunks`, or no size.
    """
    found = list(chunks(content))
    header = content[found[0].start + 8 : found[0].end]
    width, height = int.from_bytes(header[:4], "big"), int.from_bytes(header[4:8], "big")
    if not width or not height:
        raise ValueError("no size")
    return width, height, found[-1].end
