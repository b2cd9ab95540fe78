"""Writing a comment on an item, and choosing whom to tell."""

from __future__ import annotations

import re
from collections.abc import Sequence

import streamlit as st

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.refusals import Refused
from dashboard.domain.roles import Action
from dashboard.services.commenting import comment
from dashboard.services.typed import TEXT_LIMIT
from dashboard.services.views import Change
from dashboard.services.year import ItemState, YearState, year_state
from dashboard.text import comments
from dashboard.ui import visit
from dashboard.ui.language import say
from dashboard.ui.markdown import plain
from dashboard.ui.refusal_message import forget_refusal, refuse_typed
from dashboard.ui.undo import offer_undo

NAMES_SOMEBODY = re.compile(r"(?<!\S)@\S")
"""Not an address of electronic mail, which has something before the sign."""


def open_comment(state: ItemState, year: YearState) -> None:
    """The dialog; what was typed stays in it until it was sent."""
    names = {officer.id: officer.name for officer in year.officers if officer.active}

    @st.dialog(f"{say(comments.ADD)} · {state.code}")
    def dialog() -> None:
        with st.form("comment_form", border=False):
            text = st.text_area(
                say(comments.TEXT),
                placeholder=say(comments.TEXT_HINT),
                max_chars=TEXT_LIMIT,
                key="comment_text",
            )
            told = st.multiselect(
                say(comments.TELL),
                list(names),
                format_func=names.__getitem__,
                placeholder=say(comments.TELL_NOBODY),
                key="comment_tell",
            )
            if st.form_submit_button(say(comments.SEND), type="primary"):
                _send(state, year, text, told)

    dialog()


def _send(state: ItemState, year: YearState, text: str, told: Sequence[int]) -> None:
    try:
        actor = visit.required(Action.COMMENT)
        change = comment(visit.desk(), actor, year.year, state.code, text, told)
    except Refused as refused:
        refuse_typed(refused, text)
        return
    forget_refusal()
    offer_undo(_sent(state, year, change, text), None)
    st.rerun()


def _sent(state: ItemState, year: YearState, change: Change, text: str) -> Bilingual:
    """Whom it tells, as it was understood: a name after @ may be misspelt."""
    now = year_state(visit.desk(), visit.actor(), year.year).item(state.code)
    told = next((each.mentions for each in now.comments if each.version == change.entry_id), {})
    names = [officer.name for officer in year.officers if officer.id in told]
    if names:
        return comments.SENT_TO.filled(names=plain(", ".join(names)))
    return comments.SENT_UNHEARD if NAMES_SOMEBODY.search(text) else comments.SENT
