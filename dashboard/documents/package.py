"""A look into the package of a workbook or a Word document before anything in it is opened."""

from __future__ import annotations

import re
import struct
import zipfile
from io import BytesIO

from defusedxml.ElementTree import fromstring

from dashboard.documents.limits import Limits
from dashboard.documents.unfit import UnfitFile
from dashboard.domain.bilingual import Bilingual
from dashboard.domain.documents import Format
from dashboard.gate.package import (
    CONTENT_TYPES,
    Parts,
    is_embedded,
    kind_of_package,
    parts_of,
    require_no_macros,
    require_ordinary,
)
from dashboard.gate.refusing import NotLetIn, Why
from dashboard.gate.signatures import Kind
from dashboard.gate.sizes import MEGABYTE
from dashboard.text import evidence_files as wording

_MAIN = {
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml": Format.XLSX,
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml": Format.DOCX,
}
_CHART_DATA = re.compile(r"/embeddings/[^/]+\.xlsx$", re.I)
_DRAWN_FROM = re.compile(r"/(attachedTemplate|frame|subDocument|oleObject|externalLinkPath)$")
_FAR = re.compile(r"^(https?|ftp|smb|file://[^/]|\\\\|//)", re.I)
_STRICT = b"purl.oclc.org/ooxml"
_LARGEST_RELATIONS = 4 * MEGABYTE
_MOST_CHARTS = 50
_LARGEST_CHART = 10 * MEGABYTE
_LARGEST_DIRECTORY = 4 * MEGABYTE
_END = struct.Struct("<4s4H2LH")
_REFUSED: dict[Why, Bilingual] = {
    Why.DAMAGED: wording.BROKEN_OFFICE,
    Why.LOCKED: wording.PASSWORD,
    Why.EXPLODES: wording.EXPLODES,
    Why.MACROS: wording.MACROS,
    Why.EMBEDDED: wording.EMBEDDED,
}
_OTHER_KINDS: dict[Kind, Bilingual] = {
    Kind.BINARY_WORKBOOK: wording.OTHER_OFFICE.filled(kind="Excel Binary (.xlsb)"),
    Kind.OPEN_DOCUMENT: wording.OTHER_OFFICE.filled(kind="OpenDocument (.odt, .ods)"),
    Kind.PRESENTATION: wording.PRESENTATION,
    Kind.NUMBERS: wording.OTHER_OFFICE.filled(kind="Apple Pages/Numbers"),
}


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
    except NotLetIn as refused:
        raise UnfitFile(_REFUSED[refused.why].filled(part=refused.part)) from refused
    except Exception as broken:
        # Bad zip, zlib, struct, XML: whatever a crafted package makes it say.
        raise UnfitFile(wording.BROKEN_OFFICE) from broken


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
    require_ordinary(archive, packed, limits.package)
    _require_few_small_parts(archive.infolist())
    names = archive.namelist()
    if CONTENT_TYPES not in names:
        raise UnfitFile(_other_package(names))
    parts = parts_of(archive)
    require_no_macros((), parts.types.items())
    format_ = _main_format(archive, parts)
    require_no_macros(names, ())
    for name in names:
        _require_harmless(archive, name, limits, may_embed=may_embed)
    _require_nothing_drawn(archive, names)
    return format_


def _require_few_small_parts(parts: list[zipfile.ZipInfo]) -> None:
    """What is looked into here, outside the reading process, is short work."""
    relations = sum(part.file_size for part in parts if part.filename.lower().endswith(".rels"))
    charts = sum(bool(_CHART_DATA.search(part.filename)) for part in parts)
    if relations > _LARGEST_RELATIONS or charts > _MOST_CHARTS:
        raise UnfitFile(wording.EXPLODES)


def _main_format(archive: zipfile.ZipFile, parts: Parts) -> Format:
    mains = [(name, _MAIN[type_]) for name, type_ in parts.types.items() if type_ in _MAIN]
    if not mains:
        raise UnfitFile(_other_package([CONTENT_TYPES, *parts.types]))
    # A workbook with the chart of a document in it has one main part, as every package.
    name, format_ = mains[0]
    if format_ is Format.XLSX:
        with archive.open(name) as part:
            if _STRICT in part.read(4096):
                raise UnfitFile(wording.OTHER_OFFICE.filled(kind="Strict Open XML"))
    return format_


def _other_package(names: list[str]) -> Bilingual:
    kind = kind_of_package(names)
    if kind in _OTHER_KINDS:
        return _OTHER_KINDS[kind]
    is_office = CONTENT_TYPES in names and kind in (Kind.WORD, Kind.WORKBOOK)
    return wording.BROKEN_OFFICE if is_office else wording.ARCHIVE.filled(kind="ZIP")


def _require_harmless(
    archive: zipfile.ZipFile, name: str, limits: Limits, *, may_embed: bool
) -> None:
    if re.search(r"/externallinks/", name, re.I):
        raise UnfitFile(wording.LINKED.filled(part=name))
    if _CHART_DATA.search(name) and may_embed:
        _require_chart_data(archive, name, limits)
    elif is_embedded(name):
        raise UnfitFile(wording.EMBEDDED.filled(part=name))


def _require_chart_data(archive: zipfile.ZipFile, name: str, limits: Limits) -> None:
    """A chart carries its figures as a workbook of its own; anything else is an object."""
    if archive.getinfo(name).file_size > _LARGEST_CHART:
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
