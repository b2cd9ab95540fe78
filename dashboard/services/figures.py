"""The figures of a year as a table shows them: every row of a dataset."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.figures.rows import FigureRow, StoredRow
from dashboard.domain.fiscal import FiscalYear
from dashboard.domain.roles import Action, Actor
from dashboard.imports.collecting import collector_at_rest
from dashboard.services.desk import Desk
from dashboard.services.ledgers import NEVER_WHOLE
from dashboard.services.locate import find_year
from dashboard.services.memory import Memory
from dashboard.store.audit import last_about
from dashboard.store.figure_rows import are_sample, rows_of
from dashboard.store.unit import ReadSession
from dashboard.store.years import YearRecord, year_of

__all__ = ["Dataset", "FigureRow", "FigureTable", "StoredRow", "figures_of"]


@dataclass(frozen=True)
class FigureTable:
    """All rows of a dataset in order; ``are_sample`` where they are invented.

    ``revision`` is the last audit entry about them (0: none); it goes back to ``save_rows``.
    """

    rows: tuple[StoredRow, ...]
    are_sample: bool
    revision: int


_MEMORY: Memory[FigureTable] = Memory(size=16)


def figures_of(desk: Desk, actor: Actor, year: FiscalYear, dataset: Dataset) -> FigureTable:
    """The rows of a dataset in a year, kept in memory until one of them changes.

    Those that are never read whole are read anew: screens ask ``outline_of`` instead.

    Raises:
        Refused: NOT_ALLOWED, UNKNOWN_YEAR.
    """
    desk.require(actor, Action.SEE)
    with desk.store.read() as session:
        return table_of(session, desk, find_year(session, desk, year), dataset)


def table_of(session: ReadSession, desk: Desk, year: YearRecord, dataset: Dataset) -> FigureTable:
    """As ``figures_of``, inside a running unit that has not written to the dataset."""
    revision = last_about(session, desk.station_id, year.year.number, dataset)
    if dataset in NEVER_WHOLE:
        return _read(session, year, dataset, revision)
    key = (desk.store.url, desk.station_id, year.id, dataset)
    return _MEMORY.get(key, revision, lambda: _read(session, year, dataset, revision))


def rows_of_year_before(
    session: ReadSession, desk: Desk, year: FiscalYear, dataset: Dataset
) -> tuple[FigureRow, ...]:
    """The station's own rows of the year before; what is invented is no history.

    No rule compares a hundred thousand rows with those of the year before.
    """
    if dataset in NEVER_WHOLE:
        return ()
    record = year_of(session, desk.station_id, year.plus(-1))
    if record is None:
        return ()
    table = table_of(session, desk, record, dataset)
    return () if table.are_sample else tuple(stored.row for stored in table.rows)


def _read(session: ReadSession, year: YearRecord, dataset: Dataset, revision: int) -> FigureTable:
    if not revision:
        return FigureTable((), False, 0)
    with collector_at_rest():
        rows = rows_of(session, year.id, dataset)
    return FigureTable(rows, are_sample(session, year.id, dataset), revision)
