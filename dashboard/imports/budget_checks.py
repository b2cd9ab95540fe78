"""What is doubtful about a budget line, though it can be imported."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from dashboard.domain.budget import NOTHING, BudgetLine
from dashboard.domain.fiscal import Month
from dashboard.domain.thai import month_with_year
from dashboard.imports.problems import Level, Margin
from dashboard.imports.sheets import Row
from dashboard.text import imports as wording

# A twelfth of the year, rounded to the satang twelve times, may miss the year by this much.
ROUNDING = Decimal("0.06")


def remark_doubts(
    line: BudgetLine,
    old: BudgetLine | None,
    row: Row,
    column: int,
    margin: Margin,
    today: date | None,
) -> None:
    """Plans that do not add up, overspending, spending taken back, or before its month came."""
    name = line.key.name
    monthly_plans = sum(line.planned.values(), NOTHING)
    if abs(line.yearly_plan - monthly_plans) > ROUNDING:
        message = wording.PLAN_DIFFERS.filled(
            given=name, yearly=f"{line.yearly_plan:,.2f}", monthly=f"{monthly_plans:,.2f}"
        )
        margin.at(row, column, message, Level.WARNING)
    if line.total_spent > line.yearly_plan:
        message = wording.OVERSPENT.filled(
            given=name, yearly=f"{line.yearly_plan:,.2f}", spent=f"{line.total_spent:,.2f}"
        )
        margin.at(row, column, message, Level.WARNING)
    withdrawn = sorted(set(old.spent) - set(line.spent)) if old else []
    if withdrawn:
        message = wording.SPENDING_WITHDRAWN.filled(given=name, months=_listed(withdrawn))
        margin.at(row, column, message, Level.WARNING)
    ahead = sorted(month for month in line.spent if today and month.first_day > today)
    if ahead:
        message = wording.FUTURE_SPENDING.filled(given=name, months=_listed(ahead))
        margin.at(row, column, message, Level.WARNING)


def _listed(months: Sequence[Month]) -> str:
    return ", ".join(month_with_year(month) for month in months)
