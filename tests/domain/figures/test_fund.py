"""The fund by quarter, and what it comes to."""

from __future__ import annotations

from decimal import Decimal

import pytest

from dashboard.domain.figures.fund import fund_summary
from dashboard.domain.figures.rows import Values
from tests.domain.figures.summing import Q1, Q4_BEFORE, Y2568, fund, rows


@pytest.mark.parametrize(
    ("values", "available", "spent", "remaining", "share"),
    [
        ([], "0", "0", "0", None),
        ([fund(Q1, "0", "0", "0")], "0", "0", "0", None),
        ([fund(Q1, "10.50", "89.50", "25")], "100", "25", "75", "0.25"),
        ([fund(Q1, "0", "100", "120")], "100", "120", "-20", "1.2"),
        # What the first quarter left is carried into the second: it was there once.
        (
            [fund(Q1, "60", "40", "65"), fund(Q4_BEFORE, "20", "80", "40")],
            "140",
            "105",
            "35",
            "0.75",
        ),
    ],
)
def test_a_year_s_fund(
    values: list[Values], available: str, spent: str, remaining: str, share: str | None
) -> None:
    summary = fund_summary(rows(values), Y2568)
    assert summary.available == Decimal(available)
    assert summary.spent == Decimal(spent)
    assert summary.remaining == Decimal(remaining)
    assert summary.share_spent == (None if share is None else Decimal(share))


@pytest.mark.parametrize(
    ("told", "missing"),
    [((), (Q4_BEFORE, Q1)), ((Q1,), (Q4_BEFORE,)), ((Q1, Q4_BEFORE), ())],
)
def test_both_quarters_are_asked_for(told: tuple[object, ...], missing: tuple[object, ...]) -> None:
    values = [fund(quarter, "0", "1", "0") for quarter in (Q1, Q4_BEFORE) if quarter in told]
    summary = fund_summary(rows(values), Y2568)
    assert summary.missing == missing
    assert [row.quarter for row in summary.quarters] == [
        quarter for quarter in (Q4_BEFORE, Q1) if quarter in told
    ]


def test_a_quarter_that_spent_more_than_it_had() -> None:
    row = fund_summary(rows([fund(Q1, "10", "20", "30.01")]), Y2568).quarters[0]
    assert (row.available, row.remaining) == (Decimal(30), Decimal("-0.01"))
    assert row.is_overspent
    assert not fund_summary(rows([fund(Q1, "10", "20", "30")]), Y2568).quarters[0].is_overspent
