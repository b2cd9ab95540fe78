"""Headings of budget sheets: the ways people write them, and those that cannot be used."""

from __future__ import annotations

import pytest

from dashboard.domain.thai import month_with_year
from dashboard.imports.plan import Dataset, plan_file
from tests.imports.budget_lines import KEY, line, planned
from tests.imports.files import BUDGET_TITLES, MONTHS, YEAR, budget_row, workbook

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
    assert plan.new == (line(spent={0: "50"}),)


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
    assert plan.new == (line(spent={0: "50"}),)


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
