"""What a file is by its first bytes: those that are taken, and those that have a name."""

from __future__ import annotations

import re

from dashboard.domain.bilingual import Bilingual
from dashboard.text import evidence_files as wording

PDF = b"%PDF-"
JPEG = b"\xff\xd8\xff"
PNG = b"\x89PNG\r\n\x1a\n"
ZIP = b"PK\x03\x04"
COMPOUND = bytes.fromhex("d0cf11e0a1b11ae1")
"""The container of Office before 2007, of installers, and of locked files of any Office."""
HEAD = 1024
"""Readers of PDF look for its beginning in as many bytes, readers of pages in fewer."""

_LEADING = b"\xef\xbb\xbf\x00\t\n\r\x0c "
_REFUSED: tuple[tuple[bytes, Bilingual], ...] = (
    (b"MZ", wording.PROGRAM),
    (b"\x7fELF", wording.PROGRAM),
    (b"\xfe\xed\xfa\xce", wording.PROGRAM),
    (b"\xfe\xed\xfa\xcf", wording.PROGRAM),
    (b"\xce\xfa\xed\xfe", wording.PROGRAM),
    (b"\xcf\xfa\xed\xfe", wording.PROGRAM),
    (b"\xca\xfe\xba\xbe", wording.PROGRAM),
    (b"dex\n", wording.PROGRAM),
    (b"\x00asm", wording.PROGRAM),
    (b"#!", wording.PROGRAM),
    (b"\x4c\x00\x00\x00\x01\x14\x02\x00", wording.SHORTCUT),
    (b"[InternetShortcut]", wording.SHORTCUT),
    (b"{\\rtf", wording.OLD_WORD),
    (b"Rar!\x1a\x07", wording.ARCHIVE.filled(kind="RAR")),
    (b"7z\xbc\xaf\x27\x1c", wording.ARCHIVE.filled(kind="7z")),
    (b"\x1f\x8b", wording.ARCHIVE.filled(kind="gzip")),
    (b"BZh", wording.ARCHIVE.filled(kind="bzip2")),
    (b"\xfd7zXZ\x00", wording.ARCHIVE.filled(kind="xz")),
    (b"\x28\xb5\x2f\xfd", wording.ARCHIVE.filled(kind="zstd")),
    (b"MSCF", wording.ARCHIVE.filled(kind="CAB")),
    (b"PK\x05\x06", wording.ARCHIVE.filled(kind="ZIP")),
    (b"PK\x07\x08", wording.ARCHIVE.filled(kind="ZIP")),
    (b"GIF8", wording.OTHER_PICTURE.filled(kind="GIF")),
    (b"II*\x00", wording.OTHER_PICTURE.filled(kind="TIFF")),
    (b"MM\x00*", wording.OTHER_PICTURE.filled(kind="TIFF")),
    (b"\x1aE\xdf\xa3", wording.VIDEO),
    (b"ID3", wording.VIDEO),
    (b"OggS", wording.VIDEO),
)
_INSIDE: tuple[tuple[re.Pattern[bytes], Bilingual], ...] = (
    (re.compile(rb"RIFF....WEBP", re.S), wording.OTHER_PICTURE.filled(kind="WebP")),
    (re.compile(rb"RIFF", re.S), wording.VIDEO),
    (re.compile(rb"BM.{4}\x00{4}", re.S), wording.OTHER_PICTURE.filled(kind="BMP")),
    (re.compile(rb"....ftyp(hei|hev|mif1|msf1)", re.S), wording.IPHONE_PICTURE),
    (re.compile(rb"....ftypavi", re.S), wording.OTHER_PICTURE.filled(kind="AVIF")),
    (re.compile(rb"....(ftyp|moov|mdat)", re.S), wording.VIDEO),
    (re.compile(rb".{257}ustar", re.S), wording.ARCHIVE.filled(kind="TAR")),
)
_MARKUP = re.compile(
    rb"<(!doctype|\?xml|html|head|body|script|svg|!--|table|meta|div|[a-z]+[ >:])", re.I
)
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")


def refusal_of(content: bytes) -> Bilingual:
    """What is said of a file that begins like none that is taken."""
    head = content[:HEAD]
    bare = head.lstrip(_LEADING)
    for beginning, why in _REFUSED:
        if head.startswith(beginning):
            return why
    for pattern, why in _INSIDE:
        if pattern.match(head):
            return why
    if bare.startswith(b"#!"):
        return wording.PROGRAM
    if PDF in head:
        return wording.BROKEN_PDF  # what a printer said stands before it
    if _MARKUP.match(bare) or _MARKUP.match(head[2:].replace(b"\x00", b"")):
        return wording.WEB_PAGE
    return wording.PLAIN_TEXT if _is_text(head) else wording.UNKNOWN


def refusal_of_compound(content: bytes) -> Bilingual:
    """What a file in the old container of Office is, by the names of its streams."""
    for stream, why in (
        ("EncryptedPackage", wording.PASSWORD),
        ("WordDocument", wording.OLD_WORD),
        ("Workbook", wording.OLD_EXCEL),
        ("PowerPoint Document", wording.PRESENTATION),
        ("Book", wording.OLD_EXCEL),
    ):
        if stream.encode("utf-16-le") in content:
            return why
    return wording.INSTALLER


def _is_text(head: bytes) -> bool:
    return head.startswith(_WIDE_MARKS) or not _CONTROL.search(head)
