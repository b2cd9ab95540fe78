"""Complaint counts: what they come to, and where they contradict each other."""

from __future__ import annotations

from fractions import Fraction

import pytest

from dashboard.domain.complaints import (
    ComplaintMonth,
    Contradiction,
    Imbalance,
    complaint_year,
    complaint_years_by_kind,
    contradictions,
)
from dashboard.domain.fiscal import Month

OCT, NOV, DEC = Month(2024, 10), Month(2024, 11), Month(2024, 12)
SUM, CHAIN = Imbalance.SUM, Imbalance.CHAIN


def month(of: Month, *counts: int) -> ComplaintMonth:
    """Carried, received, completed, pending."""
    carried, received, completed, pending = counts
    return ComplaintMonth(of, carried, received, completed, pending)


def test_a_year_adds_up_in_order_whatever_the_order_given() -> None:
    year = complaint_year([month(NOV, 2, 1, 3, 0), month(OCT, 1, 3, 2, 2)])
    assert [row.month for row in year.months] == [OCT, NOV]
    assert (year.carried_in, year.received, year.completed, year.pending) == (1, 4, 5, 0)
    assert year.share_closed == Fraction(5, 5)


@pytest.mark.parametrize(
    ("rows", "share"),
    [
        ([], None),
        ([month(OCT, 0, 0, 0, 0)], None),
        ([month(OCT, 0, 3, 0, 3)], Fraction(0)),
        ([month(OCT, 0, 3, 2, 1)], Fraction(2, 3)),
        ([month(OCT, 4, 0, 1, 3)], Fraction(1, 4)),
    ],
)
def test_the_share_closed_is_of_all_that_had_to_be_dealt_with(
    rows: list[ComplaintMonth], share: Fraction | None
) -> None:
    assert complaint_year(rows).share_closed == share


@pytest.mark.parametrize(
    ("rows", "nil"),
    [
        ([], False),
        ([month(OCT, 0, 0, 0, 0), month(NOV, 0, 0, 0, 0)], True),
        ([month(OCT, 0, 0, 0, 0), month(NOV, 0, 1, 1, 0)], False),
        ([month(OCT, 1, 0, 0, 1)], False),
    ],
)
def test_a_year_is_nil_when_months_were_reported_and_none_had_a_complaint(
    rows: list[ComplaintMonth], nil: bool
) -> None:
    assert complaint_year(rows).is_nil is nil


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ([month(OCT, 1, 3, 2, 2), month(NOV, 2, 0, 2, 0)], []),
        ([month(OCT, 1, 3, 2, 3)], [(SUM, OCT, 2, 3)]),
        ([month(OCT, 0, 0, 1, 0)], [(SUM, OCT, -1, 0)]),
        ([month(OCT, 0, 3, 1, 2), month(NOV, 1, 0, 0, 1)], [(CHAIN, NOV, 2, 1)]),
        ([month(NOV, 1, 0, 0, 1), month(OCT, 0, 3, 1, 2)], [(CHAIN, NOV, 2, 1)]),
        ([month(OCT, 0, 3, 1, 2), month(DEC, 0, 0, 0, 0)], []),
        (
            [month(OCT, 0, 3, 1, 1), month(NOV, 2, 0, 0, 1)],
            [(SUM, OCT, 2, 1), (SUM, NOV, 2, 1), (CHAIN, NOV, 1, 2)],
        ),
    ],
)
def test_contradictions_say_what_should_stand_there(
    rows: list[ComplaintMonth], found: list[tuple[Imbalance, Month, int, int]]
) -> None:
    assert contradictions(rows) == [Contradiction(*each) for each in found]


def test_every_kind_stands_for_itself() -> None:
    general = ComplaintMonth(OCT, 0, 4, 1, 3, "general")
    kinds = complaint_years_by_kind([general, month(NOV, 0, 0, 0, 0), month(OCT, 0, 0, 0, 0)])
    assert list(kinds) == ["corruption", "general"]
    assert [row.month for row in kinds["corruption"].months] == [OCT, NOV]
    assert kinds["corruption"].is_nil
    assert (kinds["general"].received, kinds["general"].pending) == (4, 3)
