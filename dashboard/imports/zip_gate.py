"""A look into a workbook's package before anything in it is opened."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO

from dashboard.domain.bilingual import Bilingual
from dashboard.imports.sheets import MEGABYTE, Limits, UnreadableFile
from dashboard.text import files as wording

_CONTENT_TYPES = "[Content_Types].xml"
_WORKBOOK = "xl/workbook.xml"
_UNSAFE_PART = re.compile(r"vbaproject|/activex/|/embeddings/|/macrosheets/|/ctrlprops/", re.I)
_UNSAFE_TYPE = re.compile(rb"macroenabled|vbaproject", re.I)
_OUTSIDE = re.compile(r"^/|^[a-zA-Z]:|\\|(^|/)\.\.(/|$)|\0")
_SMALL = 5 * MEGABYTE
_LARGEST_CONTENT_TYPES = MEGABYTE
_ENCRYPTED_FLAG = 0x1


def require_safe_workbook(content: bytes, limits: Limits) -> None:
    """Let a package pass only if it is an ordinary workbook of ordinary size.

    Raises:
        UnreadableFile: damaged, not a workbook, with macros or embedded objects, locked, or
            unpacking to more than ``limits`` allow.
    """
    try:
        with zipfile.ZipFile(BytesIO(content)) as package:
            parts = package.infolist()
            _require_modest(parts, len(content), limits)
            _require_workbook([part.filename for part in parts])
            if _UNSAFE_TYPE.search(package.read(_CONTENT_TYPES)):
                raise UnreadableFile(wording.MACROS.filled(part=_CONTENT_TYPES))
    except UnreadableFile:
        raise
    except Exception as broken:
        # Bad zip, zlib, struct, unknown method: whatever a crafted package makes it say.
        raise UnreadableFile(wording.DAMAGED) from broken


def _require_modest(parts: list[zipfile.ZipInfo], packed: int, limits: Limits) -> None:
    unpacked = sum(part.file_size for part in parts)
    if len(parts) > limits.parts or unpacked > limits.unpacked_megabytes * MEGABYTE:
        raise UnreadableFile(wording.UNPACKS_TOO_BIG)
    if unpacked > max(_SMALL, packed * limits.unpacked_ratio):
        raise UnreadableFile(wording.UNPACKS_TOO_BIG)
    if any(
        part.filename == _CONTENT_TYPES and part.file_size > _LARGEST_CONTENT_TYPES
        for part in parts
    ):
        raise UnreadableFile(wording.UNPACKS_TOO_BIG)
    if any(part.flag_bits & _ENCRYPTED_FLAG for part in parts):
        raise UnreadableFile(wording.PASSWORD)


def _require_workbook(names: list[str]) -> None:
    if any(_OUTSIDE.search(name) for name in names) or len(set(names)) != len(names):
        raise UnreadableFile(wording.DAMAGED)
    for name in names:
        if _UNSAFE_PART.search(name):
            raise UnreadableFile(wording.MACROS.filled(part=name))
    if _CONTENT_TYPES not in names or _WORKBOOK not in names:
        raise UnreadableFile(_what_else(names))


def _what_else(names: list[str]) -> Bilingual:
    if "xl/workbook.bin" in names:
        return wording.OTHER_WORKBOOK.filled(kind="Excel Binary (.xlsb)")
    if "mimetype" in names and "content.xml" in names:
        return wording.OTHER_WORKBOOK.filled(kind="OpenDocument (.ods)")
    for start, kind in (
        ("word/", wording.A_WORD_DOCUMENT),
        ("ppt/", wording.A_PRESENTATION),
    ):
        if any(name.startswith(start) for name in names):
            return wording.NOT_A_TABLE.filled(kind=kind)
    return wording.NOT_A_TABLE.filled(kind=wording.AN_ARCHIVE)
