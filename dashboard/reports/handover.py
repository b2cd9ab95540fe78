"""The hand-over sheet: a form on A4 that giver, receiver and commander sign."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field

from openpyxl import Workbook
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.worksheet import Worksheet

from dashboard.reports.sheet_cells import FONT, GRID, ROW_HEIGHT, put_heading, put_text
from dashboard.reports.sheets import lay_out, saved, set_widths
from dashboard.text import handover as words

WIDTHS = (7, 8, 8, 40, 17, 15, 17, 46)
LAST = len(WIDTHS)
DETAIL = 5
"""The column from which on the details of a matter stand."""
BODY = Font(name=FONT, size=14)
BOLD = Font(name=FONT, size=14, bold=True)
GREY = PatternFill("solid", fgColor="F6F5F3")
LINE_HEIGHT = 25.0
PAGE_HEIGHT = 710.0
"""Points of rows on a lying page at the scale at which the columns fit it."""
HEADINGS_HEIGHT = 30.0
SIGNATURES_HEIGHT = 8 * 26.0
BLOCKS = ((1, 4), (5, 7), (8, 8))
"""Columns of the three signatures."""


@dataclass(frozen=True)
class Matter:
    """What of one kind has to be followed of an item, in words; ``details`` one a line."""

    what: str
    details: Sequence[str]


@dataclass(frozen=True)
class HandedLine:
    """An item as it is handed over; everything in words."""

    year: str
    code: str
    title: str
    state: str
    progress: str
    next_due: str
    follows: str
    matters: Sequence[Matter] = field(default=())


@dataclass(frozen=True)
class Signer:
    """Who signs, as what; an empty name is left to be written by hand."""

    as_what: str
    name: str
    position: str


@dataclass(frozen=True)
class Form:
    """Everything on the sheet; ``facts`` are pairs of a label and what stands behind it."""

    station: str
    facts: Sequence[tuple[str, str]]
    lines: Sequence[HandedLine]
    signers: Sequence[Signer]


def handover_workbook(form: Form) -> bytes:
    """An xlsx of one sheet, printed on A4 lying with its headings on every page."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = words.SHEET.th
    lay_out(sheet)
    set_widths(sheet, WIDTHS)
    row = _put_head(sheet, form)
    sheet.print_title_rows = f"{row}:{row}"
    row = _put_table(sheet, form.lines, row)
    _put_signatures(sheet, form.signers, row)
    _print_setup(sheet)
    return saved(book)


def _put_head(sheet: Worksheet, form: Form) -> int:
    """Station, title and facts; returns the row of the table's headings."""
    for row, text, points in ((1, form.station, 16), (2, words.TITLE.th, 20)):
        _merge(sheet, row, 1, LAST)
        put_text(sheet.cell(row, 1), text, Font(name=FONT, size=points, bold=True))
        sheet.cell(row, 1).alignment = Alignment(horizontal="center", vertical="center")
        sheet.row_dimensions[row].height = 30
    for row, (label, said) in enumerate(form.facts, 3):
        _merge(sheet, row, 1, 3)
        _merge(sheet, row, 4, LAST)
        put_text(sheet.cell(row, 1), label, BOLD)
        put_text(sheet.cell(row, 4), said, BODY)
        sheet.cell(row, 4).alignment = Alignment(vertical="top", wrap_text=True)
        sheet.cell(row, 1).alignment = Alignment(vertical="top")
        sheet.row_dimensions[row].height = _height((said, sum(WIDTHS[3:])))
    return 3 + len(form.facts) + 1


def _put_table(sheet: Worksheet, lines: Sequence[HandedLine], row: int) -> int:
    """The items, each with its matters below it; returns the row after them."""
    headings = (
        *(words.NUMBER, words.YEAR, words.CODE, words.NAME),
        *(words.STATE, words.PROGRESS, words.NEXT_DUE, words.FOLLOWS),
    )
    for column, heading in enumerate(headings, 1):
        put_heading(sheet.cell(row, column), heading.th)
        sheet.cell(row, column).font = Font(name=FONT, size=14, bold=True, color="FFFFFF")
    sheet.row_dimensions[row].height = HEADINGS_HEIGHT
    row += 1
    for number, line in enumerate(lines, 1):
        _put_line(sheet, row, number, line)
        row += 1
        for matter in line.matters:
            _put_matter(sheet, row, matter)
            row += 1
    if not lines:
        _merge(sheet, row, 1, LAST)
        _put_cell(sheet.cell(row, 1), words.NOTHING.th, BODY, center=True)
        row += 1
    return row


def _put_line(sheet: Worksheet, row: int, number: int, line: HandedLine) -> None:
    texts = (
        *(str(number), line.year, line.code, line.title),
        *(line.state, line.progress, line.next_due, line.follows),
    )
    for column, text in enumerate(texts, 1):
        cell = sheet.cell(row, column)
        _put_cell(cell, text, BOLD if column in (3, 4) else BODY, center=column not in (4, LAST))
        cell.fill = GREY
    sheet.row_dimensions[row].height = _height(*zip(texts, WIDTHS, strict=True))


def _put_matter(sheet: Worksheet, row: int, matter: Matter) -> None:
    for column in range(1, LAST + 1):
        sheet.cell(row, column).border = GRID
    _merge(sheet, row, 1, 3)
    _merge(sheet, row, DETAIL, LAST)
    _put_cell(sheet.cell(row, 4), matter.what, BODY)
    detail = "\n".join(words.POINT.filled(text=each).th for each in matter.details)
    _put_cell(sheet.cell(row, DETAIL), detail, BODY)
    room = sum(WIDTHS[DETAIL - 1 :])
    sheet.row_dimensions[row].height = _height((detail, room), (matter.what, WIDTHS[3]))


def _put_signatures(sheet: Worksheet, signers: Sequence[Signer], row: int) -> None:
    """The three signatures side by side, whole on one page."""
    if _left_on_page(sheet, row) < SIGNATURES_HEIGHT:
        sheet.row_breaks.append(Break(id=row - 1))
    row += 1
    _merge(sheet, row, 1, LAST)
    put_text(sheet.cell(row, 1), words.CONFIRMED.th, BODY)
    sheet.cell(row, 1).alignment = Alignment(horizontal="center")
    for (first, last), signer in zip(BLOCKS, signers, strict=True):
        texts = (
            words.SIGNED.th,
            words.IN_BRACKETS.filled(name=signer.name or words.BLANK_NAME).th,
            signer.position or " ",
            signer.as_what,
            words.BLANK_DAY.th,
        )
        for below, text in enumerate(texts, row + 2):
            _merge(sheet, below, first, last)
            put_text(sheet.cell(below, first), text, BOLD if text == signer.as_what else BODY)
            sheet.cell(below, first).alignment = Alignment(horizontal="center", vertical="bottom")
            sheet.row_dimensions[below].height = 34 if text == texts[0] else 24


def _left_on_page(sheet: Worksheet, end: int) -> float:
    """Room on the last page below the rows before ``end``; headings repeat on every other."""
    left = PAGE_HEIGHT
    for row in range(1, end):
        height = sheet.row_dimensions[row].height or ROW_HEIGHT
        if height > left:
            left = PAGE_HEIGHT - HEADINGS_HEIGHT
        left -= height
    return left


def _print_setup(sheet: Worksheet) -> None:
    sheet.page_margins.left = sheet.page_margins.right = 0.5
    sheet.page_margins.top, sheet.page_margins.bottom = 0.6, 0.7
    sheet.print_options.horizontalCentered = True
    footer = sheet.oddFooter
    assert footer is not None
    footer.right.text = words.PAGE.filled(page="&P", pages="&N").th
    footer.right.font = FONT
    footer.right.size = 12


def _put_cell(cell: Cell | MergedCell, text: str, font: Font, *, center: bool = False) -> None:
    put_text(cell, text, font)
    cell.border = GRID
    cell.alignment = Alignment(
        horizontal="center" if center else "left",
        vertical="top",
        wrap_text=True,
        indent=0 if center else 1,
    )


def _merge(sheet: Worksheet, row: int, first: int, last: int) -> None:
    if last > first:
        sheet.merge_cells(start_row=row, start_column=first, end_row=row, end_column=last)


def _height(*texts: tuple[str, int]) -> float:
    """Tall enough for the longest of these texts in columns of their width in characters."""
    return max(_lines(text, width) for text, width in texts) * LINE_HEIGHT + 5


def _lines(text: str, width: int) -> int:
    """Marks above and below take no width; words break early, hence the margin of a tenth."""
    total = 0
    for paragraph in text.split("\n"):
        letters = sum(unicodedata.category(letter) != "Mn" for letter in paragraph)
        total += max(1, -(-letters * 11 // (width * 10)))
    return total
