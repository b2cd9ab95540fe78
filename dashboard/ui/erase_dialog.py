"""Erasing personal data by law: what would go is shown first, and asked for once more."""

from __future__ import annotations

import streamlit as st

from dashboard.domain.refusals import Refused
from dashboard.domain.roles import Action
from dashboard.services.erasing import Wish, erasable, erase
from dashboard.text import history_page as words
from dashboard.text.refusals import sentence
from dashboard.ui import visit
from dashboard.ui.language import say
from dashboard.ui.undo import offer_undo


def show_erasing() -> None:
    """The button for whoever may erase; the rest is asked in a dialog."""
    if visit.allowed(Action.ERASE_HISTORY) and st.button(
        say(words.ERASE), icon=":material/person_off:", key="erase"
    ):
        _open()


def _open() -> None:
    @st.dialog(say(words.ERASE), width="medium")
    def dialog() -> None:
        st.markdown(say(words.ERASE_HELP))
        name = st.text_input(say(words.ERASE_NAME), key="erase_name")
        whole = st.checkbox(say(words.ERASE_WHOLE), key="erase_whole")
        reason = st.text_input(say(words.ERASE_REASON), key="erase_reason")
        if name.strip():
            _confirm(Wish(name=name, whole=whole), reason)

    dialog()


def _confirm(wish: Wish, reason: str) -> None:
    """How much would go, and the button that does it once that was understood."""
    try:
        found = erasable(visit.desk(), visit.required(Action.ERASE_HISTORY), wish)
    except Refused as refused:
        st.error(say(sentence(refused)), icon=":material/search_off:")
        return
    count, (first, *_, last) = len(found.entries), (*found.entries, found.entries[-1])
    st.warning(say(words.ERASE_WOULD, count=count, first=first, last=last))
    is_sure = st.checkbox(say(words.ERASE_SURE), key="erase_sure")
    pressed = st.button(
        say(words.ERASE_NOW, count=count),
        type="primary",
        icon=":material/delete_forever:",
        disabled=not is_sure,
        key="erase_now",
    )
    if pressed and is_sure:
        _erase(wish, reason)


def _erase(wish: Wish, reason: str) -> None:
    try:
        change = erase(visit.desk(), visit.required(Action.ERASE_HISTORY), wish, reason)
    except Refused as refused:
        st.error(say(sentence(refused)))
        return
    offer_undo(words.ERASE_DONE.filled(count=change.count), None)
    st.rerun()
