"""Answers so far, the pace, and the day on which the target is expected; briefings held."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from dashboard.domain.figures.briefings import briefing_summary
from dashboard.domain.figures.surveys import Answers, SurveyTargets, survey_summary
from tests.domain.figures.summing import briefing, rows, standing

Day = tuple[int, int]


def january(day: int) -> date:
    return date(2025, 1, day)


def officers(days: list[Day], targets: SurveyTargets) -> Answers:
    values = [standing(january(day), count) for day, count in days]
    return survey_summary(rows(values), targets).officers


@pytest.mark.parametrize(
    ("days", "opens", "pace"),
    [
        ([], None, None),
        ([(10, 5)], None, None),
        # Five answers on the first day that was open.
        ([(10, 5)], 10, Fraction(5)),
        ([(10, 5)], 6, Fraction(1)),
        # An opening that answers came before says nothing.
        ([(10, 5)], 11, None),
        ([(10, 5), (12, 11)], None, Fraction(3)),
        # A week back: the slow start and the last day alone do not count.
        ([(1, 0), (10, 9), (17, 23)], 1, Fraction(2)),
        ([(1, 0), (10, 7), (16, 25)], None, Fraction(25, 15)),
        ([(10, 5), (12, 5)], None, Fraction(0)),
    ],
)
def test_pace(days: list[Day], opens: int | None, pace: Fraction | None) -> None:
    targets = SurveyTargets(opens=january(opens) if opens else None)
    assert officers(days, targets).pace == pace


@pytest.mark.parametrize(
    ("days", "target", "reached", "expected"),
    [
        ([(10, 5), (12, 11)], None, None, None),
        ([(10, 5), (12, 11)], 20, None, 15),
        ([(10, 5), (12, 11)], 21, None, 16),
        ([(10, 5), (12, 11)], 11, 12, None),
        ([(10, 5), (12, 11)], 4, 10, None),
        ([(10, 5), (12, 5)], 20, None, None),
        ([(10, 5)], 20, None, None),
        # One answer in nine days, and five thousand to go: not in sight.
        ([(1, 0), (10, 1)], 5000, None, None),
    ],
)
def test_when_the_target_is_reached(
    days: list[Day], target: int | None, reached: int | None, expected: int | None
) -> None:
    answers = officers(days, SurveyTargets(officers=target))
    assert answers.reached_on == (january(reached) if reached else None)
    assert answers.expected_on == (january(expected) if expected else None)


@pytest.mark.parametrize(
    ("closes", "is_late", "at_close"), [(16, False, 23), (15, False, 20), (14, True, 17)]
)
def test_late_for_the_close(closes: int, is_late: bool, at_close: int) -> None:
    targets = SurveyTargets(officers=20, closes=january(closes))
    values = [standing(january(10), 5), standing(january(12), 11)]
    summary = survey_summary(rows(values), targets)
    assert summary.is_late(summary.officers) is is_late
    assert summary.officers.expected_at_close == at_close
    assert not summary.is_late(summary.public), "nobody set a target for the public"


def test_shares_are_of_the_target_of_each_audience() -> None:
    values = [standing(january(10), 15, 100)]
    summary = survey_summary(rows(values), SurveyTargets(officers=30, public=400))
    assert (summary.officers.share, summary.public.share) == (Fraction(1, 2), Fraction(1, 4))
    assert (summary.officers.lacking, summary.public.lacking) == (15, 300)
    assert summary.last_day == january(10)


@pytest.mark.parametrize(
    "wrong",
    [
        {"officers": 0},
        {"public": -1},
        {"opens": date(2025, 2, 2), "closes": date(2025, 2, 1)},
    ],
)
def test_targets_that_cannot_be(wrong: dict[str, int | date]) -> None:
    with pytest.raises(ValueError, match=r"at least one answer|closes on"):
        SurveyTargets(**wrong)  # type: ignore[arg-type] # whichever field it is


def test_briefings_are_in_order_and_those_before_the_opening_are_told_apart() -> None:
    values = [briefing(january(20), "EIT", 8), briefing(january(5), "IIT", 30)]
    summary = briefing_summary(rows(values))
    assert [one.topic for one in summary.briefings] == ["IIT", "EIT"]
    assert summary.attended == 38
    assert summary.last is not None
    assert summary.last.day == january(20)
    assert [one.topic for one in summary.held_before(january(20))] == ["IIT"]
    assert briefing_summary([]).last is None
