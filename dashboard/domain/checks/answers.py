"""Components and months without an answer, once they should have one."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.domain.catalogue import Requirement
from dashboard.domain.checks.facts import ItemFacts, YearFacts
from dashboard.domain.duties import Duty
from dashboard.domain.findings import Check, Finding
from dashboard.domain.fiscal import Span
from dashboard.domain.reviews import ReviewState

HANDED_IN = frozenset({ReviewState.SUBMITTED, ReviewState.APPROVED})


def check(item: ItemFacts, year: YearFacts) -> Iterator[Finding]:
    """MONTH_MISSING and COMPONENT_MISSING: one finding a line, with all that it lacks."""
    by_line: dict[str, list[Duty]] = {}
    for duty in item.missing:
        by_line.setdefault(duty.requirement.code, []).append(duty)
    is_last = len(by_line) == 1 and bool(item.answers)
    for duties in by_line.values():
        due = [
            duty for duty in duties if _is_due(duty, item, year) or _is_next(duty, year, is_last)
        ]
        if due:
            yield _finding(item, due[0].requirement, due)


def _is_due(duty: Duty, item: ItemFacts, year: YearFacts) -> bool:
    return year.is_closed or duty.due.last_day < year.today or item.review.state in HANDED_IN


def _is_next(duty: Duty, year: YearFacts, is_last: bool) -> bool:
    """Is its line all that keeps the item from being complete, and could it be done today?"""
    if not is_last or duty.period.span is Span.MONTH:
        return False
    return duty.period.span is Span.YEAR or duty.period.last.last_day < year.today


def _finding(item: ItemFacts, line: Requirement, duties: list[Duty]) -> Finding:
    periods = tuple(duty.period for duty in duties)
    period = periods[0].code if len(periods) == 1 else None
    lost = line.unclear and line.code not in item.confirmed
    if periods[0].span is Span.MONTH and not lost:
        months = tuple(period.first for period in periods)
        facts: dict[str, object] = {"months": months, "may_be_nil": duties[0].may_be_nil}
        return Finding(Check.MONTH_MISSING, item.item.code, line.code, period, facts=facts)
    facts = {"periods": periods, "to_confirm": lost}
    return Finding(Check.COMPONENT_MISSING, item.item.code, line.code, period, facts=facts)
