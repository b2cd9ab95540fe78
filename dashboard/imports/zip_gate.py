"""A look into a workbook's package before anything in it is opened."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO

from dashboard.domain.bilingual import Bilingual
from dashboard.gate import signatures
from dashboard.gate.package import (
    CONTENT_TYPES,
    is_embedded,
    kind_of_package,
    list_of_parts,
    parts_of,
    require_no_macros,
    require_ordinary,
)
from dashboard.gate.refusing import NotLetIn, Why
from dashboard.imports.kinds import Kind, not_a_table
from dashboard.imports.sheets import Limits, UnreadableFile
from dashboard.text import files as wording

_WORKBOOK = "xl/workbook.xml"
_TABLES = "content.xml"
_MANIFEST = "META-INF/manifest.xml"
_SPREADSHEET = b"application/vnd.oasis.opendocument.spreadsheet"
_LARGEST_MANIFEST = 1024 * 1024
_LOCKED = re.compile(rb"<[\w.-]*:?encryption-data\b")
_OBJECT = re.compile(rb"oleobject|x-shockwave|java-archive", re.I)
_REFUSED: dict[Why, Bilingual] = {
    Why.DAMAGED: wording.DAMAGED,
    Why.LOCKED: wording.PASSWORD,
    Why.EXPLODES: wording.UNPACKS_TOO_BIG,
    Why.MACROS: wording.MACROS,
    Why.EMBEDDED: wording.MACROS,
}


def kind_of_workbook(content: bytes, limits: Limits) -> Kind:
    """Which kind of workbook a package is; it passes only if it is an ordinary one.

    Raises:
        UnreadableFile: damaged, not a workbook, with macros or embedded objects, locked, or
            unpacking to more than ``limits`` allow.
    """
    try:
        with zipfile.ZipFile(BytesIO(content)) as package:
            require_ordinary(package, len(content), limits.package)
            return _kind(package)
    except UnreadableFile:
        raise
    except NotLetIn as refused:
        raise UnreadableFile(refusal(refused)) from refused
    except Exception as broken:
        # Bad zip, zlib, struct, unknown method: whatever a crafted package makes it say.
        raise UnreadableFile(wording.DAMAGED) from broken


def refusal(refused: NotLetIn) -> Bilingual:
    """What is said of a file that was not let in."""
    return _REFUSED[refused.why].filled(part=refused.part)


def _kind(package: zipfile.ZipFile) -> Kind:
    names = package.namelist()
    require_no_macros(names, ())
    for name in names:
        if is_embedded(name):
            raise NotLetIn(Why.EMBEDDED, name)
    if CONTENT_TYPES in names and _WORKBOOK in names:
        # The list as it is, too: what a reader of its own would see in it.
        listed = list_of_parts(package).decode("utf-8", "replace")
        require_no_macros((), [(CONTENT_TYPES, listed), *parts_of(package).types.items()])
        return Kind.XLSX
    kind = kind_of_package(names)
    if kind is signatures.Kind.OPEN_DOCUMENT:
        _require_open_spreadsheet(package)
        return Kind.ODS
    if kind is signatures.Kind.BINARY_WORKBOOK:
        raise UnreadableFile(wording.OTHER_WORKBOOK.filled(kind="Excel Binary (.xlsb)"))
    raise UnreadableFile(not_a_table(kind))


def _require_open_spreadsheet(package: zipfile.ZipFile) -> None:
    """Neither text nor slides, neither locked nor with objects of other programs."""
    with package.open("mimetype") as part:
        if not part.read(100).startswith(_SPREADSHEET):
            raise UnreadableFile(not_a_table(signatures.Kind.OPEN_DOCUMENT))
    if package.getinfo(_MANIFEST).file_size > _LARGEST_MANIFEST:
        raise NotLetIn(Why.EXPLODES)
    manifest = package.read(_MANIFEST)
    if _LOCKED.search(manifest):
        raise NotLetIn(Why.LOCKED)
    if _OBJECT.search(manifest):
        raise NotLetIn(Why.EMBEDDED, _MANIFEST)
