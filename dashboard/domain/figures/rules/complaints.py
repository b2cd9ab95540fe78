"""Complaints: every month balances and carries what the one before left, kind by kind (O17)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dashboard.domain.complaints import ComplaintMonth, Contradiction, Imbalance, contradictions
from dashboard.domain.figures.complaints import month_from, row_of
from dashboard.domain.figures.rules.doubts import Code, Doubt, Level, has_not_come
from dashboard.domain.figures.rules.facts import Looked
from dashboard.domain.fiscal import Month

_Months = Mapping[tuple[str, Month], ComplaintMonth]


def complaint_doubts(looked: Looked) -> Iterator[Doubt]:
    months = {(month.kind, month.month): month for month in map(month_from, looked.rows)}
    for found in contradictions(list(months.values())):
        yield _sum(found, months) if found.imbalance is Imbalance.SUM else _chain(found, months)
    for month in months.values():
        if has_not_come(month.month, looked.today):
            yield Doubt(_key(month), "month", Code.FUTURE, facts={"when": month.month})
    last_year = {(month.kind, month.month): month for month in map(month_from, looked.before)}
    for month in months.values():
        before = last_year.get((month.kind, month.month.plus(-1)))
        if before and before.pending != month.carried:
            yield _since_last_year(month, before)


def _key(month: ComplaintMonth) -> str:
    return row_of(month).key


def _sum(found: Contradiction, months: _Months) -> Doubt:
    month = months[found.kind, found.month]
    facts = {
        "month": month.month,
        "carried": month.carried,
        "received": month.received,
        "completed": month.completed,
        "expected": found.expected,
        "found": found.found,
    }
    if found.expected < 0:
        return Doubt(_key(month), "completed", Code.TOO_MANY_COMPLETED, Level.ERROR, facts)
    return Doubt(_key(month), "pending", Code.UNBALANCED, Level.ERROR, facts)


def _chain(found: Contradiction, months: _Months) -> Doubt:
    month = months[found.kind, found.month]
    before = months[found.kind, found.month.plus(-1)]
    facts = {
        "month": month.month,
        "before": before.month,
        "expected": found.expected,
        "found": found.found,
    }
    after = Doubt(_key(before), "pending", Code.BROKEN_CHAIN_AFTER, Level.ERROR, facts)
    return Doubt(_key(month), "carried", Code.BROKEN_CHAIN, Level.ERROR, facts, after)


def _since_last_year(month: ComplaintMonth, before: ComplaintMonth) -> Doubt:
    facts = {
        "month": month.month,
        "found": month.carried,
        "before": before.month,
        "expected": before.pending,
    }
    return Doubt(_key(month), "carried", Code.LAST_YEAR_DIFFERS, facts=facts)
