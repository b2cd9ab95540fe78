"""Coverage of a year: its items' months, for the screen and as a workbook."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.coverage import Cell, Cells, Cover, cells_of
from dashboard.reports.coverage import CoverageLine, coverage_workbook
from dashboard.services.views import ItemState, YearState
from dashboard.text import coverage as words
from dashboard.text import dates, status
from dashboard.text.owners import owners

__all__ = ["Cell", "Cells", "Cover", "Covered", "coverage", "coverage_file"]


@dataclass(frozen=True)
class Covered:
    """An item and its twelve months, October first."""

    item: ItemState
    cells: Cells


def coverage(year: YearState, items: Iterable[ItemState]) -> list[Covered]:
    """Spread the duties of these items over the year.

    Reads nothing: the year has been asked for, with the actor's permission, before.
    """
    return [Covered(item, _cells(item, year)) for item in items]


def coverage_file(
    year: YearState, covered: Sequence[Covered], filters: Sequence[Bilingual]
) -> bytes:
    """What is shown as an xlsx; ``filters`` are the words of those in force."""
    title = words.SHEET_TITLE.filled(
        station=year.station.short_name, year=year.year, day=dates.day(year.today)
    )
    narrowed = " · ".join(each.th for each in filters)
    told = words.FILTERED.filled(filters=narrowed) if filters else words.NOT_FILTERED
    lines = [_line(each) for each in covered]
    return coverage_workbook(year.year, title.th, told.th, lines)


def _cells(item: ItemState, year: YearState) -> Cells:
    review = item.review.state if year.reviews_required else None
    return cells_of(item.duties, item.marks, item.assessment, year.year, review)


def _line(covered: Covered) -> CoverageLine:
    item = covered.item
    return CoverageLine(
        code=item.code,
        title=item.item.short.th,
        state=status.STATE[item.assessment.state].th,
        owners=owners((officer.name for officer in item.officers), item.sections).th,
        errors=len(item.errors),
        cells=covered.cells,
    )
