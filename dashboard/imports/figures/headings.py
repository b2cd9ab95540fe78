"""Rows between others that name the month of those below: ``ประจำเดือน ตุลาคม 2567``."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass, field

from dashboard.domain.figures.fields import Value
from dashboard.domain.fiscal import FiscalYear
from dashboard.imports.figures.told import heading_of, only_month
from dashboard.imports.sheets import Row, is_blank, shown


@dataclass
class Headings:
    """The month of every row, the places of the headings, and those that name none to use."""

    months: list[Value | None] = field(default_factory=list)
    places: set[int] = field(default_factory=set)
    unusable: dict[int, str] = field(default_factory=dict)


def read_headings(
    rows: Sequence[Row], year: FiscalYear, told: Value | None, skipped: Set[int]
) -> Headings:
    """What headings tell; above the first of them the month is the one ``told``.

    A heading above nothing does no harm, even if it names no one month of the year; below any
    other the rows are of no month, and never of the month before.
    """
    headings = Headings()
    named, doubtful = told, None
    for index, row in enumerate(rows):
        if heading := heading_of(row, year):
            named = only_month(heading)
            doubtful = index if named is None else None
            headings.places.add(index)
        elif doubtful is not None and index not in skipped:
            values = rows[doubtful].values
            headings.unusable[doubtful] = next(shown(v) for v in values if not is_blank(v))
            doubtful = None
        headings.months.append(named)
    return headings
