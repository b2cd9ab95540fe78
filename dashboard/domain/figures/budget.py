"""Budget lines as rows of figures, and back: ``planned_10`` is October's plan in baht."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import cast

from dashboard.domain.budget import NOTHING, BudgetLine, LineKey
from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.figures.fields import Value
from dashboard.domain.figures.rows import FigureRow, key_of
from dashboard.domain.figures.shapes import SHAPES
from dashboard.domain.fiscal import FiscalYear, Month


def planned_field(month: Month) -> str:
    return f"planned_{month.number:02}"


def spent_field(month: Month) -> str:
    return f"spent_{month.number:02}"


def row_of(line: BudgetLine) -> FigureRow:
    """A month without a plan has nothing planned; one missing from ``spent`` is not reported."""
    values: dict[str, Value] = {
        "source": line.key.source,
        "category": line.key.category,
        "name": line.key.name,
        "yearly_plan": line.yearly_plan,
    }
    values |= {planned_field(month): baht for month, baht in line.planned.items()}
    values |= {spent_field(month): baht for month, baht in line.spent.items()}
    if line.obstacle:
        values["obstacle"] = line.obstacle
    return FigureRow(key_of(SHAPES[Dataset.BUDGET], values), values)


def line_from(row: FigureRow, year: FiscalYear) -> BudgetLine:
    """A month that the row has no plan for has nothing planned."""
    values = row.values
    planned = _by_month({month: planned_field(month) for month in year.months}, row)
    return BudgetLine(
        LineKey(str(values["source"]), str(values["category"]), str(values["name"])),
        cast(Decimal, values["yearly_plan"]),
        {month: planned.get(month, NOTHING) for month in year.months},
        _by_month({month: spent_field(month) for month in year.months}, row),
        str(values.get("obstacle", "")),
    )


def _by_month(fields: Mapping[Month, str], row: FigureRow) -> dict[Month, Decimal]:
    return {
        month: cast(Decimal, row.values[field])
        for month, field in fields.items()
        if field in row.values
    }
