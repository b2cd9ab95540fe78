"""Every check speaks where it should, and a faultless year is silent."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dashboard.domain.checks import find
from dashboard.domain.findings import LEVEL_OF, Check, Level
from dashboard.domain.reviews import ReviewState
from tests.domain.checks.examples import EXAMPLES, with_piece
from tests.domain.checks.faultless import (
    CLOSED,
    catalogue,
    document,
    faultless,
    file,
    found,
    of_year,
    only,
    whole_year,
    without,
)


def test_a_year_with_everything_right_has_no_findings() -> None:
    findings = find(whole_year())
    assert list(findings) == [item.code for item in catalogue().items]
    assert set(findings.values()) == {()}


def test_a_closed_year_with_everything_right_has_no_findings() -> None:
    assert found(replace(whole_year(), today=CLOSED)) == []


def test_a_year_that_has_just_begun_has_no_findings() -> None:
    items = tuple(
        replace(faultless(item.code), marks={}, evidence=(), confirmed=frozenset())
        for item in catalogue().items
    )
    fresh = tuple(
        replace(item, review=replace(item.review, state=ReviewState.OPEN)) for item in items
    )
    year = of_year(*fresh, today=catalogue().edition.first_day, commander=(), site="")
    assert found(year) == []


def test_every_check_has_an_example() -> None:
    assert {*EXAMPLES} == {*Check}


@pytest.mark.parametrize("check", Check)
def test_each_check_fires_on_facts_made_for_it_and_no_other_does(check: Check) -> None:
    finding = only(EXAMPLES[check])
    assert (finding.check, finding.level) == (check, LEVEL_OF[check])


@pytest.mark.parametrize("check", Check)
def test_what_a_finding_points_at_is_there(check: Check) -> None:
    finding = only(EXAMPLES[check])
    items = {facts.item.code: facts for facts in EXAMPLES[check].items}
    facts = items[finding.item]
    assert finding.evidence in {None, *(piece.id for piece in facts.evidence)}
    assert finding.requirement in {None, *(line.code for line in facts.item.requirements)}
    assert finding.period in {None, "2568", *(duty.period.code for duty in facts.duties)}


def test_errors_come_first_and_the_order_is_stable() -> None:
    spoilt = with_piece(
        "O20",
        file("O20", document(read_whole=False)),
        file("O20", document(years=((2567, 1),))),
    )
    year = of_year(without(spoilt, "O20.1"))
    assert [(f.check, f.level) for f in found(year)] == [
        (Check.COMPONENT_MISSING, Level.ERROR),
        (Check.WRONG_YEAR, Level.ERROR),
        (Check.NOT_READ_WHOLE, Level.NOTE),
    ]
    assert found(year) == found(year)
