"""The sheet of a dataset: title, header, rows, what may be entered; and its instructions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import cast

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.figures.fields import Field, Form
from dashboard.domain.figures.rules.forms import quarters_of
from dashboard.domain.figures.shapes import SHAPES
from dashboard.domain.fiscal import FiscalYear
from dashboard.domain.thai import month_with_year
from dashboard.reports.figure_cells import InSheet, titles_of
from dashboard.reports.sheet_cells import (
    AMOUNT_FORMAT,
    BODY_FONT,
    COUNT_FORMAT,
    DAY_FORMAT,
    FONT,
    POINTS,
    TITLE_FONT,
    prepare_for_number,
    prepare_for_text,
    put_heading,
    put_text,
)
from dashboard.reports.sheets import lay_out, set_widths
from dashboard.text import templates as wording
from dashboard.text.dates import period_name
from dashboard.text.figure_choices import CHOICES, NO, YES
from dashboard.text.imports import INSTRUCTIONS_SHEET

TITLE_ROW, HEADER_ROW, FIRST_ROW = 1, 2, 3
EXAMPLE_FONT = Font(name=FONT, size=POINTS, italic=True, color="6F6F6F")
_LETTERS_TO_A_LINE = 110
_WIDTHS = {
    Form.TEXT: 30,
    Form.CHOICE: 26,
    Form.COUNT: 14,
    Form.SCALE: 12,
    Form.BAHT: 18,
    Form.YES_NO: 14,
    Form.DAY: 18,
    Form.MONTH: 14,
    Form.QUARTER: 18,
}
_NUMBERS = {Form.COUNT: COUNT_FORMAT, Form.SCALE: COUNT_FORMAT, Form.BAHT: AMOUNT_FORMAT}
_WIDE = {Dataset.BUDGET: "A:C", Dataset.PROCUREMENT: "A:B"}
"""Sheets that no one could read on a single page; the columns that both pages begin with."""
_YEARS = ("fiscal_year", "number")
"""Counts that are written without a comma."""


def figure_sheet(book: Workbook, dataset: Dataset, year: FiscalYear, last_row: int) -> Worksheet:
    """The dataset's empty sheet, with what may be entered down to ``last_row``."""
    sheet = cast(Worksheet, book.create_sheet(wording.SHEETS[dataset]))
    lay_out(sheet)
    titles = titles_of(dataset, year)
    fields = SHAPES[dataset].fields
    widths = [_WIDTHS[field.form] for field in fields]
    set_widths(sheet, [*widths, *[_WIDTHS[Form.TEXT]] * (len(titles) - len(fields))])
    sheet.freeze_panes = f"{get_column_letter(_frozen(dataset) + 1)}{HEADER_ROW + 1}"
    sheet.print_title_rows = f"{HEADER_ROW}:{HEADER_ROW}"
    if dataset in _WIDE:
        sheet.page_setup.fitToWidth = 2
        sheet.print_title_cols = _WIDE[dataset]
    sheet.row_dimensions[TITLE_ROW].height = 32
    sheet.row_dimensions[HEADER_ROW].height = 52
    for column, field in enumerate(fields, 1):
        _allow(sheet, dataset, field, year, f"{get_column_letter(column)}{FIRST_ROW}:"
               f"{get_column_letter(column)}{max(last_row, FIRST_ROW)}")  # fmt: skip
    title = _cell(sheet)
    put_text(title, wording.TITLES[dataset].format(year=year), TITLE_FONT)
    sheet.append([title])
    sheet.append([_heading(sheet, text) for text in titles])
    return sheet


def _frozen(dataset: Dataset) -> int:
    """How many columns stay in sight: those that tell the rows apart."""
    return 3 if dataset is Dataset.BUDGET else 1


def put_row(
    sheet: Worksheet,
    dataset: Dataset,
    cells: Sequence[InSheet],
    *,
    remark: str = "",
    font: Font | None = None,
) -> None:
    """Write a row; ``remark`` goes into the last column, where remarks are written."""
    fields = SHAPES[dataset].fields
    row = [_filled(sheet, field, value, font) for field, value in zip(fields, cells, strict=True)]
    if dataset in (Dataset.FUND, Dataset.BUDGET):
        if remark:
            put_text(row[-1], remark, font or EXAMPLE_FONT)
    else:
        row.append(_cell(sheet))
        prepare_for_text(row[-1])
        if remark:
            put_text(row[-1], remark, font or EXAMPLE_FONT)
    sheet.append(row)


def _filled(sheet: Worksheet, field: Field, value: InSheet, font: Font | None) -> Cell:
    cell = _cell(sheet)
    if field.form in _NUMBERS:
        prepare_for_number(cell, "0" if field.name in _YEARS else _NUMBERS[field.form])
    elif field.form is Form.DAY:
        prepare_for_number(cell, DAY_FORMAT)
        cell.alignment = Alignment(horizontal="center", vertical="center")
    else:
        prepare_for_text(cell)
    if isinstance(value, str):
        put_text(cell, value, font or BODY_FONT)
    elif value is not None:
        shown_as = cell.number_format
        cell.value = value
        cell.number_format = shown_as  # a day would bring a format of its own
        cell.font = font or BODY_FONT
    return cell


def _cell(sheet: Worksheet) -> Cell:
    return WriteOnlyCell(sheet)


def _heading(sheet: Worksheet, text: str) -> Cell:
    cell = _cell(sheet)
    put_heading(cell, text)
    return cell


def put_instructions(book: Workbook, dataset: Dataset) -> int:
    """The second sheet: how to fill in the first; returns how many rows it has."""
    sheet = cast(Worksheet, book.create_sheet(INSTRUCTIONS_SHEET))
    lay_out(sheet)
    sheet.column_dimensions["A"].width = _LETTERS_TO_A_LINE
    lines = [f"{number}. {line}" for number, line in enumerate(wording.INSTRUCTIONS[dataset], 1)]
    for text, font in ((INSTRUCTIONS_SHEET, TITLE_FONT), *((line, None) for line in lines)):
        cell = _cell(sheet)
        put_text(cell, text) if font is None else put_text(cell, text, font)
        sheet.append([cell])
    return 1 + len(lines)


def _allow(sheet: Worksheet, dataset: Dataset, field: Field, year: FiscalYear, cells: str) -> None:
    rule = _rule(dataset, field, year)
    if rule is not None:
        rule.add(cells)
        sheet.data_validations.append(rule)


def _rule(dataset: Dataset, field: Field, year: FiscalYear) -> DataValidation | None:
    match field.form:
        case Form.CHOICE:
            return _list(name.th for name in CHOICES[dataset, field.name].values())
        case Form.YES_NO:
            return _list((YES.th, NO.th))
        case Form.MONTH:
            return _list(month_with_year(month) for month in year.months)
        case Form.QUARTER:
            return _list(period_name(quarter).th for quarter in quarters_of(year))
        case Form.COUNT | Form.SCALE:
            message = wording.WHOLE_NUMBERS_ONLY.format(least=field.least, most=f"{field.most:,}")
            return _between("whole", field.least, field.most, message)
        case Form.BAHT:
            return _between("decimal", 0, 999_999_999_999, wording.AMOUNTS_ONLY)
        case Form.DAY:
            message = wording.DAYS_ONLY.format(year=year, first=year.first_month.buddhist_year)
            return _between("date", _serial(year.first_day), _serial(year.last_day), message)
        case _:
            return None


def _list(names: Iterable[str]) -> DataValidation:
    choices = ",".join(names)
    return DataValidation(
        type="list",
        formula1=f'"{choices}"',
        allow_blank=True,
        showErrorMessage=True,
        errorTitle=wording.INVALID_TITLE,
        error=wording.CHOICES_ONLY,
    )


def _between(kind: str, least: int, most: int, message: str) -> DataValidation:
    return DataValidation(
        type=kind,  # type: ignore[arg-type]
        operator="between",
        formula1=str(least),
        formula2=str(most),
        allow_blank=True,
        showErrorMessage=True,
        errorTitle=wording.INVALID_TITLE,
        error=message,
    )


def _serial(day: date) -> int:
    """A day as sheets count them."""
    return (day - date(1899, 12, 30)).days
