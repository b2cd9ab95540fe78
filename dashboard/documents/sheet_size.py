"""Measure a sheet while its XML streams by, so that only what fits is built of it.

A workbook of a few kilobytes may name a cell in the last row and column there are, or hold
millions of empty ones. Here nothing is refused for being far out: it is left unread.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import IO, NoReturn
from xml.parsers.expat import ParserCreate

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_ROW, _CELL = f"{_MAIN}row", f"{_MAIN}c"
_CONTENTS = frozenset(f"{_MAIN}{name}" for name in ("v", "is"))
_DIGITS = "0123456789"
_MOST_AT_ONCE = 200_000
"""Elements in one row, or in one list beside the rows: a reader holds them all at once."""


class TooMuchAtOnce(ValueError):
    """No sheet that a person made has such a row."""


class _Enough(Exception):
    """The first cell that is too far down or one too many."""


@dataclass(frozen=True)
class SheetSize:
    """How far a sheet is read: rows and columns, how many cells; and whether that is all."""

    rows: int
    columns: int
    cells: int
    is_all: bool


def measured(xml: IO[bytes], rows: int, columns: int, cells: int) -> SheetSize:
    """How much of a sheet to read, at most as much as given.

    Raises:
        TooMuchAtOnce, ValueError: a row or list without end; a document type; a row whose
            number is none.
        xml.parsers.expat.ExpatError: not XML.
    """
    ruler = _Ruler(rows, columns, cells)
    parser = ParserCreate(namespace_separator="}")
    parser.StartElementHandler = ruler.start
    parser.StartDoctypeDeclHandler = _refuse_doctype
    try:
        parser.ParseFile(xml)
    except _Enough:
        return SheetSize(ruler.last_whole_row, ruler.widest, ruler.count, False)
    return SheetSize(ruler.last_filled, ruler.widest, ruler.count, not ruler.is_cut)


class _Ruler:
    """Where the reading is, and how much came by."""

    def __init__(self, rows: int, columns: int, cells: int) -> None:
        self.most_rows, self.most_columns, self.most_cells = rows, columns, cells
        self.row = self.column = self.last_filled = self.last_whole_row = 0
        self.widest = self.count = self.at_once = 0
        self.is_cut = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        self.at_once += 1
        if name == _CELL:
            self._start_cell(attributes.get("r"))
        elif name == _ROW:
            self._start_row(attributes.get("r"))
        elif name in _CONTENTS:
            self._fill_cell()
        if self.at_once > _MOST_AT_ONCE:
            raise TooMuchAtOnce

    def _start_row(self, number: str | None) -> None:
        self.last_whole_row = self.last_filled
        # Some programs write 3.0 for 3, and openpyxl takes it.
        self.row = int(float(number)) if number else self.row + 1
        self.column = self.at_once = 0

    def _start_cell(self, address: str | None) -> None:
        letters = address.rstrip(_DIGITS) if address else ""
        self.column = _number(letters) or self.column + 1
        self.count += 1
        if self.count > self.most_cells:
            raise _Enough

    def _fill_cell(self) -> None:
        if self.row > self.most_rows:
            raise _Enough
        if self.column > self.most_columns:
            self.is_cut = True
        else:
            self.widest = max(self.widest, self.column)
            self.last_filled = self.row


def _number(letters: str) -> int:
    """27 for ``AA``; 0 for what are no letters of a column."""
    number = 0
    for letter in letters[:4].upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number if letters.isascii() and letters.isalpha() else 0


def _refuse_doctype(*_: object) -> NoReturn:
    raise ValueError("a sheet has no document type")
