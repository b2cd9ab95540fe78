"""Merged cells: only the first of them is seen, and what lies under the others is not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from typing import Any

from dashboard.gate.sheet_ruler import column_number
from dashboard.imports.seen.sight import Area, Sight

Place = tuple[int, int]
"""A row and a column from 0."""
_CELL = r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})"
_AREA = re.compile(f"{_CELL}(?::{_CELL})?")


def area_of(told: str) -> Area:
    """``A2:A4``

    Raises:
        ValueError: it is none.
    """
    found = _AREA.fullmatch(told.strip())
    if found is None:
        raise ValueError(f"{told!r} is no area")
    left, top, right, bottom = found.groups()
    first, last = column_number(left), column_number(right or left)
    return int(top) - 1, first - 1, int(bottom or top) - 1, last - 1


def uncover(
    rows: Sequence[list[Any]], first: int, left: int, areas: Sequence[Area]
) -> Iterator[Place]:
    """Empty the cells that lie under others in rows from ``first`` on; tell which held something.

    The rows begin at the column ``left``.
    """
    for top, begin, bottom, end in areas:
        for number in range(max(top, first), min(bottom, first + len(rows) - 1) + 1):
            row = rows[number - first]
            for column in range(max(begin, left), min(end, left + len(row) - 1) + 1):
                if row[column - left] != "" and (number, column) != (top, begin):
                    row[column - left] = ""
                    yield number, column


def seen_elsewhere(sight: Sight) -> Iterator[tuple[Place, Place]]:
    """Where merged cells whose first row or column is hidden begin, and where they are seen."""
    for top, left, bottom, right in sight.merged:
        row = _first_visible(top, bottom, sight.hidden_rows)
        column = _first_visible(left, right, sight.hidden_columns)
        if row is not None and column is not None and (row, column) != (top, left):
            yield (top, left), (row, column)


def _first_visible(first: int, last: int, hidden: Set[int]) -> int | None:
    return next((number for number in range(first, last + 1) if number not in hidden), None)
