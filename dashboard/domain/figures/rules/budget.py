"""Budget lines: plans that do not add up, overspending, spending before its month came (O12)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from dashboard.domain.budget import NOTHING, BudgetLine
from dashboard.domain.figures.budget import line_from
from dashboard.domain.figures.rules.doubts import Code, Doubt, has_not_come
from dashboard.domain.figures.rules.facts import Looked

# A twelfth of the year, rounded to the satang twelve times, may miss the year by this much.
ROUNDING = Decimal("0.06")


def budget_doubts(looked: Looked) -> Iterator[Doubt]:
    for row in looked.rows:
        line = line_from(row, looked.year)
        yield from _of_line(row.key, line)
        ahead = tuple(sorted(month for month in line.spent if has_not_come(month, looked.today)))
        if ahead:
            facts = {"given": line.key.name, "months": ahead}
            yield Doubt(row.key, "yearly_plan", Code.FUTURE_SPENDING, facts=facts)


def _of_line(key: str, line: BudgetLine) -> Iterator[Doubt]:
    facts: dict[str, object] = {"given": line.key.name, "yearly": line.yearly_plan}
    monthly = sum(line.planned.values(), NOTHING)
    if abs(line.yearly_plan - monthly) > ROUNDING:
        yield Doubt(key, "yearly_plan", Code.PLAN_DIFFERS, facts=facts | {"monthly": monthly})
    if line.total_spent > line.yearly_plan:
        spent = facts | {"spent": line.total_spent}
        yield Doubt(key, "yearly_plan", Code.OVERSPENT, facts=spent)
