"""Headings of budget sheets: the ways people write them, and those that cannot be used."""

from __future__ import annotations

from decimal import Decimal

import pytest

from dashboard.domain.thai import month_with_year
from dashboard.imports.plan import Choices, Dataset, plan_file
from tests.imports.budget_lines import KEY, line, new_lines, planned
from tests.imports.files import BUDGET_TITLES, MONTHS, YEAR, Rows, budget_row, delimited, workbook

GROUPED: list[list[object]] = [
    ["แผนและผลการใช้จ่าย ปีงบประมาณ 2568"],
    ["ที่", *BUDGET_TITLES[:3], "แผน (บาท)", *[None] * 12, "ใช้จ่าย", *[None] * 11, "ปัญหา/อุปสรรค"],
    [None, None, None, None, "ทั้งปี", *MONTHS, *MONTHS, None],
]


def test_a_header_of_two_rows_with_merged_groups() -> None:
    content = workbook(
        [*GROUPED, [1, *budget_row(*KEY, 1200, [100] * 12, [50])]],
        merged=["A1:AD1", "A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:Q2", "R2:AC2", "AD2:AD3"],
    )
    plan = plan_file(Dataset.BUDGET, "a.xlsx", content, YEAR, ())
    assert (plan.errors, plan.warnings) == ((), ())
    assert new_lines(plan) == [line(spent={0: "50"})]


@pytest.mark.parametrize(
    "titles",
    [
        [f"{group} {month_with_year(m)}" for group in ("แผน", "ใช้จ่าย") for m in YEAR.months],
        [f"แผนการใช้จ่าย ({m})" for m in MONTHS] + [f"ผลการเบิกจ่ายเดือน{m} (บาท)" for m in MONTHS],
        [f"{m} แผน" for m in MONTHS] + [f"{m} จ่ายจริง" for m in MONTHS],
        [f"Plan {m}" for m in MONTHS] + [f"Spent: {m}" for m in MONTHS],
    ],
)  # fmt: skip
def test_month_titles_people_write(titles: list[str]) -> None:
    head = ["Source", "หมวดรายจ่าย", "รายการ", "งบประมาณที่ได้รับจัดสรร"]
    plan = planned(
        [budget_row(*KEY, 1200, [100] * 12, [50])],
        titles=[*head, *titles, "ปัญหาและอุปสรรค"],
    )
    assert (plan.errors, plan.warnings) == ((), ())
    assert new_lines(plan) == [line(spent={0: "50"})]


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("แผน ไตรมาส 1", "รายไตรมาส"),
        ("ใช้จ่าย Q2", "รายไตรมาส"),
        ("ใช้จ่าย ต.ค. 2568", "ไม่อยู่ในปีงบประมาณ 2568"),
        ("แผนทั้งปี", "ซ้ำกับช่อง D1"),
        ("แผนตุลาคม", "ซ้ำกับช่อง E1"),
    ],
)
def test_columns_that_cannot_be_used(title: str, words: str) -> None:
    plan = planned([budget_row(*KEY, 0)], titles=[*BUDGET_TITLES, title])
    assert [problem.cell for problem in plan.errors] == ["AD1"]
    assert words in plan.errors[0].message.th


@pytest.mark.parametrize(
    ("title", "warned"),
    [("เลขที่เอกสาร", True), ("รวมใช้จ่าย 6 เดือน", False), ("คงเหลือ", False), ("ร้อยละ", False)],
)
def test_columns_that_are_passed_by(title: str, warned: bool) -> None:
    plan = planned([budget_row(*KEY, 0)], titles=[*BUDGET_TITLES, title])
    assert plan.errors == ()
    assert [warning.cell for warning in plan.warnings] == (["AD1"] if warned else [])


def test_a_header_without_amounts() -> None:
    plan = planned([["ก", "ข", "ค"]], titles=BUDGET_TITLES[:3])
    assert [problem.cell for problem in plan.errors] == ["A1"]


def test_quarters_are_spread_over_months_where_that_is_chosen() -> None:
    quarters = ["แผน ไตรมาส 1", "ใช้จ่าย ไตรมาสที่ 1/2568", "แผน Q2", "ผลการเบิกจ่าย ไตรมาส 2"]
    rows: Rows = [[*BUDGET_TITLES[:4], *quarters], [*KEY, "1,000.00", 1000, "100.00", 0, "-"]]
    chosen = Choices(spread_quarters=True)
    plan = plan_file(Dataset.BUDGET, "a.csv", delimited(rows), YEAR, (), chosen)
    assert plan.errors == ()
    [read] = new_lines(plan)
    thirds = [Decimal("333.33"), Decimal("333.33"), Decimal("333.34")]
    assert [read.planned[month] for month in YEAR.months[:3]] == thirds
    assert [read.spent.get(month) for month in YEAR.months[:4]] == [
        *[Decimal("33.33")] * 2,
        Decimal("33.34"),
        None,
    ]
    unasked = plan_file(Dataset.BUDGET, "a.csv", delimited(rows), YEAR, ())
    assert [error.cell for error in unasked.errors] == ["E1", "F1", "G1", "H1"]
    assert "เฉลี่ย" in unasked.errors[0].message.th


@pytest.mark.parametrize("title", ["ไตรมาส 1", "แผน ไตรมาส 1/2567", "แผน ไตรมาส"])
def test_quarters_that_tell_too_little_are_not_spread(title: str) -> None:
    rows: Rows = [[*BUDGET_TITLES[:4], title], [*KEY, 1, 1]]
    content = delimited(rows)
    plan = plan_file(Dataset.BUDGET, "a.csv", content, YEAR, (), Choices(spread_quarters=True))
    assert [error.cell for error in plan.errors] == ["E1"]


def test_a_quarter_beside_its_months_is_refused() -> None:
    rows: Rows = [[*BUDGET_TITLES[:5], "แผน ไตรมาส 1"], [*KEY, 1, 1, 1]]
    content = delimited(rows)
    plan = plan_file(Dataset.BUDGET, "a.csv", content, YEAR, (), Choices(spread_quarters=True))
    assert [error.cell for error in plan.errors] == ["F1"]
