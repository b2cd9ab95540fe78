"""Coverage as a workbook: what the screen shows, in colours and words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from openpyxl import Workbook
from openpyxl.cell.cell import Cell as SheetCell
from openpyxl.cell.cell import MergedCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from dashboard.domain.coverage import Cell, Cells, Cover
from dashboard.domain.fiscal import FiscalYear
from dashboard.reports.sheet_cells import (
    COUNT_FORMAT,
    FONT,
    GRID,
    POINTS,
    TITLE_FONT,
    prepare_for_number,
    prepare_for_text,
    put_heading,
    put_text,
)
from dashboard.reports.sheets import lay_out, saved, set_widths
from dashboard.text import board, coverage, dates

TITLE_ROW, FILTERS_ROW, HEADER_ROW, FIRST_ROW = 1, 2, 3, 4
FIRST_MONTH = 6
_FROZEN = "C4"
_WIDTHS = (8, 34, 20, 34, 14, *[19] * 12)
_GREEN, _RED = ("1A7F4B", "E8F5EE"), ("B42318", "FDECEA")
_ORANGE, _GREY, _WHITE = ("8A5A00", "FDF3DC"), ("5B6370", "F6F5F3"), ("5B6370", "FFFFFF")
COLOURS = {
    Cover.DONE: _GREEN,
    Cover.NIL: _GREEN,
    Cover.NOT_APPLICABLE: _GREY,
    Cover.IN_REVIEW: _ORANGE,
    Cover.RETURNED: _ORANGE,
    Cover.OVERDUE: _RED,
    Cover.UNFINISHED: _GREY,
    Cover.DUE_SOON: _ORANGE,
    Cover.OPEN: _WHITE,
}
"""Letters and ground of each cover, as on the light screen."""


@dataclass(frozen=True)
class CoverageLine:
    """An item as a row of the sheet; ``state`` and ``owners`` in the words of the screen."""

    code: str
    title: str
    state: str
    owners: str
    errors: int
    cells: Cells


def coverage_workbook(
    year: FiscalYear, title: str, filters: str, lines: Sequence[CoverageLine]
) -> bytes:
    """An xlsx with an item a row and the twelve months of ``year`` across, October first."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = coverage.SHEET.th
    put_text(sheet.cell(TITLE_ROW, 1), title, TITLE_FONT)
    put_text(sheet.cell(FILTERS_ROW, 1), filters)
    for column, heading in enumerate(_headings(year), 1):
        put_heading(sheet.cell(HEADER_ROW, column), heading)
    for row, line in enumerate(lines, FIRST_ROW):
        _put_line(sheet, row, line)
    _finish(sheet, len(lines))
    return saved(book)


def _headings(year: FiscalYear) -> list[str]:
    facts = (board.CODE, board.NAME, board.STATE, board.OWNERS, coverage.ERRORS)
    return [each.th for each in (*facts, *map(dates.month_and_year, year.months))]


def _put_line(sheet: Worksheet, row: int, line: CoverageLine) -> None:
    for column, text in enumerate((line.code, line.title, line.state, line.owners), 1):
        cell = sheet.cell(row, column)
        prepare_for_text(cell)
        put_text(cell, text)
    errors = sheet.cell(row, FIRST_MONTH - 1)
    prepare_for_number(errors, COUNT_FORMAT)
    errors.value = line.errors
    for column, covered in enumerate(line.cells, FIRST_MONTH):
        _put_cover(sheet.cell(row, column), covered)


def _put_cover(cell: SheetCell | MergedCell, covered: Cell | None) -> None:
    cell.border = GRID
    if covered is None:
        return
    letters, ground = COLOURS[covered.cover]
    put_text(cell, _words(covered), Font(name=FONT, size=POINTS, color=letters))
    cell.fill = PatternFill("solid", fgColor=ground)
    cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)


def _words(covered: Cell) -> str:
    words = coverage.COVER[covered.cover]
    if not (covered.missing and covered.answered):
        return words.th
    total = len(covered.duties)
    return coverage.PARTLY.filled(cover=words, answered=covered.answered, total=total).th


def _finish(sheet: Worksheet, lines: int) -> None:
    lay_out(sheet)
    set_widths(sheet, _WIDTHS)
    sheet.freeze_panes = _FROZEN
    sheet.print_title_rows = f"{HEADER_ROW}:{HEADER_ROW}"
    sheet.row_dimensions[TITLE_ROW].height = 32
    sheet.auto_filter.ref = f"A{HEADER_ROW}:Q{HEADER_ROW + lines}"
