"""Taking a step of a review from a screen: at once, or after what has to be asked first."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from dashboard.domain.refusals import Refused
from dashboard.domain.reviews import ACTION_OF, Step
from dashboard.services.reviewing import review_item, undo_review
from dashboard.services.typed import TEXT_LIMIT
from dashboard.services.year import ItemState, YearState
from dashboard.text import findings, reviewing
from dashboard.ui import icons, visit
from dashboard.ui.icons import material
from dashboard.ui.language import say
from dashboard.ui.markdown import plain
from dashboard.ui.refusal_message import forget_refusal, refuse, refuse_typed
from dashboard.ui.undo import offer_undo


def as_seen(state: ItemState, version: int) -> ItemState:
    """The item with the version of its review that the page showed when a button was pressed."""
    return replace(state, review=replace(state.review, version=version))


def ask_step(state: ItemState, year: YearState, step: Step) -> None:
    """Take a step. A return asks for its reason, an approval in spite of errors asks once more."""
    if step is Step.RETURN:
        _open_return(state, year)
    elif step is Step.APPROVE and state.errors:
        _open_approval(state, year)
    else:
        try:
            _take(state, year, step)
        except Refused as refused:
            refuse(refused)
        st.rerun()


def _take(state: ItemState, year: YearState, step: Step, reason: str = "") -> None:
    actor = visit.required(ACTION_OF[step])
    change = review_item(
        visit.desk(),
        actor,
        year.year,
        state.code,
        step,
        reason=reason,
        seen_version=state.review.version,
        seen_revision=year.revision,
    )
    offer_undo(reviewing.DID[step].filled(code=state.code), change.entry_id, undo_review)


def _open_return(state: ItemState, year: YearState) -> None:
    @st.dialog(say(reviewing.RETURN_TITLE, code=state.code))
    def dialog() -> None:
        with st.form("return_form", border=False):
            reason = st.text_area(
                say(reviewing.RETURN_WHY), max_chars=TEXT_LIMIT, key="return_reason"
            )
            if st.form_submit_button(say(reviewing.BUTTON[Step.RETURN]), type="primary"):
                _return(state, year, reason)

    dialog()


def _return(state: ItemState, year: YearState, reason: str) -> None:
    try:
        _take(state, year, Step.RETURN, reason)
    except Refused as refused:
        refuse_typed(refused, reason)
        return
    forget_refusal()
    st.rerun()


def _open_approval(state: ItemState, year: YearState) -> None:
    @st.dialog(say(reviewing.APPROVE_TITLE, code=state.code))
    def dialog() -> None:
        st.markdown(say(reviewing.APPROVE_ANYWAY, count=len(state.errors)))
        listed = (
            f"- {material(icons.LEVEL[found.level])} **{say(findings.label(found))}** "
            f"{plain(say(findings.why(found, state.item, year.year)))}"
            for found in state.errors
        )
        st.markdown("\n".join(listed))
        if st.button(say(reviewing.APPROVE_NOW), type="primary", key="approve_anyway"):
            _approve(state, year)

    dialog()


def _approve(state: ItemState, year: YearState) -> None:
    try:
        _take(state, year, Step.APPROVE)
    except Refused as refused:
        refuse(refused)
    st.rerun()
