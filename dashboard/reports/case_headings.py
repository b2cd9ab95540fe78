"""The station's headings of case statistics, as its template offers them."""

from __future__ import annotations

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from dashboard.domain.figures.case_headings import CaseHeadings
from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.figures.shapes import SHAPES
from dashboard.reports.figure_sheets import FIRST_ROW
from dashboard.reports.sheet_cells import TITLE_FONT, put_text
from dashboard.text import templates as wording
from dashboard.text.imports import INSTRUCTIONS_SHEET


def offer_headings(book: Workbook, headings: CaseHeadings, below: int, last_row: int) -> None:
    """List the headings under the ``below`` rows of instructions, and offer them as offences.

    Offences that are not in the list stay allowed: Excel only tells that they are others.
    """
    offered = tuple(dict.fromkeys(heading for _, heading in headings))
    if not offered:
        return
    instructions, sheet = book[INSTRUCTIONS_SHEET], book.worksheets[0]
    for text, font in ((wording.HEADINGS, TITLE_FONT), *((each, None) for each in offered)):
        cell = WriteOnlyCell(instructions)
        put_text(cell, text) if font is None else put_text(cell, text, font)
        instructions.append([cell])
    first = below + 2
    rule = DataValidation(
        type="list",
        formula1=f"'{INSTRUCTIONS_SHEET}'!$A${first}:$A${first + len(offered) - 1}",
        allow_blank=True,
        errorStyle="information",
        showErrorMessage=True,
        errorTitle=wording.HEADINGS,
        error=wording.OTHER_HEADING,
    )
    names = [field.name for field in SHAPES[Dataset.CASES].fields]
    letter = get_column_letter(names.index("offence") + 1)
    rule.add(f"{letter}{FIRST_ROW}:{letter}{last_row}")
    sheet.data_validations.append(rule)
