"""A look into the package of a workbook or a Word document before anything in it is opened."""

from __future__ import annotations

import re
import struct
import zipfile
from dataclasses import dataclass
from io import BytesIO

from defusedxml.ElementTree import fromstring

from dashboard.documents.limits import MEGABYTE, Limits
from dashboard.documents.unfit import UnfitFile
from dashboard.domain.bilingual import Bilingual
from dashboard.domain.documents import Format
from dashboard.text import evidence_files as wording

CONTENT_TYPES = "[Content_Types].xml"
_MAIN = {
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml": Format.XLSX,
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml": Format.DOCX,
}
_MACROS = re.compile(r"vbaproject|vbadata|/macrosheets/|/dialogsheets/", re.I)
_MACRO_TYPES = re.compile(r"macroenabled|vbaproject|ms-excel\.(intl)?macrosheet", re.I)
_CONTROLS = re.compile(r"/activex/|/ctrlprops/|oleobject", re.I)
_EMBEDDED = re.compile(r"/embeddings/", re.I)
_CHART_DATA = re.compile(r"/embeddings/[^/]+\.xlsx$", re.I)
_OUTSIDE = re.compile(r"^/|^[a-zA-Z]:|\\|(^|/)\.\.(/|$)|\0")
_DRAWN_FROM = re.compile(r"/(attachedTemplate|frame|subDocument|oleObject|externalLinkPath)$")
_FAR = re.compile(r"^(https?|ftp|smb|file://[^/]|\\\\|//)", re.I)
_STRICT = b"purl.oclc.org/ooxml"
_ENCRYPTED_FLAG = 0x1
_SMALL = 10 * MEGABYTE
_LARGEST_RELATIONS = 4 * MEGABYTE
_MOST_CHARTS = 50
_LARGEST_SMALL_PART = 2 * MEGABYTE
_LARGEST_DIRECTORY = 4 * MEGABYTE
_END = struct.Struct("<4s4H2LH")


@dataclass(frozen=True)
class Parts:
    """The parts of a package: each name with its content type."""

    types: dict[str, str]

    def of_type(self, ending: str) -> list[str]:
        return [name for name, type_ in self.types.items() if type_.endswith(ending)]


def format_of_package(content: bytes, limits: Limits) -> Format:
    """Whether a package is an ordinary workbook or an ordinary Word document.

    Raises:
        UnfitFile: damaged, locked, something else, with macros, controls, embedded objects or
            links to elsewhere, or unpacking to more than ``limits`` allow.
    """
    _require_whole(content, limits)
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            return _format_of(archive, len(content), limits, may_embed=True)
    except UnfitFile:
        raise
    except Exception as broken:
        # Bad zip, zlib, struct, XML: whatever a crafted package makes it say.
        raise UnfitFile(wording.BROKEN_OFFICE) from broken


def parts_of(archive: zipfile.ZipFile) -> Parts:
    """The parts by what the package says of them.

    Raises:
        ValueError, xml.etree.ElementTree.ParseError: no such list, or not one.
    """
    if archive.getinfo(CONTENT_TYPES).file_size > _LARGEST_SMALL_PART:
        raise ValueError("the list of contents is too long")
    root = fromstring(archive.read(CONTENT_TYPES), forbid_dtd=True)
    own = {each.get("PartName", "").lower(): each.get("ContentType", "") for each in root}
    by_ending = {each.get("Extension", "").lower(): each.get("ContentType", "") for each in root}
    return Parts(
        {
            name: own.get(f"/{name.lower()}") or by_ending.get(name.lower().rpartition(".")[2], "")
            for name in archive.namelist()
            if name != CONTENT_TYPES
        }
    )


def _require_whole(content: bytes, limits: Limits) -> None:
    """One archive from the first byte to the last, with a directory of modest length."""
    place = content.rfind(b"PK\x05\x06")
    if place < 0 or len(content) - place < _END.size:
        raise UnfitFile(wording.BROKEN_OFFICE)
    _, _, _, _, count, size, start, _ = _END.unpack_from(content, place)
    if count > limits.parts or size > _LARGEST_DIRECTORY:
        raise UnfitFile(wording.EXPLODES)
    if len(content) != place + _END.size or start + size != place:
        hidden = wording.TWO_IN_ONE.filled(kind="Excel/Word", hidden=wording.OTHER_DATA)
        raise UnfitFile(wording.BROKEN_OFFICE if start + size != place else hidden)


def _format_of(archive: zipfile.ZipFile, packed: int, limits: Limits, *, may_embed: bool) -> Format:
    _require_modest(archive.infolist(), packed, limits)
    names = archive.namelist()
    if any(_OUTSIDE.search(name) for name in names) or len(set(names)) != len(names):
        raise UnfitFile(wording.BROKEN_OFFICE)
    if CONTENT_TYPES not in names:
        raise UnfitFile(_other_package(archive, names))
    parts = parts_of(archive)
    format_ = _main_format(archive, parts)
    for name in names:
        _require_harmless(archive, name, limits, may_embed=may_embed)
    _require_nothing_drawn(archive, names)
    return format_


def _require_modest(parts: list[zipfile.ZipInfo], packed: int, limits: Limits) -> None:
    unpacked = sum(part.file_size for part in parts)
    if len(parts) > limits.parts or unpacked > limits.unpacked_megabytes * MEGABYTE:
        raise UnfitFile(wording.EXPLODES)
    if unpacked > max(_SMALL, packed * limits.unpacked_ratio):
        raise UnfitFile(wording.EXPLODES)
    # Entries that overlap in the file are a bomb that no ratio of one entry shows.
    if sum(part.compress_size for part in parts) > packed:
        raise UnfitFile(wording.EXPLODES)
    _require_few_small_parts(parts)
    if any(part.flag_bits & _ENCRYPTED_FLAG for part in parts):
        raise UnfitFile(wording.PASSWORD)


def _require_few_small_parts(parts: list[zipfile.ZipInfo]) -> None:
    """What is looked into here, outside the reading process, is short work."""
    relations = sum(part.file_size for part in parts if part.filename.lower().endswith(".rels"))
    charts = sum(bool(_CHART_DATA.search(part.filename)) for part in parts)
    if relations > _LARGEST_RELATIONS or charts > _MOST_CHARTS:
        raise UnfitFile(wording.EXPLODES)


def _main_format(archive: zipfile.ZipFile, parts: Parts) -> Format:
    for name, type_ in parts.types.items():
        if _MACRO_TYPES.search(type_):
            raise UnfitFile(wording.MACROS.filled(part=name))
    mains = [(name, _MAIN[type_]) for name, type_ in parts.types.items() if type_ in _MAIN]
    if not mains:
        raise UnfitFile(_other_package(archive, list(parts.types)))
    # A workbook with the chart of a document in it has one main part, as every package.
    name, format_ = mains[0]
    if format_ is Format.XLSX:
        with archive.open(name) as part:
            if _STRICT in part.read(4096):
                raise UnfitFile(wording.OTHER_OFFICE.filled(kind="Strict Open XML"))
    return format_


def _other_package(archive: zipfile.ZipFile, names: list[str]) -> Bilingual:
    if "xl/workbook.bin" in names:
        return wording.OTHER_OFFICE.filled(kind="Excel Binary (.xlsb)")
    if "mimetype" in names and "content.xml" in names:
        return wording.OTHER_OFFICE.filled(kind="OpenDocument (.odt, .ods)")
    if any(name.startswith("ppt/") for name in names):
        return wording.PRESENTATION
    if CONTENT_TYPES in names and any(name.startswith(("xl/", "word/")) for name in names):
        return wording.BROKEN_OFFICE
    if any(name.startswith("Index/") and name.endswith(".iwa") for name in names):
        return wording.OTHER_OFFICE.filled(kind="Apple Pages/Numbers")
    return wording.ARCHIVE.filled(kind="ZIP")


def _require_harmless(
    archive: zipfile.ZipFile, name: str, limits: Limits, *, may_embed: bool
) -> None:
    if _MACROS.search(name):
        raise UnfitFile(wording.MACROS.filled(part=name))
    if re.search(r"/externallinks/", name, re.I):
        raise UnfitFile(wording.LINKED.filled(part=name))
    if _CHART_DATA.search(name) and may_embed:
        _require_chart_data(archive, name, limits)
    elif _CONTROLS.search(name) or _EMBEDDED.search(name):
        raise UnfitFile(wording.EMBEDDED.filled(part=name))


def _require_chart_data(archive: zipfile.ZipFile, name: str, limits: Limits) -> None:
    """A chart carries its figures as a workbook of its own; anything else is an object."""
    if archive.getinfo(name).file_size > _SMALL:
        raise UnfitFile(wording.EMBEDDED.filled(part=name))
    content = archive.read(name)
    try:
        with zipfile.ZipFile(BytesIO(content)) as inner:
            _format_of(inner, len(content), limits, may_embed=False)
    except Exception as unfit:
        raise UnfitFile(wording.EMBEDDED.filled(part=name)) from unfit


def _require_nothing_drawn(archive: zipfile.ZipFile, names: list[str]) -> None:
    """Links to pages are welcome; what a program would fetch by itself on opening is not."""
    for name in names:
        if not name.lower().endswith(".rels"):
            continue
        for relation in fromstring(archive.read(name), forbid_dtd=True):
            is_outside = relation.get("TargetMode") == "External"
            is_drawn = _DRAWN_FROM.search(relation.get("Type", ""))
            if is_outside and is_drawn and _FAR.match(relation.get("Target", "")):
                raise UnfitFile(wording.LINKED.filled(part=relation.get("Target", "")[:60]))
