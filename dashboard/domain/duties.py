"""Duties: requirement × period, the smallest thing that is done or not done (ภาระงาน)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from dashboard.domain.catalogue import Item, Kind, Repeats, Requirement
from dashboard.domain.fiscal import FiscalYear, Month, Period, Span
from dashboard.domain.refusals import Reason, Refused

SPAN_OF = {
    Repeats.ONCE: Span.YEAR,
    Repeats.ON_CHANGE: Span.YEAR,
    Repeats.ON_EVENT: Span.YEAR,
    Repeats.MONTHLY: Span.MONTH,
    Repeats.QUARTERLY: Span.QUARTER,
    Repeats.HALF_YEARLY: Span.HALF,
}


class DutyKey(NamedTuple):
    """A duty's stable name: requirement code and period code, e.g. ``("O4.6", "2024-10")``."""

    requirement: str
    period: str


@dataclass(frozen=True)
class Duty:
    """One requirement line in one period, due by the end of the month ``due``."""

    requirement: Requirement
    period: Period
    due: Month
    may_be_nil: bool

    @property
    def key(self) -> DutyKey:
        return DutyKey(self.requirement.code, self.period.code)


def duties_of(item: Item, year: FiscalYear, due: Month | None = None) -> tuple[Duty, ...]:
    """Every duty of an item in a fiscal year, line by line and period by period.

    ``due`` is the station's own due month for the item; None keeps the catalogue's. It moves
    what is due last and pulls forward whatever would otherwise be due after it.
    """
    return tuple(
        Duty(line, period, _due(item, line, period, year, due), line.code in item.may_be_nil)
        for line in item.requirements
        if _is_work_of_its_own(item, line)
        for period in periods_of(item, line, year)
    )


def periods_of(item: Item, line: Requirement, year: FiscalYear) -> Iterator[Period]:
    """The periods a requirement line repeats over in a fiscal year."""
    span = SPAN_OF[line.repeats]
    if span is Span.YEAR:
        yield Period.year(year)
        return
    for covered in line.covers or item.covers:
        yield from covered.within(year).split(span)


def catalogue_due(item: Item, year: FiscalYear) -> Month:
    """The month in which the whole item is due according to the catalogue."""
    return item.due.within(year)


def earliest_due(item: Item, year: FiscalYear) -> Month:
    """The earliest month a station may choose: a period can only be published once it is over."""
    ends = [
        period.last.plus(1)
        for line in item.requirements
        for period in periods_of(item, line, year)
        if period.span is not Span.YEAR
    ]
    return max(ends, default=year.first_month)


def latest_due(year: FiscalYear) -> Month:
    """The latest month a station may choose: the one in which the fiscal year closes."""
    return year.months[-1]


def require_possible_due(item: Item, year: FiscalYear, due: Month) -> None:
    """Refuse a due month that a station may not choose.

    Raises:
        Refused: DUE_TOO_EARLY or DUE_TOO_LATE, with ``limit``.
    """
    earliest, latest = earliest_due(item, year), latest_due(year)
    if due < earliest:
        raise Refused(Reason.DUE_TOO_EARLY, limit=earliest)
    if due > latest:
        raise Refused(Reason.DUE_TOO_LATE, limit=latest)


def _is_work_of_its_own(item: Item, line: Requirement) -> bool:
    """A nil line is another way to answer the lines it stands for, not work beside them.

    Where none of those repeats with it (O14: notices come when they come, the month is closed
    all the same) it is the month's own duty.
    """
    if line.kind is not Kind.NIL:
        return True
    return all(item.requirement(code).repeats is not line.repeats for code in line.stands_for)


def _due(
    item: Item, line: Requirement, period: Period, year: FiscalYear, chosen: Month | None
) -> Month:
    last = catalogue_due(item, year)
    if line.due is not None:
        due = line.due.within(year)
    elif item.due_after_months is not None and period.span is Span.MONTH:
        due = period.last.plus(item.due_after_months)
    else:
        due = last
    if chosen is None:
        return due
    return chosen if due == last else min(due, chosen)
