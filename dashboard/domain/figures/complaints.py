"""Complaint months as rows of figures, and back."""

from __future__ import annotations

from typing import cast

from dashboard.domain.complaints import ComplaintMonth
from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.figures.rows import FigureRow, Values, key_of
from dashboard.domain.figures.shapes import SHAPES
from dashboard.domain.fiscal import Month

COUNTS = ("carried", "received", "completed", "pending")


def row_of(month: ComplaintMonth) -> FigureRow:
    values: Values = {
        "month": month.month,
        "kind": month.kind,
        "carried": month.carried,
        "received": month.received,
        "completed": month.completed,
        "pending": month.pending,
    }
    return FigureRow(key_of(SHAPES[Dataset.COMPLAINTS], values), values)


def month_from(row: FigureRow) -> ComplaintMonth:
    carried, received, completed, pending = (cast(int, row.values[name]) for name in COUNTS)
    month, kind = cast(Month, row.values["month"]), str(row.values["kind"])
    return ComplaintMonth(month, carried, received, completed, pending, kind)
