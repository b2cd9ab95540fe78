"""Lines whose wording was lost: shown as such, and confirmed with the original form."""

from __future__ import annotations

import streamlit as st

from dashboard.domain.catalogue import Requirement
from dashboard.domain.refusals import Refused
from dashboard.domain.roles import Action
from dashboard.services.planning import confirm_requirement
from dashboard.services.year import ItemState, YearState
from dashboard.text import item, shell
from dashboard.ui import visit
from dashboard.ui.errors import show_refusal
from dashboard.ui.language import say
from dashboard.ui.markdown import plain


def show_confirmation(line: Requirement, state: ItemState, year: YearState) -> None:
    """What was confirmed, and the button to confirm or correct it."""
    known = state.confirmed.get(line.code)
    if known:
        st.caption(say(item.CONFIRMED_AS, text=plain(known)))
    if visit.allowed(Action.CONFIRM_REQUIREMENT) and st.button(
        say(item.CONFIRM),
        icon=":material/fact_check:",
        key=f"confirm_{line.code}",
        type="tertiary",
    ):
        _open(line, state, year)


def _open(line: Requirement, state: ItemState, year: YearState) -> None:
    @st.dialog(say(item.CONFIRM))
    def dialog() -> None:
        st.caption(say(item.CONFIRM_INTRODUCTION, requirement=line.code))
        with st.form("confirm_form", border=False):
            known = state.confirmations.get(line.code)
            text = st.text_area(say(item.CONFIRM_TEXT), value=known.text if known else "")
            if st.form_submit_button(say(shell.SAVE), type="primary"):
                _save(line, year, text, known.version if known else 0)

    dialog()


def _save(line: Requirement, year: YearState, text: str, seen_version: int) -> None:
    try:
        confirm_requirement(
            visit.desk(),
            visit.required(Action.CONFIRM_REQUIREMENT),
            year.year,
            line.code,
            text,
            seen_version,
        )
    except Refused as refused:
        show_refusal(refused)
    else:
        st.rerun()
