"""Sheets of purchases as people make them: titles, months, nil months, and what is said."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.figures.rows import NIL
from dashboard.domain.figures.rules.procurement import WITHOUT_EGP
from dashboard.imports.plan import Choices, Plan, plan_file
from tests.imports.figure_plans import NAMED, OFFICIAL, PURCHASE, planned
from tests.imports.files import YEAR, Rows, workbook

OCT, NOV = YEAR.months[:2]
READ = {
    "month": OCT,
    "number": 1,
    "fiscal_year": 2568,
    "agency": "สภ.ตัวอย่าง",
    "district": "เมือง",
    "province": "ตัวอย่าง",
    "ministry": "สำนักนายกรัฐมนตรี",
    "agency_kind": "ส่วนราชการ",
    "name": "จ้างซ่อมรถยนต์",
    "allocated": Decimal(5000),
    "budget_source": "งบ ตร.",
    "status": "สิ้นสุดสัญญา",
    "method": "เฉพาะเจาะจง",
    "reference_price": Decimal(5000),
    "agreed_price": Decimal("4800.50"),
    "vendor": "ร้านตัวอย่าง",
    "egp": "67129000001",
}


def values(plan: Plan) -> list[dict[str, object]]:
    return [dict(row.values) for row in plan.new]


@pytest.mark.parametrize(
    "titles",
    [
        OFFICIAL,
        [f"({number}) {title}" for number, title in enumerate(OFFICIAL, 1)],
        [f"{number}. {title}" for number, title in enumerate(OFFICIAL, 1)],
        [f"{title} ({number})" for number, title in enumerate(OFFICIAL, 1)],
    ],
)
def test_the_sixteen_official_titles(titles: list[object]) -> None:
    content = workbook([["ประจำเดือน ตุลาคม 2567"], titles, PURCHASE])
    plan = plan_file(Dataset.PROCUREMENT, "a.xlsx", content, YEAR, ())
    assert (plan.errors, plan.warnings) == ((), ())
    assert values(plan) == [READ]


def test_english_names_of_fields() -> None:
    plan = planned(Dataset.PROCUREMENT, [list(READ), ["Oct 2567", *PURCHASE]])
    assert plan.errors == ()
    assert values(plan) == [READ]


@pytest.mark.parametrize(
    ("sheet", "above", "choices"),
    [
        ("ต.ค. 67", [], Choices()),
        ("Sheet1", [["แบบ สขร. ประจำเดือน ตุลาคม พ.ศ. ๒๕๖๗"]], Choices()),
        ("Sheet1", [["สรุปผลในรอบเดือนตุลาคม 2567"], ["สภ.ตัวอย่าง"]], Choices()),
        ("พ.ย. 67", [["ประจำเดือน ตุลาคม 2567"]], Choices()),
        ("Sheet1", [], Choices(month=OCT)),
        ("ต.ค. 67", [], Choices(month=NOV)),
    ],
)
def test_a_month_told_by_title_sheet_or_person(sheet: str, above: Rows, choices: Choices) -> None:
    more: dict[str, Any] = {sheet: [*above, OFFICIAL, PURCHASE]}
    content = workbook([["-"]], **more)
    plan = plan_file(Dataset.PROCUREMENT, "a.xlsx", content, YEAR, (), choices)
    assert plan.errors == ()
    assert values(plan) == [READ]
    assert any("ต.ค. 2567" in note.message.th for note in plan.notes) is (choices.month != OCT)


@pytest.mark.parametrize(
    "above", [[], [["ต.ค. 2567 - มี.ค. 2568"]], [["ปีงบประมาณ 2568"]], [["ณ วันที่ 5 พ.ย. 2567"]]]
)
def test_a_month_that_nothing_tells(above: Rows) -> None:
    plan = planned(Dataset.PROCUREMENT, [*above, OFFICIAL, PURCHASE])
    assert [error.cell for error in plan.errors] == [f"A{len(above) + 1}"]
    assert "โปรดเลือกเดือน" in plan.errors[0].message.th


def test_months_as_headings_between_rows() -> None:
    plan = planned(
        Dataset.PROCUREMENT,
        [OFFICIAL, ["ประจำเดือน ตุลาคม 2567"], PURCHASE, ["เดือน พฤศจิกายน 2567"], PURCHASE],
    )
    assert plan.errors == ()
    assert [row.values["month"] for row in plan.new] == [OCT, NOV]


def test_a_row_of_column_numbers_totals_and_unfilled_rows_are_no_purchases() -> None:
    numbers = [f"({number})" for number in range(1, 17)]
    total = ["รวมทั้งสิ้น", *[None] * 7, "5,000"]
    rows: Rows = [OFFICIAL, numbers, PURCHASE, [2], total]
    plan = planned(Dataset.PROCUREMENT, rows, choices=Choices(month=OCT))
    assert (plan.errors, plan.warnings) == ((), ())
    assert len(plan.new) == 1
    assert [note.cell for note in plan.notes] == ["A5"]


@pytest.mark.parametrize(
    "row",
    [
        ["ต.ค.", "ไม่มีการจัดซื้อจัดจ้าง"],
        ["ต.ค. 67", "-", "-", "ไม่มีการจัดซื้อจัดจ้าง"],
        ["ต.ค.", "ในเดือน ตุลาคม 2567 ไม่มีการจัดซื้อจัดจ้าง"],
        ["ต.ค.", "ไม่มีรายการจัดซื้อจัดจ้าง"],
    ],
)
def test_a_month_without_procurement(row: list[object]) -> None:
    plan = planned(Dataset.PROCUREMENT, [NAMED, row])
    assert plan.errors == ()
    assert values(plan) == [{"month": OCT, NIL: True}]


def test_a_month_cannot_be_nil_and_have_purchases() -> None:
    rows: Rows = [["ต.ค.", "ไม่มีการจัดซื้อจัดจ้าง"], ["ต.ค.", "จ้าง", 5, WITHOUT_EGP]]
    plan = planned(Dataset.PROCUREMENT, [NAMED, *rows])
    assert [error.cell for error in plan.errors] == ["A2"]
    nil = planned(Dataset.PROCUREMENT, [NAMED, rows[0]]).new
    assert [e.cell for e in planned(Dataset.PROCUREMENT, [NAMED, rows[1]], nil).errors] == ["A2"]


def test_purchases_may_be_alike_and_keep_their_order() -> None:
    row: list[object] = ["ต.ค.", "จ้าง", 5, WITHOUT_EGP]
    rows: Rows = [NAMED, row, row, ["ต.ค.", "จ้าง", 6, WITHOUT_EGP]]
    plan = planned(Dataset.PROCUREMENT, rows)
    assert plan.errors == ()
    assert [row.values["agreed_price"] for row in plan.new] == [5, 5, 6]
    assert [warning.cell for warning in plan.warnings] == ["B3"]
    assert len({row.key for row in plan.new}) == 3
    again = planned(Dataset.PROCUREMENT, rows, plan.new)
    assert (again.new, again.changed, again.same) == ((), (), 3)


@pytest.mark.parametrize(
    ("column", "cell", "level", "words"),
    [
        (15, "", "error", "ช่องนี้ว่างไม่ได้"),
        (15, "12345", "warning", "9-13 หลัก"),
        (15, "ไม่ต้องดำเนินการผ่านระบบ e–GP", None, ""),
        (15, "ไม่ต้องดำเนินการผ่านระบบ eGP", None, ""),
        (15, 6.7129e15, "error", "15 หลัก"),
        (13, "6000", "warning", "สูงกว่าราคากลาง"),
        (13, "", "warning", "ไม่มีราคาที่ตกลง"),
        (14, "-", "warning", "ไม่มีชื่อผู้ประกอบการ"),
        (13, "(1,234.50)", "error", "ติดลบ"),
        (13, "1.2 ล้าน", "error", "เป็นคำ"),
        (13, "ฟรี", "error", "ตัวเลข"),
        (13, "#REF!", "error", "ข้อผิดพลาดของสูตร"),
        (1, 2567, "warning", "2567"),
        (1, "พ.ศ. ๒๕๖๘", None, ""),
        (1, 2025, None, ""),
        (7, "", "error", "ต้องกรอก"),
        (7, "จ้าง 0812345678", "warning", "โทรศัพท์"),
        (7, "ก" * 1001, "error", "1001"),
        (0, "1.", None, ""),
    ],
)
def test_what_is_said_of_a_purchase(
    column: int, cell: object, level: str | None, words: str
) -> None:
    row = list(PURCHASE)
    row[column] = cell
    content = workbook([OFFICIAL, row])
    plan = plan_file(Dataset.PROCUREMENT, "a.xlsx", content, YEAR, (), Choices(month=OCT))
    found = [*plan.errors, *plan.warnings]
    place = "ABCDEFGHIJKLMNOP"[column]
    if level is None:
        assert found == []
    else:
        assert (str(found[0].level), found[0].cell[0]) == (level, place)
        assert words in found[0].message.th


def test_columns_that_the_file_lacks_keep_what_is_recorded() -> None:
    full = planned(Dataset.PROCUREMENT, [["เดือน", *OFFICIAL], ["ต.ค.", *PURCHASE]]).new
    rows: Rows = [["เดือน", "ชื่อรายการ", "ราคาที่ตกลง"], ["ต.ค.", "จ้างซ่อมรถยนต์", 4900]]
    [change] = planned(Dataset.PROCUREMENT, rows, full).changed
    assert [(field.field, field.new) for field in change.fields] == [("agreed_price", 4900)]
    assert dict(change.new.values) == READ | {"agreed_price": Decimal(4900)}


def test_a_month_to_come_is_doubted_once() -> None:
    rows: Rows = [
        list(READ),
        *(["พ.ย. 2567", *PURCHASE] for _ in range(3)),
        ["ต.ค. 2567", *PURCHASE],
    ]
    content = workbook([list(row) for row in rows])
    today = OCT.last_day
    plan = plan_file(Dataset.PROCUREMENT, "a.xlsx", content, YEAR, (), today=today)
    ahead = [told.cell for told in plan.warnings if "ยังมาไม่ถึง" in told.message.th]
    assert ahead == ["A2"]
    recorded = plan.new[:1]
    again = workbook([list(READ), ["พ.ย. 2567", *PURCHASE[:7], "อื่น", *PURCHASE[8:]]])
    plan = plan_file(Dataset.PROCUREMENT, "a.xlsx", again, YEAR, recorded, today=today)
    ahead = [told.cell for told in plan.warnings if "ยังมาไม่ถึง" in told.message.th]
    assert ahead == ["A2"]
