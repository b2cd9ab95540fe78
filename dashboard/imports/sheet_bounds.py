"""Measure a sheet of an xlsx file while its XML streams by, before anything is built of it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import IO, NoReturn
from xml.parsers.expat import XMLParserType

from dashboard.gate.sheet_ruler import SheetRuler
from dashboard.imports.remarks import Limit, OutOfBounds
from dashboard.imports.seen.merging import area_of
from dashboard.imports.seen.sight import Area, Sight
from dashboard.imports.sheets import CellError, Limits, Uncalculated

LAST_ROW = 1_048_576
"""The last row a sheet can have in Excel."""
_CONTENTS = frozenset({"v", "is", "f"})
_LONGEST_FORMULA = 8_192
NO_STYLES: Mapping[int, str] = {}
_NO_SIZE = re.compile(r"0(?:\.0*)?")


def require_bounded(xml: IO[bytes], limits: Limits, odd: Mapping[int, str] = NO_STYLES) -> Sight:
    """Read through a sheet; empty cells far out are let pass. Returns what there is to be seen.

    ``odd`` are the styles by number whose cells may show something else than they hold.

    Raises:
        OutOfBounds: a filled cell beyond the last row or column, or too many elements.
        ValueError: a document type, a section of bare text, or a row whose number is none.
        xml.parsers.expat.ExpatError: not XML.
    """
    ruler = _Ruler(limits, odd)
    ruler.read(xml)
    return Sight(
        ruler.remarks, ruler.shown, ruler.hidden_rows, ruler.hidden_columns, tuple(ruler.merged)
    )


class _Ruler(SheetRuler):
    """How much came by, and what stands in the cell that is open."""

    def __init__(self, limits: Limits, odd: Mapping[int, str]) -> None:
        super().__init__()
        self.limits = limits
        self.odd = {str(style): code for style, code in odd.items()}
        self.shown: dict[int, list[tuple[int, str]]] = {}
        self.hidden_rows: set[int] = set()
        self.hidden_columns: set[int] = set()
        self.merged: list[Area] = []
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

    def row_begun(self, attributes: Mapping[str, str]) -> None:
        if self.row > LAST_ROW:
            raise OutOfBounds(Limit.ROWS, self.row, 1)
        if _is_hidden(attributes, "ht"):
            self.hidden_rows.add(self.row - 1)

    def cell(self, attributes: Mapping[str, str]) -> None:
        self._type = attributes.get("t")
        self._inside = self._formula = self._value = ""
        self._has_formula = False
        self.is_far = self.column > self.limits.columns or self.row > self.limits.rows
        self.cells += 1
        if self.odd and not self.is_far and (code := self.odd.get(attributes.get("s", ""))):
            self.shown.setdefault(self.row - 1, []).append((self.column - 1, code))
        if self.column > self.limits.columns:
            # Some readers make a row as wide as its last cell, be it empty.
            self.reach += self.column
        if self.cells > self.most_cells or self.reach > self.most_cells:
            self.too_much_at_once()

    def inside(self, name: str, attributes: Mapping[str, str]) -> None:
        self._inside = name
        if name == "col" and _is_hidden(attributes, "width"):
            last = min(int(attributes["max"]), self.limits.columns)
            self.hidden_columns.update(range(int(attributes["min"]) - 1, last))
        elif name == "mergeCell" and "ref" in attributes:
            self.merged.append(area_of(attributes["ref"]))
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


def _is_hidden(attributes: Mapping[str, str], size: str) -> bool:
    is_told = attributes.get("hidden") in ("1", "true")
    return is_told or _NO_SIZE.fullmatch(attributes.get(size, "")) is not None


def _refuse_bare_text() -> NoReturn:
    """No program writes such; the reader passes over what stands in it."""
    raise ValueError("a sheet has no sections of bare text")
