"""What the watch saw at the published addresses.

A station that is offline reaches nothing (UNREACHABLE): that says nothing of its pages.
"""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.domain.checks.facts import ItemFacts, YearFacts, about
from dashboard.domain.checks.periods import period_of
from dashboard.domain.checks.placement import STAND_ELSEWHERE
from dashboard.domain.checks.years import wrong_years
from dashboard.domain.findings import Check, Finding
from dashboard.domain.links import Outcome
from dashboard.domain.reviews import ReviewState
from dashboard.domain.thai import thai_day

CHECK_OF = {
    Outcome.GONE: Check.LINK_GONE,
    Outcome.SIGN_IN: Check.LINK_SIGN_IN,
    Outcome.FAILED: Check.LINK_TROUBLE,
    Outcome.TOO_SLOW: Check.LINK_TROUBLE,
    Outcome.TOO_LARGE: Check.LINK_TROUBLE,
    Outcome.FORBIDDEN: Check.LINK_TROUBLE,
}


def opening(item: ItemFacts, year: YearFacts) -> Iterator[Finding]:
    """LINK_GONE, LINK_SIGN_IN and LINK_TROUBLE: what an evaluator would meet instead."""
    for piece, visit in item.visited:
        if found := CHECK_OF.get(visit.outcome):
            facts = {"url": visit.url, "outcome": visit.outcome, "status": visit.status}
            yield about(found, piece, day=thai_day(visit.at), **facts)


def changed(item: ItemFacts, year: YearFacts) -> Iterator[Finding]:
    """LINK_CHANGED: an approved page no longer reads as it did when it was approved."""
    if item.review.state is not ReviewState.APPROVED:
        return
    for piece, visit in item.visited:
        approved = item.review.seen.get(visit.url)
        read = visit.outcome is Outcome.OPEN and visit.content_hash
        if approved and read and approved != visit.content_hash:
            yield about(Check.LINK_CHANGED, piece, url=visit.url, day=thai_day(visit.at))


def wrong_year(item: ItemFacts, year: YearFacts) -> Iterator[Finding]:
    """LINK_WRONG_YEAR: a page that names earlier years, never the one it should prove."""
    for piece, visit in item.visited:
        period = period_of(piece.period)
        if period is None or visit.outcome is not Outcome.OPEN:
            continue
        if piece.requirement in STAND_ELSEWHERE:  # the years of a page that is not the station's
            continue
        if named := wrong_years((each for each, _ in visit.years), item, period):
            facts = {"named": named, "expected": period.fiscal_year, "url": visit.url}
            yield about(Check.LINK_WRONG_YEAR, piece, **facts)
