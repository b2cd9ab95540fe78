"""What a sheet's name and the rows above its header tell of all its rows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.figures.fields import Field, Form, Value
from dashboard.domain.fiscal import FiscalYear, Month
from dashboard.domain.thai import MONTH_ABBREVIATIONS, MONTH_NAMES
from dashboard.domain.thai_reading import Unreadable, plain, read_month
from dashboard.imports.figures.choices import choice_told
from dashboard.imports.figures.quarters import read_quarter
from dashboard.imports.sheets import Row, Sheet, is_blank, shown

_LONGEST_TITLE = 200
_NAMES = "|".join(re.escape(name) for name in (*MONTH_NAMES, *MONTH_ABBREVIATIONS))
_MONTH = re.compile(
    # A month behind a day is when a paper was made: ข้อมูล ณ วันที่ 5 พ.ย. 2567
    rf"(?<![0-9] )(?<![0-9])(?:เดือน|(?<![ก-๙]))\s*({_NAMES})\s*"
    r"(?:พ\.?\s*ศ\.?)?\s*(\d{4}|\d{2})?(?!\d)"
)
_QUARTER = re.compile(r"(ไตรมาส.*)$")


def told_of(
    field: Field, dataset: Dataset, sheet: Sheet, header_row: int, year: FiscalYear
) -> Value | None:
    """The month, quarter or choice that every row of a sheet has; None where none is told."""
    for texts in (titles_above(sheet, header_row), [sheet.name]):
        told = {value for text in texts if (value := _told(field, dataset, text, year))}
        if len(told) == 1:
            return told.pop()
        if told:
            return None
    return None


def titles_above(sheet: Sheet, header_row: int) -> list[str]:
    """The texts in the rows above the last row of a header."""
    return list(_texts(sheet, header_row))


def _texts(sheet: Sheet, header_row: int) -> Iterator[str]:
    for row in sheet.rows:
        if row.number >= header_row:
            return
        for value in row.values:
            if isinstance(value, str) and len(value) <= _LONGEST_TITLE and shown(value):
                yield value


def months_told(text: str, year: FiscalYear) -> set[Month]:
    """Every month of the year that a text names."""
    return set(_months(_MONTH.finditer(plain(text)), year))


def month_of_heading(row: Row, year: FiscalYear) -> Month | None:
    """The month in a row where nothing else stands; None for any other row."""
    if row.values.count(None) + row.values.count("") < len(row.values) - 1:
        return None  # most rows, at a glance
    filled = [shown(value) for value in row.values if not is_blank(value)]
    months = months_told(filled[0], year) if len(filled) == 1 else set()
    return next(iter(months)) if len(months) == 1 else None


def _months(found: Iterable[re.Match[str]], year: FiscalYear) -> Iterator[Month]:
    for match in found:
        try:
            yield read_month(" ".join(filter(None, match.groups())), year)
        except Unreadable:
            continue


def _told(field: Field, dataset: Dataset, text: str, year: FiscalYear) -> Value | None:
    if field.form is Form.MONTH:
        months = months_told(text, year)
        return months.pop() if len(months) == 1 else None
    if field.form is Form.QUARTER:
        named = _QUARTER.search(plain(text))
        return read_quarter(named[1], year) if named else None
    if field.form is Form.CHOICE:
        return choice_told(dataset, field.name, text)
    return None
