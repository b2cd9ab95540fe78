"""What is missing is said once it is due, or once nothing else is missing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from dashboard.domain.checks import ItemFacts
from dashboard.domain.findings import Check
from dashboard.domain.reviews import NEVER_SUBMITTED, Review, ReviewState
from tests.domain.checks.faultless import (
    CLOSED,
    MONTHS,
    checks,
    faultless,
    found,
    of_year,
    only,
    without,
)

Said = list[tuple[Check, str | None]]


def said(facts: ItemFacts, today: date) -> Said:
    return [(finding.check, finding.requirement) for finding in found(of_year(facts, today=today))]


COMPONENT, MONTH = Check.COMPONENT_MISSING, Check.MONTH_MISSING


@pytest.mark.parametrize(
    ("lines", "today", "expected"),
    [
        (("O1.1", "O1.2"), date(2024, 12, 31), []),
        (("O1.1", "O1.2"), date(2025, 1, 1), [(COMPONENT, "O1.1"), (COMPONENT, "O1.2")]),
        (("O1.1", "O1.2"), CLOSED, [(COMPONENT, "O1.1"), (COMPONENT, "O1.2")]),
        (("O1.1",), date(2024, 12, 1), [(COMPONENT, "O1.1")]),
        (("O1.1", "O1.2", "O1.3"), date(2024, 12, 31), []),
        ((), CLOSED, []),
    ],
)
def test_a_component_is_missed_after_its_month_or_as_the_last_one(
    lines: tuple[str, ...], today: date, expected: Said
) -> None:
    facts = without(faultless("O1", evidence=(), review=NEVER_SUBMITTED), *lines)
    assert said(facts, today) == expected


@pytest.mark.parametrize(
    ("months", "today", "expected"),
    [
        (MONTHS[:1], date(2024, 11, 30), []),
        (MONTHS[:1], date(2024, 12, 1), ["2024-10"]),
        (MONTHS[:3], date(2024, 12, 1), ["2024-10"]),
        (MONTHS[:3], date(2025, 2, 1), ["2024-10", "2024-11", "2024-12"]),
        (MONTHS[4:], date(2025, 9, 30), ["2025-02", "2025-03"]),
        (MONTHS[4:], CLOSED, ["2025-02", "2025-03"]),
    ],
)
def test_months_of_a_line_are_one_finding(
    months: tuple[str, ...], today: date, expected: list[str]
) -> None:
    facts = without(faultless("O11", review=NEVER_SUBMITTED), "O11.1", months=months)
    findings = found(of_year(facts, today=today))
    assert [finding.check for finding in findings] == [MONTH] * bool(expected)
    assert [str(each) for f in findings for each in f.facts["months"]] == expected


@pytest.mark.parametrize("state", [ReviewState.SUBMITTED, ReviewState.APPROVED])
def test_what_is_handed_in_must_be_whole_whatever_the_day(state: ReviewState) -> None:
    facts = without(faultless("O11", review=Review(state)), "O11.1", "O11.2", months=MONTHS[5:])
    assert said(facts, date(2025, 4, 1)) == [(MONTH, "O11.1"), (MONTH, "O11.2")]
    still_open = replace(facts, review=NEVER_SUBMITTED)
    assert said(still_open, date(2025, 4, 1)) == []


def test_one_month_points_at_its_period_and_more_do_not() -> None:
    one = only(of_year(without(faultless("O11"), "O11.1", months=MONTHS[:1])))
    two = only(of_year(without(faultless("O11"), "O11.1", months=MONTHS[:2])))
    assert (one.period, two.period) == ("2024-10", None)


@pytest.mark.parametrize(("code", "may_be_nil"), [("O4.6", True), ("O7.1", False)])
def test_whether_the_nil_sentence_would_do(code: str, may_be_nil: bool) -> None:
    facts = without(faultless(code.partition(".")[0]), code, months=MONTHS[:1])
    assert only(of_year(facts)).facts["may_be_nil"] is may_be_nil


def test_a_lost_wording_counts_once_it_is_confirmed() -> None:
    unconfirmed = only(of_year(faultless("O11", confirmed=frozenset())))
    assert (unconfirmed.check, unconfirmed.requirement) == (COMPONENT, "O11.3")
    assert unconfirmed.facts["to_confirm"] is True
    confirmed = only(of_year(without(faultless("O11"), "O11.3", months=MONTHS[:2])))
    assert (confirmed.check, confirmed.requirement) == (MONTH, "O11.3")


def test_the_last_half_year_is_not_missed_before_it_is_over() -> None:
    facts = without(faultless("O17", evidence=(), review=NEVER_SUBMITTED), "O17.2")
    assert checks(of_year(facts, today=date(2025, 3, 31))) == []
    assert checks(of_year(facts, today=date(2025, 4, 1))) == [COMPONENT]
