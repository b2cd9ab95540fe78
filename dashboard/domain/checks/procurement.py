"""Notices of procurement and the monthly summary must tell the same story.

The catalogue knows that O15 comes after O14, but not that both speak of the same purchases, so
the two are named here. Source: the form's nil sentence, the same in both items.
"""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.domain.catalogue import Kind
from dashboard.domain.checks.facts import ItemFacts, YearFacts
from dashboard.domain.findings import Check, Finding
from dashboard.domain.fiscal import Month, Span
from dashboard.domain.marks import Answer

NOTICES = "O14"
SUMMARY = "O15"


def nil_but_purchases(item: ItemFacts, year: YearFacts) -> Iterator[Finding]:
    """NIL_BUT_PURCHASES, on O14: nil in a month of which O15 lists purchases."""
    if item.item.code == NOTICES:
        yield from _contradictions(Check.NIL_BUT_PURCHASES, item, year.by_code.get(SUMMARY))


def purchases_nil_but_notices(item: ItemFacts, year: YearFacts) -> Iterator[Finding]:
    """PURCHASES_NIL_BUT_NOTICES, on O15: nil in a month for which O14 has notices."""
    if item.item.code == SUMMARY:
        yield from _contradictions(Check.PURCHASES_NIL_BUT_NOTICES, item, year.by_code.get(NOTICES))


def _contradictions(check: Check, item: ItemFacts, other: ItemFacts | None) -> Iterator[Finding]:
    if other is None:
        return
    here, there = _answers_by_month(item), _answers_by_month(other)
    months = tuple(
        month
        for month, answers in here.items()
        if answers <= {Answer.NIL} and Answer.DONE in there.get(month, ())
    )
    if months:
        period = str(months[0]) if len(months) == 1 else None
        facts = {"months": months, "other": other.item.code}
        yield Finding(check, item.item.code, None, period, facts=facts)


def _answers_by_month(item: ItemFacts) -> dict[Month, set[Answer]]:
    """How the lines that the nil sentence is about were answered, by month."""
    about = {
        code
        for line in item.item.requirements
        if line.kind is Kind.NIL
        for code in (line.code, *line.stands_for)
    }
    found: dict[Month, set[Answer]] = {}
    for duty, mark in item.answers:
        if duty.period.span is Span.MONTH and duty.requirement.code in about:
            found.setdefault(duty.period.first, set()).add(mark.answer)
    return found
