"""The uploaded workbook with everything found in it written to its cells."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from io import BytesIO

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from dashboard.domain.bilingual import Language
from dashboard.imports.kinds import Kind, kind_of
from dashboard.imports.plan import Level, Problem
from dashboard.imports.reading import read_sheets
from dashboard.imports.sheets import LIMITS, CellValue, Seen, Sheet, Uncalculated
from dashboard.imports.zip_gate import kind_of_workbook
from dashboard.reports.sheet_cells import DAY_FORMAT, put_text, writable
from dashboard.reports.sheets import saved
from dashboard.text.templates import FAULTY_COPY_BY

_FILLS = {
    Level.ERROR: PatternFill("solid", fgColor="F8C9C4"),
    Level.WARNING: PatternFill("solid", fgColor="FBE5A9"),
    Level.NOTE: PatternFill("solid", fgColor="DCE6F4"),
}
_GRAVEST_LAST = (Level.NOTE, Level.WARNING, Level.ERROR)
_WIDTH, _HEIGHT = 320, 140
_LARGEST_COPIED = 6 * 1024 * 1024


def faulty_copy(
    content: bytes, problems: Iterable[Problem], name: str = "", language: Language = "th"
) -> bytes:
    """The workbook of a plan again, its faulty cells coloured and commented.

    A csv, xls, ods or very large xlsx becomes an xlsx of its values. Problems of no cell are left
    out: they are about the file or a sheet.

    Raises:
        UnreadableFile: the file cannot be read as a table.
    """
    if len(content) <= _LARGEST_COPIED and _is_xlsx(content):
        book = load_workbook(BytesIO(content))
    else:
        book = _of_values(read_sheets(name, content))
    by_cell: dict[tuple[str, str], list[Problem]] = {}
    for problem in problems:
        if problem.cell:
            by_cell.setdefault((problem.sheet, problem.cell), []).append(problem)
    sheets: Mapping[str, Worksheet] = {sheet.title: sheet for sheet in book.worksheets}
    for (sheet_name, address), found in by_cell.items():
        sheet = sheets.get(sheet_name) or sheets.get(_as_title(sheet_name))
        if sheet is not None:
            _mark(_shown_cell(sheet, address), found, language)
    return saved(book)


def _is_xlsx(content: bytes) -> bool:
    is_package = kind_of(content) is Kind.PACKAGE
    return is_package and kind_of_workbook(content, LIMITS) is Kind.XLSX


def _mark(cell: Cell, problems: list[Problem], language: Language) -> None:
    gravest = max((problem.level for problem in problems), key=_GRAVEST_LAST.index)
    cell.fill = _FILLS[gravest]
    text = "\n".join(dict.fromkeys(problem.message.into(language) for problem in problems))
    cell.comment = Comment(writable(text), FAULTY_COPY_BY, height=_HEIGHT, width=_WIDTH)


def _shown_cell(sheet: Worksheet, address: str) -> Cell:
    """The cell of an address; of merged ones the first, which alone is shown."""
    cell = sheet[address]
    if isinstance(cell, MergedCell):
        merged = next(area for area in sheet.merged_cells.ranges if address in area)
        cell = sheet.cell(merged.min_row, merged.min_col)
    assert isinstance(cell, Cell)
    return cell


def _of_values(sheets: Iterable[Sheet]) -> Workbook:
    book = Workbook()
    book.remove(book.worksheets[0])
    for sheet in sheets:
        copy = book.create_sheet(_as_title(sheet.name))
        for row in sheet.rows:
            for column, value in enumerate(row.values, 1):
                if value is not None:
                    _put(copy.cell(row.number, column), value)
    return book


def _put(cell: Cell | MergedCell, value: CellValue) -> None:
    if isinstance(value, str | Uncalculated | Seen):
        put_text(cell, str(value))
        return
    cell.value = value
    if hasattr(value, "isoformat"):
        cell.number_format = DAY_FORMAT


def _as_title(name: str) -> str:
    """A name that a sheet may have: 31 letters, none of which means something in a formula."""
    bare = "".join("_" if letter in r"[]:*?/\'" else letter for letter in name)
    return bare[:31] or "1"
