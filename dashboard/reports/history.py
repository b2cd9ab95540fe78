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
)
from dashboard.reports.sheets import saved, set_widths
from dashboard.text import history_page as words

MOMENT_FORMAT = "[$-107041E]d mmm yyyy hh:mm"
"""Thai months and the Buddhist year; what is kept is the moment itself, in Thai time."""
LONGEST = 32_000
"""Letters of a cell: Excel refuses a file with more than 32,767 in one."""
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
    for line in lines:
        sheet.append(_cells(sheet, line))
    return saved(book)


def _cells(sheet: WriteOnlyWorksheet, line: HistoryLine) -> list[Cell]:
    number, at = WriteOnlyCell(sheet, line.number), WriteOnlyCell(sheet)
    at.value = line.at.astimezone(THAILAND).replace(tzinfo=None, microsecond=0)
    at.number_format = MOMENT_FORMAT
    texts = [
        *(line.who, line.role, line.address, line.subject, line.kind),
        *(line.words, line.before, line.after),
    ]
    cells = [number, at, *(WriteOnlyCell(sheet) for _ in texts)]
    for cell in (number, at):
        cell.font = BODY_FONT
        cell.alignment = _TOP
    for cell, text in zip(cells[2:], texts, strict=True):
        put_text(cell, _printable(text)[:LONGEST])
        cell.alignment = _WRAPPED
    return cells


_TOP = Alignment(vertical="top")
_WRAPPED = Alignment(vertical="top", wrap_text=True)


def _printable(text: str) -> str:
    """Without control characters, which no workbook can hold."""
    return "".join(letter for letter in text if letter >= " " or letter in "\n\t")
