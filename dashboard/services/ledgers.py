"""The rows of every dataset of a year, kept in memory until that very dataset changes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from dashboard.domain.budget import BudgetLine
from dashboard.domain.complaints import ComplaintMonth
from dashboard.domain.figures.budget import line_from
from dashboard.domain.figures.case_headings import NOTHING_DEMANDED, CaseHeadings
from dashboard.domain.figures.complaints import month_from
from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.figures.filling import Entered
from dashboard.domain.figures.rows import StoredRow
from dashboard.domain.figures.settings import JUDGES, Setting, from_kept
from dashboard.services.desk import Desk
from dashboard.services.memory import Memory
from dashboard.store.audit import last_about_each, writings
from dashboard.store.figure_rows import are_sample, newest_of_each_period, rows_of, tallies
from dashboard.store.figure_settings import settings_of
from dashboard.store.unit import ReadSession
from dashboard.store.years import YearRecord

NEVER_WHOLE = frozenset({Dataset.PROCUREMENT})
"""A region's year of purchases is a hundred thousand rows; to judge a year its months suffice."""


@dataclass(frozen=True)
class Writing:
    """Who wrote rows, when (UTC), and from which file; without one they were typed."""

    by: str
    at: datetime
    file_name: str


@dataclass(frozen=True)
class Ledger:
    """What a year is judged by of one dataset.

    ``revision`` is the last audit entry about it or a setting it is judged by, 0: none.
    ``rows`` are all of them, or one for each period where they are never read whole. What the
    station ``entered`` itself has no sample rows in it; ``writings`` are told by row version.
    """

    revision: int
    rows: tuple[StoredRow, ...]
    are_sample: bool
    entered: Entered
    writings: Mapping[int, Writing]
    complaints: tuple[ComplaintMonth, ...] = ()
    budget: tuple[BudgetLine, ...] = ()


Ledgers = Mapping[Dataset, Ledger]
_MEMORY: Memory[Ledger] = Memory(size=128)


def ledgers_of(session: ReadSession, desk: Desk, year: YearRecord) -> Ledgers:
    """Every dataset of a year: one query, and more only of datasets that changed."""
    subjects = [*Dataset, *JUDGES]
    last = last_about_each(session, desk.station_id, year.year.number, subjects)
    return {
        dataset: _remembered(
            session, desk, year, dataset, max(last.get(each, 0) for each in _subjects(dataset))
        )
        for dataset in Dataset
    }


def ledger_of(session: ReadSession, desk: Desk, year: YearRecord, dataset: Dataset) -> Ledger:
    """One dataset of a year."""
    subjects = _subjects(dataset)
    last = last_about_each(session, desk.station_id, year.year.number, subjects)
    return _remembered(session, desk, year, dataset, max(last.values(), default=0))


def _subjects(dataset: Dataset) -> list[str]:
    """What entries of the history must be about to change what a dataset answers."""
    return [dataset, *(setting for setting, judged in JUDGES.items() if judged is dataset)]


def _remembered(
    session: ReadSession, desk: Desk, year: YearRecord, dataset: Dataset, revision: int
) -> Ledger:
    key = (desk.store.url, desk.station_id, year.id, dataset)
    return _MEMORY.get(key, revision, lambda: read_ledger(session, year, dataset, revision))


def read_ledger(session: ReadSession, year: YearRecord, dataset: Dataset, revision: int) -> Ledger:
    """A dataset as it stands now, whatever is remembered of it."""
    if not revision:
        return Ledger(0, (), False, Entered(dataset, ()), {})
    rows, sample = _rows(session, year, dataset)
    typed = [row.row for row in rows]
    own = () if sample else rows
    return Ledger(
        revision,
        rows,
        sample,
        Entered(dataset, own, headings_of(session, year, dataset)),
        {
            version: Writing(by, at, str(after.get("file", "")))
            for version, by, at, after in writings(session, {row.version for row in own})
        },
        complaints=tuple(map(month_from, typed)) if dataset is Dataset.COMPLAINTS else (),
        budget=(
            tuple(line_from(row, year.year) for row in typed) if dataset is Dataset.BUDGET else ()
        ),
    )


def _rows(
    session: ReadSession, year: YearRecord, dataset: Dataset
) -> tuple[tuple[StoredRow, ...], bool]:
    """The rows a year is judged by, and whether they are invented."""
    if dataset not in NEVER_WHOLE:
        return rows_of(session, year.id, dataset), are_sample(session, year.id, dataset)
    counted = tallies(session, year.id, dataset)
    newest = newest_of_each_period(session, dataset, counted)
    return newest, any(tally.is_sample for tally in counted)


def headings_of(session: ReadSession, year: YearRecord, dataset: Dataset) -> CaseHeadings:
    """The headings that every month of a dataset must tell of; only those of cases can have any."""
    if dataset is not Dataset.CASES:
        return NOTHING_DEMANDED
    kept, _ = settings_of(session, year.id).get(Setting.CASE_HEADINGS, (None, 0))
    found = NOTHING_DEMANDED if kept is None else from_kept(Setting.CASE_HEADINGS, kept)
    assert isinstance(found, CaseHeadings)
    return found
