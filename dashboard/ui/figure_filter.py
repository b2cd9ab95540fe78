"""Which rows of a table are looked at: by month, by section or kind, by words; in the address."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import streamlit as st

from dashboard.domain.bilingual import Language
from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.figures.fields import Field, Form, Value
from dashboard.domain.figures.rows import FigureRow, StoredRow
from dashboard.domain.figures.shapes import SHAPES
from dashboard.domain.fiscal import FiscalYear, Month
from dashboard.services.figure_outline import EVERY as EVERY_ROW
from dashboard.services.figure_outline import Outline, Sought, Test
from dashboard.text import dates, figure_page
from dashboard.text.figure_choices import choice_name
from dashboard.text.figure_columns import title_of
from dashboard.ui import address
from dashboard.ui.figure_values import month_of, shown_in
from dashboard.ui.language import language, say

MONTH, PART, WORDS = "month", "part", "q"
EVERY = "all"
MANY = 300
"""From so many rows on the latest month is shown first."""


MOST = 500
"""Rows of a grid: more of them make every key press slow in an old browser."""


@dataclass(frozen=True)
class Filtered:
    """What was asked for, and by what: the ``first`` rows, as many as a grid takes, of those found.

    ``month`` is None for every month.
    """

    table: Outline
    sought: Sought
    test: Test | None
    month: Month | None
    first: tuple[StoredRow, ...]
    found: int
    code: str
    """Names the filter, for keys of widgets."""

    @property
    def part(self) -> str:
        return self.sought.part

    @property
    def total(self) -> int:
        return self.table.count

    @property
    def is_narrowed(self) -> bool:
        """Was anything asked for?"""
        return self.sought != EVERY_ROW or self.test is not None

    def every(self) -> Iterable[StoredRow]:
        """All that were asked for, read now."""
        return self.table.every(self.sought, self.test)

    def last(self) -> StoredRow | None:
        """The last row of the month and the part that tells more than that there was nothing."""
        return self.table.last_that_tells(self.sought)


@dataclass(frozen=True)
class Holds:
    """Does a row hold these words, as it is read in a language?"""

    dataset: Dataset
    words: str
    spoken: Language

    def __call__(self, row: FigureRow) -> bool:
        fields = SHAPES[self.dataset].by_name
        return any(
            self.words in self._shown(fields[name], value).casefold()
            for name, value in row.values.items()
            if name in fields
        )

    def _shown(self, field: Field, value: Value) -> str:
        """A text as it is: most of a hundred thousand rows is text."""
        if isinstance(value, str) and field.form is Form.TEXT:
            return value
        return shown_in(self.spoken, self.dataset, field, value)


def show_filter(dataset: Dataset, table: Outline, year: FiscalYear) -> Filtered:
    """The filters that make sense for the dataset, and what they leave."""
    month = _choose_month(dataset, table, year)
    part = _choose_part(dataset) if table.count else ""
    words = _search(table)
    sought = Sought("" if month is None else str(month), part)
    test = Holds(dataset, words.casefold(), language()) if words else None
    page = table.page(sought, test, MOST)
    code = f"{month}_{part}_{words}"
    return Filtered(table, sought, test, month, page.first, page.found, code)


def everything(table: Outline) -> Filtered:
    """The whole table, where there is nothing to filter by."""
    page = table.page(EVERY_ROW, None, MOST)
    return Filtered(table, EVERY_ROW, None, None, page.first, page.found, "")


def _choose_month(dataset: Dataset, table: Outline, year: FiscalYear) -> Month | None:
    shape = SHAPES[dataset]
    dated = shape.by_name[shape.dated_by].form if shape.dated_by else None
    if dated not in (Form.MONTH, Form.DAY) or not table.count:
        return None
    months = {str(month): month for month in year.months}
    chosen = address.choose(
        st.selectbox,
        say(figure_page.MONTH),
        [EVERY, *months],
        MONTH,
        otherwise=_first_month(dataset, table),
        label_visibility="collapsed",
        width=170,
        format_func=lambda code: say(
            figure_page.ALL_MONTHS if code == EVERY else dates.month_and_year(months[code])
        ),
    )
    return months.get(chosen or EVERY)


def _first_month(dataset: Dataset, table: Outline) -> str:
    if table.count < MANY:
        return EVERY
    if table.whole is None:
        return max(filter(None, table.counted), default=EVERY)
    months = (month_of(dataset, row.row.values) for row in table.whole)
    return str(max((month for month in months if month), default=EVERY))


def _choose_part(dataset: Dataset) -> str:
    shape = SHAPES[dataset]
    if shape.part_of is None:
        return ""
    field = shape.by_name[shape.part_of]
    every = f"{say(title_of(dataset, field.name))}: {say(figure_page.ALL_PARTS)}"
    chosen = address.choose(
        st.selectbox,
        say(title_of(dataset, field.name)),
        [EVERY, *field.choices],
        PART,
        otherwise=EVERY,
        label_visibility="collapsed",
        width=220,
        format_func=lambda code: (
            every if code == EVERY else say(choice_name(dataset, field.name, code))
        ),
    )
    return "" if chosen in (None, EVERY) else str(chosen)


def _search(table: Outline) -> str:
    if not table.count:
        return ""
    label = say(figure_page.SEARCH)
    return address.search(
        label, WORDS, label_visibility="collapsed", placeholder=label, width=200
    ).strip()
