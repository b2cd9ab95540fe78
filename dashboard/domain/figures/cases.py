"""Cases by month and offence group: reported and arrested (O11)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from dashboard.domain.figures.case_headings import (
    NOTHING_DEMANDED,
    CaseHeadings,
    Heading,
    lacking_by_month,
)
from dashboard.domain.figures.rows import FigureRow
from dashboard.domain.figures.shapes import OFFENCE_GROUPS, PERSONS_GROUP
from dashboard.domain.figures.typed import count_of, month_of, text_of
from dashboard.domain.fiscal import FiscalYear, Month


@dataclass(frozen=True)
class CaseCounts:
    """Cases reported, and arrested: cases, but persons in the group of the state's cases."""

    reported: int
    arrested: int


@dataclass(frozen=True)
class CaseGroup:
    """One offence group; ``months`` has None for a month that was not told of."""

    group: str
    months: tuple[CaseCounts | None, ...]
    by_offence: tuple[tuple[str, CaseCounts], ...]

    @property
    def counts_persons(self) -> bool:
        return self.group == PERSONS_GROUP

    @property
    def total(self) -> CaseCounts:
        return _added([counts for counts in self.months if counts])

    @property
    def clearance(self) -> Fraction | None:
        """Arrested of reported, 1 being as many.

        It passes 1 when cases of an earlier time were cleared. None without a reported case,
        and in the group whose arrests are persons: persons over cases say nothing.
        """
        total = self.total
        if self.counts_persons or not total.reported:
            return None
        return Fraction(total.arrested, total.reported)


@dataclass(frozen=True)
class CaseSummary:
    """The four groups; ``missing`` are months asked for of which no group was told."""

    groups: tuple[CaseGroup, ...]
    missing: tuple[Month, ...]
    incomplete: tuple[tuple[Month, tuple[str, ...]], ...]
    """Months of which some groups were told: the others, by month."""
    lacking: tuple[tuple[Month, tuple[Heading, ...]], ...] = ()
    """Months that were told of: the headings of the station's list that are not there."""

    @property
    def clearance(self) -> Fraction | None:
        """Of all groups that count cases on both sides; None without a reported case."""
        total = _added([group.total for group in self.groups if not group.counts_persons])
        return Fraction(total.arrested, total.reported) if total.reported else None


def case_summary(
    rows: Sequence[FigureRow],
    year: FiscalYear,
    expected: Sequence[Month],
    headings: CaseHeadings = NOTHING_DEMANDED,
) -> CaseSummary:
    """Sum up a year's cases; ``expected`` are the months that are over and asked for."""
    groups = tuple(
        _group(group, [row for row in rows if text_of(row.values, "group") == group], year)
        for group in OFFENCE_GROUPS
    )
    told: dict[Month, set[str]] = {}
    for row in rows:
        told.setdefault(month_of(row.values), set()).add(text_of(row.values, "group"))
    return CaseSummary(
        groups,
        tuple(month for month in expected if month not in told),
        tuple(
            (month, tuple(group for group in OFFENCE_GROUPS if group not in told[month]))
            for month in year.months
            if month in told and len(told[month]) < len(OFFENCE_GROUPS)
        ),
        lacking_by_month(rows, headings),
    )


def _group(group: str, rows: Sequence[FigureRow], year: FiscalYear) -> CaseGroup:
    by_month: dict[Month, list[CaseCounts]] = {}
    by_offence: dict[str, list[CaseCounts]] = {}
    for row in rows:
        counts = CaseCounts(count_of(row.values, "reported"), count_of(row.values, "arrested"))
        by_month.setdefault(month_of(row.values), []).append(counts)
        by_offence.setdefault(text_of(row.values, "offence"), []).append(counts)
    offences = [(offence, _added(counts)) for offence, counts in by_offence.items()]
    return CaseGroup(
        group,
        tuple(_added(by_month[month]) if month in by_month else None for month in year.months),
        tuple(sorted(offences, key=lambda of: -of[1].reported)),
    )


def _added(counts: Sequence[CaseCounts]) -> CaseCounts:
    return CaseCounts(sum(one.reported for one in counts), sum(one.arrested for one in counts))
