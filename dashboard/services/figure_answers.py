"""Duties that figures answer, as marks beside those that officers made."""

from __future__ import annotations

from collections.abc import Mapping

from dashboard.domain.catalogue import Catalogue
from dashboard.domain.duties import Duty, DutyKey, duties_of
from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.figures.filling import FILLERS, Filled, filled
from dashboard.domain.fiscal import FiscalYear
from dashboard.domain.marks import FiguresSource, Mark
from dashboard.services.desk import Desk
from dashboard.services.ledgers import Ledger, ledgers_of
from dashboard.store.marks import marks_of
from dashboard.store.unit import ReadSession
from dashboard.store.years import YearRecord


def answers_of(session: ReadSession, desk: Desk, year: YearRecord) -> dict[DutyKey, Mark]:
    """Every answer of a year: what an officer marked stands above what figures say."""
    ledgers = ledgers_of(session, desk, year)
    given = filled_marks(desk.catalogue(year.edition), year.year, ledgers)
    return {**given, **marks_of(session, year.id)}


def filled_marks(
    catalogue: Catalogue, year: FiscalYear, ledgers: Mapping[Dataset, Ledger]
) -> dict[DutyKey, Mark]:
    """The answers that figures give."""
    entered = {dataset: ledger.entered for dataset, ledger in ledgers.items()}
    duties = {duty.key: duty for duty in fillable_duties(catalogue, year)}
    return {
        key: _mark(key, answer, ledgers[_dataset(duties[key])])
        for key, answer in filled(duties.values(), entered).items()
    }


def fillable_duties(catalogue: Catalogue, year: FiscalYear) -> list[Duty]:
    """The duties whose lines name figures that answer them."""
    return [
        duty
        for item in catalogue.items
        if any(line.filled_by for line in item.requirements)
        for duty in duties_of(item, year)
        if duty.requirement.filled_by
    ]


def _dataset(duty: Duty) -> Dataset:
    return FILLERS[duty.requirement.filled_by or ""].dataset


def _mark(key: DutyKey, answer: Filled, ledger: Ledger) -> Mark:
    wrote = ledger.writings[answer.version]
    source = FiguresSource(answer.version, wrote.file_name)
    return Mark(key, answer.answer, "", wrote.by, wrote.at, version=0, figures=source)
