"""Cells merged down over several rows: the value of the first is that of all."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Set
from dataclasses import replace

from dashboard.imports.sheets import CellValue, MergedDown, Row, Sheet, is_blank


def under_others(sheet: Sheet) -> Set[tuple[int, int]]:
    """The row and column of every cell that lies under a merged one in a row that is there."""
    numbers = [row.number for row in sheet.rows]
    return {
        (numbers[place], merged.column)
        for merged in sheet.merged
        for place in _places(numbers, merged)
        if numbers[place] > merged.first
    }


def spread_down(sheet: Sheet) -> Sheet:
    """The sheet with the value of merged cells in each of their rows."""
    if not sheet.merged:
        return sheet
    numbers = [row.number for row in sheet.rows]
    rows = list(sheet.rows)
    for merged in sheet.merged:
        value: CellValue = None
        for place in _places(numbers, merged):
            here = rows[place].at(merged.column)
            if not is_blank(here):
                value = here
            elif value is not None:
                rows[place] = _with(rows[place], merged.column, value)
    return replace(sheet, rows=tuple(rows))


def _places(numbers: list[int], merged: MergedDown) -> range:
    return range(bisect_left(numbers, merged.first), bisect_right(numbers, merged.last))


def _with(row: Row, column: int, value: CellValue) -> Row:
    values = [row.at(place) for place in range(max(len(row.values), column + 1))]
    values[column] = value
    return Row(row.number, tuple(values))
