"""Saying that a line does not apply to the station, with the reason."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.catalogue import Requirement, wording
from dashboard.domain.duties import Duty
from dashboard.domain.fiscal import Span
from dashboard.domain.marks import Answer
from dashboard.domain.refusals import Refused
from dashboard.domain.roles import Action
from dashboard.services.marking import Wanted, mark
from dashboard.services.typed import TEXT_LIMIT
from dashboard.services.year import ItemState, YearState
from dashboard.text import board, dates, item, shell
from dashboard.ui import icons, visit
from dashboard.ui.icons import material
from dashboard.ui.language import say
from dashboard.ui.refusal_message import forget_refusal, refuse_typed
from dashboard.ui.undo import offer_undo


@dataclass(frozen=True)
class Part:
    """What may not apply: a line in one period, or in all of its periods without an answer."""

    line: Requirement
    duties: tuple[Duty, ...]
    period: Bilingual | None


def show_not_applicable(state: ItemState, year: YearState) -> None:
    """The button that opens the dialog."""
    if st.button(
        say(item.NOT_APPLICABLE),
        icon=material(icons.ANSWER[Answer.NOT_APPLICABLE]),
        key="not_applicable",
        type="tertiary",
    ):
        _open(state, year)


def _open(state: ItemState, year: YearState) -> None:
    @st.dialog(say(item.NOT_APPLICABLE))
    def dialog() -> None:
        with st.form("not_applicable_form", border=False):
            part = st.selectbox(
                say(item.NOT_APPLICABLE_WHAT),
                _parts(state),
                format_func=lambda each: _name(each, year),
            )
            reason = st.text_area(say(item.NOT_APPLICABLE_WHY), max_chars=TEXT_LIMIT)
            if st.form_submit_button(say(shell.SAVE), type="primary"):
                _save(state, year, part, reason)

    dialog()


def _parts(state: ItemState) -> list[Part]:
    """Line by line; where a line repeats, all of its open periods before each by itself."""
    by_line: dict[Requirement, list[Duty]] = {}
    for duty in state.duties:
        if state.can_be_marked(duty):
            by_line.setdefault(duty.requirement, []).append(duty)
    parts = []
    for line, duties in by_line.items():
        open_ones = tuple(duty for duty in duties if state.answer(duty) is None)
        if len(open_ones) > 1:
            all_open = len(open_ones) == len(duties)
            words = item.EVERY_PERIOD if all_open else item.OPEN_PERIODS
            parts.append(Part(line, open_ones, words.filled(count=len(open_ones))))
        parts += [Part(line, (duty,), _period(duty)) for duty in duties]
    return parts


def _period(duty: Duty) -> Bilingual | None:
    return None if duty.period.span is Span.YEAR else dates.period_name(duty.period)


def _name(part: Part, year: YearState) -> str:
    period = "" if part.period is None else f" · {say(part.period)}"
    return f"{part.line.code} {say(wording(part.line, year.year))}{period}"


def _save(state: ItemState, year: YearState, part: Part, reason: str) -> None:
    wanted = [
        Wanted(duty.key, Answer.NOT_APPLICABLE, note=reason, seen_version=state.seen(duty.key))
        for duty in part.duties
    ]
    try:
        change = mark(visit.desk(), visit.required(Action.MARK), year.year, wanted)
    except Refused as refused:
        refuse_typed(refused, reason)
        return
    forget_refusal()
    done = board.MARKED.filled(code=state.item.code, count=change.count)
    offer_undo(done, change.entry_id)
    st.rerun()
