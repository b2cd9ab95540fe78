"""The history as a workbook: an entry a row, its moment a real date and time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from dashboard.domain.thai import THAILAND
from dashboard.reports.sheet_cells import (
    BODY_FONT,
    TITLE_FONT,
    put_heading,
    put_text,
    writable,
)
from dashboard.reports.sheets import saved, set_widths
from dashboard.text import history_page as words

MOMENT_FORMAT = "[$-107041E]d mmm yyyy hh:mm"
"""Thai months and the Buddhist year; what is kept is the moment itself, in Thai time."""
LONGEST = 32_000
"""Letters of a cell: Excel refuses a file with more than 32,767 in one."""
FORMULA_SIGNS = frozenset("=+-@\t\r")
_WIDTHS = (8, 22, 26, 18, 16, 20, 26, 70, 50, 50)


@dataclass(frozen=True)
class HistoryLine:
    """An entry as a row of the sheet, in the words of the screen; ``at`` is aware."""

    number: int
    at: datetime
    who: str
    role: str
    address: str
    subject: str
    kind: str
    words: str
    before: str
    after: str


def history_workbook(title: str, filters: str, lines: Iterable[HistoryLine]) -> bytes:
    """An xlsx with a row an entry, written row by row: fifty thousand of them fit into memory."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet(words.SHEET.th)
    sheet.freeze_panes = "C4"
    set_widths(sheet, _WIDTHS)
    heading = WriteOnlyCell(sheet)
    put_text(heading, title, TITLE_FONT)
    sheet.append([heading])
    told = WriteOnlyCell(sheet)
    put_text(told, filters)
    sheet.append([told])
    headings = [WriteOnlyCell(sheet) for _ in words.HEADINGS]
    for cell, each in zip(headings, words.HEADINGS, strict=True):
        put_heading(cell, each.th)
    sheet.append(headings)
    row = _Row(sheet)
    for line in lines:
        sheet.append(row.filled(line))
    return saved(book)


class _Row:
    """The cells of one row, filled anew for each: to style half a million takes a minute."""

    def __init__(self, sheet: WriteOnlyWorksheet) -> None:
        self.number, self.at = _cell(sheet, ""), _cell(sheet, "")
        self.number.alignment = self.at.alignment = _TOP
        self.at.number_format = MOMENT_FORMAT
        texts = len(words.HEADINGS) - 2
        self.texts = [_cell(sheet, "ก") for _ in range(texts)]
        self.like_formulas = [_cell(sheet, "=") for _ in range(texts)]

    def filled(self, line: HistoryLine) -> list[Cell]:
        self.number.value = line.number
        self.at.value = line.at.astimezone(THAILAND).replace(tzinfo=None, microsecond=0)
        self.at.number_format = MOMENT_FORMAT
        texts = [
            *(line.who, line.role, line.address, line.subject, line.kind),
            *(line.words, line.before, line.after),
        ]
        return [self.number, self.at, *map(self._text, range(len(texts)), texts)]

    def _text(self, column: int, text: str) -> Cell:
        fits = writable(text)[:LONGEST]
        cell = (self.like_formulas if fits[:1] in FORMULA_SIGNS else self.texts)[column]
        cell.value = fits or None
        cell.data_type = "s" if fits else "n"
        return cell


def _cell(sheet: WriteOnlyWorksheet, text: str) -> Cell:
    """An empty cell that looks like one with this text."""
    cell: Cell = WriteOnlyCell(sheet)
    put_text(cell, text)
    cell.font = BODY_FONT
    cell.alignment = _WRAPPED
    return cell


_TOP = Alignment(vertical="top")
_WRAPPED = Alignment(vertical="top", wrap_text=True)
