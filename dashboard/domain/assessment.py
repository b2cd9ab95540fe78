"""Status is computed, never stored: facts and a day in, an assessment out.

A closed year is judged by the calendar of its close: from then on nothing becomes late. Marks
count whenever they were made, so that a station can still enter a year it did on paper; those
made after the close (from 1 October on, in Thailand) are counted apart, and screens say so.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from dashboard.domain.duties import Duty, DutyKey
from dashboard.domain.fiscal import FiscalYear, Month
from dashboard.domain.marks import Mark
from dashboard.domain.reviews import ReviewState
from dashboard.domain.thai import THAILAND

DUE_SOON = timedelta(days=14)


class Status(StrEnum):
    """How far an item is, whatever the calendar says."""

    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    READY = "ready"
    IN_REVIEW = "in_review"
    RETURNED = "returned"
    COMPLETE = "complete"


class State(StrEnum):
    """The one word a tile shows: status and calendar together, the most urgent first."""

    COMPLETE = "complete"
    OVERDUE = "overdue"
    RETURNED = "returned"
    UNFINISHED = "unfinished"
    IN_REVIEW = "in_review"
    READY = "ready"
    DUE_SOON = "due_soon"
    IN_PROGRESS = "in_progress"
    NOT_STARTED = "not_started"


@dataclass(frozen=True)
class Assessment:
    """What the rules say of one item on one day.

    ``missing`` holds every unanswered duty, earliest due month first; ``overdue`` and
    ``due_soon`` are those of them whose month is over, or ends within 14 days. In a closed
    year both are empty and ``unfinished_at_close`` says whether anything was left.
    ``formats_missing`` are demanded file formats that no evidence has, one of each inner tuple.
    ``marked_after_close`` counts the answered duties whose mark is younger than the close.
    """

    status: Status
    total: int
    done: int
    due: Month
    missing: tuple[Duty, ...]
    overdue: tuple[Duty, ...]
    due_soon: tuple[Duty, ...]
    unfinished_at_close: bool
    formats_missing: tuple[tuple[str, ...], ...] = ()
    formats_overdue: bool = False
    marked_after_close: int = 0

    @property
    def next_due(self) -> Month | None:
        """The due month of the earliest unanswered duty; None when nothing is missing."""
        return self.missing[0].due if self.missing else None

    @property
    def is_overdue(self) -> bool:
        return bool(self.overdue) or self.formats_overdue

    @property
    def is_due_soon(self) -> bool:
        """Nothing is late yet, but the earliest unanswered duty is due within 14 days."""
        return bool(self.due_soon) and not self.is_overdue

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
        if self.is_due_soon and self.status is not Status.RETURNED:
            return State.DUE_SOON
        return State(self.status)


def assess(
    duties: tuple[Duty, ...],
    marks: Mapping[DutyKey, Mark],
    confirmed: Collection[str],
    year: FiscalYear,
    today: date,
    *,
    formats_missing: tuple[tuple[str, ...], ...] = (),
    review: ReviewState | None = None,
) -> Assessment:
    """Judge one item as of ``today``; a closed year by the calendar of its close.

    ``confirmed`` names the requirements with a lost wording that the station has confirmed
    with the original form; before that they count as missing whatever was marked.
    ``formats_missing`` are the demanded formats that no evidence has. ``review`` None means
    that the year asks for none; otherwise only an approved item is complete.
    """
    missing = tuple(
        sorted(
            (duty for duty in duties if not is_answered(duty, marks, confirmed)),
            key=lambda duty: duty.due,
        )
    )
    closed = year.is_closed(today)
    done = len(duties) - len(missing)
    due = max(duty.due for duty in duties)
    status = _status(done, len(duties), formats_missing, review)
    return Assessment(
        status=status,
        total=len(duties),
        done=done,
        due=due,
        missing=missing,
        overdue=() if closed else tuple(_overdue(missing, today)),
        due_soon=() if closed else tuple(_due_soon(missing, today)),
        unfinished_at_close=closed and status is not Status.COMPLETE,
        formats_missing=formats_missing,
        formats_overdue=bool(formats_missing) and not closed and due.last_day < today,
        marked_after_close=_marked_after(year.last_day, duties, marks) if closed else 0,
    )


def is_answered(duty: Duty, marks: Mapping[DutyKey, Mark], confirmed: Collection[str]) -> bool:
    """Does the duty have an answer that counts?"""
    if duty.requirement.unclear and duty.requirement.code not in confirmed:
        return False
    return duty.key in marks


def _status(
    done: int,
    total: int,
    formats_missing: tuple[tuple[str, ...], ...],
    review: ReviewState | None,
) -> Status:
    if review is ReviewState.RETURNED:
        return Status.RETURNED
    if done < total or formats_missing:
        return Status.IN_PROGRESS if done else Status.NOT_STARTED
    return _WHEN_ALL_IS_THERE[review]


_WHEN_ALL_IS_THERE = {
    None: Status.COMPLETE,
    ReviewState.OPEN: Status.READY,
    ReviewState.SUBMITTED: Status.IN_REVIEW,
    ReviewState.APPROVED: Status.COMPLETE,
}


def _marked_after(close: date, duties: Iterable[Duty], marks: Mapping[DutyKey, Mark]) -> int:
    given = (marks[duty.key].at for duty in duties if duty.key in marks)
    return sum(at.astimezone(THAILAND).date() > close for at in given)


def _overdue(missing: Iterable[Duty], today: date) -> Iterable[Duty]:
    return (duty for duty in missing if duty.due.last_day < today)


def _due_soon(missing: Iterable[Duty], today: date) -> Iterable[Duty]:
    return (duty for duty in missing if today <= duty.due.last_day <= today + DUE_SOON)
