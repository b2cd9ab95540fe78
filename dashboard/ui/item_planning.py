"""Who owns an item, when it is due, and its note: changed in place by those who may."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import streamlit as st

from dashboard.domain.duties import catalogue_due, earliest_due, latest_due
from dashboard.domain.fiscal import Month
from dashboard.domain.refusals import Refused
from dashboard.domain.roles import Action
from dashboard.services.planning import assign, set_due, write_note
from dashboard.services.planning_undo import undo_planning
from dashboard.services.typed import TEXT_LIMIT
from dashboard.services.views import Change
from dashboard.services.year import ItemState, YearState
from dashboard.text import dates, item, shell
from dashboard.ui import visit
from dashboard.ui.language import say
from dashboard.ui.locked import help_locked
from dashboard.ui.refusal_message import forget_refusal, refuse
from dashboard.ui.undo import offer_undo
from dashboard.ui.widget_state import is_first_sight, show_as

BY_THE_FORM = "form"


def show_planning(state: ItemState, year: YearState) -> None:
    """Owners, due month and note of an item."""
    with st.container(border=True, key="planning", gap="small"):
        _show_owners(state, year)
        _show_due(state, year)
        _show_note(state, year)


def _show_owners(state: ItemState, year: YearState) -> None:
    sections, officers = f"sections_{state.code}", f"officers_{state.code}"
    section_names: dict[Any, str] = {
        section.code: say(section.name) for section in year.catalogue.sections
    }
    officer_names: dict[Any, str] = {
        officer.id: officer.name
        for officer in year.officers
        if officer.active or officer in state.officers
    }
    show_as(sections, [section.code for section in state.sections])
    show_as(officers, [officer.id for officer in state.officers])
    locked = not visit.allowed(Action.ASSIGN, state)
    no_section = shell.NO_SECTION if state.officers else shell.NOBODY
    no_officer = shell.NO_OFFICER if state.sections else shell.NOBODY
    for key, label, names, nobody in (
        (sections, item.SECTIONS, section_names, no_section),
        (officers, item.OFFICERS, officer_names, no_officer),
    ):
        st.multiselect(
            say(label),
            list(names),
            key=key,
            format_func=names.__getitem__,
            placeholder=say(nobody),
            on_change=_assign,
            args=(state, year, sections, officers),
            disabled=locked,
        )


def _assign(state: ItemState, year: YearState, sections: str, officers: str) -> None:
    _save(
        lambda: assign(
            visit.desk(),
            visit.required(Action.ASSIGN),
            year.year,
            state.code,
            st.session_state[sections],
            st.session_state[officers],
            state.version,
        )
    )


def _show_due(state: ItemState, year: YearState) -> None:
    key = f"due_{state.code}"
    by_form = catalogue_due(state.item, year.year)
    first, last = earliest_due(state.item, year.year), latest_due(year.year)
    months = [month for month in year.year.months if first <= month <= last]
    show_as(key, str(state.chosen_due or BY_THE_FORM))
    st.selectbox(
        say(item.DUE),
        [BY_THE_FORM, *(str(month) for month in months)],
        key=key,
        format_func=lambda month: _due_name(month, by_form),
        on_change=_set_due,
        args=(state, year, key),
        disabled=not visit.allowed(Action.SET_DUE, state),
    )
    month = dates.month_and_year(by_form)
    st.caption(say(item.DUE_REASON, month=month, reason=state.item.due_reason))


def _due_name(month: str, by_form: Month) -> str:
    if month == BY_THE_FORM:
        return say(item.DUE_CATALOGUE, month=dates.month_and_year(by_form))
    return say(dates.month_and_year(Month.parse(month)))


def _set_due(state: ItemState, year: YearState, key: str) -> None:
    chosen = st.session_state[key]
    due = None if chosen == BY_THE_FORM else Month.parse(chosen)
    _save(
        lambda: set_due(
            visit.desk(),
            visit.required(Action.SET_DUE),
            year.year,
            state.code,
            due,
            state.version,
        )
    )


def _show_note(state: ItemState, year: YearState) -> None:
    key = f"note_{state.code}_{state.version}"
    may_write = visit.allowed(Action.WRITE_NOTE, state)
    text = st.text_area(
        say(item.NOTE),
        value=state.note,
        key=key,
        placeholder=say(item.NOTE_HINT),
        max_chars=TEXT_LIMIT,
        height="content",
        on_change=_write_note,
        args=(state, year, key),
        disabled=not may_write,
        help=help_locked(Action.WRITE_NOTE, state.owned),
    )
    if is_first_sight(key) and text != state.note and may_write:
        # A browser that had lost the server brings along what it could not send.
        _write_note(state, year, key)
        st.rerun()


def _write_note(state: ItemState, year: YearState, key: str) -> None:
    text = st.session_state[key]
    _save(
        lambda: write_note(
            visit.desk(),
            visit.required(Action.WRITE_NOTE),
            year.year,
            state.code,
            text,
            state.version,
        ),
        typed=text,
    )


def _save(write: Callable[[], Change], typed: str = "") -> None:
    """Save a change of the plan; ``typed`` is what a refusal would lose."""
    try:
        change = write()
    except Refused as refused:
        refuse(refused, typed)
        return
    if typed:
        forget_refusal()
    if change.entry_id is not None:
        offer_undo(shell.SAVED, change.entry_id, undo_planning)
