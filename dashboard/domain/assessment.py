"""Status is computed, never stored: facts and a day in, an assessment out."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from dashboard.domain.duties import Duty, DutyKey
from dashboard.domain.fiscal import FiscalYear, Month
from dashboard.domain.marks import Mark

DUE_SOON = timedelta(days=14)


class Status(StrEnum):
    """How far an item is, whatever the calendar says."""

    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    IN_REVIEW = "in_review"
    RETURNED = "returned"
    COMPLETE = "complete"


class State(StrEnum):
    """The one word a tile shows: status and calendar together, the most urgent first."""

    COMPLETE = "complete"
    OVERDUE = "overdue"
    UNFINISHED = "unfinished"
    IN_REVIEW = "in_review"
    RETURNED = "returned"
    DUE_SOON = "due_soon"
    IN_PROGRESS = "in_progress"
    NOT_STARTED = "not_started"


@dataclass(frozen=True)
class Assessment:
    """What the rules say of one item on one day.

    ``missing`` holds every unanswered duty, earliest due month first; ``overdue`` and
    ``due_soon`` are those of them whose month is over, or ends within 14 days. In a closed
    year both are empty and ``unfinished_at_close`` says whether anything was left.
    """

    status: Status
    total: int
    done: int
    due: Month
    missing: tuple[Duty, ...]
    overdue: tuple[Duty, ...]
    due_soon: tuple[Duty, ...]
    unfinished_at_close: bool

    @property
    def next_due(self) -> Month | None:
        """The due month of the earliest unanswered duty; None when nothing is missing."""
        return self.missing[0].due if self.missing else None

    @property
    def is_overdue(self) -> bool:
        return bool(self.overdue)

    @property
    def is_due_soon(self) -> bool:
        """Nothing is late yet, but the earliest unanswered duty is due within 14 days."""
        return bool(self.due_soon) and not self.overdue

    @property
    def is_complete(self) -> bool:
        return self.status is Status.COMPLETE

    @property
    def state(self) -> State:
        if self.is_complete:
            return State.COMPLETE
        if self.is_overdue:
            return State.OVERDUE
        if self.unfinished_at_close:
            return State.UNFINISHED
        if self.is_due_soon:
            return State.DUE_SOON
        return State(self.status)


def assess(
    duties: tuple[Duty, ...],
    marks: Mapping[DutyKey, Mark],
    confirmed: Collection[str],
    year: FiscalYear,
    today: date,
) -> Assessment:
    """Judge one item as of ``today``; a closed year is judged as of its close.

    ``confirmed`` names the requirements with a lost wording that the station has confirmed
    with the original form; before that they count as missing whatever was marked.
    """
    missing = tuple(
        sorted(
            (duty for duty in duties if not is_answered(duty, marks, confirmed)),
            key=lambda duty: duty.due,
        )
    )
    closed = year.is_closed(today)
    done = len(duties) - len(missing)
    return Assessment(
        status=_status(done, len(duties)),
        total=len(duties),
        done=done,
        due=max(duty.due for duty in duties),
        missing=missing,
        overdue=() if closed else tuple(_overdue(missing, today)),
        due_soon=() if closed else tuple(_due_soon(missing, today)),
        unfinished_at_close=closed and bool(missing),
    )


def is_answered(duty: Duty, marks: Mapping[DutyKey, Mark], confirmed: Collection[str]) -> bool:
    """Does the duty have an answer that counts?"""
    if duty.requirement.unclear and duty.requirement.code not in confirmed:
        return False
    return duty.key in marks


def _status(done: int, total: int) -> Status:
    if done == total:
        return Status.COMPLETE
    return Status.IN_PROGRESS if done else Status.NOT_STARTED


def _overdue(missing: Iterable[Duty], today: date) -> Iterable[Duty]:
    return (duty for duty in missing if duty.due.last_day < today)


def _due_soon(missing: Iterable[Duty], today: date) -> Iterable[Duty]:
    return (duty for duty in missing if today <= duty.due.last_day <= today + DUE_SOON)
