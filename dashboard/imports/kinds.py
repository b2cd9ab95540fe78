"""What a file is, read from its bytes: names and extensions say nothing."""

from __future__ import annotations

from enum import Enum, auto

from dashboard.domain.bilingual import Bilingual
from dashboard.imports.sheets import UnreadableFile
from dashboard.text import files as wording


class Kind(Enum):
    """The kinds that are read."""

    WORKBOOK = auto()
    TEXT = auto()


_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
_SIGNATURES: tuple[tuple[bytes, Bilingual], ...] = (
    (b"MZ", wording.A_PROGRAM),
    (b"\x7fELF", wording.A_PROGRAM),
    (b"\xca\xfe\xba\xbe", wording.A_PROGRAM),
    (b"%PDF", wording.A_PDF),
    (b"\x89PNG", wording.A_PICTURE),
    (b"\xff\xd8\xff", wording.A_PICTURE),
    (b"GIF8", wording.A_PICTURE),
    (b"RIFF", wording.A_PICTURE),
    (b"\x1f\x8b", wording.AN_ARCHIVE),
    (b"Rar!", wording.AN_ARCHIVE),
    (b"7z\xbc\xaf", wording.AN_ARCHIVE),
    (b"{\\rtf", wording.A_WORD_DOCUMENT),
)
_WEB_PAGE_STARTS = (b"<!doctype", b"<html", b"<?xml", b"<table", b"<meta", b"<!--")
UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")


def kind_of(content: bytes) -> Kind:
    """Workbook or text, by the first bytes.

    Raises:
        UnreadableFile: the file is empty or of a kind that is not read.
    """
    if not content:
        raise UnreadableFile(wording.EMPTY)
    if content.startswith(_ZIP):
        return Kind.WORKBOOK
    if content.startswith(_OLE):
        locked = _ENCRYPTED_STREAM in content
        raise UnreadableFile(wording.PASSWORD if locked else wording.OLD_EXCEL)
    if kind := _foreign_kind(content):
        raise UnreadableFile(wording.NOT_A_TABLE.filled(kind=kind))
    return Kind.TEXT


def _foreign_kind(content: bytes) -> Bilingual | None:
    for signature, kind in _SIGNATURES:
        if content.startswith(signature):
            return kind
    if content[:200].lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(_WEB_PAGE_STARTS):
        return wording.A_WEB_PAGE
    if b"\0" in content and not content.startswith(UTF16_MARKS):
        return wording.SOMETHING_ELSE
    return None
