"""What a file is, told from its bytes; and what is said of the files that are not taken."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest

from dashboard.documents.kinds import format_of, format_of_content
from dashboard.documents.limits import Limits
from dashboard.documents.unfit import UnfitFile
from dashboard.domain.bilingual import Bilingual
from dashboard.domain.documents import Format
from dashboard.text import evidence_files as wording
from tests.documents.making import (
    by_place,
    picture,
    plain_docx,
    plain_pdf,
    plain_xlsx,
    zipped,
)

OLE = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(504)


def ole(stream: str) -> bytes:
    return OLE + stream.encode("utf-16-le") + bytes(100)


def refusal(content: bytes) -> Bilingual:
    with pytest.raises(UnfitFile) as refused:
        format_of_content(content)
    return refused.value.why


@pytest.mark.parametrize("name", ["ก.pdf", "ก.exe", "../../ก", "ก" * 80, "ก.html", "🚓"])
@pytest.mark.parametrize(
    ("content", "format_"),
    [
        (plain_pdf(), Format.PDF),
        (b"\xef\xbb\xbf\r\n" + plain_pdf(), Format.PDF),
        (plain_pdf() + b"\r\n\x00\x00", Format.PDF),
        (plain_xlsx(), Format.XLSX),
        (plain_docx(), Format.DOCX),
        (picture("JPEG"), Format.JPG),
        (picture("JPEG", progressive=True), Format.JPG),
        (picture("JPEG") + b"\x00\x00\x00\x18ftypmp42" + bytes(999), Format.JPG),
        (picture("PNG"), Format.PNG),
    ],
    ids=lambda value: value.value if isinstance(value, Format) else "bytes",
)
def test_what_is_taken(tmp_path: Path, name: str, content: bytes, format_: Format) -> None:
    path = tmp_path / name.replace("/", "_")
    path.write_bytes(content)
    assert format_of(path) is format_


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"MZ\x90\x00" + bytes(60), wording.PROGRAM),
        (b"\x7fELF\x02\x01\x01" + bytes(60), wording.PROGRAM),
        (b"\xcf\xfa\xed\xfe\x07\x00\x00\x01", wording.PROGRAM),
        (b"\xca\xfe\xba\xbe\x00\x00\x00\x02", wording.PROGRAM),
        (b"#!/bin/sh\nrm -rf /\n", wording.PROGRAM),
        (b"\n #!/usr/bin/env python3\n", wording.PROGRAM),
        (b"\x4c\x00\x00\x00\x01\x14\x02\x00" + bytes(60), wording.SHORTCUT),
        (b"[InternetShortcut]\r\nURL=https://example.org/", wording.SHORTCUT),
        (ole("WordDocument"), wording.OLD_WORD),
        (ole("Workbook"), wording.OLD_EXCEL),
        (ole("PowerPoint Document"), wording.PRESENTATION),
        (ole("EncryptedPackage"), wording.PASSWORD),
        (ole("__properties"), wording.INSTALLER),
        (b"{\\rtf1\\ansi", wording.OLD_WORD),
        (b"Rar!\x1a\x07\x01\x00", wording.ARCHIVE.filled(kind="RAR")),
        (b"7z\xbc\xaf\x27\x1c\x00\x04", wording.ARCHIVE.filled(kind="7z")),
        (b"\x1f\x8b\x08\x00", wording.ARCHIVE.filled(kind="gzip")),
        (zipped({"a.txt": "a"}), wording.ARCHIVE.filled(kind="ZIP")),
        (zipped({"META-INF/MANIFEST.MF": "a"}), wording.ARCHIVE.filled(kind="ZIP")),
        (b"<!DOCTYPE html><html>", wording.WEB_PAGE),
        (b"\xef\xbb\xbf  <html>", wording.WEB_PAGE),
        ("<html>".encode("utf-16"), wording.WEB_PAGE),
        (b"<script>alert(1)</script>", wording.WEB_PAGE),
        (b'<svg xmlns="http://www.w3.org/2000/svg"/>', wording.WEB_PAGE),
        (b'<?xml version="1.0"?><a/>', wording.WEB_PAGE),
        (picture("GIF"), wording.OTHER_PICTURE.filled(kind="GIF")),
        (picture("WEBP"), wording.OTHER_PICTURE.filled(kind="WebP")),
        (picture("BMP"), wording.OTHER_PICTURE.filled(kind="BMP")),
        (picture("TIFF"), wording.OTHER_PICTURE.filled(kind="TIFF")),
        (b"\x00\x00\x00\x24ftypheic\x00\x00\x00\x00mif1", wording.IPHONE_PICTURE),
        (b"\x00\x00\x00\x1cftypavif", wording.OTHER_PICTURE.filled(kind="AVIF")),
        (b"\x00\x00\x00\x18ftypmp42", wording.VIDEO),
        ("เดือน,รับใหม่\nต.ค.,5\n".encode(), wording.PLAIN_TEXT),
        ("เดือน,รับใหม่\n".encode("cp874"), wording.PLAIN_TEXT),
        (b"\x00\x01\x02\x03\x04", wording.UNKNOWN),
        (b"\x89PNG\r\n\x1a\n", wording.BROKEN_PICTURE),
        (b"\xff\xd8\xff\xe0\x00", wording.BROKEN_PICTURE),
        (b"%PDF-1.7\n", wording.BROKEN_PDF),
        (b"GPL Ghostscript 10\n%PDF-1.7\n%%EOF", wording.BROKEN_PDF),
        (b"PK\x03\x04" + bytes(40), wording.BROKEN_OFFICE),
    ],
    ids=by_place,
)
def test_what_is_not_taken_and_what_is_said_of_it(content: bytes, why: Bilingual) -> None:
    assert refusal(content) == why


def test_an_empty_file(tmp_path: Path) -> None:
    (tmp_path / "ก.pdf").touch()
    with pytest.raises(UnfitFile) as refused:
        format_of(tmp_path / "ก.pdf")
    assert refused.value.why == wording.EMPTY


def test_a_file_too_big_is_not_even_read(tmp_path: Path) -> None:
    path = tmp_path / "ก.pdf"
    with path.open("wb") as file:
        file.truncate(51 * 1024 * 1024)
    with pytest.raises(UnfitFile) as refused:
        format_of(path)
    assert refused.value.why == wording.TOO_BIG.filled(size="51.0", most=50)


@pytest.mark.parametrize(
    ("content", "kind", "hidden"),
    [
        (plain_pdf() + zipped({"a": "a"}), "PDF", wording.AN_ARCHIVE),
        (plain_pdf() + b"MZ\x90" + bytes(99), "PDF", wording.A_PROGRAM),
        (plain_pdf() + b"\n<script>1</script>", "PDF", wording.A_SCRIPT),
        (b"%PDF-1.4\n<html><script>1</script>" + plain_pdf(), "PDF", wording.A_SCRIPT),
        (picture("PNG") + zipped({"a": "a"}), "PNG", wording.AN_ARCHIVE),
        (picture("JPEG") + b"..." + zipped({"a": "a"}), "JPG", wording.AN_ARCHIVE),
        (picture("JPEG") + b"Rar!\x1a\x07\x00", "JPG", wording.AN_ARCHIVE),
        (picture("JPEG") + b"\x7fELF", "JPG", wording.A_PROGRAM),
        (picture("JPEG") + b"x<?php system(1); ?>", "JPG", wording.A_SCRIPT),
        (picture("JPEG") + plain_pdf(), "JPG", wording.A_DOCUMENT),
        (picture("JPEG", comment=b"%PDF-1.4"), "JPG", wording.A_DOCUMENT),
        (picture("JPEG", comment=b"<script>1</script>"), "JPG", wording.A_SCRIPT),
        (plain_docx() + plain_pdf(), "Excel/Word", wording.OTHER_DATA),
        (plain_pdf() + plain_docx(), "PDF", wording.AN_ARCHIVE),
    ],
    ids=by_place,
)
def test_files_that_are_two_things(content: bytes, kind: str, hidden: Bilingual) -> None:
    assert refusal(content) == wording.TWO_IN_ONE.filled(kind=kind, hidden=hidden)


def with_size(content: bytes, place: int, packed: bytes) -> bytes:
    return content[:place] + packed + content[place + len(packed) :]


@pytest.mark.parametrize("width,height", [(20_001, 1), (1, 2**31 - 1), (8000, 8000), (30, 40_000)])
def test_a_picture_of_absurd_size_is_not_decoded(width: int, height: int) -> None:
    content = with_size(picture("PNG"), 16, struct.pack(">II", width, height))
    assert refusal(content) == wording.PICTURE_TOO_LARGE.filled(
        width=f"{width:,}", height=f"{height:,}", most=60
    )


def test_a_jpeg_of_absurd_size() -> None:
    content = picture("JPEG")
    frame = content.index(b"\xff\xc0")
    huge = with_size(content, frame + 5, struct.pack(">HH", 65_535, 65_535))
    assert refusal(huge) == wording.PICTURE_TOO_LARGE.filled(
        width="65,535", height="65,535", most=60
    )


def test_limits_can_be_smaller() -> None:
    with pytest.raises(UnfitFile):
        format_of_content(picture("PNG"), Limits(side=40))


@pytest.mark.parametrize("share", [0.1, 0.3, 0.5, 0.7, 0.9, 0.99])
@pytest.mark.parametrize("make", [plain_pdf, plain_xlsx, plain_docx])
def test_cut_short_is_refused(make: object, share: float) -> None:
    assert callable(make)
    content: bytes = make()
    assert refusal(content[: int(len(content) * share)]) in (
        wording.BROKEN_PDF,
        wording.BROKEN_OFFICE,
    )


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
@pytest.mark.parametrize("share", [0.01, 0.1, 0.5, 0.9])
def test_a_picture_cut_short_is_refused(kind: str, share: float) -> None:
    content = picture(kind)
    assert refusal(content[: max(8, int(len(content) * share))]) == wording.BROKEN_PICTURE
