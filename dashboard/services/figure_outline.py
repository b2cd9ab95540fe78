"""A dataset as a screen begins with it: how many rows of which period; rows are read when asked.

A region's year of purchases is a hundred thousand rows, and a page shows sixty of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.figures.rows import FigureRow, StoredRow, part_of, period_of
from dashboard.domain.figures.shapes import SHAPES
from dashboard.domain.fiscal import FiscalYear
from dashboard.domain.roles import Action, Actor
from dashboard.imports.collecting import collector_at_rest
from dashboard.services.desk import Desk
from dashboard.services.figures import table_of
from dashboard.services.ledgers import NEVER_WHOLE
from dashboard.services.locate import find_year
from dashboard.services.memory import Memory
from dashboard.store.audit import last_about
from dashboard.store.figure_rows import (
    EVERY,
    Sought,
    Tally,
    last_row_that_tells,
    rows_of,
    tallies,
    values_of,
)
from dashboard.store.unit import ReadSession
from dashboard.store.years import YearRecord

__all__ = ["EVERY", "Outline", "Page", "Sought", "outline_of"]

Made = TypeVar("Made")
Test = Callable[[FigureRow], bool]
"""Is a row what somebody looks for? Two that ask the same are equal, so that answers are kept."""


@dataclass(frozen=True)
class Page:
    """The first rows of those that are sought, and how many there are of them."""

    first: tuple[StoredRow, ...]
    found: int


@dataclass(frozen=True)
class Outline:
    """A dataset of a year as of ``revision``, the last audit entry about it (0: none).

    ``whole`` are all rows, None where they are never read whole: then there are ``tallies``.
    What is read later is as it stands then; ``save_rows`` tells whether that is what was seen.
    """

    revision: int
    are_sample: bool
    whole: tuple[StoredRow, ...] | None
    tallies: tuple[Tally, ...]
    _reading: _Reading = field(repr=False, compare=False)

    @property
    def count(self) -> int:
        return sum(each.rows for each in self.tallies) if self.whole is None else len(self.whole)

    @property
    def counted(self) -> Mapping[str, tuple[int, int]]:
        """Rows by the code of their period, and those of them that say there was nothing."""
        every: Counter[str] = Counter()
        nil: Counter[str] = Counter()
        for each in self.tallies:
            every[each.period] += each.rows
            nil[each.period] += each.rows * each.nil
        return {period: (count, nil[period]) for period, count in every.items()}

    def page(self, sought: Sought, test: Test | None, most: int) -> Page:
        """The first ``most`` rows that are sought and pass the test."""
        if self.whole is not None:
            found = _among(self._reading.dataset, self.whole, sought, test)
            return Page(tuple(found[:most]), len(found))
        if test is not None:
            return self._reading.tested(sought, test, most)
        return Page(self._reading.first(sought, most), self._found(sought))

    def _found(self, sought: Sought) -> int:
        return sum(
            each.rows
            for each in self.tallies
            if sought.period in ("", each.period) and sought.part in ("", each.part)
        )

    def every(self, sought: Sought = EVERY, test: Test | None = None) -> Iterable[StoredRow]:
        """All rows that are sought and pass the test: for a file, not for a screen."""
        if self.whole is not None:
            return _among(self._reading.dataset, self.whole, sought, test)
        rows = self._reading.rows(sought)
        return rows if test is None else [row for row in rows if test(row.row)]

    def last_that_tells(self, sought: Sought) -> StoredRow | None:
        """The last of the sought rows that is more than the word that there was nothing."""
        if self.whole is None:
            return self._reading.last(sought)
        found = reversed(_among(self._reading.dataset, self.whole, sought, None))
        return next((row for row in found if not row.row.is_nil), None)

    def narrow(self, names: Collection[str]) -> tuple[FigureRow, ...]:
        """Every row with only these fields, for sums; without its key where it is read anew."""
        if self.whole is None:
            return self._reading.narrow(names)
        return tuple(stored.row for stored in self.whole)


def outline_of(desk: Desk, actor: Actor, year: FiscalYear, dataset: Dataset) -> Outline:
    """What a screen of a dataset begins with, kept in memory until one of its rows changes.

    Raises:
        Refused: NOT_ALLOWED, UNKNOWN_YEAR.
    """
    desk.require(actor, Action.SEE)
    with desk.store.read() as session:
        record = find_year(session, desk, year)
        reading = _Reading(desk, record, dataset)
        if dataset not in NEVER_WHOLE:
            table = table_of(session, desk, record, dataset)
            return Outline(table.revision, table.are_sample, table.rows, (), reading)
        return reading.remembered(session, "outline", lambda: _outline(session, reading))


def _outline(session: ReadSession, reading: _Reading) -> Outline:
    found = tallies(session, reading.year.id, reading.dataset)
    are_sample = any(each.is_sample for each in found)
    return Outline(reading.revision(session), are_sample, None, found, reading)


def _among(
    dataset: Dataset, rows: tuple[StoredRow, ...], sought: Sought, test: Test | None
) -> list[StoredRow]:
    shape = SHAPES[dataset]
    return [
        row
        for row in rows
        if (not sought.period or period_of(shape, row.row.values) == sought.period)
        and (not sought.part or part_of(shape, row.row.values) == sought.part)
        and (test is None or test(row.row))
    ]


_MEMORY: Memory[object] = Memory(size=32)


@dataclass(frozen=True)
class _Reading:
    """Reads rows of a dataset that is never read whole; what screens ask again is remembered."""

    desk: Desk
    year: YearRecord
    dataset: Dataset

    def revision(self, session: ReadSession) -> int:
        number = self.year.year.number
        return last_about(session, self.desk.station_id, number, self.dataset)

    def remembered(self, session: ReadSession, what: Hashable, make: Callable[[], Made]) -> Made:
        key = (self.desk.store.url, self.desk.station_id, self.year.id, self.dataset, what)
        with collector_at_rest():
            return _MEMORY.get(key, self.revision(session), make)  # type: ignore[return-value]

    def first(self, sought: Sought, most: int) -> tuple[StoredRow, ...]:
        with self.desk.store.read() as session:
            place = session, self.year.id, self.dataset
            what = "first", sought, most
            return self.remembered(session, what, lambda: rows_of(*place, sought, most))

    def tested(self, sought: Sought, test: Test, most: int) -> Page:
        with self.desk.store.read() as session:
            place = session, self.year.id, self.dataset

            def page() -> Page:
                found = [row for row in rows_of(*place, sought) if test(row.row)]
                return Page(tuple(found[:most]), len(found))

            return self.remembered(session, ("tested", sought, test, most), page)

    def last(self, sought: Sought) -> StoredRow | None:
        with self.desk.store.read() as session:
            return self.remembered(
                session,
                ("last", sought),
                lambda: last_row_that_tells(session, self.year.id, self.dataset, sought),
            )

    def rows(self, sought: Sought) -> tuple[StoredRow, ...]:
        with self.desk.store.read() as session, collector_at_rest():
            return rows_of(session, self.year.id, self.dataset, sought)

    def narrow(self, names: Collection[str]) -> tuple[FigureRow, ...]:
        with self.desk.store.read() as session, collector_at_rest():
            found = values_of(session, self.year.id, self.dataset, names)
            return tuple(FigureRow("", values) for values in found)
