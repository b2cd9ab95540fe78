"""The uploaded file again, with what was found in it at the cells."""

from __future__ import annotations

from io import BytesIO

from openpyxl import load_workbook

from dashboard.domain.figures.datasets import Dataset
from dashboard.imports.plan import plan_file
from dashboard.reports.faulty_copies import faulty_copy
from tests.imports.files import YEAR, delimited, workbook

CASES: list[list[object]] = [
    ["เดือน", "กลุ่ม", "ฐานความผิด", "รับแจ้ง", "จับกุม"],
    ["ต.ค.", 1, "ก", "=1+1", "ฟรี"],
    ["พ.ย.", 9, "ข", 1, 2],
]


def test_a_workbook_keeps_what_it_had() -> None:
    content = workbook([["สถิติ"], *CASES], merged=["A1:C1"], อื่น=[["ก"]])
    plan = plan_file(Dataset.CASES, "a.xlsx", content, YEAR, ())
    book = load_workbook(BytesIO(faulty_copy(content, [*plan.errors, *plan.warnings])))
    assert book.sheetnames == ["ข้อมูล", "อื่น"]
    sheet = book.worksheets[0]
    assert sheet["D3"].value == "=1+1"
    marked = {c.coordinate for row in sheet.iter_rows() for c in row if c.comment}
    assert marked == {problem.cell for problem in plan.errors} == {"D3", "E3", "B4"}
    comment = sheet["B4"].comment
    assert comment is not None and "ต้องเป็นอย่างใดอย่างหนึ่ง" in comment.text
    assert sheet["B4"].fill.fgColor.rgb == "00F8C9C4"


def test_a_merged_cell_is_marked_where_it_is_shown() -> None:
    rows: list[list[object]] = [*CASES[:1], ["ต.ค.", 1, "ก", 1, 1], [None, None, None, 1, 1]]
    content = workbook(rows, merged=["C2:C3"])
    plan = plan_file(Dataset.CASES, "a.xlsx", content, YEAR, ())
    [error] = plan.errors
    assert error.cell == "C3"
    sheet = load_workbook(BytesIO(faulty_copy(content, plan.errors))).worksheets[0]
    assert sheet["C2"].comment is not None


def test_a_text_file_becomes_a_workbook_of_its_values() -> None:
    content = delimited([*CASES, ["ธ.ค.", 1, "=cmd()", 1, 1]])
    plan = plan_file(Dataset.CASES, "สถิติ: [ก].csv", content, YEAR, ())
    copy = faulty_copy(content, plan.errors, "สถิติ: [ก].csv", "en")
    sheet = load_workbook(BytesIO(copy)).worksheets[0]
    assert (sheet["C4"].value, sheet["C4"].data_type) == ("=cmd()", "s")
    comment = sheet["B3"].comment
    assert comment is not None and "must be one of" in comment.text


def test_a_letter_that_no_workbook_holds_does_not_cost_the_copy() -> None:
    """Excel writes a control character as ``_x0007_``; quoted in a comment it came back as one."""
    content = workbook([*CASES[:1], ["ต.ค.", 1, "ก", "สอง_x0007_", 1]])
    plan = plan_file(Dataset.CASES, "a.xlsx", content, YEAR, ())
    comment = load_workbook(BytesIO(faulty_copy(content, plan.errors))).worksheets[0]["D2"].comment
    assert comment is not None and "สอง" in comment.text
