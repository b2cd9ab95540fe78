"""What a file is, read from its bytes: names and extensions say nothing."""

from __future__ import annotations

from enum import StrEnum

from dashboard.domain.bilingual import Bilingual
from dashboard.gate import signatures
from dashboard.gate.signatures import UTF16_MARKS
from dashboard.imports.sheets import UnreadableFile
from dashboard.text import files as wording


class Kind(StrEnum):
    """The kinds that are read; a package is yet to be looked into."""

    PACKAGE = "package"
    XLSX = "xlsx"
    ODS = "ods"
    XLS = "xls"
    TEXT = "text"


_READ = {
    signatures.Kind.PACKAGE: Kind.PACKAGE,
    signatures.Kind.OLD_EXCEL: Kind.XLS,
    signatures.Kind.TEXT: Kind.TEXT,
    # What looks like nothing may still be text; decoding tells.
    signatures.Kind.UNKNOWN: Kind.TEXT,
    signatures.Kind.PDF_LATER: Kind.TEXT,
}
_FOREIGN: dict[signatures.Kind, Bilingual] = {
    signatures.Kind.PDF: wording.A_PDF,
    signatures.Kind.PROGRAM: wording.A_PROGRAM,
    signatures.Kind.MARKUP: wording.A_WEB_PAGE,
    signatures.Kind.RTF: wording.A_WORD_DOCUMENT,
    signatures.Kind.OLD_WORD: wording.A_WORD_DOCUMENT,
    signatures.Kind.WORD: wording.A_WORD_DOCUMENT,
    signatures.Kind.OLD_PRESENTATION: wording.A_PRESENTATION,
    signatures.Kind.PRESENTATION: wording.A_PRESENTATION,
    **dict.fromkeys(
        (
            signatures.Kind.JPEG,
            signatures.Kind.PNG,
            signatures.Kind.GIF,
            signatures.Kind.TIFF,
            signatures.Kind.WEBP,
            signatures.Kind.BMP,
            signatures.Kind.AVIF,
            signatures.Kind.HEIC,
        ),
        wording.A_PICTURE,
    ),
    **dict.fromkeys(
        (
            signatures.Kind.RAR,
            signatures.Kind.SEVEN_ZIP,
            signatures.Kind.GZIP,
            signatures.Kind.BZIP2,
            signatures.Kind.XZ,
            signatures.Kind.ZSTD,
            signatures.Kind.CAB,
            signatures.Kind.TAR,
            signatures.Kind.ZIP,
            signatures.Kind.WORKBOOK,
        ),
        wording.AN_ARCHIVE,
    ),
}


def kind_of(content: bytes) -> Kind:
    """What a file is read as, by its first bytes.

    Raises:
        UnreadableFile: the file is empty or of a kind that is not read.
    """
    if not content:
        raise UnreadableFile(wording.EMPTY)
    kind = signatures.kind_of(content)
    if kind is signatures.Kind.COMPOUND:
        kind = signatures.kind_in_compound(content)
    if kind is signatures.Kind.LOCKED:
        raise UnreadableFile(wording.PASSWORD)
    if kind is signatures.Kind.INSTALLER:
        # Copied only in part, an old workbook lacks its directory at the end.
        raise UnreadableFile(wording.DAMAGED)
    if kind not in _READ:
        raise UnreadableFile(not_a_table(kind))
    if _READ[kind] is Kind.TEXT and b"\0" in content and not content.startswith(UTF16_MARKS):
        raise UnreadableFile(not_a_table(kind))
    return _READ[kind]


def not_a_table(kind: signatures.Kind) -> Bilingual:
    """What is said of a file that is something else."""
    named = _FOREIGN.get(kind, wording.SOMETHING_ELSE)
    return wording.NOT_A_TABLE.filled(kind=named)
