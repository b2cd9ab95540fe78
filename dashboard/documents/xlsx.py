"""Facts of workbooks and their first rows; runs in the reading process only."""

from __future__ import annotations

import time
from collections.abc import Sequence
from datetime import date

from openpyxl.utils import get_column_letter

from dashboard.documents.limits import Limits
from dashboard.documents.sheet_cells import sheet_facts
from dashboard.documents.sheet_headings import heading_row, is_year
from dashboard.documents.text_facts import TextFacts
from dashboard.documents.workbook import Row, Sheet, Value, sheets_of
from dashboard.domain.documents import DocumentFacts, Format, Place, SheetFacts
from dashboard.domain.thai import day_short

SHOWN_ROWS, SHOWN_COLUMNS = 20, 10
_LONGEST_SHOWN = 200


def read_xlsx(path: str, names: Sequence[str], limits: Limits) -> DocumentFacts:
    """The text of every sheet and the facts of the visible ones.

    A hidden sheet is published with the others, so personal numbers are looked for in it too.

    Raises:
        UnfitFile: broken, or built to explode.
    """
    text = TextFacts(names)
    facts: list[SheetFacts] = []
    whole = True
    until = time.monotonic() + limits.soft_seconds
    for sheet in sheets_of(path, limits, until):
        if sheet is None or time.monotonic() > until:
            whole = False
            break
        whole = _add(sheet, text, until) and whole and sheet.is_all
        if sheet.is_visible and sheet.rows:
            facts.append(sheet_facts(sheet.name, sheet.rows))
    return text.into(DocumentFacts(Format.XLSX, read_whole=whole, sheets=tuple(facts)))


def first_rows(path: str, limits: Limits) -> list[list[str]]:
    """The first rows and columns of the first visible sheet that holds anything, as text."""
    until = time.monotonic() + limits.soft_seconds
    for sheet in sheets_of(path, limits, until):
        if sheet and sheet.is_visible and sheet.rows:
            return [
                [_shown(cell) for cell in row[:SHOWN_COLUMNS]] for row in sheet.rows[:SHOWN_ROWS]
            ]
    return []


def _add(sheet: Sheet, text: TextFacts, until: float) -> bool:
    """Take in what a sheet says; False where the time ended before its last row."""
    index = heading_row(sheet.rows)
    above: Row = () if index is None else sheet.rows[index]
    titles = [str(cell) if cell is not None else "" for cell in above]
    for number, row in enumerate(sheet.rows, 1):
        if time.monotonic() > until:
            return False
        is_below = index is not None and number > index + 1
        for column, cell in enumerate(row):
            if cell is not None:
                title = titles[column] if is_below and column < len(titles) else ""
                place = Place(sheet=sheet.name, cell=f"{get_column_letter(column + 1)}{number}")
                _add_cell(cell, title, place, text, is_visible=sheet.is_visible)
        if sheet.is_visible:
            text.look_for_names(" ".join(cell for cell in row if isinstance(cell, str)))
    return True


def _add_cell(cell: Value, title: str, place: Place, text: TextFacts, *, is_visible: bool) -> None:
    if isinstance(cell, str) and is_visible:
        text.add(cell, place, title)
    elif isinstance(cell, str | int) or (isinstance(cell, float) and cell.is_integer()):
        number = cell if isinstance(cell, str) else str(int(cell))
        if len(number) > 8:
            text.add_numbers(number, place, title)
        elif is_visible and isinstance(cell, int | float) and is_year(title):
            text.add_year(int(cell))
    elif isinstance(cell, date) and is_visible:
        text.add_year(cell.year)


def _shown(cell: Value) -> str:
    if cell is None:
        return ""
    if isinstance(cell, date):
        return day_short(cell)
    shown = f"{cell:.12g}" if isinstance(cell, float) else " ".join(str(cell).split())
    return shown[:_LONGEST_SHOWN]
