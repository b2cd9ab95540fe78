"""The sheets to fill in: as downloaded, as filled, and as Excel sees them."""

from __future__ import annotations

import random
from decimal import Decimal
from io import BytesIO

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from dashboard.domain.figures.case_headings import CaseHeadings
from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.figures.fields import Form
from dashboard.domain.figures.shapes import SHAPES
from dashboard.domain.fiscal import FiscalYear
from dashboard.imports.plan import plan_file
from dashboard.reports.figure_cells import in_sheet
from dashboard.reports.sheet_cells import FONT, put_text
from dashboard.reports.templates import FIRST_ROW, template
from dashboard.text.imports import INSTRUCTIONS_SHEET
from tests.imports.random_rows import random_rows

YEARS = [FiscalYear(2568), FiscalYear(2570)]


def opened(content: bytes) -> tuple[Workbook, Worksheet]:
    book = load_workbook(BytesIO(content))
    return book, book.worksheets[0]


def saved(book: Workbook) -> bytes:
    content = BytesIO()
    book.save(content)
    return content.getvalue()


@pytest.mark.parametrize("year", YEARS, ids=str)
@pytest.mark.parametrize("dataset", list(Dataset))
def test_an_untouched_template_brings_nothing_and_is_no_error(
    dataset: Dataset, year: FiscalYear
) -> None:
    plan = plan_file(dataset, "แบบฟอร์ม.xlsx", template(dataset, year), year, ())
    assert (plan.errors, plan.notes, plan.new, len(plan.warnings)) == ((), (), (), 1)


@pytest.mark.parametrize("dataset", list(Dataset))
def test_the_example_would_be_read_if_it_were_not_marked(dataset: Dataset) -> None:
    book, sheet = opened(template(dataset, YEARS[0]))
    [mark] = [cell for cell in sheet[3] if "แถวตัวอย่าง" in str(cell.value)]
    mark.value = None
    plan = plan_file(dataset, "a.xlsx", saved(book), YEARS[0], ())
    assert (plan.errors, len(plan.new)) == ((), 1)


@pytest.mark.parametrize("year", YEARS, ids=str)
@pytest.mark.parametrize("dataset", list(Dataset))
def test_a_filled_template(dataset: Dataset, year: FiscalYear) -> None:
    book, sheet = opened(template(dataset, year))
    rows = random_rows(dataset, year, random.Random(7))
    if dataset is Dataset.COMPLAINTS:
        sheet.delete_rows(FIRST_ROW, 12)
    for number, row in enumerate(rows, FIRST_ROW):
        for column, value in enumerate(in_sheet(dataset, row.values), 1):
            cell = sheet.cell(number, column)
            cell.value = value
            if isinstance(value, str):
                cell.data_type = "s"
    plan = plan_file(dataset, "a.xlsx", saved(book), year, ())
    assert plan.errors == ()
    assert list(plan.new) == rows


def test_complaints_need_no_more_than_two_counts() -> None:
    book, sheet = opened(template(Dataset.COMPLAINTS, YEARS[0]))
    for row, counts in enumerate([(0, 3, 2, 1), (None, 0, 1, None)], FIRST_ROW):
        for column, count in enumerate(counts, 3):
            sheet.cell(row, column).value = count
    plan = plan_file(Dataset.COMPLAINTS, "a.xlsx", saved(book), YEARS[0], ())
    assert (plan.errors, plan.warnings) == ((), ())
    assert [row.values["month"] for row in plan.new] == list(YEARS[0].months[:2])
    assert [row.values["pending"] for row in plan.new] == [1, 0]


def test_a_budget_line_needs_a_label_and_an_amount() -> None:
    book, sheet = opened(template(Dataset.BUDGET, YEARS[0]))
    filled: list[str | float] = ["งบ ตร.", "ดำเนินงาน", "น้ำมัน", 1200, *[100] * 12, 90.5]
    for column, value in enumerate(filled, 1):
        sheet.cell(FIRST_ROW, column).value = value
    plan = plan_file(Dataset.BUDGET, "a.xlsx", saved(book), YEARS[0], ())
    assert (plan.errors, plan.warnings) == ((), ())
    [line] = plan.new
    assert (line.values["planned_09"], line.values["spent_10"]) == (100, Decimal("90.5"))


@pytest.mark.parametrize("dataset", [Dataset.COMPLAINTS, Dataset.BUDGET])
def test_a_template_of_another_year_is_refused(dataset: Dataset) -> None:
    book, sheet = opened(template(dataset, FiscalYear(2568)))
    for column in range(3 if dataset is Dataset.COMPLAINTS else 1, 6):
        sheet.cell(FIRST_ROW, column).value = 0
    plan = plan_file(dataset, "a.xlsx", saved(book), FiscalYear(2570), ())
    assert plan.errors
    assert "2570" in plan.errors[0].message.th


@pytest.mark.parametrize("dataset", list(Dataset))
def test_what_excel_shows(dataset: Dataset) -> None:
    book, sheet = opened(template(dataset, FiscalYear(2568)))
    assert book.sheetnames[1] == INSTRUCTIONS_SHEET
    assert sheet.freeze_panes == ("D3" if dataset is Dataset.BUDGET else "B3")
    rules = {
        str(rule.sqref).split(":")[0]: rule.type for rule in sheet.data_validations.dataValidation
    }
    expected = {
        f"{sheet.cell(3, column).coordinate}": _KINDS[field.form]
        for column, field in enumerate(SHAPES[dataset].fields, 1)
        if field.form in _KINDS
    }
    assert rules == expected
    lists = [rule.formula1 for rule in sheet.data_validations.dataValidation if rule.type == "list"]
    assert all(len(str(names)) <= 257 for names in lists)  # Excel takes no longer ones
    used = {cell.font.name for one in book for row in one.iter_rows() for cell in row if cell.value}
    assert used == {FONT}
    assert "2568" in str(sheet["A1"].value)
    assert (sheet.row_dimensions[3].height or 0) > 40  # the example's words take two lines


def test_the_headings_of_a_station_are_offered_and_no_limit() -> None:
    headings = CaseHeadings((("ฆ่าผู้อื่น", "ก" * 200), ("ลักทรัพย์",), (), ("ลักทรัพย์",)))
    content = template(Dataset.CASES, YEARS[1], headings)
    book, sheet = opened(content)
    [rule] = [each for each in sheet.data_validations.dataValidation if str(each.sqref) == "C3:C63"]
    assert (rule.type, rule.errorStyle) == ("list", "information")
    name, _, place = str(rule.formula1).rpartition("!")
    assert name.strip("'") == INSTRUCTIONS_SHEET
    offered = [cell.value for (cell,) in book[INSTRUCTIONS_SHEET][place.replace("$", "")]]
    assert offered == ["ฆ่าผู้อื่น", "ก" * 200, "ลักทรัพย์"]
    plan = plan_file(Dataset.CASES, "แบบฟอร์ม.xlsx", content, YEARS[1], ())
    assert (plan.errors, plan.notes, plan.new, len(plan.warnings)) == ((), (), (), 1)


_KINDS = {
    Form.CHOICE: "list",
    Form.YES_NO: "list",
    Form.MONTH: "list",
    Form.QUARTER: "list",
    Form.COUNT: "whole",
    Form.SCALE: "whole",
    Form.BAHT: "decimal",
    Form.DAY: "date",
}


@pytest.mark.parametrize("text", ["=1+1", "+66", "-", "@SUM(A1)", "ปกติ", ""])
def test_texts_stay_texts(text: str) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    put_text(sheet["A1"], text)
    _, read = opened(saved(book))
    assert (read["A1"].value or "") == text
    assert read["A1"].data_type != "f"
    assert bool(read["A1"].quotePrefix) == (text[:1] in ("=", "+", "-", "@"))


@pytest.mark.parametrize("letter", ["\x00", "\x07", "\x0b", "\x1b", "\ud800", "\ufffe", "\uffff"])
def test_no_letter_costs_a_workbook(letter: str) -> None:
    """One that XML has not would make Excel refuse the whole file."""
    book = Workbook()
    put_text(book.worksheets[0]["A1"], f"{letter}=1+1{letter}\n\tก")
    _, read = opened(saved(book))
    assert read["A1"].value == " =1+1 \n\tก"
