"""The sheets of a workbook as rows of values, by openpyxl; runs in the reading process only."""

from __future__ import annotations

import contextlib
import time
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from datetime import time as clock_time
from itertools import takewhile
from pathlib import Path
from typing import Any
from xml.parsers.expat import ExpatError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import ParseError
from openpyxl import load_workbook
from openpyxl.worksheet import _read_only

from dashboard.documents.limits import Limits
from dashboard.documents.sheet_size import SheetSize, TooMuchAtOnce, measured
from dashboard.documents.unfit import UnfitFile
from dashboard.gate.sizes import MEGABYTE
from dashboard.text import evidence_files as wording

Value = str | int | float | bool | date | clock_time | timedelta | None
Row = tuple[Value, ...]
_STRINGS = "sharedStrings.xml"
_BROKEN = (
    DefusedXmlException,
    ParseError,
    ExpatError,
    zipfile.BadZipFile,
    KeyError,
    EOFError,
    OSError,
)


@dataclass(frozen=True)
class Sheet:
    """A sheet's rows from the first, as many as are read, and whether those are all."""

    name: str
    is_visible: bool
    rows: tuple[Row, ...]
    is_all: bool


def sheets_of(path: str, limits: Limits, until: float) -> Iterator[Sheet | None]:
    """Each sheet in turn; None for what is there but beyond the limits or this reader.

    ``until`` is when reading stops, by ``time.monotonic``.

    Raises:
        UnfitFile: broken, or built to explode.
    """
    if _is_too_much(path, limits):
        yield None
        return
    # It would read a sheet that does not tell its size to the end before it was measured.
    reader: Any = _read_only
    reader.ReadOnlyWorksheet._get_size = lambda _: None
    try:
        # Opened here: by its path a workbook must end in .xlsx, and what is stored does not.
        file = Path(path).open("rb")  # noqa: SIM115 - read until the process ends
        book = load_workbook(file, read_only=True, data_only=True, keep_links=False)
    except _BROKEN as broken:
        raise UnfitFile(wording.BROKEN_OFFICE) from broken
    except (TypeError, ValueError, AttributeError) as failed:
        if isinstance(failed.__cause__, _BROKEN):
            raise UnfitFile(wording.BROKEN_OFFICE) from failed
        # A style or a name it does not understand, which Excel itself forgives.
        yield None
        return
    yield from _sheets(book, limits, until)


def _sheets(book: Any, limits: Limits, until: float) -> Iterator[Sheet | None]:
    left = limits.cells
    for count, sheet in enumerate(book.worksheets):
        if count == limits.sheets or left <= 0:
            yield None
            return
        size = _measured(sheet, limits, left)
        left -= size.cells
        rows = tuple(takewhile(lambda _: time.monotonic() < until, _rows(sheet, size)))
        is_visible = sheet.sheet_state == "visible"
        yield Sheet(sheet.title, is_visible, rows, size.is_all and len(rows) >= size.rows)


def _is_too_much(path: str, limits: Limits) -> bool:
    with zipfile.ZipFile(path) as archive:
        strings = [part for part in archive.infolist() if part.filename.endswith(_STRINGS)]
        return any(part.file_size > limits.strings_megabytes * MEGABYTE for part in strings)


def _measured(sheet: Any, limits: Limits, cells: int) -> SheetSize:
    try:
        with sheet._get_source() as xml:
            return measured(xml, limits.rows, limits.columns, cells)
    except TooMuchAtOnce as hostile:
        raise UnfitFile(wording.EXPLODES) from hostile
    except (*_BROKEN, ValueError) as broken:
        raise UnfitFile(wording.BROKEN_OFFICE) from broken


def _rows(sheet: Any, size: SheetSize) -> Iterator[Row]:
    if not size.rows or not size.columns:
        return
    # What follows the last row, such as a rule of colours, may be beyond this reader; the
    # caller sees by their number that rows are missing.
    with contextlib.suppress(TypeError, ValueError, AttributeError, IndexError):
        yield from sheet.iter_rows(max_row=size.rows, max_col=size.columns, values_only=True)
