"""The top of an item's page: what was found and what to do next, then the review."""

from __future__ import annotations

import streamlit as st

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.checks.periods import period_of
from dashboard.domain.reviews import Step
from dashboard.services.year import ItemState, YearState
from dashboard.text import dates, item, reviewing
from dashboard.ui.item_findings import findings_of
from dashboard.ui.item_review import review_bar
from dashboard.ui.linked import linked
from dashboard.ui.review_diagram import review_diagram
from dashboard.ui.review_steps import as_seen, ask_step

AT = "at"
"""The period an address leads to, as the matrix of months gives it."""


def show_top(state: ItemState, year: YearState) -> None:
    """Findings and, where the year asks for reviews, the review bar."""
    pressed = linked(
        "item_top.html",
        key="item_top",
        standing=findings_of(state, year),
        review=review_bar(state) if year.reviews_required else None,
        complete=item.COMPLETE,
        do_next=item.DO_NEXT,
        next_step=item.NEXT_STEP,
        still_missing=item.STILL_MISSING,
        review_title=reviewing.BAR,
        reason_title=reviewing.REASON,
        how=reviewing.HOW,
        diagram=review_diagram(state.review.state),
        at=_named_period(),
    )
    if pressed:
        step, _, seen = pressed.partition(" ")
        ask_step(as_seen(state, int(seen)), year, Step(step))


def _named_period() -> Bilingual | None:
    period = period_of(st.query_params.get(AT, ""))
    return None if period is None else dates.period_name(period)
