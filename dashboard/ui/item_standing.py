"""How an item stands: its headline, and why it is late or what comes next."""

from __future__ import annotations

import streamlit as st

from dashboard.domain.assessment import State
from dashboard.domain.bilingual import Bilingual
from dashboard.services.year import ItemState, YearState
from dashboard.text import dates, item, status
from dashboard.ui.headline import Part
from dashboard.ui.language import say
from dashboard.ui.markdown import plain
from dashboard.ui.missing import what_is_missing, when, whose

TONE = {State.OVERDUE: "bad", State.COMPLETE: "good"}


def item_headline(state: ItemState) -> tuple[Bilingual, list[Part]]:
    """``O12 แผนการใช้จ่าย…`` and ``กำลังทำ 3/7 · ครบกำหนด เม.ย. 2570``."""
    judged = state.assessment
    progress = item.PROGRESS.filled(
        state=status.STATE[judged.state], done=judged.done, total=judged.total
    )
    due = item.DUE_IN.filled(month=dates.month_and_year(judged.due))
    heading = item.HEADING.filled(code=state.code, title=state.item.title)
    return heading, [Part(progress, TONE.get(judged.state, "")), Part(due)]


def show_next_step(state: ItemState, year: YearState) -> None:
    """Why an item is late, since when and whose it is, with the smallest next step."""
    judged = state.assessment
    if judged.is_complete:
        st.success(say(item.COMPLETE), icon=":material/check_circle:")
    elif judged.overdue:
        first = judged.overdue[0]
        since = item.LATE_SINCE.filled(
            month=dates.month_and_year(first.due), late=when(first, year.today), who=whose(state)
        )
        st.error(
            plain(say(since)),
            title=plain(say(what_is_missing(judged.overdue, year.year))),
            icon=":material/error:",
        )
