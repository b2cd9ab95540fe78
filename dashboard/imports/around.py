"""What stands around a table and would make its figures wrong: units, years, cells to the right."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dashboard.domain.fiscal import BUDDHIST_OFFSET, FiscalYear
from dashboard.domain.thai_reading import FIRST_BUDDHIST_YEAR, plain
from dashboard.imports.problems import Level, Margin
from dashboard.imports.sheets import Row, Sheet, is_blank
from dashboard.text import figure_problems as wording

_LONGEST_TITLE = 200
_LARGE = r"(?:พัน|หมื่น|แสน|ล้าน|million|thousand)"
_LARGE_UNIT = re.compile(
    rf"หน่วย ?(?:นับ|เงิน)? ?(?:เป็น)? ?[:-]? ?{_LARGE} ?(?:บาท|baht|$)"
    rf"|[(\[](?:หน่วย ?:? ?)? ?{_LARGE} ?(?:บาท|baht)? ?[)\]]"
    rf"|(?<!\d)(?<!\d ){_LARGE} ?บาท$"
)
_FISCAL_YEAR = re.compile(r"(?:ปี ?งบประมาณ|fiscal year) ?(?:[พค]\. ?ศ\.?)? ?(\d{4})(?!\d)")


def remark_around(
    sheet: Sheet, header_row: int, year: FiscalYear, margin: Margin, *, in_baht: bool
) -> None:
    """Say what of a sheet would be taken for something else than it is."""
    if in_baht:
        _remark_units(sheet, header_row, margin)
    _remark_year(sheet, header_row, year, margin)
    if sheet.widths:
        _remark_long_rows(sheet, header_row, margin)


def _remark_units(sheet: Sheet, header_row: int, margin: Margin) -> None:
    for row, place, text in _titles(sheet, header_row):
        if _LARGE_UNIT.search(plain(text)):
            margin.at(row, place, wording.LARGE_UNIT.filled(given=text))


def _remark_year(sheet: Sheet, header_row: int, year: FiscalYear, margin: Margin) -> None:
    """Months without a year are of the year asked for, whatever stands above them."""
    above = _titles(sheet, header_row - 1)
    titles = [(row, place, text, _years(text)) for row, place, text in above]
    if any(year.number in years for *_, years in titles):
        return
    for row, place, text, years in titles:
        if years:
            message = wording.OTHER_YEAR_ABOVE.filled(given=text, year=year)
            margin.at(row, place, message, Level.WARNING)


def _years(text: str) -> set[int]:
    numbers = map(int, _FISCAL_YEAR.findall(plain(text)))
    return {n if n >= FIRST_BUDDHIST_YEAR else n + BUDDHIST_OFFSET for n in numbers}


def _titles(sheet: Sheet, last: int) -> list[tuple[Row, int, str]]:
    """The texts of the rows up to a last one, with their places."""
    return [
        (row, place, value)
        for row in sheet.rows[: _before(sheet.rows, last)]
        for place, value in enumerate(row.values)
        if isinstance(value, str) and not is_blank(value) and len(value) <= _LONGEST_TITLE
    ]


def _before(rows: Sequence[Row], last: int) -> int:
    return next((place for place, row in enumerate(rows) if row.number > last), len(rows))


def _remark_long_rows(sheet: Sheet, header_row: int, margin: Margin) -> None:
    """``1,234`` without quotation marks is two cells, and moves all that stand behind it."""
    end = sheet.widths.get(header_row, 0)
    for row in sheet.rows:
        if row.number > header_row and len(row.values) > end:
            margin.at(row, len(row.values) - 1, wording.ROW_TOO_LONG.filled(most=end))
