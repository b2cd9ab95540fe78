"""Rows of budget sheets: blanks that mean something, and every fault by its cell."""

from __future__ import annotations

from decimal import Decimal

import pytest

from dashboard.imports.plan import Dataset, plan_file
from tests.imports.budget_lines import DEC, KEY, NOV, OCT, line, new_lines, planned
from tests.imports.files import BUDGET_TITLES, YEAR, budget_row, workbook


def test_a_full_row() -> None:
    row = budget_row(*KEY, "๑,๒๐๐.๐๐ บาท", ["100"] * 12, ["100.50", "-"], "ส่งของช้า")
    plan = planned([row])
    assert (plan.errors, plan.warnings, plan.notes) == ((), (), ())
    assert new_lines(plan) == [line(spent={0: "100.50"}, obstacle="ส่งของช้า")]


def test_blanks() -> None:
    """Plan: nothing planned; spending: not reported; yearly plan: the sum of the months."""
    [read] = new_lines(planned([budget_row(*KEY, None, [600, None, 600], [None, 5])]))
    assert read.yearly_plan == 1200
    assert [read.planned[month] for month in (OCT, NOV, DEC)] == [600, 0, 600]
    assert read.spent == {NOV: 5}


@pytest.mark.parametrize("dash", ["-", " - ", "–", "—", "−", "--", "\u200b-"])
def test_a_dash_is_no_plan_but_not_a_report_of_spending(dash: str) -> None:
    [read] = new_lines(planned([budget_row(*KEY, dash, [dash, 5], [dash, 0, 5])]))
    assert [read.yearly_plan, read.planned[OCT], read.planned[NOV]] == [0, 0, 5]
    assert read.spent == {NOV: 0, DEC: 5}


def test_merged_source_and_category_repeat_the_one_above() -> None:
    plan = planned(
        [
            budget_row("ก", "ข", "1", 0),
            budget_row(None, None, "2", 0),
            budget_row(None, "ค", None, 0),
            budget_row("ง", "ข", "1", 0),
        ]
    )
    assert plan.errors == ()
    assert [tuple(new.key) for new in new_lines(plan)] == [
        ("ก", "ข", "1"),
        ("ก", "ข", "2"),
        ("ก", "ค", "ค"),
        ("ง", "ข", "1"),
    ]


def test_heading_and_total_rows_are_left_out_and_said() -> None:
    plan = planned(
        [
            budget_row("งบ ตร.", None, None, None),
            budget_row(None, "งบดำเนินงาน", None, None),
            budget_row(None, None, "วัสดุน้ำมัน", 1200, [100] * 12),
            budget_row(None, "รวมงบดำเนินงาน", None, 1200, [100] * 12),
            [],
            budget_row("รวมทั้งสิ้น", None, None, 1200, [100] * 12),
        ]
    )
    assert plan.errors == ()
    assert new_lines(plan) == [line()]
    assert [note.cell for note in plan.notes] == ["A7"]
    assert [warning.cell for warning in plan.warnings] == ["A2", "B3", "B5"]


@pytest.mark.parametrize(
    ("row", "cell", "words"),
    [
        (budget_row(*KEY, 100, [100, -5]), "F2", "ติดลบ"),
        (budget_row(*KEY, 100, [100], ["(5)"]), "Q2", "ติดลบ"),
        (budget_row(*KEY, "1.2 ล้าน"), "D2", "เขียนจำนวนเป็นคำ"),
        (budget_row(*KEY, 100, ["1,23"]), "E2", "1,23"),
        (budget_row(*KEY, 100, [100], ["50%"]), "Q2", "ร้อยละ"),
        (budget_row(*KEY, "9" * 14), "D2", "มากเกินกว่า"),
        (budget_row(None, "ข", "ค", 5), "A2", "แหล่งเงิน"),
        (budget_row("ก", None, "ค", 5), "B2", "หมวด"),
        (budget_row("ก" * 201, "ข", "ค", 0), "A2", "201"),
        (budget_row(*KEY, 0, obstacle="ก" * 2001), "AC2", "2001"),
    ],
)
def test_faults_by_cell(row: list[object], cell: str, words: str) -> None:
    plan = planned([row])
    assert [(problem.sheet, problem.cell) for problem in plan.errors] == [("งบ", cell)]
    assert words in plan.errors[0].message.th


def test_amounts_without_a_label_are_not_guessed() -> None:
    plan = planned([budget_row(*KEY, 0), budget_row(None, None, None, 500)])
    assert [problem.cell for problem in plan.errors] == ["C3"]


def test_a_line_twice() -> None:
    plan = planned([budget_row(*KEY, 0), budget_row(KEY.source, KEY.category, " วัสดุน้ำมัน ", 0)])
    assert [problem.cell for problem in plan.errors] == ["C3"]
    assert "C2" in plan.errors[0].message.th


def test_every_fault_at_once() -> None:
    rows = [budget_row(*KEY, "x", ["y", -1], ["z"]), budget_row("ก", None, "ค", "w")]
    plan = planned(rows)
    assert {problem.cell for problem in plan.errors} == {"D2", "E2", "F2", "Q2", "D3", "B3"}


def test_a_twelfth_of_the_year_is_rounded_without_a_warning() -> None:
    content = workbook([BUDGET_TITLES, budget_row(*KEY, 1_000_000, [1_000_000 / 12] * 12)])
    plan = plan_file(Dataset.BUDGET, "a.xlsx", content, YEAR, ())
    assert (plan.errors, plan.warnings) == ((), ())
    assert new_lines(plan)[0].planned[OCT] == Decimal("83333.33")
    assert "12" in plan.notes[0].message.th
    again = planned([budget_row(*KEY, "1,000,000.00", ["83,333.33"] * 12)], new_lines(plan))
    assert (again.warnings, again.same) == ((), 1)


def test_a_number_written_in_words_is_asked_for_in_figures() -> None:
    plan = planned([budget_row(*KEY, "1.2 ล้าน")])
    assert "เต็มจำนวน" not in plan.errors[0].message.th


def test_twenty_thousand_lines() -> None:
    rows = [budget_row("ก", "ข", f"รายการ {i}", 1200, [100] * 12, [50]) for i in range(20_000)]
    plan = planned(rows)
    assert len(plan.new) == 20_000
    assert (plan.errors, plan.warnings) == ((), ())
