"""Items that rest on another one: O19 on O18, O21 on O20, O25 on O24, O15 on O14."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from dashboard.domain.checks.facts import ItemFacts, YearFacts
from dashboard.domain.findings import Check, Finding
from dashboard.domain.marks import Answer
from dashboard.domain.thai import thai_day


def check(item: ItemFacts, year: YearFacts) -> Iterator[Finding]:
    """OUT_OF_ORDER: begun before what it rests on, which may not have begun at all.

    What is entered after the year's close is no publishing and has no order.
    """
    begun = _first_day(item) if item.item.after else None
    if begun is None or year.year.is_closed(begun):
        return
    for code in item.item.after:
        other = year.by_code.get(code)
        first = _first_day(other) if other else None
        if other and (first is None or begun < first):
            facts = {"other": code, "day": begun, "other_day": first}
            yield Finding(Check.OUT_OF_ORDER, item.item.code, facts=facts)


def _first_day(item: ItemFacts) -> date | None:
    """The day of its first answer or piece of evidence."""
    marked = [mark.at for _, mark in item.answers if mark.answer is not Answer.NOT_APPLICABLE]
    moments = marked + [piece.at for piece in item.evidence]
    return thai_day(min(moments)) if moments else None
