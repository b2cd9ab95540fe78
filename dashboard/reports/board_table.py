"""A table of the board's workbook: white cells to edit, grey ones to read, versions hidden."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from unicodedata import category

from openpyxl.styles import PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.board import Board
from dashboard.domain.board_tokens import stamp_of
from dashboard.reports.sheet_cells import (
    ROW_HEIGHT,
    TITLE_FONT,
    prepare_for_text,
    put_heading,
    put_text,
)
from dashboard.reports.sheets import lay_out, set_widths
from dashboard.text import board_sheet as words

TITLE_ROW, HEADER_ROW, FIRST_ROW = 1, 2, 3
COMPUTED = PatternFill("solid", fgColor="E9E7E3")
AS_TEXT = "@"
"""What is typed over such a cell stays as it was typed: no month becomes a day."""
_MOST_LINES = 15


@dataclass(frozen=True)
class Column:
    """A column: its title, its width in characters, and whether it can be edited.

    What is ``computed`` is only shown; a ``key`` says what its row is about.
    """

    title: Bilingual
    width: int
    computed: bool = False
    key: bool = False

    @property
    def is_fixed(self) -> bool:
        return self.computed or self.key


Lines = Sequence[tuple[Sequence[str], str]]
"""The cells of each row, and what the row remembers."""


def put_table(
    sheet: Worksheet, title: str, board: Board, columns: Sequence[Column], lines: Lines
) -> None:
    """Fill a sheet with a table, its header frozen, its rows tall enough for what they hold."""
    lay_out(sheet)
    set_widths(sheet, [column.width for column in columns])
    put_text(sheet.cell(TITLE_ROW, 1), title, TITLE_FONT)
    sheet.row_dimensions[TITLE_ROW].height = 32
    headings = [_heading(column) for column in columns]
    tallest = max(
        lines_of(text, column.width - 2) for text, column in zip(headings, columns, strict=True)
    )
    sheet.row_dimensions[HEADER_ROW].height = tallest * ROW_HEIGHT
    for place, heading in enumerate(headings, 1):
        put_heading(sheet.cell(HEADER_ROW, place), heading)
    for row, (cells, token) in enumerate(lines, FIRST_ROW):
        _put_row(sheet, row, columns, cells)
        put_text(sheet.cell(row, len(columns) + 1), token)
    _remember(sheet, board, len(columns) + 1)
    _finish(sheet, len(columns) + 1, FIRST_ROW + len(lines) - 1)


def _heading(column: Column) -> str:
    if not column.computed:
        return column.title.th
    return words.READ_ONLY.format(title=column.title.th)


def _put_row(sheet: Worksheet, row: int, columns: Sequence[Column], cells: Sequence[str]) -> None:
    for place, (column, text) in enumerate(zip(columns, cells, strict=True), 1):
        cell = sheet.cell(row, place)
        prepare_for_text(cell)
        cell.number_format = AS_TEXT
        if text:
            put_text(cell, text)
        if column.is_fixed:
            cell.fill = COMPUTED
    lines = max(map(lines_of, cells, (column.width for column in columns)))
    sheet.row_dimensions[row].height = min(lines, _MOST_LINES) * ROW_HEIGHT


def lines_of(text: str, width: int) -> int:
    """How many lines a text takes; marks above and below letters take no room."""
    told = text.split("\n")
    lengths = (sum(category(letter) != "Mn" for letter in line) for line in told)
    return sum(max(1, ceil(length * 1.05 / width)) for length in lengths)


def _remember(sheet: Worksheet, board: Board, place: int) -> None:
    put_text(sheet.cell(TITLE_ROW, place), str(stamp_of(board)))
    put_heading(sheet.cell(HEADER_ROW, place), words.TOKEN.th)
    sheet.column_dimensions[get_column_letter(place)].hidden = True


def _finish(sheet: Worksheet, last_column: int, last_row: int) -> None:
    sheet.freeze_panes = f"C{FIRST_ROW}"
    sheet.print_title_rows = f"{HEADER_ROW}:{HEADER_ROW}"
    sheet.auto_filter.ref = f"A{HEADER_ROW}:{get_column_letter(last_column)}{last_row}"
