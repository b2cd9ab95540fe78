"""Emptying the bin: the one change without a way back asks once more."""

from __future__ import annotations

import streamlit as st

from dashboard.domain.refusals import Refused
from dashboard.domain.roles import Action
from dashboard.services.emptying import empty_bin
from dashboard.services.year import YearState
from dashboard.text import evidence
from dashboard.ui import visit
from dashboard.ui.language import say
from dashboard.ui.refusal_message import refuse
from dashboard.ui.undo import offer_undo


def open_empty_bin(year: YearState, count: int) -> None:
    """Say what would go for good, and remove it when that is confirmed."""

    @st.dialog(say(evidence.EMPTY_BIN_TITLE))
    def dialog() -> None:
        st.markdown(say(evidence.EMPTY_BIN_ASK, count=count))
        if st.button(say(evidence.EMPTY_BIN_NOW), type="primary", key="empty_bin_now"):
            _empty(year)

    dialog()


def _empty(year: YearState) -> None:
    try:
        change = empty_bin(visit.desk(), visit.required(Action.EMPTY_BIN), year.year)
    except Refused as refused:
        refuse(refused)
    else:
        offer_undo(evidence.EMPTIED.filled(count=change.count), None)
    st.rerun()
