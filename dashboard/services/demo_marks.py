"""Which duties a demonstration answers: a station some weeks or months into its year."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from dashboard.domain.duties import Duty
from dashboard.domain.fiscal import Month, Span
from dashboard.domain.marks import Answer
from dashboard.services.marking import Wanted
from dashboard.services.views import YearState

APPROVED = ("O1", "O3", "O5", "O8", "O9", "O10", "O22", "O24")
"""Items that need nothing but writing down: a station has them first."""

SUBMITTED = ("O16", "O20", "S1.2")
RETURNED = ("O6",)
READY = ("S1.4",)
"""Items that are all there, and stand at different places on their way to an approval."""

BEGUN = ("O2", "O12", "O13", "O18", "S1.1", "S3.3")
"""Items with their first half done."""

LATE = ("O7", "O14")
"""Items whose last month that is over was forgotten."""


def demo_answers(state: YearState) -> list[Wanted]:
    """What is answered on the day the year is looked at."""
    return [
        _answer(duty)
        for item in state.items
        for duty in _done_duties(item.code, item.duties, state.today)
    ]


def _done_duties(code: str, duties: tuple[Duty, ...], today: date) -> Iterable[Duty]:
    open_to_answer = [duty for duty in duties if not duty.requirement.unclear]
    over = [duty for duty in open_to_answer if duty.due < Month.of(today)]
    if code in (*APPROVED, *SUBMITTED, *RETURNED, *READY):
        return open_to_answer
    if code in LATE:
        last = max((duty.due for duty in over), default=None)
        return [duty for duty in over if duty.due != last]
    if code in BEGUN:
        half = open_to_answer[: len(open_to_answer) // 2]
        return dict.fromkeys([*over, *(duty for duty in half if _can_be_proven(duty, today))])
    return over


def _can_be_proven(duty: Duty, today: date) -> bool:
    return duty.period.span is Span.YEAR or duty.period.last.last_day < today


def _answer(duty: Duty) -> Wanted:
    is_empty_month = duty.may_be_nil and duty.period.span is Span.MONTH
    return Wanted(duty.key, Answer.NIL if is_empty_month else Answer.DONE)
