"""Invented figures, to see what a page will show: put in and taken away as a whole."""

from __future__ import annotations

from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.figures.rows import FigureRow
from dashboard.domain.fiscal import FiscalYear
from dashboard.domain.history import Deed
from dashboard.domain.refusals import Reason, Refused
from dashboard.domain.roles import Action, Actor
from dashboard.imports.plan import plan_file
from dashboard.services.desk import Desk
from dashboard.services.figure_writing import Ledgering, RowEdits, standing, write_rows
from dashboard.services.locate import find_year
from dashboard.services.ownership import require_figures
from dashboard.services.views import Change
from dashboard.settings import shipped
from dashboard.store.figure_rows import count_rows, standing_rows

__all__ = ["load_sample", "remove_sample"]


def load_sample(desk: Desk, actor: Actor, year: FiscalYear, dataset: Dataset) -> Change:
    """Fill an empty dataset with the invented figures that come with the product.

    Raises:
        Refused: NOT_ALLOWED, UNKNOWN_YEAR, FIGURES_EXIST.
    """
    desk.require(actor, Action.USE_SAMPLE)
    rows = sample_rows(dataset, year)
    with desk.store.write(desk.station_code, actor, desk.now()) as unit:
        record = find_year(unit.session, desk, year)
        require_figures(unit.session, desk, actor, Action.USE_SAMPLE, record, dataset)
        writing = Ledgering(desk, unit, record, dataset)
        if count_rows(*writing.place):
            raise Refused(Reason.FIGURES_EXIST)
        added = [standing(row, place, is_sample=True) for place, row in enumerate(rows, start=1)]
        edits, count = RowEdits(added=added), len(rows)
        version = write_rows(writing, Deed.LOAD_SAMPLE, edits, {"count": 0}, {"count": count})
        return Change(version, count)


def remove_sample(desk: Desk, actor: Actor, year: FiscalYear, dataset: Dataset) -> Change:
    """Take the sample figures away again.

    Raises:
        Refused: NOT_ALLOWED, UNKNOWN_YEAR, NO_SAMPLE.
    """
    desk.require(actor, Action.USE_SAMPLE)
    with desk.store.write(desk.station_code, actor, desk.now()) as unit:
        record = find_year(unit.session, desk, year)
        require_figures(unit.session, desk, actor, Action.USE_SAMPLE, record, dataset)
        writing = Ledgering(desk, unit, record, dataset)
        rows = [row for row in standing_rows(*writing.place).values() if row.is_sample]
        if not rows:
            raise Refused(Reason.NO_SAMPLE)
        edits, count = RowEdits(removed=rows), len(rows)
        version = write_rows(writing, Deed.REMOVE_SAMPLE, edits, {"count": count}, {"count": 0})
        return Change(version, count)


def sample_rows(dataset: Dataset, year: FiscalYear) -> tuple[FigureRow, ...]:
    """The invented rows of a dataset, in the months of a year; they come with the product.

    Their files name the two calendar years that a fiscal year has ``{first}`` and ``{second}``.
    """
    path = shipped("data") / "demo" / f"{dataset}.csv"
    text = path.read_text("utf-8")
    for place, number in (("{first}", year.number - 1), ("{second}", year.number)):
        text = text.replace(place, str(number))
    plan = plan_file(dataset, path.name, text.encode(), year, ())
    if plan.errors:
        raise ValueError(f"{path} cannot be used: {plan.errors[0]}")
    return plan.rows
