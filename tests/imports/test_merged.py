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
from tests.imports.files import SHEET, YEAR, Rows, repacked, saved, workbook

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
