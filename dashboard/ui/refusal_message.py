"""Why the last click was refused, told where its way back would stand.

What was typed and could not be saved stays there to be copied, through every click that follows,
until it is put away or saved after all.
"""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from dashboard.domain.refusals import Reason, Refused
from dashboard.text import shell
from dashboard.ui.errors import show_refusal
from dashboard.ui.language import say

REFUSAL = "refusal"


@dataclass(frozen=True)
class Refusal:
    """What was refused, and the text that would be lost with it."""

    refused: Refused
    typed: str


def refuse(refused: Refused, typed: str = "") -> None:
    """Remember a refusal from a callback; what was typed and refused before is kept as well."""
    known: Refusal | None = st.session_state.get(REFUSAL)
    kept = known.typed if known else ""
    st.session_state[REFUSAL] = Refusal(refused, typed or kept)


def refuse_typed(refused: Refused, typed: str) -> None:
    """Tell a refusal where something was typed, in a dialog.

    What can be mended there is told there. A dialog that was opened on an older state can never
    be saved: it closes, and the text goes along with the message.
    """
    if refused.reason is not Reason.CHANGED_MEANWHILE:
        show_refusal(refused)
        return
    refuse(refused, typed)
    st.rerun()


def forget_refusal() -> None:
    """Put the message away, and the text with it."""
    st.session_state.pop(REFUSAL, None)


def show_refusal_message() -> None:
    """Show the last refusal: once, or as long as it holds what somebody typed."""
    refusal: Refusal | None = st.session_state.get(REFUSAL)
    if refusal is None:
        return
    if not refusal.typed:
        forget_refusal()
    with st.container(key="refusal", gap="small"):
        show_refusal(refusal.refused)
        if refusal.typed:
            st.markdown(say(shell.YOUR_TEXT))
            st.code(refusal.typed, language=None, wrap_lines=True)
        st.button(
            say(shell.CLOSE), icon=":material/close:", key="close_refusal", on_click=forget_refusal
        )
