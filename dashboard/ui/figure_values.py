"""Values of figures as a table shows them, as an editor holds them, and read back from it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from math import isnan
from typing import Any, cast

from dashboard.domain.bilingual import Bilingual, Language
from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.figures.fields import Field, Form, Value
from dashboard.domain.figures.rows import NIL, FigureRow, Values, period_of
from dashboard.domain.figures.rules.forms import quarters_of
from dashboard.domain.figures.shapes import SHAPES
from dashboard.domain.fiscal import FiscalYear, Month, Period
from dashboard.imports.figures.values import Reader, Reading
from dashboard.text import amounts, dates, figure_page
from dashboard.text.figure_choices import choice_name
from dashboard.ui.language import language, say, speaker

PLAIN_NUMBERS = frozenset({"fiscal_year", "number"})
"""Fields whose numbers name something, and so take no commas."""


def shown(dataset: Dataset, field: Field, value: Value | None) -> str:
    """A value as people read it; empty where there is none."""
    return shown_in(language(), dataset, field, value)


def shown_in(spoken: Language, dataset: Dataset, field: Field, value: Value | None) -> str:
    """As `shown`, where no visit is asked for its language."""
    match value:
        case None:
            return ""
        case bool():
            return (figure_page.YES if value else figure_page.NO).into(spoken)
        case Decimal():
            return amounts.baht(value)
        case Month():
            return dates.month_and_year(value).into(spoken)
        case Period():
            return dates.period_name(value).into(spoken)
        case date():
            return dates.day(value).into(spoken)
        case int():
            return str(value) if field.name in PLAIN_NUMBERS else f"{value:,}"
        case _ if field.form is Form.CHOICE:
            return choice_name(dataset, field.name, value).into(spoken)
        case _:
            return value


def row_name(dataset: Dataset, row: FigureRow) -> str:
    """What tells a row from others, in a few words."""
    shape = SHAPES[dataset]
    named = [field for field in shape.keys if field.name in row.values]
    return " · ".join(shown(dataset, field, row.values[field.name]) for field in named)


def name_of_key(dataset: Dataset, key: str) -> str:
    """What tells the row of a key from others, without the row: its parts as they are kept."""
    return " · ".join(part for part in key.split("\x1f") if part and part != NIL)


def options_of(dataset: Dataset, field: Field, year: FiscalYear) -> list[str]:
    """What can be chosen in a field of months, quarters or choices, in words."""
    spoken = speaker()
    if field.form is Form.MONTH:
        return [spoken(dates.month_and_year(month)) for month in year.months]
    if field.form is Form.QUARTER:
        return [spoken(dates.period_name(quarter)) for quarter in quarters_of(year)]
    return [spoken(choice_name(dataset, field.name, code)) for code in field.choices]


def cell(dataset: Dataset, field: Field, value: Value | None) -> object:
    """A value as the editor's grid holds it: numbers as numbers, all else in words."""
    if value is None:
        return False if field.form is Form.YES_NO else None
    if isinstance(value, Decimal):
        return float(value)
    return value if isinstance(value, bool | int) else shown(dataset, field, value)


def read(dataset: Dataset, field: Field, given: object, year: FiscalYear) -> Value | None:
    """What was typed into a cell, by the rules of an import; None where it is empty.

    Raises:
        Faulty: with what is wrong and what to do.
    """
    if given is None or (isinstance(given, float) and isnan(given)):
        return None
    if isinstance(given, float) and field.form is not Form.BAHT and given.is_integer():
        given = int(given)
    return Reader(field, Reading(dataset, year)).read(cast(Any, given))


def month_of(dataset: Dataset, values: Values) -> Month | None:
    """The month a row belongs to, where its dataset has months."""
    shape = SHAPES[dataset]
    dated = values.get(shape.dated_by) if shape.dated_by else None
    if isinstance(dated, Month):
        return dated
    return Month.of(dated) if isinstance(dated, date) else None


def period_code(dataset: Dataset, row: FigureRow) -> str:
    return period_of(SHAPES[dataset], row.values)


def title(words: Bilingual, *, is_required: bool) -> str:
    """The title of a column that has to be filled carries a star."""
    return f"{say(words)} *" if is_required else say(words)
