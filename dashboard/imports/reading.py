"""From an uploaded file to its sheets."""

from __future__ import annotations

from pathlib import Path, PurePath

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.progress import Progress, untold
from dashboard.gate.sizes import MEGABYTE
from dashboard.imports.delimited import read_delimited
from dashboard.imports.kinds import Kind, kind_of
from dashboard.imports.sheets import LIMITS, Limits, Sheet, UnreadableFile
from dashboard.imports.workbook import read_workbook
from dashboard.text import files as wording


def content_of(file: Path, limits: Limits = LIMITS) -> bytes:
    """The bytes of a file on this machine.

    Raises:
        UnreadableFile: it is no ordinary file (a folder, a device, a pipe that never ends), too
            big, or may not be read; nothing of it was read then.
    """
    try:
        if not file.is_file():
            raise UnreadableFile(wording.NOT_A_FILE)
        size = file.stat().st_size
        if size > limits.megabytes * MEGABYTE:
            raise UnreadableFile(_too_big(size, limits))
        return file.read_bytes()
    except OSError as denied:
        raise UnreadableFile(wording.NOT_A_FILE) from denied


def read_sheets(
    name: str, content: bytes, limits: Limits = LIMITS, progress: Progress = untold
) -> list[Sheet]:
    """The visible sheets of an xlsx, xls, ods or csv file, told apart by content.

    ``name`` names the sheet of a csv file.

    Raises:
        UnreadableFile: the file as a whole cannot be read; the message says what to do.
    """
    sheets = all_sheets(name, content, limits, progress)
    return [sheet for sheet in sheets if not sheet.hidden.sheet]


def all_sheets(
    name: str, content: bytes, limits: Limits = LIMITS, progress: Progress = untold
) -> list[Sheet]:
    """As `read_sheets`; hidden sheets come last, by their names only."""
    if len(content) > limits.megabytes * MEGABYTE:
        raise UnreadableFile(_too_big(len(content), limits))
    kind = kind_of(content)
    if kind is Kind.TEXT:
        return read_delimited(PurePath(name).stem, content, limits)
    return read_workbook(kind, content, limits, progress)


def _too_big(size: int, limits: Limits) -> Bilingual:
    return wording.TOO_BIG.filled(size=f"{size / MEGABYTE:,.1f}", most=limits.megabytes)
