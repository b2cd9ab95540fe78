"""The segments of a JPEG file (ISO/IEC 10918-1, annex B), without decoding a pixel."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

APP0, APP1, APP2, APP14, APP15 = 0xE0, 0xE1, 0xE2, 0xEE, 0xEF
COMMENT = 0xFE
_SCAN, _END = 0xDA, 0xD9
_ALONE = frozenset({0x01, *range(0xD0, 0xD8)})
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_NEXT_MARKER = re.compile(rb"\xff[^\x00\xff\xd0-\xd7]")
_MOST = 20_000


@dataclass(frozen=True)
class Segment:
    """A marker and where it lies, from its 0xFF to the end of its data; a scan with its pixels."""

    marker: int
    start: int
    end: int


def segments(content: bytes) -> Iterator[Segment]:
    """All segments after the first two bytes, up to and with the end of the image.

    Raises:
        ValueError: not a chain of segments, or absurdly many.
    """
    place = 2
    for _ in range(_MOST):
        segment = _segment_at(content, place)
        yield segment
        if segment.marker == _END:
            return
        place = segment.end
    raise ValueError("too many segments")


def measured(content: bytes) -> tuple[int, int, int]:
    """Width, height, and where the image ends: what follows is no part of it.

    Raises:
        ValueError: as `segments`, or without a frame.
    """
    size: tuple[int, int] | None = None
    end = 2
    for segment in segments(content):
        end = segment.end
        if segment.marker in _FRAMES and size is None:
            frame = content[segment.start + 4 : segment.end]
            if len(frame) < 5:
                raise ValueError("a frame without a size")
            size = int.from_bytes(frame[3:5], "big"), int.from_bytes(frame[1:3], "big")
    if size is None or 0 in size:
        raise ValueError("no frame")
    return *size, end


def _segment_at(content: bytes, place: int) -> Segment:
    start = place
    if content[place : place + 1] != b"\xff":
        raise ValueError("no marker")
    while content[place : place + 1] == b"\xff":
        place += 1
    if place >= len(content):
        raise ValueError("cut short")
    marker = content[place]
    if marker in _ALONE or marker == _END:
        return Segment(marker, start, place + 1)
    end = place + 1 + int.from_bytes(content[place + 1 : place + 3], "big")
    if end < place + 3 or end > len(content):
        raise ValueError("cut short")
    return Segment(marker, place - 1, _scan_end(content, end) if marker == _SCAN else end)


def _scan_end(content: bytes, start: int) -> int:
    found = _NEXT_MARKER.search(content, start)
    if not found:
        raise ValueError("the pixels do not end")
    return found.start()
