"""Spending against plan."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from dashboard.domain.budget import (
    BudgetLine,
    LineKey,
    Standing,
    by_category,
    by_source,
    compare,
    cumulative_plan,
    cumulative_spending,
    last_reported,
)
from dashboard.domain.fiscal import FiscalYear, Month

Y2568 = FiscalYear(2568)
OCT, NOV, DEC = Y2568.months[:3]
KEY = LineKey("ก", "ข", "ค")


def baht(*amounts: int) -> list[Decimal]:
    return [Decimal(amount) for amount in amounts]


def budget_line(
    plan: str,
    spent: dict[Month, str],
    *,
    planned: dict[Month, str] | None = None,
    key: LineKey = KEY,
) -> BudgetLine:
    monthly = planned if planned is not None else {OCT: "100.00", NOV: "100.00", DEC: "100.00"}
    return BudgetLine(
        key,
        Decimal(plan),
        {month: Decimal(amount) for month, amount in monthly.items()},
        {month: Decimal(amount) for month, amount in spent.items()},
    )


@pytest.mark.parametrize(
    ("spent", "standing", "variance"),
    [
        ({}, Standing.NOT_REPORTED, "0"),
        ({OCT: "0"}, Standing.BEHIND, "-100"),
        ({OCT: "79.99"}, Standing.BEHIND, "-20.01"),
        ({OCT: "80"}, Standing.ON_PLAN, "-20"),
        ({OCT: "100", NOV: "60"}, Standing.ON_PLAN, "-40"),
        ({OCT: "100", NOV: "59.99"}, Standing.BEHIND, "-40.01"),
        ({OCT: "300"}, Standing.ON_PLAN, "200"),
        ({OCT: "300.01"}, Standing.OVERSPENT, "200.01"),
    ],
)
def test_where_a_line_stands(spent: dict[Month, str], standing: Standing, variance: str) -> None:
    line = budget_line("300", spent)
    found = compare([line], last_reported([line]))
    assert (found.standing, found.variance) == (standing, Decimal(variance))


def test_where_nothing_was_planned_and_nothing_spent_there_is_nothing_to_praise() -> None:
    line = replace(budget_line("300", {OCT: "0"}), planned={NOV: Decimal(300)})
    assert compare([line], OCT).standing is Standing.NOT_PLANNED
    assert compare([line], NOV).standing is Standing.BEHIND


def test_lines_are_compared_at_the_month_the_whole_year_reports() -> None:
    quick, slow = budget_line("300", {OCT: "100", NOV: "100"}), budget_line("300", {OCT: "50"})
    until = last_reported([quick, slow])
    assert until == NOV
    found = compare([quick, slow], until)
    assert [found.yearly_plan, found.plan_to_date, found.spent] == baht(600, 400, 250)
    assert found.share_spent == Decimal(250) / 600
    assert found.share_planned == Decimal(400) / 600


def test_shares_need_a_plan() -> None:
    found = compare([budget_line("0", {OCT: "5"}, planned={})], OCT)
    assert (found.share_spent, found.share_planned) == (None, None)
    assert found.standing is Standing.OVERSPENT


def test_satang_add_up_exactly() -> None:
    lines = [budget_line("0.30", {OCT: "0.10"}) for _ in range(3)]
    assert compare(lines, OCT).spent == Decimal("0.30")
    assert lines[0].total_spent == Decimal("0.10")


def test_the_plan_runs_all_year_and_spending_to_the_last_report() -> None:
    lines = [budget_line("300", {OCT: "10", DEC: "5"}), budget_line("300", {NOV: "1"})]
    plan = cumulative_plan(lines, Y2568)
    assert [month for month, _ in plan] == list(Y2568.months)
    assert [amount for _, amount in plan] == baht(200, 400, *[600] * 10)
    assert cumulative_spending(lines, Y2568) == list(
        zip([OCT, NOV, DEC], baht(10, 11, 16), strict=True)
    )
    assert cumulative_spending([budget_line("300", {})], Y2568) == []


def test_lines_are_grouped_in_the_order_they_came() -> None:
    keys = [LineKey("ข", "1", "a"), LineKey("ก", "1", "b"), LineKey("ข", "2", "c")]
    lines = [budget_line("1", {}, key=key) for key in keys]
    assert {name: len(group) for name, group in by_source(lines).items()} == {"ข": 2, "ก": 1}
    assert list(by_source(lines)) == ["ข", "ก"]
    assert list(by_category(lines)) == [("ข", "1"), ("ก", "1"), ("ข", "2")]
