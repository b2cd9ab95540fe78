"""Saying that a line does not apply to the station, with the reason."""

from __future__ import annotations

import streamlit as st

from dashboard.domain.catalogue import wording
from dashboard.domain.duties import Duty
from dashboard.domain.fiscal import Span
from dashboard.domain.marks import Answer
from dashboard.domain.refusals import Refused
from dashboard.domain.roles import Action
from dashboard.services.marking import Wanted, mark
from dashboard.services.year import ItemState, YearState
from dashboard.text import board, dates, item, shell
from dashboard.ui import visit
from dashboard.ui.errors import show_refusal
from dashboard.ui.language import say
from dashboard.ui.undo import offer_undo


def show_not_applicable(state: ItemState, year: YearState) -> None:
    """The button that opens the dialog."""
    if st.button(
        say(item.NOT_APPLICABLE),
        icon=":material/remove_circle_outline:",
        key="not_applicable",
        type="tertiary",
    ):
        _open(state, year)


def _open(state: ItemState, year: YearState) -> None:
    @st.dialog(say(item.NOT_APPLICABLE))
    def dialog() -> None:
        with st.form("not_applicable_form", border=False):
            duty = st.selectbox(
                say(item.NOT_APPLICABLE_WHAT),
                [each for each in state.duties if not each.requirement.unclear],
                format_func=lambda each: _name(each, year),
            )
            reason = st.text_area(say(item.NOT_APPLICABLE_WHY))
            if st.form_submit_button(say(shell.SAVE), type="primary"):
                _save(state, year, duty, reason)

    dialog()


def _name(duty: Duty, year: YearState) -> str:
    text = say(wording(duty.requirement, year.year))
    period = "" if duty.period.span is Span.YEAR else f" · {say(dates.period_name(duty.period))}"
    return f"{duty.requirement.code} {text}{period}"


def _save(state: ItemState, year: YearState, duty: Duty, reason: str) -> None:
    wanted = Wanted(duty.key, Answer.NOT_APPLICABLE, note=reason, seen_version=state.seen(duty.key))
    try:
        change = mark(visit.desk(), visit.required(Action.MARK), year.year, [wanted])
    except Refused as refused:
        show_refusal(refused)
    else:
        done = board.MARKED.filled(code=state.item.code, count=change.count)
        offer_undo(done, change.entry_id)
        st.rerun()
