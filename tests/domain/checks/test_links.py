"""What the watch saw."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from dashboard.domain.findings import Check
from dashboard.domain.links import Outcome
from dashboard.domain.reviews import Review, ReviewState
from tests.domain.checks.examples import with_visit
from tests.domain.checks.faultless import address, checks, faultless, found, of_year, only

EXPECTED = {
    Outcome.OPEN: [],
    Outcome.GONE: [Check.LINK_GONE],
    Outcome.SIGN_IN: [Check.LINK_SIGN_IN],
    Outcome.FAILED: [Check.LINK_TROUBLE],
    Outcome.TOO_SLOW: [Check.LINK_TROUBLE],
    Outcome.TOO_LARGE: [Check.LINK_TROUBLE],
    Outcome.FORBIDDEN: [Check.LINK_TROUBLE],
    Outcome.UNREACHABLE: [],
}


@pytest.mark.parametrize("outcome", Outcome)
def test_how_opening_ended(outcome: Outcome) -> None:
    # A page that did not open says nothing of years, hashes and links either.
    seen = {"years": ((2566, 1),), "content_hash": "x", "on_home_page": False}
    facts = {} if outcome is Outcome.OPEN else seen
    assert checks(of_year(with_visit("O7", outcome=outcome, **facts))) == EXPECTED[outcome]


@pytest.mark.parametrize(
    ("state", "approved", "now", "said"),
    [
        (ReviewState.APPROVED, "a", "b", True),
        (ReviewState.APPROVED, "a", "a", False),
        (ReviewState.APPROVED, "", "b", False),
        (ReviewState.APPROVED, "a", "", False),
        (ReviewState.OPEN, "a", "b", False),
        (ReviewState.SUBMITTED, "a", "b", False),
    ],
)
def test_a_page_changed_since_it_was_approved(
    state: ReviewState, approved: str, now: str, said: bool
) -> None:
    facts = with_visit("O7", content_hash=now)
    seen = {url: approved for url in facts.visits if approved}
    year = of_year(replace(facts, review=Review(state, seen=seen)))
    assert checks(year) == [Check.LINK_CHANGED] * said


def test_one_page_for_six_months_is_one_finding() -> None:
    facts = with_visit("O7", outcome=Outcome.GONE)
    months = tuple(address("O7", period=f"2025-0{number}") for number in (1, 2, 3))
    year = of_year(replace(facts, evidence=facts.evidence + months))
    assert only(year).evidence == facts.evidence[0].id


def test_what_was_seen_and_when_is_told() -> None:
    finding = only(of_year(with_visit("O7", outcome=Outcome.FAILED, status=503)))
    assert finding.facts["status"] == 503
    assert finding.facts["outcome"] is Outcome.FAILED
    assert finding.facts["day"] == date(2025, 6, 1)


def test_an_address_nobody_opened_yet_says_nothing() -> None:
    assert found(of_year(faultless("O7", visits={}))) == []
