"""Rows of figures, whatever dataset they belong to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from dashboard.domain.figures.fields import Value, kept
from dashboard.domain.figures.shapes import Shape
from dashboard.domain.fiscal import Month, Period

Values = Mapping[str, Value]
"""The values of a row by the name of their field; a field without a value is absent."""

NIL = "nil"
"""The field that a row has instead of others: its month had nothing to tell (the nil sentence)."""

BETWEEN = "\x1f"
"""Stands between the parts of a key; no text that is kept can hold it."""


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One row; ``key`` tells it from the others of its dataset in a year."""

    key: str
    values: Values

    @property
    def is_nil(self) -> bool:
        return NIL in self.values


@dataclass(frozen=True, slots=True)
class StoredRow:
    """A row as it is kept; ``version`` is the entry of the history that last wrote it."""

    row: FigureRow
    version: int


def key_of(shape: Shape, values: Values, repetition: int = 0) -> str:
    """What tells a row from others: its key fields as they are kept.

    ``repetition`` counts the rows before it that are alike, where a dataset allows that.
    """
    parts = [str(kept(values[field.name])) if field.name in values else "" for field in shape.keys]
    if NIL in values:
        parts.append(NIL)
    if repetition:
        parts.append(str(repetition))
    return BETWEEN.join(parts)


def period_of(shape: Shape, values: Values) -> str:
    """The code of the period a row belongs to: ``2024-10``, ``2567-Q4``; empty for the year."""
    dated = values.get(shape.dated_by) if shape.dated_by else None
    if isinstance(dated, Period):
        return dated.code
    if isinstance(dated, date):
        return str(Month.of(dated))
    return str(dated) if isinstance(dated, Month) else ""


def part_of(shape: Shape, values: Values) -> str:
    """The section, kind or group of a row; empty where rows have none."""
    return str(values.get(shape.part_of, "")) if shape.part_of else ""
