"""The sheets to fill in: as downloaded, as filled, and as Excel sees them."""

from __future__ import annotations

from decimal import Decimal
from io import BytesIO

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from dashboard.domain.budget import LineKey
from dashboard.domain.fiscal import FiscalYear
from dashboard.imports.plan import Dataset, plan_file
from dashboard.reports.sheet_cells import FONT, put_text
from dashboard.reports.templates import FIRST_ROW, budget_template, complaints_template
from dashboard.text.imports import INSTRUCTIONS_SHEET

TEMPLATES = {Dataset.COMPLAINTS: complaints_template, Dataset.BUDGET: budget_template}
YEARS = [FiscalYear(2568), FiscalYear(2570)]


def opened(content: bytes) -> tuple[Workbook, Worksheet]:
    book = load_workbook(BytesIO(content))
    sheet = book.worksheets[0]
    return book, sheet


def saved(book: Workbook) -> bytes:
    content = BytesIO()
    book.save(content)
    return content.getvalue()


@pytest.mark.parametrize("year", YEARS, ids=str)
@pytest.mark.parametrize("dataset", list(Dataset))
def test_an_untouched_template_brings_nothing_and_is_no_error(
    dataset: Dataset, year: FiscalYear
) -> None:
    plan = plan_file(dataset, "แบบฟอร์ม.xlsx", TEMPLATES[dataset](year), year, ())
    assert (plan.errors, plan.notes, plan.new) == ((), (), ())


@pytest.mark.parametrize("year", YEARS, ids=str)
def test_a_filled_complaints_template(year: FiscalYear) -> None:
    book, sheet = opened(complaints_template(year))
    for row, counts in enumerate([(0, 3, 2, 1), (None, 0, 1, None)], FIRST_ROW):
        for column, count in enumerate(counts, 2):
            sheet.cell(row, column).value = count
    plan = plan_file(Dataset.COMPLAINTS, "a.xlsx", saved(book), year, ())
    assert (plan.errors, plan.warnings) == ((), ())
    assert [month.month for month in plan.new] == list(year.months[:2])
    assert [month.pending for month in plan.new] == [1, 0]


@pytest.mark.parametrize("year", YEARS, ids=str)
def test_a_filled_budget_template(year: FiscalYear) -> None:
    book, sheet = opened(budget_template(year))
    filled: list[str | float] = ["งบ ตร.", "ดำเนินงาน", "น้ำมัน", 1200, *[100] * 12, 90.5]
    for column, value in enumerate(filled, 1):
        sheet.cell(FIRST_ROW, column).value = value
    plan = plan_file(Dataset.BUDGET, "a.xlsx", saved(book), year, ())
    assert (plan.errors, plan.warnings) == ((), ())
    [line] = plan.new
    assert line.key == LineKey("งบ ตร.", "ดำเนินงาน", "น้ำมัน")
    assert line.planned == dict.fromkeys(year.months, Decimal(100))
    assert line.spent == {year.first_month: Decimal("90.5")}


@pytest.mark.parametrize("dataset", list(Dataset))
def test_a_template_of_another_year_is_refused(dataset: Dataset) -> None:
    book, sheet = opened(TEMPLATES[dataset](FiscalYear(2568)))
    for column in range(2 if dataset is Dataset.COMPLAINTS else 1, 6):
        sheet.cell(FIRST_ROW, column).value = 0
    plan = plan_file(dataset, "a.xlsx", saved(book), FiscalYear(2570), ())
    assert plan.errors
    assert "2570" in plan.errors[0].message.th


@pytest.mark.parametrize(
    ("dataset", "frozen", "kind", "number_format"),
    [
        (Dataset.COMPLAINTS, "B3", "whole", "#,##0"),
        (Dataset.BUDGET, "D3", "decimal", "#,##0.00"),
    ],
)
def test_what_excel_shows(dataset: Dataset, frozen: str, kind: str, number_format: str) -> None:
    book, sheet = opened(TEMPLATES[dataset](FiscalYear(2568)))
    assert book.sheetnames[1] == INSTRUCTIONS_SHEET
    assert sheet.freeze_panes == frozen
    [rule] = sheet.data_validations.dataValidation
    assert (rule.type, rule.operator, rule.formula1) == (kind, "greaterThanOrEqual", "0")
    assert sheet["D4"].number_format == number_format
    used = {cell.font.name for one in book for row in one.iter_rows() for cell in row if cell.value}
    assert used == {FONT}
    assert "2568" in str(sheet["A1"].value)
    assert "ต.ค. 2567" in {
        str(cell.value).removeprefix("แผน ") for cell in (*sheet[2], sheet["A3"])
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
