"""What the sections did, month by month (O7), and with the head of the station (O19)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from dashboard.domain.figures.rows import FigureRow
from dashboard.domain.figures.shapes import POLICY, SECTIONS, TEACHING
from dashboard.domain.figures.typed import count_of, day_of, is_yes, text_of
from dashboard.domain.fiscal import FiscalYear, Month

ASKED_OF_HEAD = 5
"""Activities against corruption and bribery that the head takes part in (the form, O19)."""
COMPULSORY = (POLICY, TEACHING)
"""Kinds that are among them (the form, O19)."""


@dataclass(frozen=True)
class Activity:
    """One activity; ``pictures`` is None where nobody said how many there are."""

    day: date
    section: str
    name: str
    place: str
    kind: str
    head_took_part: bool
    pictures: int | None


@dataclass(frozen=True)
class HeadParticipation:
    """The activities that the head took part in, and what O19 still lacks."""

    activities: tuple[Activity, ...]

    @property
    def count(self) -> int:
        return len(self.activities)

    @property
    def lacking(self) -> int:
        return max(0, ASKED_OF_HEAD - self.count)

    @property
    def missing_kinds(self) -> tuple[str, ...]:
        """The compulsory kinds of which there is none yet."""
        there = {activity.kind for activity in self.activities}
        return tuple(kind for kind in COMPULSORY if kind not in there)

    @property
    def without_pictures(self) -> tuple[Activity, ...]:
        return tuple(activity for activity in self.activities if not activity.pictures)

    @property
    def is_met(self) -> bool:
        """Enough activities, both compulsory kinds among them, each with a picture."""
        return not (self.lacking or self.missing_kinds or self.without_pictures)


@dataclass(frozen=True)
class ActivitySummary:
    """Activities in order of their days, counted by section and month."""

    activities: tuple[Activity, ...]
    counts: Mapping[tuple[str, Month], int]
    missing: tuple[tuple[Month, str], ...]
    """Months that are over and asked for, with a section that tells of nothing in them."""
    head: HeadParticipation

    def count(self, section: str, month: Month) -> int:
        return self.counts.get((section, month), 0)

    def is_missing(self, section: str, month: Month) -> bool:
        return (month, section) in self.missing


def activity_summary(
    rows: Iterable[FigureRow], year: FiscalYear, expected: Sequence[Month]
) -> ActivitySummary:
    """Sum up a year's activities; ``expected`` are the months that are over and asked for."""
    activities = tuple(sorted(map(_activity, rows), key=lambda activity: activity.day))
    of_year = [a for a in activities if year.first_day <= a.day <= year.last_day]
    counts = Counter((activity.section, Month.of(activity.day)) for activity in of_year)
    return ActivitySummary(
        activities,
        counts,
        tuple(
            (month, section)
            for month in expected
            for section in SECTIONS
            if not counts[section, month]
        ),
        HeadParticipation(tuple(activity for activity in of_year if activity.head_took_part)),
    )


def _activity(row: FigureRow) -> Activity:
    values = row.values
    return Activity(
        day_of(values),
        text_of(values, "section"),
        text_of(values, "name"),
        text_of(values, "place"),
        text_of(values, "kind"),
        is_yes(values, "head_took_part"),
        count_of(values, "pictures") if "pictures" in values else None,
    )
