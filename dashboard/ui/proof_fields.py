"""Asking what a piece of evidence proves: its line, its period, its language, its place."""

from __future__ import annotations

from datetime import date

import streamlit as st

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.catalogue import HomePage, wording
from dashboard.domain.evidence import Language
from dashboard.domain.fiscal import Period, Span
from dashboard.services.proof import Proof, provable_periods
from dashboard.services.year import ItemState, YearState
from dashboard.text import dates, evidence, item
from dashboard.ui.language import say


def ask_proof(state: ItemState, year: YearState, start: Proof, key: str) -> Proof:
    """The fields, filled with ``start``; without a period there, the likeliest one is offered."""
    line = _ask_line(state, year, start.requirement, key)
    same_line = line == start.requirement and start.period
    period = _ask_period(
        state, year, line, start.period if same_line else default_period(state, year, line), key
    )
    language = _ask_language(start.language, key) if state.item.languages else None
    on_home_page = start.on_home_page
    if _has_place(state, line):
        on_home_page = st.checkbox(
            say(evidence.STANDS_ON_HOME_PAGE), value=start.on_home_page, key=f"{key}_home"
        )
    return Proof(period, line, language, on_home_page)


def default_period(state: ItemState, year: YearState, line: str | None) -> str:
    """The earliest period without an answer; where all have one, the one that runs today."""
    for duty in state.assessment.missing:
        if line in (None, duty.requirement.code):
            return duty.period.code
    periods = provable_periods(state.item, year.year, line)
    running = (each for each in periods if _runs(each, year.today))
    return next(running, periods[-1]).code


def _runs(period: Period, today: date) -> bool:
    return period.span is not Span.YEAR and period.first.first_day <= today <= period.last.last_day


def _ask_line(state: ItemState, year: YearState, start: str | None, key: str) -> str | None:
    # Streamlit takes a choice of None for no choice, and offers to clear it.
    names = {"": say(evidence.WHOLE_ITEM)}
    for line in state.item.requirements:
        names[line.code] = f"{line.code} {say(wording(line, year.year))}"
    chosen = st.selectbox(
        say(evidence.LINE),
        list(names),
        index=list(names).index(start or ""),
        format_func=names.__getitem__,
        key=f"{key}_line",
    )
    return chosen or None


def _ask_period(state: ItemState, year: YearState, line: str | None, start: str, key: str) -> str:
    periods = provable_periods(state.item, year.year, line)
    names = {period.code: say(dates.period_name(period)) for period in periods}
    codes = list(names)
    return st.selectbox(
        say(evidence.PERIOD),
        codes,
        index=codes.index(start) if start in names else len(codes) - 1,
        format_func=names.__getitem__,
        key=f"{key}_period_{line}",
    )


def _ask_language(start: Language | None, key: str) -> Language | None:
    chosen = st.segmented_control(
        say(evidence.LANGUAGE),
        [each.value for each in Language],
        default=start.value if start else None,
        format_func=lambda code: say(_language_name(code)),
        key=f"{key}_language",
    )
    return Language(chosen) if chosen else None


def _language_name(code: str) -> Bilingual:
    return item.LANGUAGE[code]


def _has_place(state: ItemState, line: str | None) -> bool:
    """Does the item, the line or any line of the whole item have to stand somewhere?"""
    lines = [each for each in state.item.requirements if line in (None, each.code)]
    places = {state.item.home_page, *(each.home_page for each in lines)}
    return places != {HomePage.NONE}
