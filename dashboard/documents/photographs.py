"""A photograph without where it was taken: what is published must not tell it.

The pixels stay exactly as they are. Of what a camera writes beside them only the way up and the
moment are kept: the moment may prove the period, place, owner and serial number prove nothing.
"""

from __future__ import annotations

import re
import warnings
from pathlib import Path

from PIL import Image

from dashboard.documents import jpeg, png
from dashboard.gate.signatures import JPEG, PNG

_EXIF = b"Exif\x00\x00"
_ORIENTATION, _TAKEN, _PHOTO = 0x0112, 0x9003, 0x8769
_MOMENT = re.compile(r"\d{4}:\d\d:\d\d \d\d:\d\d:\d\d", re.ASCII)
_COLOURS = (b"ICC_PROFILE\x00", b"JFIF\x00", b"Adobe")
_SEEN = frozenset(
    (
        *(b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP"),
        *(b"sBIT", b"bKGD", b"pHYs", b"tIME", b"cICP", b"mDCV", b"cLLI"),
    )
)
"""Chunks of a PNG that change what is seen; all others, texts above all, are left out."""


def without_position(path: Path) -> Path | None:
    """Write a copy beside the file without position, camera, owner and appended films.

    Returns None where there is nothing to leave out, or the file is no picture. The copy has the
    file's name with ``.clean`` at its end; whoever asked removes it.

    Raises:
        OSError: the file cannot be read, or the copy not be written.
    """
    content = path.read_bytes()
    try:
        cleaned = _cleaned(content)
    except ValueError:
        return None
    if cleaned == content:
        return None
    copy = path.with_name(f"{path.name}.clean")
    copy.write_bytes(cleaned)
    return copy


def _cleaned(content: bytes) -> bytes:
    if content.startswith(JPEG):
        return _cleaned_jpeg(content)
    return _cleaned_png(content) if content.startswith(PNG) else content


def _cleaned_jpeg(content: bytes) -> bytes:
    kept: list[bytes] = []
    exif = b""
    for segment in jpeg.segments(content):
        raw = content[segment.start : segment.end]
        data = raw[4:]
        if segment.marker == jpeg.APP1 and data.startswith(_EXIF):
            exif = exif or _modest(data)
        elif _is_seen(segment.marker, data):
            kept.append(raw)
    start = [b"\xff\xd8", *kept[:1]] if kept[0][1] == jpeg.APP0 else [b"\xff\xd8"]
    rest = kept[len(start) - 1 :]
    return b"".join([*start, _segment(jpeg.APP1, exif), *rest])


def _is_seen(marker: int, data: bytes) -> bool:
    if jpeg.APP0 <= marker <= jpeg.APP15:
        return data.startswith(_COLOURS)
    return marker != jpeg.COMMENT


def _segment(marker: int, data: bytes) -> bytes:
    if not data:
        return b""
    return bytes((0xFF, marker)) + (len(data) + 2).to_bytes(2, "big") + data


def _cleaned_png(content: bytes) -> bytes:
    kept = [chunk for chunk in png.chunks(content) if chunk.name in _SEEN]
    return PNG + b"".join(content[chunk.start : chunk.end] for chunk in kept)


def _modest(exif: bytes) -> bytes:
    """The same, with the way up and the moment only; nothing without either."""
    given, kept = Image.Exif(), Image.Exif()
    try:
        with warnings.catch_warnings(action="ignore"):
            given.load(exif)
            orientation, taken = given.get(_ORIENTATION), given.get_ifd(_PHOTO).get(_TAKEN)
    except Exception:
        # Broken in one of a hundred ways, and then it turns nothing.
        return b""
    if orientation in range(2, 9):
        kept[_ORIENTATION] = orientation
    if isinstance(taken, str) and _MOMENT.fullmatch(taken):
        kept.get_ifd(_PHOTO)[_TAKEN] = taken
    return kept.tobytes() if len(kept) or kept.get_ifd(_PHOTO) else b""
