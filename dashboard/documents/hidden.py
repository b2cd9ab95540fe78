"""Files that are two things at once: a picture for the eye, a program for the computer."""

from __future__ import annotations

import re

from dashboard.documents.unfit import UnfitFile
from dashboard.domain.bilingual import Bilingual
from dashboard.domain.documents import Format
from dashboard.gate.signatures import HEAD, PDF, ZIP
from dashboard.text import evidence_files as wording

_END_OF_ZIP = b"PK\x05\x06"
_DIRECTORY = b"PK\x01\x02"
_LONGEST_ZIP_END = 22 + 65_535
_SCRIPT = re.compile(rb"<script|<\?php|<html|<!doctype html|<svg[ >]", re.I)
_ARCHIVE = re.compile(rb"Rar!\x1a\x07|7z\xbc\xaf\x27\x1c")
_PROGRAM_START = re.compile(rb"MZ|\x7fELF|#!|\xfe\xed\xfa[\xce\xcf]|[\xce\xcf]\xfa\xed\xfe")
_TAIL_SEARCHED = 4 * 1024 * 1024


def require_nothing_hidden(format_: Format, content: bytes, end: int) -> None:
    """Let a file pass only if neither its head nor what follows its ``end`` is another format.

    Telephones append short films and depth maps to a photograph; those are no other format
    that anything would open, and pass.

    Raises:
        UnfitFile: another format as well.
    """
    found = _in_head(format_, content[:HEAD]) or _in_tail(content[end : end + _TAIL_SEARCHED])
    if not found and format_ not in (Format.XLSX, Format.DOCX) and _ends_as_zip(content):
        found = wording.AN_ARCHIVE
    if found:
        raise UnfitFile(wording.TWO_IN_ONE.filled(kind=format_.value.upper(), hidden=found))


def _in_head(format_: Format, head: bytes) -> Bilingual | None:
    if format_ is not Format.PDF and PDF in head:
        return wording.A_DOCUMENT
    return wording.A_SCRIPT if _SCRIPT.search(head) else None


def _in_tail(tail: bytes) -> Bilingual | None:
    bare = tail.lstrip(b"\x00\t\r\n ")
    if _PROGRAM_START.match(bare):
        return wording.A_PROGRAM
    if bare.startswith(ZIP) or _ARCHIVE.search(tail):
        return wording.AN_ARCHIVE
    if PDF in tail:
        return wording.A_DOCUMENT
    return wording.A_SCRIPT if _SCRIPT.search(tail) else None


def _ends_as_zip(content: bytes) -> bool:
    """Is there a directory of an archive where programs look for one, at the very end?"""
    end = len(content)
    while (place := content.rfind(_END_OF_ZIP, max(0, len(content) - _LONGEST_ZIP_END), end)) >= 0:
        size = int.from_bytes(content[place + 12 : place + 16], "little")
        start = place - size
        if start >= 0 and (size == 0 or content[start : start + 4] == _DIRECTORY):
            return True
        end = place
    return False
