"""A look into a package, the zip that is a workbook or a document, before a part is opened."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from defusedxml.ElementTree import fromstring

from dashboard.gate.refusing import NotLetIn, Why
from dashboard.gate.signatures import Kind
from dashboard.gate.sizes import MEGABYTE

CONTENT_TYPES = "[Content_Types].xml"
_MACROS = re.compile(r"vbaproject|vbadata|/macrosheets/|/dialogsheets/|^basic/|^scripts/", re.I)
_MACRO_TYPES = re.compile(r"macroenabled|vbaproject|ms-excel\.(intl)?macrosheet", re.I)
_CONTROLS = re.compile(r"/activex/|/ctrlprops/|oleobject", re.I)
_EMBEDDED = re.compile(r"/embeddings/", re.I)
_OUTSIDE = re.compile(r"^/|^[a-zA-Z]:|\\|(^|/)\.\.(/|$)|\0")
_ENCRYPTED_FLAG = 0x1
_LARGEST_LIST = 2 * MEGABYTE


@dataclass(frozen=True)
class PackageLimits:
    """How many parts, how much they unpack to, and how much more than what they are packed in.

    What unpacks to less than ``small_megabytes`` may have been packed to as little as it likes.
    """

    parts: int
    unpacked_megabytes: int
    unpacked_ratio: int
    small_megabytes: int


@dataclass(frozen=True)
class Parts:
    """The parts of a package: each name with its content type."""

    types: dict[str, str]

    def of_type(self, ending: str) -> list[str]:
        return [name for name, type_ in self.types.items() if type_.endswith(ending)]


def require_ordinary(archive: zipfile.ZipFile, packed: int, limits: PackageLimits) -> None:
    """Let pass what is not locked and unpacks to an ordinary size, to ordinary places.

    Raises:
        NotLetIn: it does not. Of a crafted package, anything else that reading a zip may raise.
    """
    parts = archive.infolist()
    _require_modest(parts, packed, limits)
    names = [part.filename for part in parts]
    if any(_OUTSIDE.search(name) for name in names) or len(set(names)) != len(names):
        raise NotLetIn(Why.DAMAGED)


def parts_of(archive: zipfile.ZipFile) -> Parts:
    """The parts by what the package says of them.

    Raises:
        ValueError, LookupError, xml.etree.ElementTree.ParseError: no such list, or not one.
    """
    root = fromstring(list_of_parts(archive), forbid_dtd=True)
    own = {each.get("PartName", "").lower(): each.get("ContentType", "") for each in root}
    by_ending = {each.get("Extension", "").lower(): each.get("ContentType", "") for each in root}
    return Parts(
        {
            name: own.get(f"/{name.lower()}") or by_ending.get(name.lower().rpartition(".")[2], "")
            for name in archive.namelist()
            if name != CONTENT_TYPES
        }
    )


def list_of_parts(archive: zipfile.ZipFile) -> bytes:
    """The list of contents as it is. Raises ValueError where it is longer than any."""
    if archive.getinfo(CONTENT_TYPES).file_size > _LARGEST_LIST:
        raise ValueError("the list of contents is too long")
    return archive.read(CONTENT_TYPES)


def require_no_macros(names: Iterable[str], types: Iterable[tuple[str, str]]) -> None:
    """Raises NotLetIn for the part that is a macro by its name or its content type."""
    for name, type_ in types:
        if _MACRO_TYPES.search(type_):
            raise NotLetIn(Why.MACROS, name)
    for name in names:
        if _MACROS.search(name):
            raise NotLetIn(Why.MACROS, name)


def is_embedded(name: str) -> bool:
    """Is a part another file, or a control that a program would run?"""
    return bool(_CONTROLS.search(name) or _EMBEDDED.search(name))


def kind_of_package(names: Sequence[str]) -> Kind:
    """What a package is, by the names of its parts."""
    if "xl/workbook.bin" in names:
        return Kind.BINARY_WORKBOOK
    if "mimetype" in names and "content.xml" in names:
        return Kind.OPEN_DOCUMENT
    for start, kind in (
        ("ppt/", Kind.PRESENTATION),
        ("word/", Kind.WORD),
        ("xl/", Kind.WORKBOOK),
    ):
        if any(name.startswith(start) for name in names):
            return kind
    if any(name.startswith("Index/") and name.endswith(".iwa") for name in names):
        return Kind.NUMBERS
    return Kind.ZIP


def _require_modest(parts: list[zipfile.ZipInfo], packed: int, limits: PackageLimits) -> None:
    unpacked = sum(part.file_size for part in parts)
    if len(parts) > limits.parts or unpacked > limits.unpacked_megabytes * MEGABYTE:
        raise NotLetIn(Why.EXPLODES)
    if unpacked > max(limits.small_megabytes * MEGABYTE, packed * limits.unpacked_ratio):
        raise NotLetIn(Why.EXPLODES)
    # Entries that overlap in the file are a bomb that no ratio of one entry shows.
    if sum(part.compress_size for part in parts) > packed:
        raise NotLetIn(Why.EXPLODES)
    if any(part.flag_bits & _ENCRYPTED_FLAG for part in parts):
        raise NotLetIn(Why.LOCKED)
