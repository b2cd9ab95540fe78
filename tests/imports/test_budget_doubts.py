"""Budget lines that can be imported but deserve a look, and plans the file does not give."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from dashboard.domain.budget import BudgetLine
from dashboard.domain.figures.budget import row_of
from dashboard.imports.plan import Dataset, plan_file
from dashboard.text import imports as wording
from tests.imports.budget_lines import KEY, line, planned
from tests.imports.files import BUDGET_TITLES, MONTHS, YEAR, budget_row, delimited


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (budget_row(*KEY, 1000, [100] * 12), "แผนรายเดือนรวมได้ 1,200.00"),
        (budget_row(*KEY, 1200, [100] * 12, [1000, 500]), "เกินแผนทั้งปี 1,200.00"),
    ],
)
def test_doubts_are_warnings(row: list[object], words: str) -> None:
    plan = planned([row])
    assert plan.is_applicable
    assert [warning.cell for warning in plan.warnings] == ["D2"]
    assert words in plan.warnings[0].message.th


def test_spending_that_would_be_taken_back_is_a_warning() -> None:
    plan = planned([budget_row(*KEY, 1200, [100] * 12)], [line(spent={0: "50"})])
    assert [field.new for field in plan.changed[0].fields] == [None]
    assert "ต.ค. 2567" in plan.warnings[0].message.th


PLANS = [f"แผน {month}" for month in MONTHS]


@pytest.mark.parametrize(
    ("old", "titles", "cells", "yearly", "warned"),
    [
        # A plan that was given stays, and is said to differ from the months.
        (line("5000"), PLANS[:1], [150], "5000", True),
        (line("5000"), ["แผนทั้งปี", *PLANS], [None, *[100] * 12], "5000", True),
        (line("5000"), ["แผนทั้งปี", *PLANS], ["5,000", *[100] * 12], "5000", True),
        (line("5000"), ["แผนทั้งปี", "ใช้จ่าย ต.ค."], [None, 7], "5000", True),
        # One that is typed counts, be it lower.
        (line("5000"), ["แผนทั้งปี", *PLANS], [1200, *[100] * 12], "1200", False),
        # One that was the sum of the months is their sum again.
        (line("1200"), PLANS[:1], [150], "1250", False),
        (line("1200"), PLANS, [50] * 12, "600", False),
        # A twelfth rounded to the satang twelve times is no other plan.
        (line("1000000", "83333.33"), PLANS, ["83,333.33"] * 12, "1000000", False),
        (line("1000000", "83333.33"), PLANS, [100] * 12, "1200", False),
    ],
)
def test_a_yearly_plan_that_the_file_does_not_give(
    old: BudgetLine, titles: list[str], cells: list[object], yearly: str, warned: bool
) -> None:
    plan = planned([[*KEY, *cells]], [old], [*BUDGET_TITLES[:3], *titles])
    read = [*plan.rows, row_of(old)][0]
    assert read.values["yearly_plan"] == Decimal(yearly)
    assert any("แผนรายเดือนรวมได้" in warning.message.th for warning in plan.warnings) is warned


@pytest.mark.parametrize(
    ("today", "months"),
    [
        (None, None),
        (date(2024, 10, 31), "พ.ย. 2567, ธ.ค. 2567"),
        (date(2024, 11, 1), "ธ.ค. 2567"),
        (date(2024, 12, 1), None),
        (date(2027, 1, 1), None),
    ],
)
def test_spending_of_months_that_have_not_come(today: date | None, months: str | None) -> None:
    content = delimited([BUDGET_TITLES, budget_row(*KEY, 1200, [100] * 12, [5, 0, 5, "-"])])
    plan = plan_file(Dataset.BUDGET, "งบ.csv", content, YEAR, (), today=today)
    assert plan.is_applicable
    expected = [wording.FUTURE_SPENDING.filled(given=KEY.name, months=months)] if months else []
    assert [warning.message.th for warning in plan.warnings] == [said.th for said in expected]


@pytest.mark.parametrize(("column", "cell"), [(0, "A2"), (1, "B2"), (2, "C2"), (28, "AC2")])
def test_personal_data_is_warned_of_by_its_cell(column: int, cell: str) -> None:
    row = budget_row(*KEY, 0, obstacle="ช้า")
    row[column] = "ติดต่อ 081-234-5678"
    plan = planned([row])
    assert plan.is_applicable
    assert [warning.cell for warning in plan.warnings] == [cell]
    assert "โทรศัพท์มือถือ" in plan.warnings[0].message.th
