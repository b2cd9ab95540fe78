"""The headings that every month of case statistics must tell of: the station's own list."""

from __future__ import annotations

import streamlit as st

from dashboard.domain.figures.case_headings import BadHeadings, CaseHeadings, headings_from
from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.figures.settings import FigureSettings, Setting
from dashboard.domain.figures.shapes import OFFENCE_GROUPS
from dashboard.domain.fiscal import FiscalYear
from dashboard.domain.roles import Action
from dashboard.services.figure_settings import settings_of
from dashboard.text import cases, shell
from dashboard.text.figure_choices import choice_name
from dashboard.ui import visit
from dashboard.ui.figure_settings import save_setting
from dashboard.ui.language import say
from dashboard.ui.markdown import plain

HEIGHT = 160
"""Of a text area in pixels: some five headings are in sight."""


def case_settings(year: FiscalYear) -> FigureSettings:
    return settings_of(visit.desk(), visit.actor(), year)


def show_case_settings(year: FiscalYear) -> None:
    """A list of headings for each group, one a line, for who may set the year."""
    if not visit.allowed(Action.SET_YEAR):
        return
    settings = case_settings(year)
    with st.expander(say(cases.HEADINGS), icon=":material/tune:", key="case_settings"):
        st.caption(say(cases.HEADINGS_HELP))
        with st.form("case_settings_form", border=False):
            typed = _lists(settings.case_headings)
            if not st.form_submit_button(say(shell.SAVE), type="primary"):
                return
        try:
            headings = headings_from(typed)
        except BadHeadings as bad:
            message = say(cases.BAD_HEADINGS[bad.fault], heading=plain(bad.heading))
            st.error(message, icon=":material/error:")
        else:
            seen = settings.version(Setting.CASE_HEADINGS)
            save_setting(year, Setting.CASE_HEADINGS, headings, seen)


def _lists(headings: CaseHeadings) -> dict[str, str]:
    # A row for each pair: on a phone, and for the tab key, the groups stay in their order.
    columns = [*st.columns(2, gap="medium"), *st.columns(2, gap="medium")]
    typed: dict[str, str] = {}
    for column, group, lines in zip(columns, OFFENCE_GROUPS, headings.groups, strict=True):
        name = choice_name(Dataset.CASES, "group", group)
        label = say(cases.GROUP_NAME, group=group, name=name)
        typed[group] = column.text_area(label, value="\n".join(lines), height=HEIGHT)
    return typed
