"""The top of every page: what it says first, and the switches for year, language and meeting."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.fiscal import FiscalYear
from dashboard.domain.roles import Action
from dashboard.services.year import YearState
from dashboard.text import dates, shell
from dashboard.ui import address, language, projector, visit
from dashboard.ui.headline import Part
from dashboard.ui.language import say
from dashboard.ui.linked import linked
from dashboard.ui.year_settings import open_year_settings


def show_header(
    year: YearState, title: Bilingual, parts: Sequence[Part] = (), *, projector_page: str = ""
) -> None:
    """The page's headline on the left, its switches on the right, notices below.

    ``projector_page`` is the page's address where it has a large view for meetings.
    """
    eyebrow = shell.EYEBROW.filled(station=year.station.short_name, year=year.year)
    with st.container(
        horizontal=True,
        vertical_alignment="center",
        horizontal_alignment="distribute",
        gap="small",
        key="header",
    ):
        with st.container(width="stretch", key="headline"):
            linked(
                "headline.html",
                key="headline_text",
                eyebrow=eyebrow,
                sample=shell.DEMO_STATION if year.station.is_demo else None,
                title=title,
                parts=parts,
            )
        if not visit.is_projector():
            _switches(year, has_projector=bool(projector_page))
    if visit.is_projector():
        projector.show_controls(projector_page)
    else:
        _notices(year)


def _switches(year: YearState, *, has_projector: bool) -> None:
    with st.container(horizontal=True, width="content", gap="small", key="switches"):
        _year_switch(year)
        _language_switch()
        if visit.allowed(Action.SET_YEAR) and st.button(
            "", icon=":material/tune:", help=_settings_help(year), key="year_settings"
        ):
            open_year_settings(year)
        if has_projector:
            projector.show_enter()


def _settings_help(year: YearState) -> str:
    name = say(shell.YEAR_SETTINGS)
    if year.catalogue_confirmed:
        return name
    edition = year.catalogue.edition
    return f"{name}: {say(shell.YEAR_UNCONFIRMED_HELP, year=year.year, edition=edition)}"


def _year_switch(year: YearState) -> None:
    address.choose(
        st.selectbox,
        say(shell.FISCAL_YEAR),
        [str(each) for each in year.years],
        address.YEAR,
        otherwise=str(visit.desk().current_year()),
        label_visibility="collapsed",
        width=235,
        format_func=lambda number: _year_name(FiscalYear(int(number)), year),
    )


def _year_name(each: FiscalYear, year: YearState) -> str:
    if each.is_closed(year.today):
        return say(shell.YEAR_CLOSED, year=each)
    if each == year.year and not year.catalogue_confirmed:
        return say(shell.YEAR_UNCONFIRMED, year=each)
    return say(shell.YEAR_OPEN, year=each)


def _language_switch() -> None:
    address.choose(
        st.segmented_control,
        say(shell.LANGUAGE),
        list(shell.LANGUAGES),
        address.LANGUAGE,
        otherwise=language.THAI,
        required=True,
        label_visibility="collapsed",
        format_func=lambda code: say(shell.LANGUAGES[code]),
    )


def _notices(year: YearState) -> None:
    if year.is_closed:
        later = year.marked_after_close
        words = shell.CLOSED_YEAR_ENTERED_LATER if later else shell.CLOSED_YEAR
        day = dates.day(year.year.last_day)
        st.caption(say(words, year=year.year, day=day, count=later))
