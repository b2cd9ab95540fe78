"""The investigation fund: nobody spends more than there is, and what is left goes on (O13)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from typing import cast

from dashboard.domain.figures.rows import FigureRow
from dashboard.domain.figures.rules.doubts import Code, Doubt, has_not_come
from dashboard.domain.figures.rules.facts import Looked
from dashboard.domain.fiscal import Period


def fund_doubts(looked: Looked) -> Iterator[Doubt]:
    rows = sorted(looked.rows, key=_quarter)
    for row in rows:
        quarter = _quarter(row)
        if has_not_come(quarter.first, looked.today):
            yield Doubt(row.key, "quarter", Code.FUTURE, facts={"when": quarter})
        if _left(row) < 0:
            facts = {name: row.values[name] for name in ("carried", "allocated", "spent")}
            yield Doubt(row.key, "spent", Code.FUND_OVERSPENT, facts={"when": quarter, **facts})
    for before, row in pairwise(rows):
        follows = _quarter(before).last.plus(1) == _quarter(row).first
        if follows and row.values["carried"] != _left(before):
            yield _chain(before, row)


def _quarter(row: FigureRow) -> Period:
    return cast(Period, row.values["quarter"])


def _left(row: FigureRow) -> Decimal:
    carried, allocated, spent = (
        cast(Decimal, row.values[name]) for name in ("carried", "allocated", "spent")
    )
    return carried + allocated - spent


def _chain(before: FigureRow, row: FigureRow) -> Doubt:
    facts = {
        "when": _quarter(row),
        "found": row.values["carried"],
        "before": _quarter(before),
        "expected": _left(before),
    }
    return Doubt(row.key, "carried", Code.FUND_CHAIN, facts=facts)
