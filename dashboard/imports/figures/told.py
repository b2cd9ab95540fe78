"""What a sheet's name and the rows above its header tell of all its rows."""

from __future__ import annotations

import re
from collections.abc import Iterator

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
    rf"(?:เดือน|(?<![ก-๙]))\s*({_NAMES})\s*(?:พ\.?\s*ศ\.?)?\s*(\d{{4}}|\d{{2}})?(?!\d)"
)
_DAY_BEFORE = re.compile(r"(?<!ไตรมาส)(?<!ไตรมาส )(?<!ไตรมาสที่)(?<!ไตรมาสที่ )(?<!\d)\d{1,2} ?$")
"""A month behind a day is when a paper was made: ``ณ วันที่ 5 เดือน พ.ย. 2567``."""
_QUARTER = re.compile(r"(ไตรมาส.*)$")


def told_of(
    field: Field, dataset: Dataset, sheet: Sheet, header_row: int, year: FiscalYear
) -> Value | None:
    """The month, quarter or choice that every row of a sheet has; None where none is told."""
    if field.form is Form.MONTH and other_months_above(sheet, header_row, year):
        return None
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


def months_told(text: str, year: FiscalYear) -> set[Month | None]:
    """Every month of the year that a text names; None among them where it names another."""
    bare = plain(text)
    found = _MONTH.finditer(bare)
    return {_month(match, year) for match in found if not _DAY_BEFORE.search(bare[: match.start()])}


def heading_of(row: Row, year: FiscalYear) -> set[Month | None]:
    """The months named in a row where nothing else stands; none for any other row."""
    if row.values.count(None) + row.values.count("") < len(row.values) - 1:
        return set()  # most rows, at a glance
    filled = [shown(value) for value in row.values if not is_blank(value)]
    return months_told(filled[0], year) if len(filled) == 1 else set()


def only_month(months: set[Month | None]) -> Month | None:
    """The one month of the year that is named; None for none, for several and for another."""
    return next(iter(months)) if len(months) == 1 else None


def other_months_above(sheet: Sheet, header_row: int, year: FiscalYear) -> str | None:
    """The text above a table that names a month of another year, where none names one of this."""
    told = [(text, months_told(text, year)) for text in titles_above(sheet, header_row)]
    if any(months - {None} for _, months in told):
        return None
    return next((text for text, months in told if months), None)


def _month(found: re.Match[str], year: FiscalYear) -> Month | None:
    try:
        return read_month(" ".join(filter(None, found.groups())), year)
    except Unreadable:
        return None


def _told(field: Field, dataset: Dataset, text: str, year: FiscalYear) -> Value | None:
    if field.form is Form.MONTH:
        return only_month(months_told(text, year))
    if field.form is Form.QUARTER:
        named = _QUARTER.search(plain(text))
        return read_quarter(named[1], year) if named else None
    if field.form is Form.CHOICE:
        return choice_told(dataset, field.name, text)
    return None
