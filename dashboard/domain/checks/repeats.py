"""Files that were offered before: for another period, or in an earlier year."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.domain.checks.facts import ItemFacts, YearFacts, about
from dashboard.domain.checks.periods import period_of
from dashboard.domain.evidence import Evidence
from dashboard.domain.findings import Check, Finding
from dashboard.domain.fiscal import Period, Span


def same_file_twice(item: ItemFacts, year: YearFacts) -> Iterator[Finding]:
    """SAME_FILE_TWICE: one content for two months, or two quarters, of the same item.

    One file may well serve two lines, or the year and a month of it; that says nothing.
    """
    offered: dict[tuple[str, Span], dict[Period, Evidence]] = {}
    for piece, file in item.files:
        if period := period_of(piece.period):
            offered.setdefault((file.sha256, period.span), {}).setdefault(period, piece)
    for pieces in offered.values():
        if len(pieces) > 1:
            latest = max(pieces.values(), key=lambda piece: piece.id)
            yield about(Check.SAME_FILE_TWICE, latest, periods=tuple(sorted(pieces, key=_start)))


def last_years_file(item: ItemFacts, year: YearFacts) -> Iterator[Finding]:
    """LAST_YEARS_FILE: the very content that was offered in an earlier year."""
    for piece, file in item.files:
        earlier = year.earlier_files.get(file.sha256)
        if earlier is not None and earlier < year.year:
            yield about(Check.LAST_YEARS_FILE, piece, earlier=earlier)


def _start(period: Period) -> tuple[int, int]:
    return period.first.year, period.first.number
