"""Sheets to download, fill in and upload again: complaints and budget of a fiscal year."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from dashboard.domain.fiscal import FiscalYear
from dashboard.domain.thai import month_with_year
from dashboard.reports.sheet_cells import (
    AMOUNT_FORMAT,
    COUNT_FORMAT,
    TITLE_FONT,
    prepare_for_number,
    prepare_for_text,
    put_heading,
    put_text,
)
from dashboard.reports.sheets import lay_out, saved, set_widths
from dashboard.text import imports as columns
from dashboard.text import templates as wording

TITLE_ROW, HEADER_ROW, FIRST_ROW = 1, 2, 3
BUDGET_ROWS = 60
_MONTH_WIDTH, _LABEL_WIDTH, _TEXT_WIDTH = 16, 26, 44
_LETTERS_TO_A_LINE = 110


def complaints_template(year: FiscalYear) -> bytes:
    """An xlsx with the twelve months of ``year`` and empty cells for their counts."""
    book = Workbook()
    sheet = _table(book, wording.COMPLAINTS_SHEET, wording.COMPLAINTS_TITLE.format(year=year))
    counts = (columns.CARRIED, columns.RECEIVED, columns.COMPLETED, columns.PENDING)
    _headings(sheet, [named.th for named in (columns.MONTH, *counts, columns.REMARK)])
    for row, month in enumerate(year.months, FIRST_ROW):
        prepare_for_text(sheet.cell(row, 1))
        put_text(sheet.cell(row, 1), month_with_year(month))
        for column in range(2, 6):
            prepare_for_number(sheet.cell(row, column), COUNT_FORMAT)
        prepare_for_text(sheet.cell(row, 6))
    set_widths(sheet, [_MONTH_WIDTH] * 4 + [_LABEL_WIDTH, _TEXT_WIDTH])
    _allow_only(sheet, "whole", f"B{FIRST_ROW}:E{FIRST_ROW + 11}", wording.WHOLE_NUMBERS_ONLY)
    sheet.freeze_panes = f"B{FIRST_ROW}"
    _instructions(book, wording.COMPLAINTS_INSTRUCTIONS)
    return saved(book)


def budget_template(year: FiscalYear) -> bytes:
    """An xlsx with empty rows for budget lines, months of ``year`` across."""
    book = Workbook()
    sheet = _table(book, wording.BUDGET_SHEET, wording.BUDGET_TITLE.format(year=year))
    titles = _budget_titles(year)
    _headings(sheet, titles)
    last = len(titles)
    for row in range(FIRST_ROW, FIRST_ROW + BUDGET_ROWS):
        for column in range(1, last + 1):
            if 3 < column < last:
                prepare_for_number(sheet.cell(row, column), AMOUNT_FORMAT)
            else:
                prepare_for_text(sheet.cell(row, column))
    set_widths(sheet, [_LABEL_WIDTH] * 3 + [_MONTH_WIDTH] * (last - 4) + [_TEXT_WIDTH])
    amounts = f"D{FIRST_ROW}:{get_column_letter(last - 1)}{FIRST_ROW + BUDGET_ROWS - 1}"
    _allow_only(sheet, "decimal", amounts, wording.AMOUNTS_ONLY)
    sheet.page_setup.fitToWidth = 2
    sheet.print_title_cols = "A:C"
    sheet.freeze_panes = f"D{FIRST_ROW}"
    _instructions(book, wording.BUDGET_INSTRUCTIONS)
    return saved(book)


def _budget_titles(year: FiscalYear) -> list[str]:
    labels = [named.th for named in (columns.SOURCE, columns.CATEGORY, columns.NAME)]
    months = [
        f"{group.th} {month_with_year(month)}"
        for group in (columns.PLANNED, columns.SPENT)
        for month in year.months
    ]
    yearly = wording.IN_BAHT.format(column=columns.YEARLY_PLAN.th)
    return [*labels, yearly, *months, columns.OBSTACLE.th]


def _table(book: Workbook, name: str, title: str) -> Worksheet:
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = name
    put_text(sheet.cell(TITLE_ROW, 1), title, TITLE_FONT)
    sheet.print_title_rows = f"{HEADER_ROW}:{HEADER_ROW}"
    lay_out(sheet)
    return sheet


def _headings(sheet: Worksheet, titles: Sequence[str]) -> None:
    for column, title in enumerate(titles, 1):
        put_heading(sheet.cell(HEADER_ROW, column), title)
    sheet.merge_cells(
        start_row=TITLE_ROW, end_row=TITLE_ROW, start_column=1, end_column=min(6, len(titles))
    )
    sheet.row_dimensions[TITLE_ROW].height = 32
    sheet.row_dimensions[HEADER_ROW].height = 52


def _allow_only(
    sheet: Worksheet, kind: Literal["whole", "decimal"], cells: str, message: str
) -> None:
    rule = DataValidation(
        type=kind,
        operator="greaterThanOrEqual",
        formula1="0",
        allow_blank=True,
        showErrorMessage=True,
        errorTitle=wording.INVALID_TITLE,
        error=message,
    )
    rule.add(cells)
    sheet.add_data_validation(rule)


def _instructions(book: Workbook, lines: Sequence[str]) -> None:
    sheet = book.create_sheet(columns.INSTRUCTIONS_SHEET)
    put_text(sheet.cell(1, 1), columns.INSTRUCTIONS_SHEET, TITLE_FONT)
    for number, line in enumerate(lines, 1):
        put_text(sheet.cell(number + 1, 1), f"{number}. {line}")
    lay_out(sheet)
    sheet.column_dimensions["A"].width = _LETTERS_TO_A_LINE
