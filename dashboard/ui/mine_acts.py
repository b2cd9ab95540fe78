"""What the buttons of a list of work do: ``submit O4 17``, ``acknowledge 5 2`` …"""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from dashboard.domain.marks import Answer
from dashboard.domain.refusals import Refused
from dashboard.domain.reviews import Step
from dashboard.domain.roles import Action, Actor
from dashboard.services.commenting import acknowledge_mention
from dashboard.services.desk import Desk
from dashboard.services.inbox import Inbox
from dashboard.services.reviewing import approve_items, undo_reviews
from dashboard.services.views import Change
from dashboard.services.year import ItemState, YearState
from dashboard.text import comments, mine
from dashboard.ui import visit
from dashboard.ui.language import say
from dashboard.ui.mine import ACKNOWLEDGE, APPROVE_ALL, without_errors
from dashboard.ui.quick_mark import mark_choice
from dashboard.ui.refusal_message import refuse
from dashboard.ui.review_steps import ask_step
from dashboard.ui.undo import offer_undo


def act_on(pressed: str, found: Inbox, year: YearState) -> None:
    """Carry out what a button reported: at once, or after what has to be asked first."""
    verb, *rest = pressed.split(" ")
    if verb in set(Answer):
        mark_choice(pressed, year)
        st.rerun()
    elif verb == APPROVE_ALL:
        _ask_approval(without_errors(found), year)
    elif verb == ACKNOWLEDGE:
        _acknowledge(year, *map(int, rest))
    else:
        code, seen = rest
        ask_step(_as_seen(year.item(code), int(seen)), year, Step(verb))


def _as_seen(state: ItemState, version: int) -> ItemState:
    """The item as it stood on the screen; what moved since is refused, not overwritten."""
    return replace(state, review=replace(state.review, version=version))


def _acknowledge(year: YearState, comment: int, officer: int) -> None:
    try:
        acknowledge_mention(
            visit.desk(), visit.required(Action.COMMENT), year.year, comment, officer
        )
    except Refused as refused:
        refuse(refused)
    else:
        offer_undo(comments.ACKNOWLEDGED, None)
    st.rerun()


def _ask_approval(states: list[ItemState], year: YearState) -> None:
    codes = ", ".join(state.code for state in states)

    @st.dialog(say(mine.APPROVE_ALL_NOW))
    def dialog() -> None:
        st.markdown(say(mine.APPROVE_ALL_ASK, count=len(states), codes=codes))
        if st.button(say(mine.APPROVE_ALL_NOW), type="primary", key="approve_all"):
            _approve(states, year)

    dialog()


def _approve(states: list[ItemState], year: YearState) -> None:
    seen = {state.code: state.review.version for state in states}

    def take_back(desk: Desk, actor: Actor, _: int) -> Change:
        return undo_reviews(desk, actor, entries)

    try:
        entries = approve_items(visit.desk(), visit.required(Action.REVIEW), year.year, seen)
    except Refused as refused:
        refuse(refused)
    else:
        offer_undo(mine.APPROVED_ALL.filled(count=len(entries)), entries[-1], take_back)
    st.rerun()
