"""Answers against targets, and the estimate drawn ahead."""

from __future__ import annotations

from datetime import date
from typing import Any

from dashboard.charts import palette
from dashboard.charts.surveys import surveys_figure
from dashboard.domain.figures.surveys import SurveyTargets, survey_summary
from tests.charts.reading import named, written
from tests.domain.figures.summing import rows, standing


def figure_of(targets: SurveyTargets, days: int = 2) -> Any:
    values = [standing(date(2025, 1, 10), 5, 100), standing(date(2025, 1, 12), 11, 160)]
    return surveys_figure(survey_summary(rows(values[:days]), targets), "th")


def test_answers_by_day_are_labelled_where_they_end() -> None:
    officers = named(figure_of(SurveyTargets()), "เจ้าหน้าที่ (IIT)")
    assert list(officers.y) == [5, 11]
    assert list(officers.text) == ["", "<b>11</b>"]
    assert officers.hovertext[0] == "10 ม.ค. 2568: 5"


def test_a_target_draws_a_line_and_an_estimate_that_says_so() -> None:
    figure = figure_of(SurveyTargets(officers=20))
    assert list(named(figure, "เป้า 20").y) == [20, 20]
    ahead = named(figure, "ประมาณการ")
    assert list(ahead.x) == ["2025-01-12", "2025-01-15"]
    assert list(ahead.y) == [11, 20]
    officers, public = written(figure)[:2]
    assert "เจ้าหน้าที่ (IIT) 11 จาก 20 คน" in officers
    assert "คาดว่าครบ 15 ม.ค. 2568 (ประมาณการ)" in officers
    assert "ประมาณการ" not in public


def test_a_reached_target_says_when_and_estimates_nothing() -> None:
    figure = figure_of(SurveyTargets(officers=11))
    assert "ครบเมื่อ 12 ม.ค. 2568" in written(figure)[0]
    assert palette.GOOD in written(figure)[0]
    assert not [trace for trace in figure.data if trace.name == "ประมาณการ"]


def test_one_day_alone_has_no_pace() -> None:
    figure = figure_of(SurveyTargets(officers=20, public=400), days=1)
    assert "ยังคาดวันครบไม่ได้" in written(figure)[0]
    assert len(figure.data) == 4


def test_days_below_are_of_the_buddhist_calendar_and_each_stands_once() -> None:
    axis = figure_of(SurveyTargets(opens=date(2025, 1, 6), closes=date(2025, 1, 15))).layout.xaxis
    assert list(axis.ticktext) == ["6 ม.ค.", "9 ม.ค.", "12 ม.ค.", "15 ม.ค."]
    assert len(set(figure_of(SurveyTargets(), days=1).layout.xaxis.tickvals)) == 1


def test_a_close_within_sight_is_marked() -> None:
    assert "ปิดรับ 15 ม.ค." in written(figure_of(SurveyTargets(closes=date(2025, 1, 15))))[-1]
    far = figure_of(SurveyTargets(closes=date(2026, 1, 15)))
    assert not any("ปิดรับ" in text for text in written(far))
