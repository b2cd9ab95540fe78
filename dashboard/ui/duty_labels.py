"""How one duty stands, as icon and word in the places where labels are written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.domain.assessment import State
from dashboard.domain.bilingual import Bilingual
from dashboard.domain.catalogue import Kind, Requirement, wording
from dashboard.domain.duties import Duty
from dashboard.domain.marks import Answer
from dashboard.services.year import ItemState, YearState
from dashboard.text import dates, figure_page, importing, item, status
from dashboard.ui import icons
from dashboard.ui.figure_trail import filled_from
from dashboard.ui.icons import material
from dashboard.ui.language import say
from dashboard.ui.markdown import plain

SPECIAL_KINDS = (Kind.FILE, Kind.PLACEMENT)


@dataclass(frozen=True)
class Look:
    """An icon with its word; ``tone`` names a colour of the theme, or nothing."""

    icon: str
    words: Bilingual
    tone: str = ""


ANSWERED = {
    Answer.DONE: Look(icons.ANSWER[Answer.DONE], status.ANSWER[Answer.DONE], "green"),
    Answer.NIL: Look(icons.ANSWER[Answer.NIL], status.ANSWER[Answer.NIL], "green"),
    Answer.NOT_APPLICABLE: Look(
        icons.ANSWER[Answer.NOT_APPLICABLE], status.ANSWER[Answer.NOT_APPLICABLE], "gray"
    ),
}
OVERDUE = Look(icons.STATE[State.OVERDUE], status.STATE[State.OVERDUE], "red")
DUE_SOON = Look(icons.STATE[State.DUE_SOON], status.STATE[State.DUE_SOON], "orange")
OPEN = Look(icons.STATE[State.NOT_STARTED], status.UNANSWERED)
LEGEND = (*ANSWERED.values(), OVERDUE, DUE_SOON)


def line_label(line: Requirement, year: YearState, duties: Sequence[Duty] = ()) -> str:
    """A line's wording with its code, safe in a label.

    Where a row holds one period only, and shows it, the wording need not name it again.
    """
    words = say(wording(line, year.year))
    if len(duties) == 1:
        words = words.replace(say(dates.period_name(duties[0].period)), "").strip()
    return f"{plain(words)} :gray[{line.code}]"


def badges(duty: Duty, state: ItemState) -> str:
    """What stands behind a line of the year: its kind, its lateness, its unusual answer."""
    found = [
        _kind(duty),
        doubt(duty.requirement, state),
        _from_figures(duty, state),
        _answer(duty, state),
    ]
    return " ".join(badge for badge in (*found, _lateness(duty, state)) if badge)


def doubt(line: Requirement, state: ItemState) -> str:
    """Whether a lost wording still has to be confirmed, or was; nothing for any other line."""
    if not line.unclear:
        return ""
    if line.code in state.confirmations:
        return f":green-badge[{material('fact_check')} {say(item.CONFIRMED)}]"
    return f":orange-badge[{say(status.TO_BE_CONFIRMED)}]"


def _kind(duty: Duty) -> str:
    kind = duty.requirement.kind
    return f":blue-badge[{say(status.KIND[kind])}]" if kind in SPECIAL_KINDS else ""


def _from_figures(duty: Duty, state: ItemState) -> str:
    dataset = filled_from(duty, state)
    if dataset is None:
        return ""
    words = say(figure_page.FROM_FIGURES, dataset=importing.DATASETS[dataset])
    return f":blue-badge[{material('table_chart')} {plain(words)}]"


def _answer(duty: Duty, state: ItemState) -> str:
    mark = state.marks.get(duty.key)
    if mark is None or mark.answer is Answer.DONE:
        return ""
    if mark.answer is Answer.NIL:
        return f":gray-badge[{plain(state.item.nil_sentence or say(status.ANSWER[Answer.NIL]))}]"
    return f":gray-badge[{say(item.NOT_APPLICABLE_LINE, reason=plain(mark.note))}]"


def _lateness(duty: Duty, state: ItemState) -> str:
    if duty in state.assessment.overdue:
        return f":red-badge[{material(OVERDUE.icon)} {say(OVERDUE.words)}]"
    if duty in state.assessment.due_soon:
        return f":orange-badge[{say(item.DUE_IN, month=dates.month_and_year(duty.due))}]"
    return ""


def period_look(duties: Sequence[Duty], state: ItemState) -> Look:
    """One look for duties of the same period: how they are answered, or how late they are."""
    answers = {state.answer(duty) for duty in duties}
    if None not in answers:
        only = answers.pop() if len(answers) == 1 else Answer.DONE
        return ANSWERED[only or Answer.DONE]
    if any(duty in state.assessment.overdue for duty in duties):
        return OVERDUE
    if any(duty in state.assessment.due_soon for duty in duties):
        return DUE_SOON
    return OPEN


def legend() -> str:
    """What the icons of the periods mean."""
    looks = "  ".join(f"{material(look.icon)} {say(look.words)}" for look in LEGEND)
    return f"{say(item.LEGEND)}  {looks}"


def reasons(duties: Sequence[Duty], state: ItemState) -> list[str]:
    """Why periods of a line do not apply: ``ไม่เกี่ยวข้อง ต.ค. 2569, พ.ย. 2569: …``."""
    periods: dict[str, list[str]] = {}
    for duty in duties:
        mark = state.marks.get(duty.key)
        if mark is not None and mark.answer is Answer.NOT_APPLICABLE:
            periods.setdefault(mark.note, []).append(say(dates.period_name(duty.period)))
    return [
        say(
            item.NOT_APPLICABLE_PERIODS,
            periods=", ".join(names) if len(names) < len(duties) else say(item.EVERY_PERIOD),
            reason=plain(reason),
        )
        for reason, names in periods.items()
    ]
