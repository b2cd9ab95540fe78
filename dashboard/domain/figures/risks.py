"""Bribery risks by likelihood and impact, and what was done about them (O20, O21)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dashboard.domain.figures.risk_levels import STEPS, Level, RiskLevels
from dashboard.domain.figures.rows import FigureRow
from dashboard.domain.figures.shapes import SECTIONS
from dashboard.domain.figures.typed import count_of, text_of


@dataclass(frozen=True)
class Risk:
    """One risk of a section's process; ``measure`` and ``result`` are empty until told."""

    section: str
    process: str
    risk: str
    likelihood: int
    impact: int
    measure: str
    result: str

    @property
    def score(self) -> int:
        return self.likelihood * self.impact


@dataclass(frozen=True)
class RiskCell:
    """One square of the matrix, and the risks that lie on it."""

    likelihood: int
    impact: int
    level: Level
    risks: tuple[Risk, ...]


@dataclass(frozen=True)
class LevelCount:
    """The risks of a level: how many, with a measure (O20), with a result of it (O21)."""

    level: Level
    risks: int
    with_measure: int
    with_result: int

    @property
    def awaiting(self) -> int:
        return self.risks - self.with_result


@dataclass(frozen=True)
class RiskSummary:
    """The squares, impact 5 first and likelihood 1 first in each; the gravest level first.

    ``uncovered`` are the sections of which no risk was told.
    """

    risks: tuple[Risk, ...]
    cells: tuple[RiskCell, ...]
    by_level: tuple[LevelCount, ...]
    uncovered: tuple[str, ...]

    @property
    def with_result(self) -> int:
        return sum(count.with_result for count in self.by_level)

    def at(self, *levels: Level) -> int:
        """How many risks are of these levels."""
        return sum(count.risks for count in self.by_level if count.level in levels)


def risk_summary(rows: Iterable[FigureRow], levels: RiskLevels) -> RiskSummary:
    """Place a year's risks; the gravest come first, otherwise in the order of the rows."""
    risks = tuple(sorted(map(_risk, rows), key=lambda risk: -risk.score))
    covered = {risk.section for risk in risks}
    return RiskSummary(
        risks,
        tuple(_cells(risks, levels)),
        tuple(_counted(risks, level, levels) for level in reversed(Level)),
        tuple(section for section in SECTIONS if section not in covered),
    )


def _cells(risks: Sequence[Risk], levels: RiskLevels) -> Iterable[RiskCell]:
    by_place: dict[tuple[int, int], list[Risk]] = {}
    for risk in risks:
        by_place.setdefault((risk.likelihood, risk.impact), []).append(risk)
    for impact in reversed(STEPS):
        for likelihood in STEPS:
            here = tuple(by_place.get((likelihood, impact), ()))
            yield RiskCell(likelihood, impact, levels.level(likelihood * impact), here)


def _counted(risks: Sequence[Risk], level: Level, levels: RiskLevels) -> LevelCount:
    of_level = [risk for risk in risks if levels.level(risk.score) is level]
    return LevelCount(
        level,
        len(of_level),
        sum(1 for risk in of_level if risk.measure),
        sum(1 for risk in of_level if risk.result),
    )


def _risk(row: FigureRow) -> Risk:
    values = row.values
    return Risk(
        text_of(values, "section"),
        text_of(values, "process"),
        text_of(values, "risk"),
        count_of(values, "likelihood"),
        count_of(values, "impact"),
        text_of(values, "measure").strip(),
        text_of(values, "result").strip(),
    )
