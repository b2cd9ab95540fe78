"""Budget sheets and the lines they hold, for the tests of their import."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from dashboard.domain.budget import BudgetLine, LineKey
from dashboard.domain.figures.budget import line_from, row_of
from dashboard.imports.plan import Dataset, Plan, plan_file
from tests.imports.files import BUDGET_TITLES, YEAR, Rows, delimited

OCT, NOV, DEC = YEAR.months[:3]
KEY = LineKey("งบ ตร.", "งบดำเนินงาน", "วัสดุน้ำมัน")


def planned(
    rows: Rows, existing: Sequence[BudgetLine] = (), titles: Sequence[object] = BUDGET_TITLES
) -> Plan:
    content = delimited([titles, *rows])
    return plan_file(Dataset.BUDGET, "งบ.csv", content, YEAR, [row_of(line) for line in existing])


def line(
    yearly: str = "1200",
    plan: str = "100",
    spent: dict[int, str] | None = None,
    key: LineKey = KEY,
    obstacle: str = "",
) -> BudgetLine:
    return BudgetLine(
        key,
        Decimal(yearly),
        dict.fromkeys(YEAR.months, Decimal(plan)),
        {YEAR.months[i]: Decimal(amount) for i, amount in (spent or {}).items()},
        obstacle,
    )


def new_lines(plan: Plan) -> list[BudgetLine]:
    return [line_from(row, YEAR) for row in plan.new]
