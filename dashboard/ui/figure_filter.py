"""Which rows of a table are looked at: by month, by section or kind, by words; in the address."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.figures.fields import Form
from dashboard.domain.figures.rows import StoredRow, part_of
from dashboard.domain.figures.shapes import SHAPES
from dashboard.domain.fiscal import FiscalYear, Month
from dashboard.services.figures import FigureTable
from dashboard.text import dates, figure_page
from dashboard.text.figure_choices import choice_name
from dashboard.text.figure_columns import title_of
from dashboard.ui import address
from dashboard.ui.figure_values import month_of, shown
from dashboard.ui.language import say

MONTH, PART, WORDS = "month", "part", "q"
EVERY = "all"
MANY = 300
"""From so many rows on the latest month is shown first."""


@dataclass(frozen=True)
class Filtered:
    """The rows that were asked for, and by what; ``month`` is None for every month."""

    rows: tuple[StoredRow, ...]
    total: int
    month: Month | None
    part: str
    code: str
    """Names the filter, for keys of widgets."""
    is_narrowed: bool = False
    """Was anything asked for?"""


def show_filter(dataset: Dataset, table: FigureTable, year: FiscalYear) -> Filtered:
    """The filters that make sense for the dataset, and what they leave."""
    month = _choose_month(dataset, table, year)
    part = _choose_part(dataset) if table.rows else ""
    words = _search(table)
    rows = [
        row
        for row in table.rows
        if (month is None or month_of(dataset, row.row.values) == month)
        and (not part or part_of(SHAPES[dataset], row.row.values) == part)
    ]
    if words:
        rows = [row for row in rows if _holds(dataset, row, words.casefold())]
    return Filtered(
        tuple(rows),
        len(table.rows),
        month,
        part,
        code=f"{month}_{part}_{words}",
        is_narrowed=bool(month or part or words),
    )


def everything(table: FigureTable) -> Filtered:
    """The whole table, where there is nothing to filter by."""
    return Filtered(table.rows, len(table.rows), None, "", "")


def _choose_month(dataset: Dataset, table: FigureTable, year: FiscalYear) -> Month | None:
    shape = SHAPES[dataset]
    dated = shape.by_name[shape.dated_by].form if shape.dated_by else None
    if dated not in (Form.MONTH, Form.DAY) or not table.rows:
        return None
    months = {str(month): month for month in year.months}
    chosen = address.choose(
        st.selectbox,
        say(figure_page.MONTH),
        [EVERY, *months],
        MONTH,
        otherwise=_first_month(dataset, table.rows),
        label_visibility="collapsed",
        width=170,
        format_func=lambda code: say(
            figure_page.ALL_MONTHS if code == EVERY else dates.month_and_year(months[code])
        ),
    )
    return months.get(chosen or EVERY)


def _first_month(dataset: Dataset, rows: Sequence[StoredRow]) -> str:
    if len(rows) < MANY:
        return EVERY
    months = (month_of(dataset, row.row.values) for row in rows)
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


def _search(table: FigureTable) -> str:
    if not table.rows:
        return ""
    label = say(figure_page.SEARCH)
    return address.search(
        label, WORDS, label_visibility="collapsed", placeholder=label, width=200
    ).strip()


def _holds(dataset: Dataset, row: StoredRow, words: str) -> bool:
    fields = SHAPES[dataset].by_name
    return any(
        words in shown(dataset, fields[name], value).casefold()
        for name, value in row.row.values.items()
        if name in fields
    )
