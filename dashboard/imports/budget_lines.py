"""One budget line from the amounts of its row, and from what is recorded of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import cast

from dashboard.domain.budget import NOTHING, LineKey
from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.figures.fields import Value
from dashboard.domain.figures.rows import FigureRow, Values, key_of
from dashboard.domain.figures.rules.budget import ROUNDING
from dashboard.domain.figures.shapes import SHAPES
from dashboard.domain.thai import month_with_year
from dashboard.imports.budget_columns import Amount, Column, Label, Monthly, Quarterly, field_of
from dashboard.imports.cells import in_satang, text_at
from dashboard.imports.figures.asked import Asked
from dashboard.imports.problems import Level
from dashboard.imports.read_rows import ReadRows
from dashboard.imports.sheets import Row
from dashboard.imports.tables import Table
from dashboard.text import imports as wording

SHAPE = SHAPES[Dataset.BUDGET]
LONGEST_OBSTACLE = SHAPE.by_name["obstacle"].longest


@dataclass
class BudgetReading:
    """What is known while going down the rows: merged cells repeat the label above."""

    table: Table[Column]
    asked: Asked
    known: Mapping[str, FigureRow]
    named: dict[LineKey, str]
    result: ReadRows
    source: str = ""
    category: str = ""
    rounded: int = 0
    amounts: Mapping[Column, int] = field(init=False)

    def __post_init__(self) -> None:
        self.amounts = {
            column: place
            for column, place in self.table.columns.items()
            if isinstance(column, Monthly | Quarterly) or column is Label.YEARLY_PLAN
        }

    @property
    def fields(self) -> Mapping[str, int]:
        """The place of every field the sheet has; a quarter's is that of its months."""
        places: dict[str, int] = {}
        for column, place in self.table.columns.items():
            if isinstance(column, Quarterly):
                places |= {month.field: place for month in column.months}
            elif (name := field_of(column)) is not None:
                places[name] = place
        return places


def line_of(
    row: Row, key: LineKey, amounts: Mapping[str, Decimal], reading: BudgetReading
) -> FigureRow:
    columns, margin = reading.table.columns, reading.table.margin
    values: dict[str, Value] = {"source": key.source, "category": key.category, "name": key.name}
    name = key_of(SHAPE, values)
    old = reading.known.get(name)
    exact = _months(amounts, old, reading)
    values["yearly_plan"] = in_satang(_yearly_plan(amounts, exact, old))
    values |= {name: in_satang(amount) for name, amount in exact.items()}
    obstacle = text_at(row, columns.get(Label.OBSTACLE), LONGEST_OBSTACLE, margin)
    if Label.OBSTACLE not in columns and old:
        obstacle = str(old.values.get("obstacle", ""))
    if obstacle:
        values["obstacle"] = obstacle
    _remark_withdrawn(row, values, old, reading)
    return FigureRow(name, values)


def _months(
    amounts: Mapping[str, Decimal], old: FigureRow | None, reading: BudgetReading
) -> dict[str, Decimal]:
    """Plans and spending by field: as given, or as they were where the file has no column."""
    fields = reading.fields
    exact: dict[str, Decimal] = {}
    for amount in Amount:
        for month in reading.asked.year.months:
            name = Monthly(amount, month).field
            if name in amounts:
                exact[name] = amounts[name]
            elif name not in fields and old and name in old.values:
                exact[name] = cast(Decimal, old.values[name])
    return exact


def _yearly_plan(
    amounts: Mapping[str, Decimal], exact: Mapping[str, Decimal], old: FigureRow | None
) -> Decimal:
    """As given, or as it was; the sum of the months only where it always was their sum."""
    if "yearly_plan" in amounts:
        return amounts["yearly_plan"]
    total = _planned(exact)
    if old is None:
        return total
    was = cast(Decimal, old.values["yearly_plan"])
    was_a_sum = abs(was - _planned(old.values)) <= ROUNDING
    is_still_it = abs(was - total) <= ROUNDING
    return total if was_a_sum and not is_still_it else was


def _planned(values: Values) -> Decimal:
    plans = (cast(Decimal, v) for name, v in values.items() if name.startswith("planned_"))
    return sum(plans, NOTHING)


def _remark_withdrawn(
    row: Row, values: Values, old: FigureRow | None, reading: BudgetReading
) -> None:
    months = [
        month
        for month in reading.asked.year.months
        if old and (name := Monthly(Amount.SPENT, month).field) in old.values and name not in values
    ]
    if months:
        message = wording.SPENDING_WITHDRAWN.filled(
            given=values["name"], months=", ".join(map(month_with_year, months))
        )
        place = reading.fields.get("yearly_plan", reading.fields["category"])
        reading.table.margin.at(row, place, message, Level.WARNING)
