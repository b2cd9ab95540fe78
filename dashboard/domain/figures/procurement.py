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


SUMMED = ("month", "method", "reference_price", "agreed_price", "egp")
"""The fields that a summary is made of."""


def procurement_summary(
    rows: Iterable[FigureRow], year: FiscalYear, expected: Sequence[Month]
) -> ProcurementSummary:
    """Sum up a year's purchases; ``expected`` are the months that are over and asked for.

    In one walk over the rows: a region's year has a hundred thousand.
    """
    spent: dict[Month, dict[Way, Decimal]] = {month: {} for month in year.months}
    purchases: Counter[Month] = Counter()
    nil: set[Month] = set()
    ways: Counter[Way] = Counter()
    numbers: Counter[str] = Counter()
    pairs: list[tuple[Decimal, Decimal]] = []
    without_price = 0
    for row in rows:
        values, month = row.values, month_of(row.values)
        if row.is_nil:
            nil.add(month)
            continue
        way = way_of(text_of(values, "method"))
        agreed, reference = baht_of(values, "agreed_price"), baht_of(values, "reference_price")
        of_month = spent.setdefault(month, {})
        of_month[way] = of_month.get(way, NOTHING) + (agreed or NOTHING)
        purchases[month] += 1
        ways[way] += 1
        numbers[text_of(values, "egp")] += 1
        without_price += agreed is None
        if agreed is not None and reference is not None:
            pairs.append((reference, agreed))
    return ProcurementSummary(
        tuple(
            ProcurementMonth(
                month,
                _told(purchases[month], month in nil, month in expected),
                purchases[month],
                spent[month],
            )
            for month in year.months
        ),
        ways,
        _egp(numbers),
        without_price,
        _saving(pairs),
    )


def _told(purchases: int, is_nil: bool, is_expected: bool) -> Told:
    if purchases:
        return Told.PURCHASES
    if is_nil:
        return Told.NIL
    return Told.MISSING if is_expected else Told.AHEAD


def _egp(numbers: Mapping[str, int]) -> Counter[Egp]:
    found: Counter[Egp] = Counter()
    for number, count in numbers.items():
        found[egp_of(number)] += count
    return found


def _saving(pairs: Sequence[tuple[Decimal, Decimal]]) -> Saving:
    return Saving(
        len(pairs),
        sum((reference for reference, _ in pairs), NOTHING),
        sum((agreed for _, agreed in pairs), NOTHING),
        sum(1 for reference, agreed in pairs if agreed > reference),
    )
