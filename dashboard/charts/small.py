"""Points of the small charts on the start page, in a box of 200 × 64."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from dashboard.domain.budget import BudgetLine, cumulative_plan, cumulative_spending
from dashboard.domain.complaints import ComplaintYear
from dashboard.domain.fiscal import FiscalYear, Month

WIDTH, HEIGHT = 200, 64
BAR_ROOM = 54
"""What a bar may rise above its ground line, which lies 4 above the box's edge."""


@dataclass(frozen=True)
class MonthBars:
    """Two bars of one month: where they stand and how high they are, in box units."""

    x: float
    received: float
    completed: float
    month: Month


def complaint_bars(complaints: ComplaintYear, year: FiscalYear) -> list[MonthBars]:
    """Received and completed side by side, for all twelve months, October first."""
    rows = {row.month: row for row in complaints.months}
    highest = max((max(row.received, row.completed) for row in complaints.months), default=0) or 1
    slot = WIDTH / 12

    def bars(index: int, month: Month) -> MonthBars:
        row = rows.get(month)
        received, completed = (row.received, row.completed) if row else (0, 0)
        scale = BAR_ROOM / highest
        return MonthBars(round(index * slot, 1), received * scale, completed * scale, month)

    return [bars(index, month) for index, month in enumerate(year.months)]


def budget_lines(lines: Sequence[BudgetLine], year: FiscalYear) -> tuple[str, str]:
    """Cumulative plan and spending as SVG point lists, on one scale."""
    plan = [amount for _, amount in cumulative_plan(lines, year)]
    spent = [amount for _, amount in cumulative_spending(lines, year)]
    highest = max([*plan, *spent, Decimal(1)])
    return _points(plan, highest), _points(spent, highest)


def _points(amounts: Sequence[Decimal], highest: Decimal) -> str:
    """One point per month from the year's start, left to right, larger amounts higher."""
    step = WIDTH / 12
    from_start = [Decimal(0), *amounts]
    return " ".join(
        f"{index * step:.1f},{HEIGHT - 4 - float(amount / highest) * (HEIGHT - 8):.1f}"
        for index, amount in enumerate(from_start)
    )
