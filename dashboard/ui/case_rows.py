"""Headings that a month of case statistics lacks, laid out as rows to fill in."""

from __future__ import annotations

import streamlit as st

from dashboard.domain.figures.case_headings import CaseHeadings
from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.figures.rows import Values
from dashboard.domain.figures.typed import month_of
from dashboard.domain.fiscal import Month
from dashboard.services.figure_outline import Outline
from dashboard.services.year import YearState
from dashboard.text import cases, dates
from dashboard.ui import address
from dashboard.ui.case_settings import case_settings
from dashboard.ui.figure_editor import EDITING, ROUND, is_typed_into, lay_out
from dashboard.ui.figure_filter import MONTH, PART, WORDS, Filtered
from dashboard.ui.language import say

WHICH = "headings_month"


def show_missing_headings(table: Outline, rows: Filtered, year: YearState) -> None:
    """Choose a month, press once, fill in: nothing is written before somebody saves it."""
    headings = case_settings(year.year).case_headings
    if not len(headings):
        return
    # A new one after every press: an open one would lie over the rows that were laid out.
    round_ = st.session_state.get(ROUND, 0)
    with st.popover(
        say(cases.FILL_HEADINGS), icon=":material/playlist_add:", key=f"headings_{round_}"
    ):
        missing = _missing(table, headings, year)
        if not missing:
            st.caption(say(cases.FILL_NONE))
            return
        months = list(missing)
        chosen = st.selectbox(
            say(cases.FILL_WHICH),
            months,
            index=months.index(rows.month) if rows.month in missing else 0,
            key=WHICH,
            format_func=lambda month: say(dates.month_and_year(month)),
        )
        drafts = missing[chosen]
        is_typed = is_typed_into(Dataset.CASES)
        st.button(
            say(cases.FILL_MONTH, count=len(drafts)),
            type="primary",
            key="fill_headings",
            disabled=is_typed,
            on_click=_lay_out,
            args=(chosen, drafts),
        )
        if is_typed:
            st.caption(say(cases.FILL_AFTER_SAVING))


def _missing(
    table: Outline, headings: CaseHeadings, year: YearState
) -> dict[Month, tuple[Values, ...]]:
    """Months that have begun and lack headings, with a row for each of these."""
    found: dict[Month, tuple[Values, ...]] = {}
    for month in year.year.months:
        told = [stored.row for stored in table.every() if month_of(stored.row.values) == month]
        lacking = headings.lacking(told) if month.first_day <= year.today else ()
        if lacking:
            found[month] = tuple(
                {"month": month, "group": group, "offence": heading} for group, heading in lacking
            )
    return found


def _lay_out(month: Month, drafts: tuple[Values, ...]) -> None:
    """Open the table at that month, without other filters that would hide its rows."""
    lay_out(Dataset.CASES, drafts)
    address.clear((PART, WORDS))
    address.put(MONTH, str(month))
    st.session_state[f"{EDITING}_{Dataset.CASES}"] = True
