"""Documents that speak of an earlier year and never of the one they should prove."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dashboard.domain.checks.document_years import years_in
from dashboard.domain.checks.facts import ItemFacts, YearFacts, about
from dashboard.domain.checks.periods import period_of
from dashboard.domain.checks.policy import is_policy
from dashboard.domain.findings import Check, Finding
from dashboard.domain.fiscal import Period, Span

LAWS = "O3"
"""A law names the year it was made in, and no fiscal year."""
STATISTICS = "O11"
"""Its official text itself names the year before: who follows the form to the letter is right."""


def wrong_year(item: ItemFacts, year: YearFacts) -> Iterator[Finding]:
    """WRONG_YEAR: a document that was read whole names earlier years, never its own."""
    for piece, file in item.files:
        period = period_of(piece.period)
        if period is None or is_policy(piece) or not file.facts.read_whole:
            continue
        if named := wrong_years(years_in(file.facts), item, period):
            expected = period.fiscal_year
            yield about(Check.WRONG_YEAR, piece, named=named, expected=expected)


def wrong_years(named: Iterable[int], item: ItemFacts, period: Period) -> tuple[int, ...]:
    """The one or two years before the period's that are named; none where a right one is too."""
    if item.item.code == LAWS:
        return ()
    years, proven = set(named), period.fiscal_year.number
    earlier = years & {proven - 1, proven - 2}
    if not earlier or years & _right_years(item, period):
        return ()
    return tuple(sorted(earlier))


def _right_years(item: ItemFacts, period: Period) -> set[int]:
    """The fiscal year proven, and whatever else a truthful document may name instead of it."""
    right = {period.fiscal_year.number}
    if item.item.code == STATISTICS:
        right.add(period.fiscal_year.number - 1)
    if period.span in (Span.MONTH, Span.QUARTER):
        # October to December lie in the calendar year before the one that names the fiscal year.
        right.add(period.first.buddhist_year)
    if period.span is Span.YEAR:
        # Evidence of all of O13 may name the quarter of the year before.
        right |= {duty.period.fiscal_year.number for duty in item.duties}
    return right
