"""Photographs are kept without where they were taken, and otherwise as they were."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, PngImagePlugin

from dashboard.documents.kinds import format_of
from dashboard.documents.photographs import without_position
from tests.documents.making import by_place, picture, plain_pdf

GPS, PHOTO, TAKEN, ORIENTATION, OWNER = 0x8825, 0x8769, 0x9003, 0x0112, 0x010F
LATITUDE = {1: "N", 2: (9.0, 47.0, 12.0), 3: "E", 4: (98.0, 45.0, 3.0)}
XMP = b'<x:xmpmeta><rdf exif:GPSLatitude="9,47.2N"/></x:xmpmeta>'


def exif(*, orientation: int = 6, taken: str = "2025:01:31 09:30:00") -> Image.Exif:
    made = Image.Exif()
    made[ORIENTATION] = orientation
    made[OWNER] = "กล้องของเจ้าหน้าที่ทดสอบ"
    made.get_ifd(PHOTO)[TAKEN] = taken
    made.get_ifd(GPS).update(LATITUDE)
    return made


def cleaned(tmp_path: Path, content: bytes) -> bytes | None:
    path = tmp_path / "ภาพ.jpg"
    path.write_bytes(content)
    copy = without_position(path)
    assert path.read_bytes() == content
    return copy.read_bytes() if copy else None


def pixels(content: bytes) -> bytes:
    return Image.open(BytesIO(content)).convert("RGB").tobytes()


def test_what_a_telephone_writes(tmp_path: Path) -> None:
    given = picture("JPEG", exif=exif(), xmp=XMP, comment=b"9.78,98.75") + b"\0ftypmp42 9.78N"
    assert Image.open(BytesIO(given)).getexif().get_ifd(GPS)
    kept = cleaned(tmp_path, given)
    assert kept
    found = Image.open(BytesIO(kept)).getexif()
    assert dict(found.get_ifd(GPS)) == {}
    assert found[ORIENTATION] == 6
    assert found.get_ifd(PHOTO)[TAKEN] == "2025:01:31 09:30:00"
    assert OWNER not in found
    assert b"9.78" not in kept
    assert b"xmp" not in kept
    assert pixels(kept) == pixels(given)
    assert cleaned(tmp_path, kept) is None


def test_colours_stay(tmp_path: Path) -> None:
    profile = b"ICC " * 50
    kept = cleaned(tmp_path, picture("JPEG", exif=exif(), icc_profile=profile))
    assert kept
    assert Image.open(BytesIO(kept)).info["icc_profile"] == profile


def test_a_png_with_texts(tmp_path: Path) -> None:
    texts = PngImagePlugin.PngInfo()
    texts.add_itxt("XML:com.adobe.xmp", XMP.decode())
    given = picture("PNG", exif=exif(), pnginfo=texts, dpi=(96, 96)) + b"rest of another picture"
    kept = cleaned(tmp_path, given)
    assert kept
    assert not any(name in kept for name in (b"eXIf", b"iTXt", b"rest"))
    assert b"pHYs" in kept
    assert pixels(kept) == pixels(given)
    assert cleaned(tmp_path, kept) is None


@pytest.mark.parametrize(
    "content",
    [
        picture("JPEG"),
        picture("PNG"),
        plain_pdf(),
        b"\xff\xd8\xff\xe0cut",
        b"\x89PNG\r\n\x1a\n",
        b"",
    ],
    ids=by_place,
)
def test_what_needs_no_copy(tmp_path: Path, content: bytes) -> None:
    assert cleaned(tmp_path, content) is None
    assert [path.name for path in tmp_path.iterdir()] == ["ภาพ.jpg"]


@pytest.mark.parametrize(
    "broken",
    [
        b"Exif\x00\x00",
        b"Exif\x00\x00MM\x00*\xff\xff\xff\xff",
        b"Exif\x00\x00II*\x00" + b"\xff" * 99,
    ],
)
def test_a_broken_record_is_left_out_altogether(tmp_path: Path, broken: bytes) -> None:
    plain = picture("JPEG")
    segment = b"\xff\xe1" + (len(broken) + 2).to_bytes(2, "big") + broken
    assert cleaned(tmp_path, plain[:2] + segment + plain[2:]) == plain


def test_a_strange_moment_is_no_way_to_smuggle_a_place(tmp_path: Path) -> None:
    kept = cleaned(tmp_path, picture("JPEG", exif=exif(taken="9.78,98.75", orientation=1)))
    assert kept
    assert b"9.78" not in kept


def test_the_copy_is_still_a_photograph(tmp_path: Path) -> None:
    path = tmp_path / "ภาพ"
    path.write_bytes(picture("JPEG", exif=exif()))
    copy = without_position(path)
    assert copy
    assert format_of(copy) is format_of(path)
