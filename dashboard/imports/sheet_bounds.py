"""Measure a sheet of an xlsx file while its XML streams by, before anything is built of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import IO, NoReturn
from xml.parsers.expat import XMLParserType

from dashboard.gate.sheet_ruler import SheetRuler
from dashboard.imports.remarks import Limit, OutOfBounds, Remarks
from dashboard.imports.sheets import CellError, Limits, Uncalculated

LAST_ROW = 1_048_576
"""The last row a sheet can have in Excel."""
_CONTENTS = frozenset({"v", "is", "f"})
_LONGEST_FORMULA = 8_192


def require_bounded(xml: IO[bytes], limits: Limits) -> Remarks:
    """Read through a sheet; empty cells far out are let pass. Returns what a reader leaves out.

    Raises:
        OutOfBounds: a filled cell beyond the last row or column, or too many elements.
        ValueError: a document type, a section of bare text, or a row whose number is none.
        xml.parsers.expat.ExpatError: not XML.
    """
    ruler = _Ruler(limits)
    ruler.read(xml)
    return ruler.remarks


class _Ruler(SheetRuler):
    """How much came by, and what stands in the cell that is open."""

    def __init__(self, limits: Limits) -> None:
        super().__init__()
        self.limits = limits
        self.most_cells = limits.most_cells
        self.cells = self.reach = 0
        self.is_far = False
        self.remarks: dict[tuple[int, int], CellError | Uncalculated] = {}
        self._type: str | None = None
        self._inside = self._formula = self._value = ""
        self._has_formula = False

    def listen(self, parser: XMLParserType) -> None:
        parser.EndElementHandler = self.end
        parser.CharacterDataHandler = self.letters
        parser.StartCdataSectionHandler = _refuse_bare_text

    def row_begun(self) -> None:
        if self.row > LAST_ROW:
            raise OutOfBounds(Limit.ROWS, self.row, 1)

    def cell(self, attributes: Mapping[str, str]) -> None:
        self._type = attributes.get("t")
        self._inside = self._formula = self._value = ""
        self._has_formula = False
        self.is_far = self.column > self.limits.columns or self.row > self.limits.rows
        self.cells += 1
        if self.column > self.limits.columns:
            # Some readers make a row as wide as its last cell, be it empty.
            self.reach += self.column
        if self.cells > self.most_cells or self.reach > self.most_cells:
            self.too_much_at_once()

    def inside(self, name: str, attributes: Mapping[str, str]) -> None:
        self._inside = name
        self._has_formula = self._has_formula or name == "f"
        if self.is_far and name in _CONTENTS:
            rows = self.row > self.limits.rows
            raise OutOfBounds(Limit.ROWS if rows else Limit.COLUMNS, self.row, self.column)

    def letters(self, text: str) -> None:
        if self._inside == "v":
            self._value = (self._value + text)[:_LONGEST_FORMULA]
        elif self._inside == "f":
            self._formula = (self._formula + text)[:_LONGEST_FORMULA]

    def end(self, name: str) -> None:
        self._inside = ""
        if name.rpartition(":")[2] != "c":
            return
        if self._type == "e":
            self._remark(CellError(self._value.strip() or "#VALUE!"))
        elif self._has_formula and self._type != "str" and not self._value.strip():
            self._remark(Uncalculated(f"={self._formula}"))

    def too_much_at_once(self) -> NoReturn:
        raise OutOfBounds(Limit.MUCH, self.row, self.column)

    def _remark(self, remark: CellError | Uncalculated) -> None:
        self.remarks[self.row - 1, self.column - 1] = remark


def _refuse_bare_text() -> NoReturn:
    """No program writes such; the reader passes over what stands in it."""
    raise ValueError("a sheet has no sections of bare text")
