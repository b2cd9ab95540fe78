"""Answers given on a day that says the data cannot have been published as demanded.

Source: the form's rule for O4, O7, O11 and O15: by month, and published every month.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from dashboard.domain.checks.facts import ItemFacts, YearFacts
from dashboard.domain.duties import Duty
from dashboard.domain.findings import Check, Finding
from dashboard.domain.fiscal import Period, Span
from dashboard.domain.marks import Answer, Mark
from dashboard.domain.thai import thai_day

MANY = 6
"""A half-year of months: as many as the form asks to be published one by one."""


def marked_early(item: ItemFacts, year: YearFacts) -> Iterator[Finding]:
    """MARKED_EARLY: one finding a period, naming the lines answered before it was over."""
    early: dict[Period, list[tuple[str, Mark]]] = {}
    for duty, mark in item.answers:
        if _is_published(mark) and _is_early(duty, thai_day(mark.at)):
            early.setdefault(duty.period, []).append((duty.requirement.code, mark))
    for period, found in early.items():
        lines = tuple(code for code, _ in found)
        day = min(thai_day(mark.at) for _, mark in found)
        facts: dict[str, object] = {"period": period, "day": day, "lines": lines}
        if all(mark.figures for _, mark in found):
            facts["by_figures"] = True
        yield Finding(Check.MARKED_EARLY, item.item.code, _only(lines), period.code, facts=facts)


def all_on_one_day(item: ItemFacts, year: YearFacts) -> Iterator[Finding]:
    """ALL_ON_ONE_DAY: lines whose months were all answered on one day of a running year.

    Entering a closed year afterwards is no publishing and says nothing. Nor does the day on which
    figures came in: a file may hold many months, each published when it was over.
    """
    by_day: dict[date, list[str]] = {}
    for code, days in _days_by_line(item).items():
        if len(days) >= MANY and len(set(days)) == 1 and not year.year.is_closed(days[0]):
            by_day.setdefault(days[0], []).append(code)
    for day, codes in by_day.items():
        lines = tuple(codes)
        months = tuple(
            duty.period.first for duty in _by_hand(item) if duty.requirement.code == lines[0]
        )
        facts = {"day": day, "lines": lines, "months": months}
        yield Finding(Check.ALL_ON_ONE_DAY, item.item.code, _only(lines), facts=facts)


def _days_by_line(item: ItemFacts) -> dict[str, list[date]]:
    """The days of a line's monthly answers, for lines with every month published.

    Months that figures answer are none of these.
    """
    days: dict[str, list[date]] = {}
    for duty, mark in item.answers:
        if duty.period.span is Span.MONTH and _is_published(mark) and not mark.figures:
            days.setdefault(duty.requirement.code, []).append(thai_day(mark.at))
    demanded = [d.requirement.code for d in _by_hand(item) if d.period.span is Span.MONTH]
    return {code: found for code, found in days.items() if len(found) == demanded.count(code)}


def _by_hand(item: ItemFacts) -> list[Duty]:
    """The duties that no figures answer."""
    by_figures = {duty.key for duty, mark in item.answers if mark.figures}
    return [duty for duty in item.duties if duty.key not in by_figures]


def _is_published(mark: Mark) -> bool:
    return mark.answer is not Answer.NOT_APPLICABLE


def _is_early(duty: Duty, day: date) -> bool:
    return duty.period.span is not Span.YEAR and day <= duty.period.last.last_day


def _only(lines: tuple[str, ...]) -> str | None:
    return lines[0] if len(lines) == 1 else None
