"""From an uploaded file to its sheets."""

from __future__ import annotations

from pathlib import PurePath

from dashboard.imports.delimited import read_delimited
from dashboard.imports.kinds import Kind, kind_of
from dashboard.imports.sheets import LIMITS, Limits, Sheet, UnreadableFile
from dashboard.imports.workbook import read_workbook
from dashboard.text import files as wording

_MEGABYTE = 1024 * 1024


def read_sheets(name: str, content: bytes, limits: Limits = LIMITS) -> list[Sheet]:
    """The sheets of an xlsx or csv file, told apart by content; ``name`` names a csv's sheet.

    Raises:
        UnreadableFile: the file as a whole cannot be read; the message says what to do.
    """
    size = len(content) / _MEGABYTE
    if size > limits.megabytes:
        raise UnreadableFile(wording.TOO_BIG.filled(size=f"{size:,.1f}", most=limits.megabytes))
    if kind_of(content) is Kind.WORKBOOK:
        return read_workbook(content, limits)
    return read_delimited(PurePath(name).stem, content, limits)
