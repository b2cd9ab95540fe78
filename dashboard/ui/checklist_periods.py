"""Lines that repeat: their periods side by side, each a button that shows how it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from dashboard.domain.catalogue import Kind, Requirement
from dashboard.domain.duties import Duty
from dashboard.domain.marks import Answer
from dashboard.domain.roles import Action
from dashboard.services.marking import Wanted
from dashboard.services.year import ItemState, YearState
from dashboard.text import board, dates, item
from dashboard.ui import icons, visit
from dashboard.ui.checklist_evidence import show_attach
from dashboard.ui.checklist_look import Looks
from dashboard.ui.confirming import show_confirmation
from dashboard.ui.duty_labels import Look, doubt, legend, line_label, period_look, reasons
from dashboard.ui.figure_trail import trail
from dashboard.ui.icons import material
from dashboard.ui.language import say, speaker
from dashboard.ui.markdown import plain
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


def show_periods(state: ItemState, year: YearState, duties: Sequence[Duty]) -> Looks:
    """Whole periods first, then the nil sentence, then line by line; returns how each looks."""
    st.caption(legend())
    by_line: dict[Requirement, list[Duty]] = {}
    for duty in duties:
        by_line.setdefault(duty.requirement, []).append(duty)
    rows = []
    if len(by_line) > 1:
        rows.append(_whole_periods(state, duties))
    if state.item.nil_sentence:
        rows.append(_nil_periods(state, duties))
    for row in rows:
        _show(row, state, year)
    for line, of_line in by_line.items():
        rows.append(_line(state, year, line, of_line))
        show_attach(line, state, year)
        _show(rows[-1], state, year)
        for told in trail(of_line, state):
            st.caption(f"{material('table_chart')} {plain(told)}")
        for reason in reasons(of_line, state):
            st.caption(f"{material(icons.ANSWER[Answer.NOT_APPLICABLE])} {reason}")
        if line.unclear:
            show_confirmation(line, state, year)
    return {row.key: _looks(row, state) for row in rows}


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
    locked = not state.can_be_marked(duties[0])
    # A nil line that is a duty of its own asks one question; the row above holds its other answer.
    label = (
        f"**{say(item.SOMETHING_PERIOD)}** :gray[{line.code}]"
        if line.kind is Kind.NIL
        else f"{line_label(line, year, duties)} {doubt(line, state)}"
    )
    return Row(
        key=f"row_{line.code}",
        label=label,
        duties=duties,
        pressed=frozenset() if locked else _periods_with(Answer.DONE, state, duties),
        answer=Answer.DONE,
        locked=locked,
    )


def _periods_with(answer: Answer, state: ItemState, duties: Sequence[Duty]) -> frozenset[str]:
    return frozenset(duty.period.code for duty in duties if state.answer(duty) is answer)


def _show(row: Row, state: ItemState, year: YearState) -> None:
    periods = {duty.period.code: duty.period for duty in row.duties}
    spoken = speaker()
    show_as(row.key, [code for code in periods if code in row.pressed])
    st.pills(
        row.label,
        list(periods),
        selection_mode="multi",
        key=row.key,
        disabled=row.locked or not visit.allowed(Action.MARK, state),
        format_func=lambda code: spoken(dates.period_name(periods[code])),
        on_change=_press,
        args=(row, state, year),
        width="stretch" if len(periods) > FEW else "content",
    )


def _looks(row: Row, state: ItemState) -> list[Look]:
    periods: dict[str, list[Duty]] = {}
    for duty in row.duties:
        periods.setdefault(duty.period.code, []).append(duty)
    return [period_look(duties, state) for duties in periods.values()]


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
