"""What is said of a file that begins like none that is taken."""

from __future__ import annotations

from dashboard.domain.bilingual import Bilingual
from dashboard.gate.signatures import Kind
from dashboard.text import evidence_files as wording

_REFUSED: dict[Kind, Bilingual] = {
    Kind.PROGRAM: wording.PROGRAM,
    Kind.SHORTCUT: wording.SHORTCUT,
    Kind.RTF: wording.OLD_WORD,
    **{
        kind: wording.ARCHIVE.filled(kind=kind.value)
        for kind in (
            Kind.RAR,
            Kind.SEVEN_ZIP,
            Kind.GZIP,
            Kind.BZIP2,
            Kind.XZ,
            Kind.ZSTD,
            Kind.CAB,
            Kind.TAR,
            Kind.ZIP,
        )
    },
    **{
        kind: wording.OTHER_PICTURE.filled(kind=kind.value)
        for kind in (Kind.GIF, Kind.TIFF, Kind.WEBP, Kind.BMP, Kind.AVIF)
    },
    Kind.HEIC: wording.IPHONE_PICTURE,
    Kind.VIDEO: wording.VIDEO,
    Kind.PDF_LATER: wording.BROKEN_PDF,  # what a printer said stands before it
    Kind.MARKUP: wording.WEB_PAGE,
    Kind.TEXT: wording.PLAIN_TEXT,
    Kind.LOCKED: wording.PASSWORD,
    Kind.OLD_WORD: wording.OLD_WORD,
    Kind.OLD_EXCEL: wording.OLD_EXCEL,
    Kind.OLD_PRESENTATION: wording.PRESENTATION,
    Kind.INSTALLER: wording.INSTALLER,
}


def refusal_of(kind: Kind) -> Bilingual:
    """Why a kind is not taken, what it is, and what to do instead."""
    return _REFUSED.get(kind, wording.UNKNOWN)
