"""Risks on the matrix."""

from __future__ import annotations

import pytest

from dashboard.domain.figures.risk_levels import Level, RiskLevels
from dashboard.domain.figures.risks import risk_summary
from dashboard.domain.figures.shapes import SECTIONS
from tests.domain.figures.summing import risk, rows


@pytest.mark.parametrize(
    ("score", "level"),
    [
        (1, Level.LOW),
        (4, Level.LOW),
        (5, Level.MEDIUM),
        (9, Level.MEDIUM),
        (10, Level.HIGH),
        (16, Level.HIGH),
        (17, Level.VERY_HIGH),
        (25, Level.VERY_HIGH),
    ],
)
def test_levels_begin_at_their_boundaries(score: int, level: Level) -> None:
    assert RiskLevels().level(score) is level
    low, high = RiskLevels().scores(level)
    assert low <= score <= high


def test_the_scores_of_the_levels_leave_no_gap() -> None:
    levels = RiskLevels(3, 8, 15)
    assert [levels.scores(level) for level in Level] == [(1, 2), (3, 7), (8, 14), (15, 25)]


@pytest.mark.parametrize(
    "boundaries", [(1, 10, 17), (5, 5, 17), (10, 5, 17), (5, 10, 10), (5, 10, 26), (0, -1, -2)]
)
def test_boundaries_that_do_not_rise_are_refused(boundaries: tuple[int, int, int]) -> None:
    with pytest.raises(ValueError, match="do not rise"):
        RiskLevels(*boundaries)


def test_25_squares_from_the_top_left_and_what_lies_on_them() -> None:
    values = [risk("traffic", 2, 5), risk("inquiry", 2, 5), risk("traffic", 1, 1)]
    cells = risk_summary(rows(values), RiskLevels()).cells
    assert [(cell.likelihood, cell.impact) for cell in cells[:2]] == [(1, 5), (2, 5)]
    assert (cells[-1].likelihood, cells[-1].impact) == (5, 1)
    assert len(cells) == 25
    lying = {(c.likelihood, c.impact): [r.section for r in c.risks] for c in cells if c.risks}
    assert lying == {(2, 5): ["traffic", "inquiry"], (1, 1): ["traffic"]}
    assert cells[1].level is Level.HIGH


def test_measures_and_results_by_level_the_gravest_first() -> None:
    values = [
        risk("traffic", 5, 5, measure="หมุนเวียนเวร", result="ดำเนินการแล้ว"),
        risk("inquiry", 5, 4, measure="กำชับ"),
        risk("inquiry", 1, 1, result=" "),
    ]
    summary = risk_summary(rows(values), RiskLevels())
    assert [(c.level, c.risks, c.with_measure, c.with_result) for c in summary.by_level] == [
        (Level.VERY_HIGH, 2, 2, 1),
        (Level.HIGH, 0, 0, 0),
        (Level.MEDIUM, 0, 0, 0),
        (Level.LOW, 1, 0, 0),
    ]
    assert (summary.with_result, summary.by_level[0].awaiting) == (1, 1)
    assert summary.at(Level.HIGH, Level.VERY_HIGH) == 2
    assert [one.score for one in summary.risks] == [25, 20, 1]


def test_other_boundaries_move_risks_to_other_levels() -> None:
    values = [risk("traffic", 3, 3)]
    assert risk_summary(rows(values), RiskLevels()).at(Level.MEDIUM) == 1
    assert risk_summary(rows(values), RiskLevels(2, 4, 9)).at(Level.VERY_HIGH) == 1


@pytest.mark.parametrize("covered", [(), SECTIONS[:2], SECTIONS])
def test_sections_without_a_risk(covered: tuple[str, ...]) -> None:
    values = [risk(section, 1, 1) for section in covered]
    uncovered = risk_summary(rows(values), RiskLevels()).uncovered
    assert uncovered == SECTIONS[len(covered) :]
