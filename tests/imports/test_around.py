"""What stands around a table never turns its figures into others without a word."""

from __future__ import annotations

import pytest

from dashboard.domain.fiscal import Month
from dashboard.imports.plan import Choices, Dataset, Plan, plan_file
from tests.imports.figure_plans import CASES, planned
from tests.imports.files import BUDGET_TITLES, COMPLAINT_TITLES, YEAR, Rows, budget_row, delimited

PURCHASES: list[object] = ["ที่", "รายการ", "ราคาที่ตกลง", "เลขที่โครงการ"]
BOUGHT: list[object] = [1, "ก", 5, "67129000001"]
OCTOBER = Month(2024, 10)


def cells(plan: Plan) -> list[str]:
    return [error.cell for error in plan.errors]


@pytest.mark.parametrize(
    ("dataset", "rows", "faulty"),
    [
        (
            Dataset.PROCUREMENT,
            [["ต.ค. 67"], ["ที่", "รายการ", "ราคาที่ตกลง (ล้านบาท)", "เลขที่โครงการ"], BOUGHT],
            ["C2"],
        ),
        (Dataset.PROCUREMENT, [["ต.ค. 67"], ["หน่วย : พันบาท"], PURCHASES, BOUGHT], ["A2"]),
        (Dataset.PROCUREMENT, [["ต.ค. 67"], ["ซื้อไม่เกิน 5 แสนบาท"], PURCHASES, BOUGHT], []),
        (Dataset.PROCUREMENT, [["ต.ค. 67"], ["หน่วยงาน ล้านนา"], PURCHASES, BOUGHT], []),
        (Dataset.BUDGET, [["หน่วย: ล้านบาท"], BUDGET_TITLES, budget_row("ก", "ข", "ค", 1)], ["A1"]),
        (Dataset.CASES, [["มูลค่า (ล้านบาท)"], CASES, ["ต.ค.", 1, "ก", 3, 2]], []),
    ],
)
def test_amounts_in_another_unit_are_refused(
    dataset: Dataset, rows: Rows, faulty: list[str]
) -> None:
    assert cells(planned(dataset, rows)) == faulty


@pytest.mark.parametrize(
    ("title", "warned"),
    [
        ("สถิติ ปีงบประมาณ พ.ศ. ๒๕๖๗", True),
        ("สถิติ ปีงบประมาณ 2568", False),
        ("เทียบปีงบประมาณ 2567 กับปีงบประมาณ 2568", False),
        ("fiscal year 2024", True),
    ],
)
@pytest.mark.parametrize(
    ("dataset", "rows"),
    [
        (Dataset.CASES, [CASES, ["ต.ค.", 1, "ก", 3, 2]]),
        (Dataset.COMPLAINTS, [COMPLAINT_TITLES, ["ต.ค.", 0, 3, 2, 1]]),
    ],
)
def test_a_title_of_another_year_is_doubted(
    dataset: Dataset, rows: list[list[object]], title: str, *, warned: bool
) -> None:
    plan = planned(dataset, [[title], *rows])
    assert plan.is_applicable
    assert ("A1" in [warning.cell for warning in plan.warnings]) is warned


@pytest.mark.parametrize(
    ("text", "faulty"),
    [
        ("วันที่,IIT,EIT\n5/11/2567,1,234,500\n", ["D2"]),
        ("วันที่,IIT,EIT\n5/11/2567,1,234,\n", []),
        ("วันที่,IIT,EIT,\n5/11/2567,1,234,500\n", []),
        ('วันที่,IIT,EIT\n5/11/2567,"1,234",500\n', []),
    ],
)
def test_a_comma_without_quotes_moves_no_figure(text: str, faulty: list[str]) -> None:
    plan = plan_file(Dataset.SURVEYS, "ก.csv", text.encode(), YEAR, ())
    assert cells(plan) == faulty


@pytest.mark.parametrize(
    ("above", "months"),
    [
        ([["ประจำเดือน ตุลาคม 2567"]], [OCTOBER]),
        ([["ในรอบเดือน ตุลาคม 2567"], ["วันที่ 5 เดือน พฤศจิกายน พ.ศ. 2567"]], [OCTOBER]),
        ([["ในรอบเดือน กันยายน 2567"], ["วันที่ 5 เดือน ตุลาคม พ.ศ. 2567"]], []),
        ([["ประจำเดือน กันยายน 2567"]], []),
        ([["ไตรมาสที่ 1 ตุลาคม - ธันวาคม 2567"]], []),
    ],
)
def test_the_month_above_is_never_that_of_the_paper(above: Rows, months: list[Month]) -> None:
    plan = planned(Dataset.PROCUREMENT, [*above, PURCHASES, BOUGHT])
    assert [row.values["month"] for row in plan.new] == months
    assert bool(plan.errors) is not bool(months)


def test_a_sheet_name_does_not_outweigh_a_title_of_another_year() -> None:
    text = delimited([["ประจำเดือน ตุลาคม 2566"], PURCHASES, BOUGHT])
    assert plan_file(Dataset.PROCUREMENT, "ตุลาคม.csv", text, YEAR, ()).new == ()
    chosen = plan_file(Dataset.PROCUREMENT, "ก.csv", text, YEAR, (), Choices(month=OCTOBER))
    assert chosen.is_applicable
    assert "2566" in chosen.warnings[0].message.th


@pytest.mark.parametrize("heading", ["ประจำเดือน พฤศจิกายน 2568", "พฤศจิกายน - ธันวาคม 2567"])
def test_rows_below_a_heading_that_cannot_be_used_are_not_of_the_month_before(
    heading: str,
) -> None:
    rows: list[list[object]] = [["ประจำเดือน ตุลาคม 2567"], PURCHASES, BOUGHT, [heading]]
    assert planned(Dataset.PROCUREMENT, rows).is_applicable
    assert "A4" in cells(planned(Dataset.PROCUREMENT, [*rows, [2, "ข", 5, "67129000002"]]))


@pytest.mark.parametrize(
    ("name", "warned"),
    [("ยอดยกไป", True), ("ยกยอดมา", True), ("ทั้งหมด", False), ("ผลรวม", False), ("เฉลี่ย", False)],
)
def test_sums_under_other_names_are_left_out(name: str, *, warned: bool) -> None:
    rows = [CASES, ["ต.ค.", 1, "ก", 3, 2], ["", "", name, 3, 2]]
    plan = planned(Dataset.CASES, rows)
    assert [row.values["offence"] for row in plan.new] == ["ก"]
    assert bool(plan.warnings) is warned
    budget = planned(
        Dataset.BUDGET, [BUDGET_TITLES, budget_row("ก", "ข", "ค", 1), budget_row("", name, "", 1)]
    )
    assert [row.values["name"] for row in budget.new] == ["ค"]


@pytest.mark.parametrize("day", ["1-Oct-24", "1/10/24", "1/10/1967"])
def test_a_day_of_a_register_is_not_decades_ago(day: str) -> None:
    titles: list[object] = ["วันที่รับเรื่อง", "วันที่แล้วเสร็จ"]
    plan = planned(Dataset.COMPLAINTS, [titles, [day, ""], ["1/11/2567", ""]])
    assert cells(plan) == ["A2"]


@pytest.mark.parametrize(
    ("days", "warned"),
    [
        (["03/05/2025", "04/05/2025"], True),
        (["03/05/2025", "25/05/2025"], False),
        (["03/05/2568", "04/05/2568"], False),
        (["05/05/2025", "2025-05-06"], False),
    ],
)
def test_days_that_could_begin_with_the_month_are_doubted(days: list[str], *, warned: bool) -> None:
    rows: list[list[object]] = [["วันที่", "IIT", "EIT"], *([day, 3, 5] for day in days)]
    plan = planned(Dataset.SURVEYS, rows)
    assert str(plan.new[0].values["day"])[5:7] == "05"
    assert ("A2" in [warning.cell for warning in plan.warnings]) is warned
