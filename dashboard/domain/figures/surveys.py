"""Answers to the two perception surveys so far, and when the target is reached at this pace.

IIT asks officers, EIT asks the public. A row is a day's standing: all answers up to then. The
expected day is an estimate: it assumes that answers keep coming as they did in the last week.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from fractions import Fraction
from math import ceil

from dashboard.domain.figures.rows import FigureRow
from dashboard.domain.figures.typed import count_of, day_of

PACE_DAYS = 7
"""The pace is taken over at least so many days, as no day of a week is like the other."""
FARTHEST = 3660
"""Days; a target farther away than ten years is not in sight."""


class Audience(StrEnum):
    """Who answers; also the name of the field that counts them."""

    OFFICERS = "officers"
    PUBLIC = "public"


@dataclass(frozen=True)
class SurveyTargets:
    """What a station aims at, as far as it said so; ``opens`` and ``closes`` are the first and
    the last day on which people can answer.

    Raises:
        ValueError: for a target below 1, or a survey that closes before it opens.
    """

    officers: int | None = None
    public: int | None = None
    opens: date | None = None
    closes: date | None = None

    def __post_init__(self) -> None:
        if any(target is not None and target < 1 for target in (self.officers, self.public)):
            raise ValueError("a target is at least one answer")
        if self.opens and self.closes and self.closes < self.opens:
            raise ValueError(f"the survey closes on {self.closes}, before {self.opens}")

    def of(self, audience: Audience) -> int | None:
        return self.officers if audience is Audience.OFFICERS else self.public


@dataclass(frozen=True)
class Answers:
    """One audience's answers by day; ``reached_on`` is the first day with the whole target."""

    audience: Audience
    by_day: tuple[tuple[date, int], ...]
    target: int | None
    pace: Fraction | None
    """Answers a day; None where there are not two days to compare."""
    reached_on: date | None
    expected_on: date | None
    """When the target is reached at this pace; None when it is reached, or out of sight."""
    expected_at_close: int | None
    """Answers at this pace when the survey closes; None without a close that lies ahead."""

    @property
    def so_far(self) -> int:
        return self.by_day[-1][1] if self.by_day else 0

    @property
    def share(self) -> Fraction | None:
        """Of the target, 1 being all of it; None without a target."""
        return Fraction(self.so_far, self.target) if self.target else None

    @property
    def lacking(self) -> int | None:
        return max(0, self.target - self.so_far) if self.target else None


@dataclass(frozen=True)
class SurveySummary:
    """Both audiences; ``last_day`` is the latest day told of."""

    officers: Answers
    public: Answers
    targets: SurveyTargets
    last_day: date | None

    @property
    def audiences(self) -> tuple[Answers, Answers]:
        return self.officers, self.public

    def is_late(self, answers: Answers) -> bool:
        """At this pace the target is reached after the close, or never."""
        closes = self.targets.closes
        if not closes or not answers.lacking or answers.pace is None:
            return False
        return answers.expected_on is None or answers.expected_on > closes


def survey_summary(rows: Iterable[FigureRow], targets: SurveyTargets) -> SurveySummary:
    """Sum up a year's survey days; without targets nothing is estimated."""
    ordered = sorted(rows, key=lambda row: day_of(row.values))
    officers, public = (_answers(audience, ordered, targets) for audience in Audience)
    return SurveySummary(officers, public, targets, day_of(ordered[-1].values) if ordered else None)


def _answers(audience: Audience, rows: Sequence[FigureRow], targets: SurveyTargets) -> Answers:
    by_day = tuple((day_of(row.values), count_of(row.values, audience)) for row in rows)
    target = targets.of(audience)
    pace = _pace(by_day, targets.opens)
    reached = next((day for day, count in by_day if target and count >= target), None)
    return Answers(
        audience,
        by_day,
        target,
        pace,
        reached,
        None if reached else _expected_on(by_day, target, pace),
        _at_close(by_day, pace, targets.closes),
    )


def _pace(by_day: Sequence[tuple[date, int]], opens: date | None) -> Fraction | None:
    """Answers a day since a standing of at least a week ago, or since the start."""
    if not by_day:
        return None
    last, count = by_day[-1]
    earlier = [(day, before) for day, before in by_day if (last - day).days >= PACE_DAYS]
    day, before = earlier[-1] if earlier else _start(by_day, opens)
    return Fraction(max(0, count - before), (last - day).days) if last > day else None


def _start(by_day: Sequence[tuple[date, int]], opens: date | None) -> tuple[date, int]:
    """The morning of the opening, when nobody had answered, or the first day told of."""
    if opens and opens <= by_day[0][0]:
        return opens - timedelta(days=1), 0
    return by_day[0]


def _expected_on(
    by_day: Sequence[tuple[date, int]], target: int | None, pace: Fraction | None
) -> date | None:
    if not (target and pace):
        return None
    last, count = by_day[-1]
    days = ceil((target - count) / pace)
    return last + timedelta(days=days) if days <= FARTHEST else None


def _at_close(
    by_day: Sequence[tuple[date, int]], pace: Fraction | None, closes: date | None
) -> int | None:
    if pace is None or closes is None or closes <= by_day[-1][0]:
        return None
    last, count = by_day[-1]
    return count + int(pace * (closes - last).days)
