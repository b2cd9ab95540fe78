"""The settings of a fiscal year: its form, the day the system closes, the review."""

from __future__ import annotations

from datetime import date

import streamlit as st

from dashboard.domain.refusals import Refused
from dashboard.domain.roles import Action
from dashboard.domain.thai_reading import Unreadable, read_day
from dashboard.services.planning import set_year
from dashboard.services.year import YearState
from dashboard.text import dates, shell, year_settings
from dashboard.ui import visit
from dashboard.ui.errors import show_refusal
from dashboard.ui.language import say
from dashboard.ui.markdown import plain


def open_year_settings(year: YearState) -> None:
    """Open the dialog; it saves in one step and closes."""

    @st.dialog(say(shell.YEAR_SETTINGS))
    def dialog() -> None:
        _form(year)

    dialog()


def _form(year: YearState) -> None:
    with st.form("year_settings_form", border=False):
        st.caption(say(year_settings.INTRODUCTION, year=year.year))
        confirmed = st.checkbox(
            say(year_settings.CATALOGUE_CONFIRMED, edition=year.catalogue.edition, year=year.year),
            value=year.catalogue_confirmed,
        )
        closes = st.text_input(
            say(year_settings.SYSTEM_CLOSE),
            value=say(dates.day(year.system_close)),
            help=say(year_settings.SYSTEM_CLOSE_HELP),
        )
        if not year.system_close_confirmed and year.system_close == _assumed_close(year):
            st.caption(say(year.catalogue.system_close.reason))
        close_confirmed = st.checkbox(
            say(year_settings.SYSTEM_CLOSE_CONFIRMED), value=year.system_close_confirmed
        )
        reviews = st.checkbox(
            say(year_settings.ASK_FOR_REVIEWS),
            value=year.reviews_required,
            help=say(year_settings.ASK_FOR_REVIEWS_HELP),
        )
        if not st.form_submit_button(say(shell.SAVE), type="primary"):
            return
    try:
        set_year(
            visit.desk(),
            visit.required(Action.SET_YEAR),
            year.year,
            catalogue_confirmed=confirmed,
            system_close=read_day(closes),
            system_close_confirmed=close_confirmed,
            seen_version=year.version,
            reviews_required=reviews,
        )
    except Unreadable as unreadable:
        st.error(say(year_settings.BAD_DAY, given=plain(str(unreadable.given))))
    except Refused as refused:
        show_refusal(refused)
    else:
        st.rerun()


def _assumed_close(year: YearState) -> date:
    return year.catalogue.system_close_in(year.year)
