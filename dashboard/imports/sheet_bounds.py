"""Measure a sheet while its XML streams by, before anything is built of it.

A workbook of a few kilobytes may name a cell in the last row and column there are, or hold
millions of empty ones. Memory is not limited on every system, so they are counted first.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import IO, NoReturn
from xml.parsers.expat import ParserCreate

from dashboard.imports.sheets import Limits, column_letters

TOO_MANY_ROWS, TOO_MANY_COLUMNS, TOO_MUCH = "rows", "columns", "much"
LAST_ROW = 1_048_576
"""The last row a sheet can have in Excel."""
MOST_AT_ONCE = 200_000
"""Elements in one row, or in one list beside the rows: a reader holds them all at once."""
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_ROW, _CELL = f"{_MAIN}row", f"{_MAIN}c"
_CONTENTS = frozenset(f"{_MAIN}{name}" for name in ("v", "is", "f"))
_DIGITS = "0123456789"


class OutOfBounds(Exception):
    """More than the limits allow: which limit, and the row and column where it was met."""

    def __init__(self, limit: str, row: int, column: int) -> None:
        super().__init__(limit, row, column)
        self.limit, self.row, self.column = limit, row, column


def require_bounded(xml: IO[bytes], limits: Limits) -> None:
    """Read through a sheet without keeping any of it; empty cells far out are let pass.

    Raises:
        OutOfBounds: a filled cell beyond the last row or column, or too many elements.
        ValueError: a document type, or a row whose number is none.
        xml.parsers.expat.ExpatError: not XML.
    """
    parser = ParserCreate(namespace_separator="}")
    parser.StartElementHandler = _Ruler(limits).start
    parser.StartDoctypeDeclHandler = _refuse_doctype
    parser.ParseFile(xml)


class _Ruler:
    """Where the reading is, and how much came by."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.most_cells = limits.rows * limits.columns
        self.columns = {column_letters(index): index + 1 for index in range(limits.columns)}
        self.row = self.column = 0
        self.cells = self.at_once = self.reach = 0
        self.is_far = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        self.at_once += 1
        if name == _CELL:
            self._start_cell(attributes.get("r"))
        elif name == _ROW:
            self._start_row(attributes.get("r"))
        elif self.is_far and name in _CONTENTS:
            rows = self.row > self.limits.rows
            raise OutOfBounds(TOO_MANY_ROWS if rows else TOO_MANY_COLUMNS, self.row, self.column)
        if self.at_once > MOST_AT_ONCE:
            raise OutOfBounds(TOO_MUCH, self.row, self.column)

    def _start_row(self, number: str | None) -> None:
        # Some programs write 3.0 for 3, and openpyxl takes it.
        self.row = int(float(number)) if number else self.row + 1
        self.column = self.at_once = 0
        if self.row > LAST_ROW:
            raise OutOfBounds(TOO_MANY_ROWS, self.row, 1)

    def _start_cell(self, address: str | None) -> None:
        letters = address.rstrip(_DIGITS) if address else ""
        self.column = self.columns.get(letters) or (_number(letters) or self.column + 1)
        self.is_far = self.column > self.limits.columns or self.row > self.limits.rows
        self.cells += 1
        if self.column > self.limits.columns:
            # A row is as wide as its last cell, be it empty.
            self.reach += self.column
        if self.cells > self.most_cells or self.reach > self.most_cells:
            raise OutOfBounds(TOO_MUCH, self.row, self.column)


def _number(letters: str) -> int:
    """27 for ``AA``; 0 for what are no letters of a column."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number if letters.isascii() and letters.isalpha() else 0


def _refuse_doctype(*_: object) -> NoReturn:
    raise ValueError("a sheet has no document type")
