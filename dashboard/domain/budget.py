"""Spending against plan, by source and category, month by month (O12). Baht are Decimals."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from itertools import accumulate
from typing import NamedTuple

from dashboard.domain.fiscal import FiscalYear, Month

NOTHING = Decimal(0)
BEHIND_PLAN = Decimal("0.80")
"""Below this share of the plan to date a line is behind: a guide of ours, not of the audit."""


class LineKey(NamedTuple):
    """What tells one budget line from another within a year."""

    source: str
    category: str
    name: str


@dataclass(frozen=True)
class BudgetLine:
    """One line: money for the year, its monthly plan and what was spent.

    A month missing from ``spent`` has not been reported; a reported month may be zero.
    """

    key: LineKey
    yearly_plan: Decimal
    planned: Mapping[Month, Decimal]
    spent: Mapping[Month, Decimal]
    obstacle: str = ""

    @property
    def total_spent(self) -> Decimal:
        return sum(self.spent.values(), NOTHING)


class Standing(StrEnum):
    """Where spending stands against its plan."""

    OVERSPENT = "overspent"
    BEHIND = "behind"
    ON_PLAN = "on_plan"
    NOT_REPORTED = "not_reported"
    NOT_PLANNED = "not_planned"


@dataclass(frozen=True)
class Comparison:
    """Plan and spending up to and including the last reported month.

    ``variance`` is spent minus plan to date, in baht; negative means less was spent.
    """

    yearly_plan: Decimal
    plan_to_date: Decimal
    spent: Decimal
    last_reported: Month | None

    @property
    def variance(self) -> Decimal:
        return self.spent - self.plan_to_date

    @property
    def share_spent(self) -> Decimal | None:
        """Spent of the year's plan, 1 being all of it; None without a plan."""
        return self.spent / self.yearly_plan if self.yearly_plan else None

    @property
    def share_planned(self) -> Decimal | None:
        """Plan to date of the year's plan; None without a plan."""
        return self.plan_to_date / self.yearly_plan if self.yearly_plan else None

    @property
    def standing(self) -> Standing:
        """Overspent is money the plan did not give; it alone deserves red."""
        if self.last_reported is None:
            return Standing.NOT_REPORTED
        if self.spent > self.yearly_plan:
            return Standing.OVERSPENT
        if not self.spent and not self.plan_to_date:
            return Standing.NOT_PLANNED
        if self.spent < self.plan_to_date * BEHIND_PLAN:
            return Standing.BEHIND
        return Standing.ON_PLAN


def last_reported(lines: Iterable[BudgetLine]) -> Month | None:
    """The latest month for which any line reports spending."""
    return max((month for line in lines for month in line.spent), default=None)


def compare(lines: Sequence[BudgetLine], until: Month | None) -> Comparison:
    """Add up lines to the end of ``until``, the last month the year reports (None: none yet)."""
    return Comparison(
        yearly_plan=sum((line.yearly_plan for line in lines), NOTHING),
        plan_to_date=_sum_until((line.planned for line in lines), until),
        spent=_sum_until((line.spent for line in lines), until),
        last_reported=until,
    )


def _sum_until(amounts: Iterable[Mapping[Month, Decimal]], until: Month | None) -> Decimal:
    if until is None:
        return NOTHING
    return sum(
        (amount for by_month in amounts for month, amount in by_month.items() if month <= until),
        NOTHING,
    )


def cumulative_plan(lines: Sequence[BudgetLine], year: FiscalYear) -> list[tuple[Month, Decimal]]:
    """The plan to the end of each of the twelve months."""
    return _cumulative(year.months, [line.planned for line in lines])


def cumulative_spending(
    lines: Sequence[BudgetLine], year: FiscalYear
) -> list[tuple[Month, Decimal]]:
    """Spending to the end of each month up to the last reported one."""
    until = last_reported(lines)
    months = [month for month in year.months if until is not None and month <= until]
    return _cumulative(months, [line.spent for line in lines])


def _cumulative(
    months: Sequence[Month], amounts: Sequence[Mapping[Month, Decimal]]
) -> list[tuple[Month, Decimal]]:
    monthly = [sum((by.get(month, NOTHING) for by in amounts), NOTHING) for month in months]
    return list(zip(months, accumulate(monthly), strict=True))


def by_source(lines: Iterable[BudgetLine]) -> dict[str, list[BudgetLine]]:
    """Lines under their source, in the order sources first appear."""
    groups: dict[str, list[BudgetLine]] = {}
    for line in lines:
        groups.setdefault(line.key.source, []).append(line)
    return groups


def by_category(lines: Iterable[BudgetLine]) -> dict[tuple[str, str], list[BudgetLine]]:
    """Lines under (source, category), in the order they first appear."""
    groups: dict[tuple[str, str], list[BudgetLine]] = {}
    for line in lines:
        groups.setdefault((line.key.source, line.key.category), []).append(line)
    return groups
