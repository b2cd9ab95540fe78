"""An item's checklist: lines of the year as boxes to tick, lines of a period as months in a row.

What a widget shows is set from the database before every run, so two tabs never disagree for
longer than a click; what the officer saw goes with the answer, so that a change made elsewhere
in between is refused instead of overwritten.
"""

from __future__ import annotations

import streamlit as st

from dashboard.domain.fiscal import Span
from dashboard.domain.roles import Action
from dashboard.services.year import ItemState, YearState
from dashboard.text import item
from dashboard.ui import visit
from dashboard.ui.checklist_box import show_box
from dashboard.ui.checklist_look import show_checklist_look
from dashboard.ui.checklist_periods import show_periods
from dashboard.ui.figure_trail import show_sources
from dashboard.ui.language import say
from dashboard.ui.locked import show_why_locked
from dashboard.ui.not_applicable import show_not_applicable


def show_checklist(state: ItemState, year: YearState) -> None:
    """The whole checklist of an item, with what can be answered in one click."""
    yearly = [duty for duty in state.duties if duty.period.span is Span.YEAR]
    periodic = [duty for duty in state.duties if duty.period.span is not Span.YEAR]
    with st.container(border=True, key="checklist", gap="small"):
        st.subheader(say(item.CHECKLIST), anchor=False)
        show_why_locked(Action.MARK, state.owned)
        show_sources(state, year)
        looks = show_periods(state, year, periodic) if periodic else {}
        if yearly and periodic:
            st.markdown(f"**{say(item.IN_YEAR)}**")
        for duty in yearly:
            show_box(state, year, duty)
        if visit.allowed(Action.MARK, state):
            show_not_applicable(state, year)
        show_checklist_look(looks)
