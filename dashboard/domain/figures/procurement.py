"""Purchases by month and way of buying (O14, O15).

What was spent is column 14, the price agreed. Column 9, the budget allocated, is never summed:
one budget may stand beside several purchases.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from dashboard.domain.figures.procurement_ways import Egp, Way, egp_of, way_of
from dashboard.domain.figures.rows import FigureRow
from dashboard.domain.figures.typed import baht_of, month_of, text_of
from dashboard.domain.fiscal import FiscalYear, Month

NOTHING = Decimal(0)


class Told(StrEnum):
    """What a month tells."""

    PURCHASES = "purchases"
    NIL = "nil"
    MISSING = "missing"
    AHEAD = "ahead"


@dataclass(frozen=True)
class ProcurementMonth:
    """One month: how many purchases, and baht agreed by way of buying."""

    month: Month
    told: Told
    purchases: int
    spent_by_way: Mapping[Way, Decimal]

    @property
    def spent(self) -> Decimal:
        return sum(self.spent_by_way.values(), NOTHING)


@dataclass(frozen=True)
class Saving:
    """Agreed prices against reference prices, of the purchases that have both."""

    compared: int
    reference: Decimal
    agreed: Decimal
    above: int
    """Purchases agreed for more than their reference price."""

    @property
    def saved(self) -> Decimal:
        """Baht below the reference prices; less than zero when more was paid."""
        return self.reference - self.agreed

    @property
    def share(self) -> Decimal | None:
        """Saved of the reference prices; None where nothing could be compared."""
        return self.saved / self.reference if self.reference else None


@dataclass(frozen=True)
class ProcurementSummary:
    """The twelve months, October first, and what they come to."""

    months: tuple[ProcurementMonth, ...]
    purchases_by_way: Mapping[Way, int]
    egp: Mapping[Egp, int]
    without_price: int
    saving: Saving

    @property
    def purchases(self) -> int:
        return sum(month.purchases for month in self.months)

    @property
    def spent(self) -> Decimal:
        return sum((month.spent for month in self.months), NOTHING)

    @property
    def spent_by_way(self) -> dict[Way, Decimal]:
        """Baht by way of buying, in the order of ``Way``; ways without a purchase are left out."""
        return {
            way: sum((month.spent_by_way.get(way, NOTHING) for month in self.months), NOTHING)
            for way in Way
            if self.purchases_by_way.get(way)
        }

    def told(self, told: Told) -> tuple[Month, ...]:
        """The months that tell this, in order."""
        return tuple(month.month for month in self.months if month.told is told)


def procurement_summary(
    rows: Sequence[FigureRow], year: FiscalYear, expected: Sequence[Month]
) -> ProcurementSummary:
    """Sum up a year's purchases; ``expected`` are the months that are over and asked for."""
    by_month: dict[Month, list[FigureRow]] = {month: [] for month in year.months}
    for row in rows:
        by_month.setdefault(month_of(row.values), []).append(row)
    purchases = [row for row in rows if not row.is_nil]
    return ProcurementSummary(
        tuple(_month(month, by_month[month], month in expected) for month in year.months),
        Counter(way_of(text_of(row.values, "method")) for row in purchases),
        Counter(egp_of(text_of(row.values, "egp")) for row in purchases),
        sum(1 for row in purchases if "agreed_price" not in row.values),
        _saving(purchases),
    )


def _month(month: Month, rows: Sequence[FigureRow], is_expected: bool) -> ProcurementMonth:
    purchases = [row.values for row in rows if not row.is_nil]
    spent: dict[Way, Decimal] = {}
    for values in purchases:
        way = way_of(text_of(values, "method"))
        spent[way] = spent.get(way, NOTHING) + (baht_of(values, "agreed_price") or NOTHING)
    return ProcurementMonth(month, _told(rows, len(purchases), is_expected), len(purchases), spent)


def _told(rows: Sequence[FigureRow], purchases: int, is_expected: bool) -> Told:
    if purchases:
        return Told.PURCHASES
    if rows:
        return Told.NIL
    return Told.MISSING if is_expected else Told.AHEAD


def _saving(purchases: Iterable[FigureRow]) -> Saving:
    pairs = [
        (reference, agreed)
        for row in purchases
        if (reference := baht_of(row.values, "reference_price")) is not None
        and (agreed := baht_of(row.values, "agreed_price")) is not None
    ]
    return Saving(
        len(pairs),
        sum((reference for reference, _ in pairs), NOTHING),
        sum((agreed for _, agreed in pairs), NOTHING),
        sum(1 for reference, agreed in pairs if agreed > reference),
    )
