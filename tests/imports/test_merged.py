"""Merged cells: what a person sees of them is read, and what lies under them is not."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from io import BytesIO

import pytest
from openpyxl import Workbook, load_workbook

from dashboard.domain.fiscal import Month
from dashboard.imports.plan import Choices, Dataset, Plan, plan_file
from dashboard.imports.reading import read_sheets
from dashboard.imports.seen.merging import area_of
from dashboard.imports.sheets import UnreadableFile
from tests.imports.figure_plans import CASES
from tests.imports.files import SHEET, YEAR, Rows, delimited, repacked, saved, workbook

THEFT: list[object] = ["ต.ค. 67", "2", "ลักทรัพย์", 3, 2]
ROBBERY: list[object] = ["พ.ย. 67", "2", "ชิงทรัพย์", 1, 1]
GANG: list[object] = [None, "2", "ปล้นทรัพย์", 0, 0]


def _merged(rows: Rows, areas: Sequence[str], hidden: Sequence[int] = ()) -> bytes:
    """Cells merged by a program that leaves what lies under them."""
    book: Workbook = load_workbook(BytesIO(workbook(rows)))
    sheet = book.worksheets[0]
    for number in hidden:
        sheet.row_dimensions[number].hidden = True
    for area in areas:
        sheet.merged_cells.add(area)
    return saved(book)


def _planned(content: bytes, *, with_hidden: bool = False) -> Plan:
    choices = Choices(with_hidden=with_hidden)
    return plan_file(Dataset.CASES, "a.xlsx", content, YEAR, (), choices)


def _months(plan: Plan) -> list[object]:
    return [row.values["month"] for row in plan.new]


@pytest.mark.parametrize("formula", [None, "=1+1"])
def test_a_month_under_a_merged_month_is_not_read(formula: str | None) -> None:
    plan = _planned(_merged([CASES, THEFT, ROBBERY, [formula]], ["A2:A3"]))
    assert _months(plan)[:2] == [Month(2024, 10)] * 2
    warning = plan.warnings[0]
    assert (warning.sheet, warning.cell) == ("ข้อมูล", "A3")
    assert warning.message.th.startswith("มีค่าอยู่ใต้เซลล์ที่ผสาน 1 ช่อง (A3)")


def test_a_count_under_a_merged_count_is_refused_as_missing() -> None:
    plan = _planned(_merged([CASES, THEFT, ["ต.ค. 67", *ROBBERY[1:]]], ["D2:D3"]))
    [error] = plan.errors
    assert (error.cell, error.value) == ("D3", "")


def test_a_merged_month_is_seen_below_its_hidden_row() -> None:
    content = _merged([CASES, THEFT, ROBBERY, GANG], ["A3:A4"], hidden=[3])
    assert _months(_planned(content)) == [Month(2024, 10), Month(2024, 11)]
    everything = _planned(content, with_hidden=True)
    assert _months(everything) == [Month(2024, 10), Month(2024, 11), Month(2024, 11)]


def test_nothing_is_said_of_merged_cells_with_nothing_under_them() -> None:
    plan = _planned(workbook([CASES, THEFT, GANG], merged=["A2:A3"]))
    assert (_months(plan), plan.warnings) == ([Month(2024, 10)] * 2, ())


@pytest.mark.parametrize(
    ("told", "area"), [("A2:A4", (1, 0, 3, 0)), ("$B$1:AA9", (0, 1, 8, 26)), ("C3", (2, 2, 2, 2))]
)
def test_areas(told: str, area: tuple[int, ...]) -> None:
    assert area_of(told) == area


def test_what_is_no_area_is_damage() -> None:
    merged = workbook([CASES, THEFT], merged=["A2:A3"])
    xml = zipfile.ZipFile(BytesIO(merged)).read(SHEET)
    with pytest.raises(UnreadableFile):
        read_sheets("a", repacked(merged, {SHEET: xml.replace(b"A2:A3", b"A2:?")}))


MONTHLY: list[object] = ["ประเภทเรื่อง", "เดือน", "ยกมา", "รับใหม่", "แล้วเสร็จ", "คงค้าง"]
CASE: list[object] = ["วันที่รับเรื่อง", "ประเภทเรื่อง", "วันที่แล้วเสร็จ", "สถานะ"]


@pytest.mark.parametrize("is_text", [False, True])
def test_a_kind_merged_over_its_months_is_the_kind_of_all(is_text: bool) -> None:
    rows: Rows = [
        MONTHLY,
        ["ทั่วไป", "ต.ค. 67", 0, 3, 2, 1],
        [None, "พ.ย. 67", 1, 1, 1, 1],
        ["จัดซื้อจัดจ้าง", "ต.ค. 67", 0, 0, 0, 0],
        [None, "พ.ย. 67", 0, 2, 0, 2],
    ]
    content = delimited(rows) if is_text else _merged(rows, ["A2:A3", "A4:A5"])
    plan = plan_file(Dataset.COMPLAINTS, "a.xlsx", content, YEAR, ())
    assert plan.errors == ()
    assert sorted((str(r.values["kind"]), str(r.values["month"])) for r in plan.new) == [
        ("general", "2024-10"),
        ("general", "2024-11"),
        ("procurement", "2024-10"),
        ("procurement", "2024-11"),
    ]


def test_a_blank_kind_behind_its_month_is_no_other_kind() -> None:
    titles = [MONTHLY[1], MONTHLY[0], *MONTHLY[2:]]
    rows: Rows = [titles, ["ต.ค. 67", "ทั่วไป", 0, 3, 2, 1], ["พ.ย. 67", None, 1, 1, 1, 1]]
    plan = plan_file(Dataset.COMPLAINTS, "a.xlsx", workbook(rows), YEAR, ())
    assert [error.cell for error in plan.errors] == ["B3"]
    plan = plan_file(Dataset.COMPLAINTS, "a.xlsx", _merged(rows, ["B2:B3"]), YEAR, ())
    assert [row.values["kind"] for row in plan.new] == ["general"] * 2


def test_what_is_merged_over_cases_of_a_register_is_of_each() -> None:
    rows: Rows = [
        CASE,
        ["5/10/67", "ทั่วไป", "1/11/67", "ยุติ"],
        [None, None, None, None, "ผู้ร้องคนที่สอง"],
        ["6/10/67", "ทั่วไป", None, "ระหว่างดำเนินการ"],
    ]
    areas = ["A2:A3", "B2:B3", "C2:C3", "D2:D3"]
    plan = plan_file(Dataset.COMPLAINTS, "a.xlsx", _merged(rows, areas), YEAR, ())
    assert plan.errors == ()
    november = plan.new[1].values
    assert [november[name] for name in ("kind", "carried", "completed", "pending")] == [
        "general", 3, 2, 1,
    ]  # fmt: skip


@pytest.mark.parametrize("is_merged", [False, True])
def test_a_group_goes_over_into_another_month_only_if_it_is_merged(is_merged: bool) -> None:
    rows: Rows = [CASES, THEFT, ["พ.ย. 67", None, *ROBBERY[2:]]]
    plan = _planned(_merged(rows, ["B2:B3"]) if is_merged else workbook(rows))
    assert [error.cell for error in plan.errors] == ([] if is_merged else ["B3"])
    assert len(plan.new) == 1 + is_merged


def test_a_process_is_not_that_of_the_section_above() -> None:
    titles = ["สายงาน", "กระบวนงาน", "ความเสี่ยงการรับสินบน", "โอกาส", "ผลกระทบ"]
    rows: Rows = [titles, ["งานจราจร", "จับปรับ", "ก", 3, 4], ["งานสืบสวน", None, "ข", 1, 5]]
    plan = plan_file(Dataset.RISKS, "a.xlsx", workbook(rows), YEAR, ())
    assert [error.cell for error in plan.errors] == ["B3"]
