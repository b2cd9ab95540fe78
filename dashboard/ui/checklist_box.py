"""A line of the year: a box to tick."""

from __future__ import annotations

import streamlit as st

from dashboard.domain.duties import Duty
from dashboard.domain.marks import Answer
from dashboard.domain.roles import Action
from dashboard.services.marking import Wanted
from dashboard.services.year import ItemState, YearState
from dashboard.text import board
from dashboard.ui import visit
from dashboard.ui.checklist_evidence import show_attach
from dashboard.ui.confirming import show_confirmation
from dashboard.ui.duty_labels import badges, line_label
from dashboard.ui.quick_mark import save
from dashboard.ui.widget_state import show_as


def show_box(state: ItemState, year: YearState, duty: Duty) -> None:
    """One line with its box; ticked once it has any answer, locked while its wording is lost."""
    key = f"box_{duty.requirement.code}"
    locked = not state.can_be_marked(duty)
    show_attach(duty.requirement, state, year)
    show_as(key, state.answer(duty) is not None and not locked)
    st.checkbox(
        f"{line_label(duty.requirement, year)} {badges(duty, state)}",
        key=key,
        disabled=locked or not visit.allowed(Action.MARK, state),
        on_change=_toggle,
        args=(state, year, duty, key),
        width="stretch",
    )
    if duty.requirement.unclear:
        show_confirmation(duty.requirement, state, year)


def _toggle(state: ItemState, year: YearState, duty: Duty, key: str) -> None:
    ticked = st.session_state[key]
    wanted = Wanted(duty.key, Answer.DONE if ticked else None, seen_version=state.seen(duty.key))
    save(state, year, [wanted], board.MARKED if ticked else board.TAKEN_BACK)
