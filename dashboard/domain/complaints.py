"""Complaints by month: counts only, never who or what (O17).

In every month, and for every kind of complaint, carried + received = completed + pending, and
what is pending at the end of one month is what the next one carries.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from itertools import pairwise

from dashboard.domain.figures.shapes import COMPLAINT_KINDS
from dashboard.domain.fiscal import Month


@dataclass(frozen=True)
class ComplaintMonth:
    """One month's counts of one kind, each a whole number of complaints from 0 up."""

    month: Month
    carried: int
    received: int
    completed: int
    pending: int
    kind: str = "corruption"

    @property
    def is_nil(self) -> bool:
        return not (self.carried or self.received or self.completed or self.pending)


class Imbalance(StrEnum):
    """How a month's counts can contradict each other or the month before."""

    SUM = "sum"
    CHAIN = "chain"


@dataclass(frozen=True)
class Contradiction:
    """A month whose counts do not add up: ``expected`` is what the field should hold.

    For SUM that is the month's pending, for CHAIN its carried.
    """

    imbalance: Imbalance
    month: Month
    expected: int
    found: int
    kind: str = "corruption"


@dataclass(frozen=True)
class ComplaintYear:
    """The months that were reported, in order, all kinds of one added up, and what they come to."""

    months: tuple[ComplaintMonth, ...]

    @property
    def carried_in(self) -> int:
        return self.months[0].carried if self.months else 0

    @property
    def received(self) -> int:
        return sum(month.received for month in self.months)

    @property
    def completed(self) -> int:
        return sum(month.completed for month in self.months)

    @property
    def pending(self) -> int:
        """The backlog at the end of the last reported month."""
        return self.months[-1].pending if self.months else 0

    @property
    def share_closed(self) -> Fraction | None:
        """Completed of all that had to be dealt with; None when there was nothing."""
        total = self.carried_in + self.received
        return Fraction(self.completed, total) if total else None

    @property
    def is_nil(self) -> bool:
        """Months were reported and none had a complaint: the nil sentence is due."""
        return bool(self.months) and all(month.is_nil for month in self.months)


def complaint_year(months: Iterable[ComplaintMonth]) -> ComplaintYear:
    """The kinds of a month are added up to one."""
    added: dict[Month, ComplaintMonth] = {}
    for row in sorted(months, key=lambda row: row.month):
        added[row.month] = _both(added[row.month], row) if row.month in added else row
    return ComplaintYear(tuple(added.values()))


def complaint_years_by_kind(months: Iterable[ComplaintMonth]) -> dict[str, ComplaintYear]:
    """Each kind by itself, in the order of ``COMPLAINT_KINDS``: O17 is about corruption alone."""
    rows = sorted(months, key=lambda row: row.month)
    return {
        kind: ComplaintYear(tuple(row for row in rows if row.kind == kind))
        for kind in COMPLAINT_KINDS
        if any(row.kind == kind for row in rows)
    }


def _both(one: ComplaintMonth, other: ComplaintMonth) -> ComplaintMonth:
    return ComplaintMonth(
        one.month,
        one.carried + other.carried,
        one.received + other.received,
        one.completed + other.completed,
        one.pending + other.pending,
        one.kind,
    )


def contradictions(months: Sequence[ComplaintMonth]) -> list[Contradiction]:
    """Every month that does not balance, or does not carry what the month before left.

    Months need not be in order; a gap between reported months is not a contradiction. Kinds are
    looked at one by one.
    """
    ordered = sorted(months, key=lambda row: (row.kind, row.month))
    found = [
        Contradiction(Imbalance.SUM, row.month, expected, row.pending, row.kind)
        for row in ordered
        if (expected := row.carried + row.received - row.completed) != row.pending
    ]
    found += [
        Contradiction(Imbalance.CHAIN, row.month, before.pending, row.carried, row.kind)
        for before, row in pairwise(ordered)
        if row.kind == before.kind
        and row.month == before.month.plus(1)
        and row.carried != before.pending
    ]
    return sorted(found, key=lambda problem: problem.month)
