"""Figures ten times what they usually are: most often a digit too many."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from statistics import median
from typing import cast

from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.figures.rows import FigureRow
from dashboard.domain.figures.rules.doubts import Code, Doubt
from dashboard.domain.figures.rules.facts import Looked
from dashboard.domain.figures.shapes import FISCAL_MONTHS

TIMES = 10
FEWEST_OTHERS = 2
SMALLEST_COUNT = 20
SMALLEST_BAHT = 10_000
_SPENT = tuple(f"spent_{month:02}" for month in FISCAL_MONTHS)
_LINE = ("source", "category", "name")
_Series = tuple[object, ...]


@dataclass(frozen=True)
class _Watched:
    """Fields whose values are alike from period to period, and what tells series apart."""

    fields: tuple[str, ...]
    smallest: int
    of: Callable[[FigureRow, str], _Series]


def _named(*names: str) -> Callable[[FigureRow, str], _Series]:
    return lambda row, field: (field, *(row.values[name] for name in names))


_WATCHED: Mapping[Dataset, _Watched] = {
    Dataset.COMPLAINTS: _Watched(("received",), SMALLEST_COUNT, _named("kind")),
    Dataset.CASES: _Watched(("reported",), SMALLEST_COUNT, _named("group", "offence")),
    Dataset.FUND: _Watched(("allocated", "spent"), SMALLEST_BAHT, _named()),
    Dataset.BUDGET: _Watched(
        _SPENT, SMALLEST_BAHT, lambda row, _: tuple(row.values[n] for n in _LINE)
    ),
}
_Amount = int | Decimal


def jump_doubts(looked: Looked) -> Iterator[Doubt]:
    """Values at least ten times the middle of the others in their series."""
    watched = _WATCHED.get(looked.dataset)
    if watched is None:
        return
    history: dict[_Series, list[_Amount]] = {}
    here: dict[_Series, list[tuple[str, str, _Amount]]] = {}
    for row, is_here in (*((r, True) for r in looked.rows), *((r, False) for r in looked.before)):
        for field in watched.fields:
            if field in row.values:
                series, value = watched.of(row, field), cast(_Amount, row.values[field])
                history.setdefault(series, []).append(value)
                if is_here:
                    here.setdefault(series, []).append((row.key, field, value))
    for series, values in here.items():
        for key, field, value in values:
            usual = _usual(history[series], value)
            if value >= watched.smallest and usual and value >= TIMES * usual:
                facts = {"given": value, "usual": usual, "field": field}
                yield Doubt(key, field, Code.JUMP, facts=facts)


def _usual(values: list[_Amount], without: _Amount) -> _Amount | None:
    others = list(values)
    others.remove(without)
    return median(map(Decimal, others)) if len(others) >= FEWEST_OTHERS else None
