"""What stands below a table: left out and told of, unless figures still follow."""

from __future__ import annotations

from typing import Any

import pytest

from dashboard.imports.plan import Dataset, Plan, plan_file
from dashboard.imports.problems import Level, Problem
from dashboard.text import imports as wording
from tests.imports.files import BUDGET_TITLES, COMPLAINT_TITLES, YEAR, budget_row, workbook
from tests.imports.test_registers import REGISTER

OCTOBER = ["ต.ค.", 0, 3, 2, 1]
SIGNED = [
    [],
    [None, None, "ลงชื่อ.......................................... ผู้จัดทำ"],
    [None, None, "( เจ้าหน้าที่ทดสอบ )"],
    [None, None, "รอง สว.อก.สภ.ทดสอบ"],
    [None, None, "5 พ.ย. 2567"],
]
TABLES = {
    Dataset.COMPLAINTS: [COMPLAINT_TITLES, OCTOBER],
    Dataset.BUDGET: [BUDGET_TITLES, budget_row("ก", "ข", "1", 100)],
}


def planned(rows: list[Any], dataset: Dataset = Dataset.COMPLAINTS) -> Plan:
    return plan_file(dataset, "ก.xlsx", workbook(rows), YEAR, ())


def footers(plan: Plan) -> list[Problem]:
    beginning = wording.FOOTER.th[: wording.FOOTER.th.index("{")]
    return [note for note in plan.notes if note.message.th.startswith(beginning)]


@pytest.mark.parametrize(
    "below",
    [
        SIGNED,
        [["หมายเหตุ", "ข้อมูลจากระบบ CRIMES"]],
        [["หมายเหตุ: ข้อมูล ณ วันที่ 5 พ.ย. 2567"], ["ที่มา สภ.ทดสอบ"]],
        [["พิมพ์เมื่อ 5/11/2567 10:30"]],
        [["ผู้จัดทำ", None, "ผู้ตรวจ"], ["..................", None, ".................."]],
        [[".............................."], ["(เจ้าหน้าที่ทดสอบ)"]],
    ],
)
@pytest.mark.parametrize("dataset", TABLES)
def test_who_signed_is_no_row(dataset: Dataset, below: list[Any]) -> None:
    plan = planned([*TABLES[dataset], *below], dataset)
    assert plan.errors == ()
    assert len(plan.new) == 1
    (footer,) = footers(plan)
    assert footer.level is Level.NOTE


def test_it_is_told_by_its_first_cell_and_its_rows() -> None:
    (footer,) = footers(planned([COMPLAINT_TITLES, OCTOBER, *SIGNED]))
    assert footer.cell == "C4"
    assert "แถว 4 ถึง 7" in footer.message.th


def test_below_a_register_too() -> None:
    plan = planned([REGISTER, [1, "1 ต.ค. 67", "ก", "ทุจริต", "ยุติ", "2 ต.ค. 67"], *SIGNED])
    assert plan.errors == ()
    assert len(footers(plan)) == 1


@pytest.mark.parametrize(
    "after",
    [
        ["พ.ย.", 1, 3, 2, 2],
        ["พ.ย.", "๑", "๓", "๒", "๒"],
        ["พ.ย.", "ไม่มีเรื่องร้องเรียน"],
        ["ลงชื่อ", None, "1,200"],
    ],
)
def test_what_figures_follow_is_no_footer(after: list[Any]) -> None:
    plan = planned([COMPLAINT_TITLES, OCTOBER, ["หมายเหตุ", "ยกมาจากปีก่อน"], after])
    assert footers(plan) == []
    assert [problem.cell for problem in plan.errors][:1] == ["A3"]


def test_rows_that_begin_with_no_word_of_a_footer_are_not_left_out() -> None:
    plan = planned([COMPLAINT_TITLES, OCTOBER, ["ยกเลิก", "x"]])
    assert footers(plan) == []
    assert plan.errors
