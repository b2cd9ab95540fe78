"""What a file is by its first bytes; names and extensions say nothing."""

from __future__ import annotations

import re
from enum import StrEnum

PDF = b"%PDF-"
JPEG = b"\xff\xd8\xff"
PNG = b"\x89PNG\r\n\x1a\n"
ZIP = b"PK\x03\x04"
COMPOUND = bytes.fromhex("d0cf11e0a1b11ae1")
"""The container of Office before 2007, of installers, and of locked files of any Office."""
UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
HEAD = 1024
"""Readers of PDF look for its beginning in as many bytes, readers of pages in fewer."""


class Kind(StrEnum):
    """What begins like this, or lies in a container of this kind."""

    PDF = "PDF"
    PDF_LATER = "PDF after something else"
    JPEG = "JPEG"
    PNG = "PNG"
    PACKAGE = "package"
    COMPOUND = "compound file"
    PROGRAM = "program"
    SHORTCUT = "shortcut"
    RTF = "RTF"
    RAR = "RAR"
    SEVEN_ZIP = "7z"
    GZIP = "gzip"
    BZIP2 = "bzip2"
    XZ = "xz"
    ZSTD = "zstd"
    CAB = "CAB"
    TAR = "TAR"
    ZIP = "ZIP"
    GIF = "GIF"
    TIFF = "TIFF"
    WEBP = "WebP"
    BMP = "BMP"
    AVIF = "AVIF"
    HEIC = "HEIC"
    VIDEO = "video"
    MARKUP = "markup"
    TEXT = "text"
    UNKNOWN = "unknown"
    # What compound files hold
    LOCKED = "locked Office"
    OLD_WORD = "Word before 2007"
    OLD_EXCEL = "Excel before 2007"
    OLD_PRESENTATION = "PowerPoint before 2007"
    INSTALLER = "installer"
    # What packages hold
    WORKBOOK = "workbook"
    BINARY_WORKBOOK = "binary workbook"
    WORD = "Word"
    PRESENTATION = "PowerPoint"
    OPEN_DOCUMENT = "OpenDocument"
    NUMBERS = "Apple"


_BEGINNINGS: tuple[tuple[bytes, Kind], ...] = (
    (JPEG, Kind.JPEG),
    (PNG, Kind.PNG),
    (ZIP, Kind.PACKAGE),
    (COMPOUND, Kind.COMPOUND),
    (b"MZ", Kind.PROGRAM),
    (b"\x7fELF", Kind.PROGRAM),
    (b"\xfe\xed\xfa\xce", Kind.PROGRAM),
    (b"\xfe\xed\xfa\xcf", Kind.PROGRAM),
    (b"\xce\xfa\xed\xfe", Kind.PROGRAM),
    (b"\xcf\xfa\xed\xfe", Kind.PROGRAM),
    (b"\xca\xfe\xba\xbe", Kind.PROGRAM),
    (b"dex\n", Kind.PROGRAM),
    (b"\x00asm", Kind.PROGRAM),
    (b"#!", Kind.PROGRAM),
    (b"\x4c\x00\x00\x00\x01\x14\x02\x00", Kind.SHORTCUT),
    (b"[InternetShortcut]", Kind.SHORTCUT),
    (b"{\\rtf", Kind.RTF),
    (b"Rar!\x1a\x07", Kind.RAR),
    (b"7z\xbc\xaf\x27\x1c", Kind.SEVEN_ZIP),
    (b"\x1f\x8b", Kind.GZIP),
    (b"BZh", Kind.BZIP2),
    (b"\xfd7zXZ\x00", Kind.XZ),
    (b"\x28\xb5\x2f\xfd", Kind.ZSTD),
    (b"MSCF", Kind.CAB),
    (b"PK\x05\x06", Kind.ZIP),
    (b"PK\x07\x08", Kind.ZIP),
    (b"GIF8", Kind.GIF),
    (b"II*\x00", Kind.TIFF),
    (b"MM\x00*", Kind.TIFF),
    (b"\x1aE\xdf\xa3", Kind.VIDEO),
    (b"ID3", Kind.VIDEO),
    (b"OggS", Kind.VIDEO),
)
_PATTERNS: tuple[tuple[re.Pattern[bytes], Kind], ...] = (
    (re.compile(rb"RIFF....WEBP", re.S), Kind.WEBP),
    (re.compile(rb"RIFF", re.S), Kind.VIDEO),
    (re.compile(rb"BM.{4}\x00{4}", re.S), Kind.BMP),
    (re.compile(rb"....ftyp(hei|hev|mif1|msf1)", re.S), Kind.HEIC),
    (re.compile(rb"....ftypavi", re.S), Kind.AVIF),
    (re.compile(rb"....(ftyp|moov|mdat)", re.S), Kind.VIDEO),
    (re.compile(rb".{257}ustar", re.S), Kind.TAR),
)
_STREAMS = (
    ("EncryptedPackage", Kind.LOCKED),
    ("WordDocument", Kind.OLD_WORD),
    ("Workbook", Kind.OLD_EXCEL),
    ("PowerPoint Document", Kind.OLD_PRESENTATION),
    ("Book", Kind.OLD_EXCEL),
)
_LEADING = b"\xef\xbb\xbf\x00\t\n\r\x0c "
_BEFORE_PDF = b"\xef\xbb\xbf\t\n\r\x0c "
_MARKUP = re.compile(
    rb"<(!doctype|\?xml|html|head|body|script|svg|!--|table|meta|div|[a-z]+[ >:])", re.I
)
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def kind_of(content: bytes) -> Kind:
    """The kind of a file; containers are told by `kind_in_compound` and the look into packages."""
    head = content[:HEAD]
    if head.lstrip(_BEFORE_PDF).startswith(PDF):
        return Kind.PDF
    for beginning, kind in _BEGINNINGS:
        if head.startswith(beginning):
            return kind
    for pattern, kind in _PATTERNS:
        if pattern.match(head):
            return kind
    return _kind_of_text(head)


def kind_in_compound(content: bytes) -> Kind:
    """What a file in the old container of Office is, by the names of its streams."""
    for stream, kind in _STREAMS:
        if stream.encode("utf-16-le") in content:
            return kind
    return Kind.INSTALLER


def _kind_of_text(head: bytes) -> Kind:
    bare = head.lstrip(_LEADING)
    is_wide = head.startswith(UTF16_MARKS)
    if bare.startswith(b"#!"):
        return Kind.PROGRAM
    if PDF in head:
        return Kind.PDF_LATER
    if _MARKUP.match(bare) or (is_wide and _MARKUP.match(head[2:].replace(b"\x00", b""))):
        return Kind.MARKUP
    return Kind.TEXT if is_wide or not _CONTROL.search(head) else Kind.UNKNOWN
