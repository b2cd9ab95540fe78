"""Targets and days of the surveys, and the link of EIT with its QR."""

from __future__ import annotations

from datetime import date

import streamlit as st

from dashboard.domain.figures.settings import FigureSettings, Setting, SurveyPlan
from dashboard.domain.figures.surveys import SurveyTargets
from dashboard.domain.fiscal import FiscalYear
from dashboard.domain.roles import Action
from dashboard.domain.thai_reading import Unreadable, read_day
from dashboard.reports.qr import qr_png, qr_svg
from dashboard.services.figure_settings import settings_of
from dashboard.text import dates, figure_page, shell, surveys, year_settings
from dashboard.ui import visit
from dashboard.ui.figure_settings import save_setting
from dashboard.ui.language import say
from dashboard.ui.markdown import plain

SIZE = 190
"""Pixels on the screen; what is downloaded is sharp at any size."""


def survey_settings(year: FiscalYear) -> FigureSettings:
    return settings_of(visit.desk(), visit.actor(), year)


def show_link(year: FiscalYear) -> None:
    """The QR of the EIT survey to hang up, and the link behind it."""
    settings = survey_settings(year)
    may_set = visit.allowed(Action.SET_YEAR)
    if not (settings.eit_link or may_set):
        return
    with st.container(border=True, key="eit_link"):
        st.subheader(say(surveys.EIT_QR), anchor=False)
        if settings.eit_link:
            _show_code(settings.eit_link)
        else:
            st.caption(say(figure_page.NO_LINK))
        if may_set:
            _link_form(year, settings)


def _show_code(link: str) -> None:
    code, words = st.columns([1, 2], vertical_alignment="center")
    with code:
        st.image(qr_svg(link).decode(), width=SIZE, alt=say(surveys.EIT_QR_ALT, link=link))
    with words:
        st.markdown(plain(link))
        st.caption(say(surveys.EIT_QR_HELP))
        name = say(figure_page.QR_FILE)
        with st.container(horizontal=True, gap="small"):
            st.download_button(
                say(figure_page.QR_PNG),
                data=lambda: qr_png(link),
                file_name=f"{name}.png",
                mime="image/png",
                icon=":material/download:",
                key="qr_png",
                on_click="ignore",
            )
            st.download_button(
                say(figure_page.QR_SVG),
                data=lambda: qr_svg(link),
                file_name=f"{name}.svg",
                mime="image/svg+xml",
                icon=":material/download:",
                key="qr_svg",
                on_click="ignore",
            )


def _link_form(year: FiscalYear, settings: FigureSettings) -> None:
    with st.form("eit_link_form", border=False):
        link = st.text_input(say(surveys.EIT_LINK), value=settings.eit_link, placeholder="https://")
        saved = st.form_submit_button(say(shell.SAVE))
    if saved:
        save_setting(year, Setting.EIT_LINK, link, settings.version(Setting.EIT_LINK))


def show_survey_settings(year: FiscalYear) -> None:
    """What the station aims at, for who may set the year."""
    if not visit.allowed(Action.SET_YEAR):
        return
    settings = survey_settings(year)
    targets = settings.survey_targets.targets
    title = say(figure_page.SURVEY_SETTINGS)
    with st.expander(title, icon=":material/tune:", key="survey_settings"):
        with st.form("survey_settings_form", border=False):
            first, second = st.columns(2)
            officers = first.number_input(
                say(surveys.TARGET_OF_OFFICERS), 1, value=targets.officers, step=1
            )
            public = second.number_input(
                say(surveys.TARGET_OF_PUBLIC), 1, value=targets.public, step=1
            )
            opens = first.text_input(say(figure_page.FIRST_DAY), value=_said(targets.opens))
            closes = second.text_input(say(figure_page.LAST_DAY), value=_said(targets.closes))
            confirmed = st.checkbox(
                say(figure_page.SURVEY_CONFIRMED), value=settings.survey_targets.confirmed
            )
            if not st.form_submit_button(say(shell.SAVE), type="primary"):
                return
        try:
            plan = SurveyTargets(officers, public, _day(opens), _day(closes))
        except Unreadable as unreadable:
            st.error(say(year_settings.BAD_DAY, given=plain(str(unreadable.given))))
        except ValueError:
            st.error(say(figure_page.BAD_TARGETS), icon=":material/error:")
        else:
            seen = settings.version(Setting.SURVEY_TARGETS)
            save_setting(year, Setting.SURVEY_TARGETS, SurveyPlan(plan, confirmed), seen)


def _said(day: date | None) -> str:
    return say(dates.day(day)) if day else ""


def _day(typed: str) -> date | None:
    return read_day(typed) if typed.strip() else None
