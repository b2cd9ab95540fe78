"""How one duty stands, as icon and word in the places where labels are written."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.domain.assessment import State
from dashboard.domain.catalogue import Kind, Requirement, wording
from dashboard.domain.duties import Duty
from dashboard.domain.marks import Answer
from dashboard.services.year import ItemState, YearState
from dashboard.text import dates, item, status
from dashboard.ui import icons
from dashboard.ui.icons import material
from dashboard.ui.language import say
from dashboard.ui.markdown import plain

SPECIAL_KINDS = (Kind.FILE, Kind.PLACEMENT)


def line_label(line: Requirement, year: YearState) -> str:
    """A line's wording with its code, safe in a label."""
    return f"{plain(say(wording(line, year.year)))} :gray[{line.code}]"


def badges(duty: Duty, state: ItemState) -> str:
    """What stands behind a line of the year: its kind, its lateness, its unusual answer."""
    found = [_kind(duty), _doubt(duty), _answer(duty, state), _lateness(duty, state)]
    return " ".join(badge for badge in found if badge)


def _kind(duty: Duty) -> str:
    kind = duty.requirement.kind
    return f":blue-badge[{say(status.KIND[kind])}]" if kind in SPECIAL_KINDS else ""


def _doubt(duty: Duty) -> str:
    if not duty.requirement.unclear:
        return ""
    return f":orange-badge[{say(status.TO_BE_CONFIRMED)}]"


def _answer(duty: Duty, state: ItemState) -> str:
    mark = state.marks.get(duty.key)
    if mark is None or mark.answer is Answer.DONE:
        return ""
    if mark.answer is Answer.NIL:
        return f":gray-badge[{plain(state.item.nil_sentence or say(status.ANSWER[Answer.NIL]))}]"
    return f":gray-badge[{say(item.NOT_APPLICABLE_LINE, reason=plain(mark.note))}]"


def _lateness(duty: Duty, state: ItemState) -> str:
    if duty in state.assessment.overdue:
        word = say(status.STATE[State.OVERDUE])
        return f":red-badge[{material(icons.STATE[State.OVERDUE])} {word}]"
    if duty in state.assessment.due_soon:
        return f":orange-badge[{say(item.DUE_IN, month=dates.month_and_year(duty.due))}]"
    return ""


def period_icon(duties: Sequence[Duty], state: ItemState) -> str:
    """One icon for duties of the same period: how they are answered, or how late they are."""
    answers = {state.answer(duty) for duty in duties}
    if None not in answers:
        only = answers.pop() if len(answers) == 1 else Answer.DONE
        return material(icons.ANSWER[only or Answer.DONE])
    if any(duty in state.assessment.overdue for duty in duties):
        return f":red[{material(icons.STATE[State.OVERDUE])}]"
    if any(duty in state.assessment.due_soon for duty in duties):
        return f":orange[{material(icons.STATE[State.DUE_SOON])}]"
    return material(icons.STATE[State.NOT_STARTED])


def legend() -> str:
    """What the icons of the periods mean."""
    return say(
        item.LEGEND,
        done=material(icons.ANSWER[Answer.DONE]),
        nil=material(icons.ANSWER[Answer.NIL]),
        not_applicable=material(icons.ANSWER[Answer.NOT_APPLICABLE]),
        overdue=material(icons.STATE[State.OVERDUE]),
        soon=material(icons.STATE[State.DUE_SOON]),
    )
