"""The investigation fund by quarter: what was there, what was spent of it (O13)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from dashboard.domain.figures.rows import FigureRow
from dashboard.domain.figures.typed import baht_of, quarter_of, text_of
from dashboard.domain.fiscal import FiscalYear, Period

NOTHING = Decimal(0)


@dataclass(frozen=True)
class FundQuarter:
    """One quarter's money in baht; ``remaining`` below zero is money that was not there."""

    quarter: Period
    carried: Decimal
    allocated: Decimal
    spent: Decimal
    note: str = ""

    @property
    def available(self) -> Decimal:
        return self.carried + self.allocated

    @property
    def remaining(self) -> Decimal:
        return self.available - self.spent

    @property
    def share_spent(self) -> Decimal | None:
        """Spent of what was available, 1 being all of it; None when there was nothing."""
        return self.spent / self.available if self.available else None

    @property
    def is_overspent(self) -> bool:
        return self.spent > self.available


@dataclass(frozen=True)
class FundSummary:
    """The quarters told of, in order; ``missing`` are those the audit asks for besides."""

    quarters: tuple[FundQuarter, ...]
    missing: tuple[Period, ...]

    @property
    def available(self) -> Decimal:
        """What the first quarter brought along, and every allocation since.

        A later quarter's carried money is the earlier one's remaining: it counts once.
        """
        carried = self.quarters[0].carried if self.quarters else NOTHING
        return carried + sum((row.allocated for row in self.quarters), NOTHING)

    @property
    def spent(self) -> Decimal:
        return sum((row.spent for row in self.quarters), NOTHING)

    @property
    def remaining(self) -> Decimal:
        return self.available - self.spent

    @property
    def share_spent(self) -> Decimal | None:
        """Spent of all that was available, 1 being all of it; None when there was nothing."""
        return self.spent / self.available if self.available else None


def quarters_asked_for(year: FiscalYear) -> tuple[Period, ...]:
    """Quarter 4 of the year before and quarter 1: July to December (the form, O13)."""
    return Period.quarter(year.plus(-1), 4), Period.quarter(year, 1)


def fund_summary(rows: Iterable[FigureRow], year: FiscalYear) -> FundSummary:
    """The fund of a year from its rows, in whatever order they are."""
    quarters = tuple(sorted(map(_quarter, rows), key=lambda row: row.quarter))
    told = {row.quarter for row in quarters}
    missing = tuple(quarter for quarter in quarters_asked_for(year) if quarter not in told)
    return FundSummary(quarters, missing)


def _quarter(row: FigureRow) -> FundQuarter:
    values = row.values
    return FundQuarter(
        quarter_of(values),
        baht_of(values, "carried") or NOTHING,
        baht_of(values, "allocated") or NOTHING,
        baht_of(values, "spent") or NOTHING,
        text_of(values, "note"),
    )
