"""Briefings on the surveys' questions: when, on what, and how many came."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from dashboard.domain.figures.rows import FigureRow
from dashboard.domain.figures.typed import count_of, day_of, text_of


@dataclass(frozen=True)
class Briefing:
    """One briefing; ``attended`` counts those who came, ``who`` names their groups."""

    day: date
    topic: str
    attended: int
    who: str


@dataclass(frozen=True)
class BriefingSummary:
    """The briefings in order of their days."""

    briefings: tuple[Briefing, ...]

    @property
    def attended(self) -> int:
        """Seats, not people: who came twice counts twice."""
        return sum(briefing.attended for briefing in self.briefings)

    @property
    def last(self) -> Briefing | None:
        return self.briefings[-1] if self.briefings else None

    def held_before(self, day: date) -> tuple[Briefing, ...]:
        """Those held before a survey opens: only they could prepare for it."""
        return tuple(briefing for briefing in self.briefings if briefing.day < day)


def briefing_summary(rows: Iterable[FigureRow]) -> BriefingSummary:
    return BriefingSummary(tuple(sorted(map(_briefing, rows), key=lambda one: one.day)))


def _briefing(row: FigureRow) -> Briefing:
    values = row.values
    return Briefing(
        day_of(values),
        text_of(values, "topic"),
        count_of(values, "attended"),
        text_of(values, "who"),
    )
