"""Coverage: an item's twelve months of a fiscal year at a glance (ความครบถ้วน)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from dashboard.domain.assessment import Assessment
from dashboard.domain.duties import Duty, DutyKey
from dashboard.domain.fiscal import FiscalYear, Month, Period, Span
from dashboard.domain.marks import Answer, Mark
from dashboard.domain.reviews import ReviewState


class Cover(StrEnum):
    """What a month of an item says: how it was answered, or how urgent what it lacks is."""

    DONE = "done"
    NIL = "nil"
    NOT_APPLICABLE = "not_applicable"
    IN_REVIEW = "in_review"
    RETURNED = "returned"
    OVERDUE = "overdue"
    UNFINISHED = "unfinished"
    DUE_SOON = "due_soon"
    OPEN = "open"


@dataclass(frozen=True)
class Cell:
    """One item in one month: the duties that stand there, and which of them are missing."""

    month: Month
    cover: Cover
    duties: tuple[Duty, ...]
    missing: tuple[Duty, ...]

    @property
    def answered(self) -> int:
        return len(self.duties) - len(self.missing)

    @property
    def first(self) -> Duty:
        """The duty to look at first: the earliest one that is missing, if any is."""
        return (self.missing or self.duties)[0]

    @property
    def periods(self) -> tuple[Period, ...]:
        """What the duties prove, earliest end first."""
        found = {duty.period for duty in self.duties}
        return tuple(sorted(found, key=lambda period: (period.last, period.first)))


Cells = tuple[Cell | None, ...]
"""The twelve months of a fiscal year, October first; None where nothing is asked."""


def cells_of(
    duties: Iterable[Duty],
    marks: Mapping[DutyKey, Mark],
    judged: Assessment,
    year: FiscalYear,
    review: ReviewState | None,
) -> Cells:
    """Spread an item's duties over the year; ``review`` is None where the year asks for none."""
    lacks, months = _Lacks.of(judged), year.months
    by_month: dict[Month, list[Duty]] = {}
    for duty in sorted(duties, key=lambda duty: duty.due):
        by_month.setdefault(month_of(duty, months), []).append(duty)
    return tuple(
        _cell(month, tuple(by_month[month]), marks, lacks, review) if month in by_month else None
        for month in months
    )


def month_of(duty: Duty, months: Sequence[Month]) -> Month:
    """Where a duty stands among the months of a fiscal year.

    In the month it proves; in its due month where it proves another span or an earlier year.
    """
    first, last = months[0], months[-1]
    if duty.period.span is Span.MONTH and first <= duty.period.first <= last:
        return duty.period.first
    return min(max(duty.due, first), last)


@dataclass(frozen=True)
class _Lacks:
    """An assessment by the keys of its duties: comparing whole duties costs milliseconds."""

    missing: frozenset[DutyKey]
    overdue: frozenset[DutyKey]
    due_soon: frozenset[DutyKey]
    at_close: bool

    @classmethod
    def of(cls, judged: Assessment) -> _Lacks:
        missing, overdue, due_soon = (
            frozenset(duty.key for duty in duties)
            for duties in (judged.missing, judged.overdue, judged.due_soon)
        )
        return cls(missing, overdue, due_soon, judged.unfinished_at_close)

    def cover(self, missing: tuple[Duty, ...]) -> Cover:
        keys = {duty.key for duty in missing}
        if keys & self.overdue:
            return Cover.OVERDUE
        if self.at_close:
            return Cover.UNFINISHED
        return Cover.DUE_SOON if keys & self.due_soon else Cover.OPEN


def _cell(
    month: Month,
    duties: tuple[Duty, ...],
    marks: Mapping[DutyKey, Mark],
    lacks: _Lacks,
    review: ReviewState | None,
) -> Cell:
    missing = tuple(duty for duty in duties if duty.key in lacks.missing)
    cover = lacks.cover(missing) if missing else _answer(duties, marks, review)
    return Cell(month, cover, duties, missing)


def _answer(
    duties: tuple[Duty, ...], marks: Mapping[DutyKey, Mark], review: ReviewState | None
) -> Cover:
    if review in _UNDER_REVIEW:
        return _UNDER_REVIEW[review]
    answers = {marks[duty.key].answer for duty in duties}
    if answers == {Answer.NOT_APPLICABLE}:
        return Cover.NOT_APPLICABLE
    return Cover.DONE if Answer.DONE in answers else Cover.NIL


_UNDER_REVIEW: Mapping[ReviewState | None, Cover] = {
    ReviewState.SUBMITTED: Cover.IN_REVIEW,
    ReviewState.RETURNED: Cover.RETURNED,
}
