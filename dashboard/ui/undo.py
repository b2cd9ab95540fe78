"""The way back after a quick change: a short message with an undo button.

A toast cannot hold a button; this is one that can. It leaves after twelve seconds.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import streamlit as st

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.refusals import Refused
from dashboard.domain.roles import Actor
from dashboard.services.desk import Desk
from dashboard.services.marking import undo
from dashboard.services.views import Change
from dashboard.text import shell
from dashboard.ui import visit
from dashboard.ui.language import say
from dashboard.ui.refusal_message import refuse

OFFER = "undo_offer"


@dataclass(frozen=True)
class Offer:
    """What was just done, the history entry to undo for the way back, and what that is called."""

    words: Bilingual
    entry: int | None
    take_back: TakeBack
    button: Bilingual = shell.UNDO


TakeBack = Callable[[Desk, Actor, int], Change | Bilingual | Offer | None]
"""Undoes an entry; what it answers in words, or offers, is said instead of "undone"."""


def offer_undo(words: Bilingual, entry: int | None, take_back: TakeBack = undo) -> None:
    """Remember what was done; the message shows at the end of the next run.

    ``take_back`` is the service that undoes the entry; without an entry there is no way back.
    """
    st.session_state[OFFER] = Offer(words, entry, take_back)


def show_undo() -> None:
    """Show the message of the last change once, with its way back."""
    offer: Offer | None = st.session_state.pop(OFFER, None)
    if offer is None:
        return
    with st.container(
        key="undo", horizontal=True, vertical_alignment="center", gap="small", width="content"
    ):
        st.markdown(say(offer.words))
        if offer.entry is not None:
            st.button(
                say(offer.button),
                icon=":material/undo:" if offer.button is shell.UNDO else ":material/redo:",
                key=f"undo_{offer.entry}",
                on_click=take_back_now,
                args=(offer.entry, offer.take_back),
            )


def take_back_now(entry: int, take_back: TakeBack) -> None:
    """Undo an entry; for a button's callback."""
    try:
        done = take_back(visit.desk(), visit.actor(), entry)
    except Refused as refused:
        refuse(refused)
    else:
        if isinstance(done, Offer):
            st.session_state[OFFER] = done
        else:
            offer_undo(done if isinstance(done, Bilingual) else shell.UNDONE, None)
