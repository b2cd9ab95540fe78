"""How far a sheet of evidence is read, so that only what fits is built of it.

Here nothing is refused for being far out: it is left unread.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import IO, NoReturn

from dashboard.gate.sheet_ruler import SheetRuler

_CONTENTS = frozenset({"v", "is"})


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
    try:
        ruler.read(xml)
    except _Enough:
        return SheetSize(ruler.last_whole_row, ruler.widest, ruler.count, False)
    return SheetSize(ruler.last_filled, ruler.widest, ruler.count, not ruler.is_cut)


class _Ruler(SheetRuler):
    """How much came by of what may be read."""

    def __init__(self, rows: int, columns: int, cells: int) -> None:
        super().__init__()
        self.most_rows, self.most_columns, self.most_cells = rows, columns, cells
        self.last_filled = self.last_whole_row = self.widest = self.count = 0
        self.is_cut = False

    def row_begun(self, attributes: Mapping[str, str]) -> None:
        self.last_whole_row = self.last_filled

    def cell(self, attributes: Mapping[str, str]) -> None:
        self.count += 1
        if self.count > self.most_cells:
            raise _Enough

    def inside(self, name: str, attributes: Mapping[str, str]) -> None:
        if name not in _CONTENTS:
            return
        if self.row > self.most_rows:
            raise _Enough
        if self.column > self.most_columns:
            self.is_cut = True
        else:
            self.widest = max(self.widest, self.column)
            self.last_filled = self.row

    def too_much_at_once(self) -> NoReturn:
        raise TooMuchAtOnce
