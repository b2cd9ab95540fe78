"""Lines that repeat: their periods side by side, each a button that shows how it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from dashboard.domain.catalogue import Requirement
from dashboard.domain.duties import Duty
from dashboard.domain.marks import Answer
from dashboard.domain.roles import Action
from dashboard.services.marking import Wanted
from dashboard.services.year import ItemState, YearState
from dashboard.text import board, dates, item, status
from dashboard.ui import visit
from dashboard.ui.confirming import show_confirmation
from dashboard.ui.duty_labels import legend, line_label, period_icon
from dashboard.ui.language import say
from dashboard.ui.quick_mark import save
from dashboard.ui.widget_state import show_as

FEW = 2
"""Up to so many periods stay as wide as their names; more of them share the row evenly."""


@dataclass(frozen=True)
class Row:
    """A row of periods: pressing one gives its ``duties`` the ``answer``, or takes it back.

    ``pressed`` holds the codes of the periods that show as pressed.
    """

    key: str
    label: str
    duties: Sequence[Duty]
    pressed: frozenset[str]
    answer: Answer
    locked: bool = False


def show_periods(state: ItemState, year: YearState, duties: Sequence[Duty]) -> None:
    """Whole periods first, then the nil sentence, then line by line."""
    st.caption(legend())
    by_line: dict[Requirement, list[Duty]] = {}
    for duty in duties:
        by_line.setdefault(duty.requirement, []).append(duty)
    if len(by_line) > 1:
        _show(_whole_periods(state, duties), state, year)
    if state.item.nil_sentence:
        _show(_nil_periods(state, duties), state, year)
    for line, of_line in by_line.items():
        _show(_line(state, year, line, of_line), state, year)
        if line.unclear:
            show_confirmation(line, state, year)


def _whole_periods(state: ItemState, duties: Sequence[Duty]) -> Row:
    able = [duty for duty in duties if state.can_be_marked(duty)]
    answers: dict[str, set[Answer | None]] = {}
    for duty in able:
        answers.setdefault(duty.period.code, set()).add(state.answer(duty))
    return Row(
        key=f"whole_{state.code}",
        label=f"**{say(item.WHOLE_PERIOD)}**",
        duties=able,
        pressed=frozenset(
            code for code, given in answers.items() if None not in given and Answer.DONE in given
        ),
        answer=Answer.DONE,
    )


def _nil_periods(state: ItemState, duties: Sequence[Duty]) -> Row:
    able = [duty for duty in duties if duty.may_be_nil]
    return Row(
        key=f"nil_{state.code}",
        label=f"**{say(item.NIL_PERIOD, sentence=state.item.nil_sentence)}**",
        duties=able,
        pressed=_periods_with(Answer.NIL, state, able),
        answer=Answer.NIL,
    )


def _line(state: ItemState, year: YearState, line: Requirement, duties: Sequence[Duty]) -> Row:
    doubt = f" :orange-badge[{say(status.TO_BE_CONFIRMED)}]" if line.unclear else ""
    locked = not state.can_be_marked(duties[0])
    return Row(
        key=f"row_{line.code}",
        label=line_label(line, year) + doubt,
        duties=duties,
        pressed=frozenset() if locked else _periods_with(Answer.DONE, state, duties),
        answer=Answer.DONE,
        locked=locked,
    )


def _periods_with(answer: Answer, state: ItemState, duties: Sequence[Duty]) -> frozenset[str]:
    return frozenset(duty.period.code for duty in duties if state.answer(duty) is answer)


def _show(row: Row, state: ItemState, year: YearState) -> None:
    periods = {duty.period.code: duty.period for duty in row.duties}
    show_as(row.key, [code for code in periods if code in row.pressed])
    st.pills(
        row.label,
        list(periods),
        selection_mode="multi",
        key=row.key,
        disabled=row.locked or not visit.allowed(Action.MARK),
        format_func=lambda code: _period_label(state, row, code),
        on_change=_press,
        args=(row, state, year),
        width="stretch" if len(periods) > FEW else "content",
    )


def _period_label(state: ItemState, row: Row, code: str) -> str:
    of_period = [duty for duty in row.duties if duty.period.code == code]
    return f"{period_icon(of_period, state)} {say(dates.period_name(of_period[0].period))}"


def _press(row: Row, state: ItemState, year: YearState) -> None:
    """Bring the duties of the periods that were pressed to the answer, or take it back.

    Nobody presses two periods at once: what else is missing from a fast click's list comes from
    a page that had not caught up yet, and is not taken back.
    """
    now = frozenset(st.session_state[row.key])
    added, missing = now - row.pressed, row.pressed - now
    removed = missing if not added and len(missing) == 1 else frozenset()
    wanted = [
        Wanted(duty.key, row.answer, seen_version=state.seen(duty.key))
        for duty in row.duties
        if duty.period.code in added and state.answer(duty) is not Answer.NOT_APPLICABLE
    ]
    wanted += [
        Wanted(duty.key, None, seen_version=state.seen(duty.key))
        for duty in row.duties
        if duty.period.code in removed and state.answer(duty) is row.answer
    ]
    save(state, year, wanted, board.MARKED if added else board.TAKEN_BACK)
