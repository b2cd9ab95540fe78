"""Lines whose wording was lost: confirmed with the original form, corrected, taken back."""

from __future__ import annotations

import streamlit as st

from dashboard.domain.catalogue import Requirement
from dashboard.domain.refusals import Refused
from dashboard.domain.roles import Action
from dashboard.services.confirming import confirm_requirement, undo_confirmation
from dashboard.services.typed import TEXT_LIMIT
from dashboard.services.year import ItemState, YearState
from dashboard.text import item, shell
from dashboard.ui import visit
from dashboard.ui.language import say
from dashboard.ui.refusal_message import forget_refusal, refuse_typed
from dashboard.ui.undo import offer_undo


def show_confirmation(line: Requirement, state: ItemState, year: YearState) -> None:
    """The button to confirm a lost wording, or to correct what was confirmed."""
    words = item.CORRECT if line.code in state.confirmations else item.CONFIRM
    if visit.allowed(Action.CONFIRM_REQUIREMENT, state) and st.button(
        say(words), icon=":material/fact_check:", key=f"confirm_{line.code}", type="tertiary"
    ):
        _open(line, state, year)


def _open(line: Requirement, state: ItemState, year: YearState) -> None:
    @st.dialog(say(item.CONFIRM))
    def dialog() -> None:
        st.caption(say(item.CONFIRM_INTRODUCTION, requirement=line.code))
        with st.form("confirm_form", border=False):
            known = state.confirmations.get(line.code)
            text = st.text_area(
                say(item.CONFIRM_TEXT), value=known.text if known else "", max_chars=TEXT_LIMIT
            )
            if st.form_submit_button(say(shell.SAVE), type="primary"):
                _save(line, year, text, known.version if known else 0)

    dialog()


def _save(line: Requirement, year: YearState, text: str, seen_version: int) -> None:
    try:
        change = confirm_requirement(
            visit.desk(),
            visit.required(Action.CONFIRM_REQUIREMENT),
            year.year,
            line.code,
            text,
            seen_version,
        )
    except Refused as refused:
        refuse_typed(refused, text)
        return
    forget_refusal()
    if change.entry_id is not None:
        done = item.CONFIRMED_NOW.filled(requirement=line.code)
        offer_undo(done, change.entry_id, undo_confirmation)
    st.rerun()
