"""Budget sheets: layouts people use, blanks that mean something, and every fault by its cell."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import pytest

from dashboard.domain.budget import BudgetLine, LineKey
from dashboard.domain.thai import month_with_year
from dashboard.imports.plan import Dataset, FieldChange, Plan, plan_file
from tests.imports.files import (
    BUDGET_TITLES,
    MONTHS,
    YEAR,
    Rows,
    budget_row,
    delimited,
    workbook,
)

OCT, NOV, DEC = YEAR.months[:3]
KEY = LineKey("งบ ตร.", "งบดำเนินงาน", "วัสดุน้ำมัน")


def planned(
    rows: Rows, existing: Sequence[BudgetLine] = (), titles: Sequence[object] = BUDGET_TITLES
) -> Plan[BudgetLine]:
    content = delimited([titles, *rows])
    return plan_file(Dataset.BUDGET, "งบ.csv", content, YEAR, existing)


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


def test_a_full_row() -> None:
    row = budget_row(*KEY, "๑,๒๐๐.๐๐ บาท", ["100"] * 12, ["100.50", "-"], "ส่งของช้า")
    plan = planned([row])
    assert (plan.errors, plan.warnings, plan.notes) == ((), (), ())
    assert plan.new == (line(spent={0: "100.50"}, obstacle="ส่งของช้า"),)


def test_blanks() -> None:
    """Plan: nothing planned; spending: not reported; yearly plan: the sum of the months."""
    [read] = planned([budget_row(*KEY, None, [600, None, 600], [None, 5])]).new
    assert read.yearly_plan == 1200
    assert [read.planned[month] for month in (OCT, NOV, DEC)] == [600, 0, 600]
    assert read.spent == {NOV: 5}


@pytest.mark.parametrize("dash", ["-", " - ", "–", "—", "−", "--", "\u200b-"])
def test_a_dash_is_no_plan_but_not_a_report_of_spending(dash: str) -> None:
    [read] = planned([budget_row(*KEY, dash, [dash, 5], [dash, 0, 5])]).new
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
    assert [tuple(new.key) for new in plan.new] == [
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
    assert plan.new == (line(),)
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
    assert plan.new[0].planned[OCT] == Decimal("83333.33")
    assert "12" in plan.notes[0].message.th
    again = planned([budget_row(*KEY, "1,000,000.00", ["83,333.33"] * 12)], plan.new)
    assert (again.warnings, again.same) == ((), plan.new)


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


def test_an_unchanged_file_changes_nothing() -> None:
    existing = BudgetLine(KEY, Decimal("1200.00"), {OCT: Decimal(1200)}, {OCT: Decimal(5)})
    plan = planned([budget_row(*KEY, 1200, [1200], [5])], [existing])
    assert (plan.new, plan.changed, len(plan.same)) == ((), (), 1)
    assert not plan.is_applicable


def test_a_changed_line_shows_old_and_new() -> None:
    existing = line(spent={0: "50"})
    row = budget_row(*KEY, 1300, [200, *[100] * 11], [60, 0], "ช้า")
    [changed] = planned([row], [existing]).changed
    assert changed.old == existing
    assert changed.fields == (
        FieldChange("yearly_plan", None, Decimal(1200), Decimal(1300)),
        FieldChange("planned", OCT, Decimal(100), Decimal(200)),
        FieldChange("spent", OCT, Decimal(50), Decimal(60)),
        FieldChange("obstacle", None, "", "ช้า"),
        FieldChange("spent", NOV, None, Decimal(0)),
    )


def test_columns_the_file_does_not_have_keep_what_is_recorded() -> None:
    existing = line(spent={0: "50"}, obstacle="ช้า")
    titles = [*BUDGET_TITLES[:3], "ใช้จ่าย พ.ย."]
    [changed] = planned([[*KEY, 70]], [existing], titles).changed
    assert changed.new == line(spent={0: "50", 1: "70"}, obstacle="ช้า")


def test_a_number_written_in_words_is_asked_for_in_figures() -> None:
    plan = planned([budget_row(*KEY, "1.2 ล้าน")])
    assert "เต็มจำนวน" not in plan.errors[0].message.th


def test_twenty_thousand_lines() -> None:
    rows = [budget_row("ก", "ข", f"รายการ {i}", 1200, [100] * 12, [50]) for i in range(20_000)]
    plan = planned(rows)
    assert len(plan.new) == 20_000
    assert (plan.errors, plan.warnings) == ((), ())
