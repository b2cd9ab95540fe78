"""Put values into a sheet so that Excel takes them for what they are."""

from __future__ import annotations

import re
from unicodedata import category

from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

FONT = "TH Sarabun New"
POINTS = 16
ROW_HEIGHT = 26.0
COUNT_FORMAT = "#,##0"
AMOUNT_FORMAT = "#,##0.00"
DAY_FORMAT = "[$-107041E]d mmm yyyy"
"""Days with Thai months and the Buddhist year; what is kept is the day itself."""
_THIN = Side(style="thin", color="C9C4BD")
_LIKE_AN_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
"""ECMA-376 part 1, 22.9.2.19."""
GRID = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
BODY_FONT = Font(name=FONT, size=POINTS)
HEADING_FONT = Font(name=FONT, size=POINTS, bold=True, color="FFFFFF")
TITLE_FONT = Font(name=FONT, size=POINTS + 4, bold=True)
HEADING_FILL = PatternFill("solid", fgColor="7A1F2B")


def put_text(cell: Cell | MergedCell, text: str, font: Font = BODY_FONT) -> None:
    """Write a text that stays a text: one that starts with ``=`` is no formula.

    A leading ``= + - @`` also gets Excel's mark for text, so that editing does not revive it.
    """
    held = writable(text)
    cell.value = held
    cell.font = font
    if isinstance(cell, Cell) and held:
        cell.data_type = "s"
        cell.quotePrefix = held[0] in "=+-@\t\r"


def writable(text: str) -> str:
    """The text with blanks for what a workbook cannot hold: one such letter would lose it all.

    What looks like a workbook's way to write a letter (``_x0041_``) stays what it looks like.
    """
    held = text
    if not text.isprintable():
        held = "".join(letter if _can_be_held(letter) else " " for letter in text)
    return _LIKE_AN_ESCAPE.sub("_x005F_", held) if "_x" in held else held


def _can_be_held(letter: str) -> bool:
    is_in_xml = category(letter) not in {"Cc", "Cs"} and letter not in "\ufffe\uffff"
    return letter in "\n\t" or is_in_xml


def put_heading(cell: Cell | MergedCell, text: str) -> None:
    put_text(cell, text, HEADING_FONT)
    cell.fill = HEADING_FILL
    cell.border = GRID
    cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)


def prepare_for_number(cell: Cell | MergedCell, number_format: str) -> None:
    """An empty cell that shows what is entered as a number, right-aligned."""
    cell.number_format = number_format
    cell.font = BODY_FONT
    cell.border = GRID
    cell.alignment = Alignment(horizontal="right", vertical="center")


def prepare_for_text(cell: Cell | MergedCell) -> None:
    cell.font = BODY_FONT
    cell.border = GRID
    cell.alignment = Alignment(vertical="center", wrap_text=True)
