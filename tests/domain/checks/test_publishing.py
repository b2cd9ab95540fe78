"""Answers given too early, or all at once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from dashboard.domain.catalogue import Repeats
from dashboard.domain.checks import ItemFacts
from dashboard.domain.duties import Duty, duties_of
from dashboard.domain.findings import Check
from dashboard.domain.fiscal import RelativePeriod, Span
from dashboard.domain.marks import Answer, FiguresSource
from dashboard.text.dates import period_name
from dashboard.text.finding_steps import COMPLETE_FIGURES
from dashboard.text.findings import next_step
from tests.domain.checks.faultless import (
    MONTHS,
    Y2568,
    answered,
    checks,
    faultless,
    found,
    mark,
    marked,
    moment,
    of_year,
    only,
)
from tests.domain.small_catalogue import FIRST_HALF, item, line


def marked_on(code: str, period: str, day: date, answer: Answer = Answer.DONE) -> ItemFacts:
    facts = faultless(code.rpartition(".")[0], evidence=())
    duty = next(duty for duty in facts.duties if duty.key == (code, period))
    return answered(facts, {duty.key: mark(duty, day, answer)})


@pytest.mark.parametrize(
    ("code", "period", "day", "early"),
    [
        ("O11.1", "2024-10", date(2024, 10, 1), True),
        ("O11.1", "2024-10", date(2024, 10, 31), True),
        ("O11.1", "2024-10", date(2024, 11, 1), False),
        ("O11.1", "2025-02", date(2025, 2, 28), True),
        ("O17.2", "2568-H1", date(2025, 3, 31), True),
        ("O17.2", "2568-H1", date(2025, 4, 1), False),
        ("O2.1", "2568", date(2024, 10, 2), False),
    ],
)
def test_a_period_is_answered_only_once_it_is_over(
    code: str, period: str, day: date, early: bool
) -> None:
    found_checks = checks(of_year(marked_on(code, period, day)))
    assert found_checks == [Check.MARKED_EARLY] * early


@pytest.mark.parametrize(
    ("answer", "early"), [(Answer.DONE, 1), (Answer.NIL, 1), (Answer.NOT_APPLICABLE, 0)]
)
def test_what_does_not_apply_is_known_at_any_time(answer: Answer, early: int) -> None:
    facts = marked_on("O4.6", "2024-10", date(2024, 10, 5), answer)
    assert checks(of_year(facts)) == [Check.MARKED_EARLY] * early


@pytest.mark.parametrize(("hour", "early"), [(23, 1), (25, 0)])
def test_the_day_is_the_one_in_thailand(hour: int, early: int) -> None:
    facts = faultless("O11")
    key = next(duty.key for duty in facts.duties if duty.period.code == "2024-10")
    late = replace(facts.marks[key], at=moment(date(2024, 10, 31), hour))
    assert checks(of_year(answered(facts, {key: late}))) == [Check.MARKED_EARLY] * early


def test_lines_of_one_month_are_one_finding() -> None:
    facts = faultless("O7")
    october = [duty for duty in facts.duties if duty.period.code == "2024-10"]
    day = date(2024, 10, 20)
    finding = only(of_year(answered(facts, {duty.key: mark(duty, day) for duty in october})))
    assert (finding.check, finding.period, finding.requirement) == (
        Check.MARKED_EARLY,
        "2024-10",
        None,
    )
    assert finding.facts["lines"] == ("O7.1", "O7.2", "O7.3", "O7.4")
    assert finding.facts["day"] == day


def test_figures_entered_early_are_brought_up_to_date_where_they_are() -> None:
    facts = faultless("O11")
    october = [duty for duty in facts.duties if duty.period.code == "2024-10"]
    by_hand = {duty.key: mark(duty, date(2024, 10, 20)) for duty in october}
    source = FiguresSource(7, "")
    filled = {key: replace(each, figures=source) for key, each in by_hand.items()}
    assert "by_figures" not in only(of_year(answered(facts, by_hand))).facts
    finding = only(of_year(answered(facts, filled)))
    assert finding.facts["by_figures"]
    step = next_step(finding, facts.item, Y2568)
    assert step == COMPLETE_FIGURES.filled(period=period_name(october[0].period))


APRIL = date(2025, 4, 20)


def at_once(duty: Duty) -> date:
    return APRIL


@pytest.mark.parametrize(
    ("day", "said"),
    [(APRIL, 1), (date(2025, 9, 30), 1), (date(2025, 10, 1), 0), (date(2026, 11, 22), 0)],
)
def test_entering_a_closed_year_is_no_publishing(day: date, said: int) -> None:
    facts = faultless("O11")
    all_on_it = replace(facts, marks=marked(facts.duties, on=lambda _: day))
    year = of_year(all_on_it, today=date(2026, 11, 22))
    assert checks(year) == [Check.ALL_ON_ONE_DAY] * said


def test_all_lines_of_that_day_are_one_finding() -> None:
    facts = faultless("O11")
    finding = only(of_year(replace(facts, marks=marked(facts.duties, on=at_once))))
    assert finding.facts["lines"] == ("O11.1", "O11.2", "O11.3")
    assert [str(month) for month in finding.facts["months"]] == [*MONTHS]
    assert (finding.facts["day"], finding.requirement) == (APRIL, None)


@pytest.mark.parametrize(
    ("spoilt", "said"),
    [
        ({}, True),
        ({"2025-03": APRIL + timedelta(days=1)}, False),
        ({"2024-10": Answer.NOT_APPLICABLE}, False),
        ({"2024-10": None}, False),
        ({"2024-10": Answer.NIL}, True),
    ],
)
def test_every_month_of_a_line_must_be_of_that_day(
    spoilt: dict[str, date | Answer | None], said: bool
) -> None:
    facts = faultless("O4")
    marks = dict(facts.marks)
    for duty in facts.duties:
        if duty.requirement.code == "O4.6":
            change = spoilt.get(duty.period.code, Answer.DONE)
            if change is None:
                del marks[duty.key]
            elif isinstance(change, Answer):
                marks[duty.key] = mark(duty, APRIL, change)
            else:
                marks[duty.key] = mark(duty, change)
    findings = found(of_year(replace(facts, marks=marks), today=APRIL + timedelta(days=1)))
    told = [finding for finding in findings if finding.check is Check.ALL_ON_ONE_DAY]
    assert [finding.requirement for finding in told] == ["O4.6"] * said


@pytest.mark.parametrize(
    ("by_figures", "said"), [(0, ["O11.1"]), (1, []), (6, [])], ids=["hand", "mixed", "figures"]
)
def test_months_that_a_file_brought_are_no_marking_in_bulk(
    by_figures: int, said: list[str]
) -> None:
    facts = faultless("O11")
    marks = dict(facts.marks)
    line_of_figures = [duty for duty in facts.duties if duty.requirement.code == "O11.1"]
    for number, duty in enumerate(line_of_figures):
        source = FiguresSource(3, "คดี.xlsx") if number < by_figures else None
        marks[duty.key] = replace(mark(duty, APRIL), figures=source)
    findings = found(of_year(replace(facts, marks=marks), today=APRIL + timedelta(days=1)))
    told = [finding for finding in findings if finding.check is Check.ALL_ON_ONE_DAY]
    assert [finding.requirement for finding in told] == said


def test_six_months_by_hand_on_one_day_are_told_beside_those_of_figures() -> None:
    second_half = RelativePeriod(Span.HALF, 2, 0)
    yearly = item(line("O1.1", Repeats.MONTHLY), covers=(FIRST_HALF, second_half))
    duties = duties_of(yearly, Y2568)
    marks = marked(duties, on=lambda _: date(2025, 9, 29))
    for duty in duties[:6]:
        marks[duty.key] = replace(marks[duty.key], figures=FiguresSource(3, ""))
    facts = replace(faultless("O1"), item=yearly, duties=duties, marks=marks)
    findings = found(of_year(facts, today=date(2025, 9, 30)))
    [told] = [finding for finding in findings if finding.check is Check.ALL_ON_ONE_DAY]
    assert told.facts["months"] == tuple(duty.period.first for duty in duties[6:])


@pytest.mark.parametrize(("answered_months", "said"), [(12, 1), (11, 0), (6, 0)])
def test_half_of_a_line_is_not_all_of_it(answered_months: int, said: int) -> None:
    second_half = RelativePeriod(Span.HALF, 2, 0)
    yearly = item(line("O1.1", Repeats.MONTHLY), covers=(FIRST_HALF, second_half))
    duties = duties_of(yearly, Y2568)
    day = date(2025, 9, 30)
    marks = marked(duties[:answered_months], on=lambda _: day)
    facts = replace(faultless("O1"), item=yearly, duties=duties, marks=marks)
    told = checks(of_year(facts, today=day))
    assert told.count(Check.ALL_ON_ONE_DAY) == said
