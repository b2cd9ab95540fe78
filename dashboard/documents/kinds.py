"""What a file is: told from its bytes, never from its name."""

from __future__ import annotations

from pathlib import Path

from dashboard.documents import jpeg, png
from dashboard.documents.beginnings import refusal_of
from dashboard.documents.hidden import require_nothing_hidden
from dashboard.documents.limits import LIMITS, Limits
from dashboard.documents.package import format_of_package
from dashboard.documents.unfit import UnfitFile
from dashboard.domain.documents import Format
from dashboard.gate import signatures
from dashboard.gate.signatures import Kind
from dashboard.gate.sizes import MEGABYTE
from dashboard.text import evidence_files as wording

_END_OF_PDF = b"%%EOF"
_PADDING = b"\x00\t\n\r\x0c "
_MOST_AFTER_PDF = 2048


def format_of(path: Path, limits: Limits = LIMITS) -> Format:
    """The format of a file that may be evidence; its insides are read by `read_document`.

    Raises:
        UnfitFile: empty, too big, another kind, two kinds at once, with macros, exploding.
        OSError: the file cannot be opened.
    """
    size = path.stat().st_size
    if not size:
        raise UnfitFile(wording.EMPTY)
    if size > limits.megabytes * MEGABYTE:
        shown = f"{size / MEGABYTE:,.1f}"
        raise UnfitFile(wording.TOO_BIG.filled(size=shown, most=limits.megabytes))
    return format_of_content(path.read_bytes(), limits)


def format_of_content(content: bytes, limits: Limits = LIMITS) -> Format:
    """As `format_of`, of bytes that are not empty."""
    kind = signatures.kind_of(content)
    if kind is Kind.JPEG:
        return _picture(Format.JPG, content, limits)
    if kind is Kind.PNG:
        return _picture(Format.PNG, content, limits)
    if kind is Kind.PDF:
        return _pdf(content)
    if kind is Kind.PACKAGE:
        format_ = format_of_package(content, limits)
        require_nothing_hidden(format_, content, len(content))
        return format_
    if kind is Kind.COMPOUND:
        kind = signatures.kind_in_compound(content)
    raise UnfitFile(refusal_of(kind))


def _pdf(content: bytes) -> Format:
    end = content.rfind(_END_OF_PDF) + len(_END_OF_PDF)
    is_whole = end >= len(_END_OF_PDF)
    require_nothing_hidden(Format.PDF, content, end if is_whole else len(content))
    # Readers mend a PDF that was cut short, and then show fewer pages than there were.
    if not is_whole or len(content[end:].strip(_PADDING)) > _MOST_AFTER_PDF:
        raise UnfitFile(wording.BROKEN_PDF)
    return Format.PDF


def _picture(format_: Format, content: bytes, limits: Limits) -> Format:
    measured = jpeg.measured if format_ is Format.JPG else png.measured
    try:
        width, height, end = measured(content)
    except ValueError as broken:
        raise UnfitFile(wording.BROKEN_PICTURE) from broken
    if max(width, height) > limits.side or width * height > limits.megapixels * 1_000_000:
        raise UnfitFile(
            wording.PICTURE_TOO_LARGE.filled(
                width=f"{width:,}", height=f"{height:,}", most=limits.megapixels
            )
        )
    require_nothing_hidden(format_, content, end)
    return format_
