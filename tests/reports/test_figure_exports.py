"""What is downloaded imports again without a change, and nothing in it becomes a formula."""

from __future__ import annotations

import csv
import random
from io import BytesIO, StringIO

import pytest
from openpyxl import load_workbook

from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.figures.rows import FigureRow, Values
from dashboard.domain.fiscal import FiscalYear, Month
from dashboard.imports.plan import Plan, plan_file
from dashboard.reports.figure_exports import figures_csv, figures_xlsx
from tests.imports.random_rows import random_rows

EXPORTS = {"xlsx": figures_xlsx, "csv": figures_csv}


def changes(plan: Plan) -> tuple[object, ...]:
    return plan.new, plan.changed, [problem for problem in plan.errors]


@pytest.mark.parametrize("number", [2568, 2570])
@pytest.mark.parametrize("kind", EXPORTS)
@pytest.mark.parametrize("dataset", list(Dataset))
def test_every_export_imports_again_without_a_change(
    dataset: Dataset, kind: str, number: int
) -> None:
    year = FiscalYear(number)
    for seed in range(6):
        rows = random_rows(dataset, year, random.Random(seed))
        content = EXPORTS[kind](dataset, year, rows)
        plan = plan_file(dataset, f"a.{kind}", content, year, rows)
        assert changes(plan) == ((), (), [])
        assert plan.same == len(rows)
        fresh = plan_file(dataset, f"a.{kind}", content, year, ())
        assert list(fresh.new) == rows


PURCHASE: Values = {"month": Month(2024, 10), "egp": "123456789"}
DANGEROUS = ["=1+1", "+66", "-5", "@SUM(A1)", "'=1", "''=1"]


@pytest.mark.parametrize("text", DANGEROUS)
def test_a_csv_holds_no_formula(text: str) -> None:
    row = FigureRow(f"2024-10\x1f{text}", {**PURCHASE, "name": text})
    content = figures_csv(Dataset.PROCUREMENT, FiscalYear(2568), [row])
    assert content.startswith(b"\xef\xbb\xbf")
    cells = [cell for line in csv.reader(StringIO(content.decode("utf-8-sig"))) for cell in line]
    assert not [cell for cell in cells if cell[:1] in ("=", "+", "-", "@", "\t", "\r")]
    assert f"'{text}" in cells
    assert plan_file(Dataset.PROCUREMENT, "a.csv", content, FiscalYear(2568), ()).new == (row,)


@pytest.mark.parametrize("text", DANGEROUS)
def test_a_workbook_holds_no_formula(text: str) -> None:
    row = FigureRow(f"2024-10\x1f{text}", {**PURCHASE, "name": text})
    content = figures_xlsx(Dataset.PROCUREMENT, FiscalYear(2568), [row])
    [sheet] = load_workbook(BytesIO(content)).worksheets
    [cell] = [cell for line in sheet.iter_rows() for cell in line if cell.value == text]
    assert cell.data_type == "s"
    assert plan_file(Dataset.PROCUREMENT, "a.xlsx", content, FiscalYear(2568), ()).new == (row,)


def test_days_and_amounts_are_real_in_a_workbook() -> None:
    year = FiscalYear(2568)
    rows = random_rows(Dataset.ACTIVITIES, year, random.Random(1))
    [sheet] = load_workbook(BytesIO(figures_xlsx(Dataset.ACTIVITIES, year, rows))).worksheets
    first = sheet["A3"]
    assert first.is_date and first.value.date() == rows[0].values["day"]
    assert "107041E" in first.number_format


@pytest.mark.parametrize("kind", EXPORTS)
def test_what_looks_like_an_escape_of_excel_comes_back_as_it_was(kind: str) -> None:
    text = "_x0041_ _x000D_ _x_ _x5_"
    row = FigureRow(f"2024-10\x1f{text}", {**PURCHASE, "name": text})
    content = EXPORTS[kind](Dataset.PROCUREMENT, FiscalYear(2568), [row])
    plan = plan_file(Dataset.PROCUREMENT, f"a.{kind}", content, FiscalYear(2568), [row])
    assert (changes(plan), plan.same) == (((), (), []), 1)
