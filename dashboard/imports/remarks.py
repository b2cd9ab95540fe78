"""What a reader of workbooks leaves out: errors, and formulas that were never calculated."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from dashboard.imports.sheets import CellError, Uncalculated

Remarks = Mapping[tuple[int, int], CellError | Uncalculated]
"""By row and column from 0."""


class Limit(StrEnum):
    """What there is too much of."""

    ROWS = "rows"
    COLUMNS = "columns"
    MUCH = "much"
    SHEETS = "sheets"


class OutOfBounds(Exception):
    """More than the limits allow: which limit, and the row and column where it was met, from 1."""

    def __init__(self, limit: Limit, row: int = 0, column: int = 0, sheet: str = "") -> None:
        super().__init__(limit, row, column)
        self.limit, self.row, self.column = limit, row, column
        self.sheet = sheet
