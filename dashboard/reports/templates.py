"""Sheets to download, fill in and upload again: one for every dataset of a fiscal year."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from decimal import Decimal

from openpyxl import Workbook

from dashboard.domain.figures.case_headings import NOTHING_DEMANDED, CaseHeadings
from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.figures.fields import Value
from dashboard.domain.figures.rows import Values
from dashboard.domain.figures.rules.forms import quarters_of
from dashboard.domain.figures.rules.procurement import WITHOUT_EGP
from dashboard.domain.figures.shapes import SHAPES
from dashboard.domain.fiscal import FiscalYear
from dashboard.reports.case_headings import offer_headings
from dashboard.reports.figure_cells import in_sheet
from dashboard.reports.figure_sheets import (
    EXAMPLE_FONT,
    figure_sheet,
    put_instructions,
    put_row,
)
from dashboard.reports.figure_sheets import (
    FIRST_ROW as EXAMPLE_ROW,
)
from dashboard.reports.sheets import saved
from dashboard.text import templates as wording

FIRST_ROW = EXAMPLE_ROW + 1
"""The first row to fill in, below the example."""
ROWS = 60
EXAMPLE_HEIGHT = 52
"""In points: its words take two lines, and LibreOffice cuts off what does not fit."""


def template(
    dataset: Dataset, year: FiscalYear, headings: CaseHeadings = NOTHING_DEMANDED
) -> bytes:
    """An xlsx to fill in: an example that is never imported, then empty rows.

    That of complaints names the twelve months, that of cases offers the ``headings`` that a month
    must tell of.
    """
    book = Workbook(write_only=True)
    ahead: list[Values] = [{} for _ in range(ROWS)]
    if dataset is Dataset.COMPLAINTS:
        ahead = [{"month": month} for month in year.months]
    last_row = FIRST_ROW + len(ahead) - 1
    sheet = figure_sheet(book, dataset, year, last_row)
    sheet.row_dimensions[EXAMPLE_ROW].height = EXAMPLE_HEIGHT
    example = in_sheet(dataset, _example(dataset, year))
    put_row(sheet, dataset, example, remark=wording.EXAMPLE_MARK, font=EXAMPLE_FONT)
    for values in ahead:
        put_row(sheet, dataset, in_sheet(dataset, values))
    below = put_instructions(book, dataset)
    if dataset is Dataset.CASES:
        offer_headings(book, headings, below, last_row)
    return saved(book)


def _example(dataset: Dataset, year: FiscalYear) -> Values:
    month, day = year.first_month, year.first_day + timedelta(days=14)
    hundred = Decimal(100)
    examples: Mapping[Dataset, Mapping[str, Value]] = {
        Dataset.COMPLAINTS: {
            "month": month, "kind": "corruption",
            "carried": 0, "received": 3, "completed": 2, "pending": 1,
        },
        Dataset.BUDGET: {
            "source": "งบประมาณ ตร.", "category": "งบดำเนินงาน", "name": "วัสดุสำนักงาน",
            "yearly_plan": 12 * hundred,
            **{name: hundred for name in SHAPES[dataset].by_name if name.startswith("planned_")},
            "spent_10": hundred,
        },
        Dataset.FUND: {
            "quarter": quarters_of(year)[0],
            "carried": Decimal(0), "allocated": 300 * hundred, "spent": 200 * hundred,
        },
        Dataset.PROCUREMENT: {
            "month": month, "number": 1, "fiscal_year": year.number,
            "agency": "สถานีตำรวจภูธรตัวอย่าง", "district": "เมือง", "province": "ตัวอย่าง",
            "ministry": "สำนักนายกรัฐมนตรี", "agency_kind": "ส่วนราชการ",
            "name": "จ้างซ่อมรถยนต์ราชการ", "allocated": 50 * hundred,
            "budget_source": "งบประมาณ ตร.", "status": "สิ้นสุดสัญญา", "method": "เฉพาะเจาะจง",
            "reference_price": 50 * hundred, "agreed_price": 48 * hundred,
            "vendor": "ร้านตัวอย่าง", "egp": WITHOUT_EGP,
        },
        Dataset.CASES: {
            "month": month, "group": "2", "offence": "ลักทรัพย์", "reported": 5, "arrested": 3,
        },
        Dataset.RISKS: {
            "section": "traffic", "process": "การตั้งจุดตรวจ",
            "risk": "เรียกรับเงินแทนการออกใบสั่ง", "likelihood": 2, "impact": 4,
            "measure": "ใช้กล้องประจำตัวทุกครั้ง",
        },
        Dataset.ACTIVITIES: {
            "day": day, "section": "administration", "name": "ประกาศนโยบายไม่รับของขวัญ",
            "place": "ห้องประชุม", "kind": "policy", "head_took_part": True, "pictures": 4,
        },
        Dataset.SURVEYS: {"day": day, "officers": 10, "public": 30},
        Dataset.BRIEFINGS: {
            "day": day, "topic": "คำถามของแบบวัด IIT", "attended": 40,
            "who": "ข้าราชการตำรวจทุกสายงาน",
        },
    }  # fmt: skip
    return examples[dataset]
