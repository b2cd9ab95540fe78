"""One value of a figure as it stands in a sheet or in a text file."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.figures.fields import Field, Form, Value
from dashboard.domain.figures.rows import NIL, Values
from dashboard.domain.figures.shapes import SHAPES
from dashboard.domain.fiscal import BUDDHIST_OFFSET, FiscalYear, Month, Period
from dashboard.domain.thai import MONTH_ABBREVIATIONS, month_with_year
from dashboard.text.dates import period_name
from dashboard.text.figure_choices import NO, YES, choice_name
from dashboard.text.figure_columns import REMARK, TITLES

InSheet = str | int | float | date | None
NO_PROCUREMENT = "ไม่มีการจัดซื้อจัดจ้าง"
"""The sentence that O14 and O15 demand for a month without purchases."""
_READ_AS_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_WITH_A_REMARK = (Dataset.FUND, Dataset.BUDGET)


def titles_of(dataset: Dataset, year: FiscalYear) -> list[str]:
    """The Thai titles of a dataset's columns, one for remarks last where no field is for them."""
    titles = [
        _dated_title(field, TITLES[dataset][field.name].th, year)
        for field in SHAPES[dataset].fields
    ]
    return titles if dataset in _WITH_A_REMARK else [*titles, REMARK.th]


def _dated_title(field: Field, title: str, year: FiscalYear) -> str:
    """``แผน ต.ค.`` → ``แผน ต.ค. 2567``"""
    if not re.fullmatch(r"(planned|spent)_\d\d", field.name):
        return title
    number = int(field.name[-2:])
    month = next(month for month in year.months if month.number == number)
    return title.replace(MONTH_ABBREVIATIONS[number - 1], month_with_year(month))


def in_sheet(dataset: Dataset, values: Values) -> list[InSheet]:
    """The cells of a row, in the order of its fields."""
    cells = [_in_sheet(dataset, field, values) for field in SHAPES[dataset].fields]
    if NIL in values:
        names = [field.name for field in SHAPES[dataset].fields]
        cells[names.index("name")] = NO_PROCUREMENT
    return cells


def _in_sheet(dataset: Dataset, field: Field, values: Values) -> InSheet:
    value = values.get(field.name)
    if value is None:
        return None
    if isinstance(value, Decimal):
        return float(value)
    if isinstance(value, bool | Month | Period) or field.form is Form.CHOICE:
        return written(dataset, field, value)
    return value


def written(dataset: Dataset, field: Field, value: Value) -> str:
    """A value as a person writes it in Thai, and as it is read again."""
    match value:
        case bool():
            return (YES if value else NO).th
        case Decimal():
            return f"{value:.2f}"
        case Month():
            return month_with_year(value)
        case Period():
            return period_name(value).th
        case date():
            return f"{value.day}/{value.month}/{value.year + BUDDHIST_OFFSET}"
        case _ if field.form is Form.CHOICE:
            return choice_name(dataset, field.name, str(value)).th
        case _:
            return str(value)


def guarded(text: str) -> str:
    """A text for a csv: before one that a sheet would take for a formula stands ``'``.

    The import takes it off again; a text that had such a mark of its own keeps that.
    """
    return f"'{text}" if _READ_AS_FORMULA.match(text) else text
