"""What the cells of the board's workbook offer, and what they do not take."""

from __future__ import annotations

from collections.abc import Sequence

from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from dashboard.domain.board import BoardItem
from dashboard.domain.duties import Duty
from dashboard.domain.fiscal import FiscalYear
from dashboard.domain.marks import Answer
from dashboard.reports.board_table import COMPUTED, FIRST_ROW
from dashboard.text import board_sheet as words
from dashboard.text import dates


def offer_sections(sheet: Worksheet, cells: str, names: str) -> None:
    """A list of names that is no limit: several may be written, with commas."""
    _list(sheet, cells, names)


offer_officers = offer_sections


def allow_months(sheet: Worksheet, cells: str, names: str, year: FiscalYear) -> None:
    example = dates.month_and_year(year.months[0]).th
    _list(sheet, cells, names, words.MONTHS_ONLY.format(example=example))


def allow_answers(sheet: Worksheet, letter: str, asked: Sequence[tuple[BoardItem, Duty]]) -> None:
    """Offer each duty the answers that it may have; nothing while its wording is lost."""
    of: dict[tuple[Answer, ...], list[str]] = {}
    for row, (item, duty) in enumerate(asked, FIRST_ROW):
        if duty.requirement.unclear and duty.requirement.code not in item.confirmed:
            sheet[f"{letter}{row}"].fill = COMPUTED
            continue
        answers = tuple(each for each in Answer if each is not Answer.NIL or duty.may_be_nil)
        of.setdefault(answers, []).append(f"{letter}{row}")
    for answers, places in of.items():
        offered = [words.ANSWER_CELL[each] for each in answers]
        told = words.ANSWERS_ONLY.format(answers=" / ".join(offered))
        _list(sheet, " ".join(places), f'"{",".join(offered)}"', told)


def _list(sheet: Worksheet, cells: str, names: str, refusal: str = "") -> None:
    rule = DataValidation(
        type="list",
        formula1=names,
        allow_blank=True,
        showErrorMessage=bool(refusal),
        errorTitle=words.INVALID_TITLE,
        error=refusal or None,
    )
    for each in cells.split():
        rule.add(each)
    sheet.add_data_validation(rule)
