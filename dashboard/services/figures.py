"""Complaint counts and budget lines: planned from a file, applied all or nothing, undone."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dashboard.domain.budget import BudgetLine
from dashboard.domain.complaints import ComplaintMonth
from dashboard.domain.fiscal import FiscalYear, Month
from dashboard.domain.history import Deed, Happening
from dashboard.domain.refusals import Reason, Refused
from dashboard.domain.roles import Action, Actor, require
from dashboard.imports.plan import Dataset, Plan, plan_file
from dashboard.services.desk import Desk
from dashboard.services.ledgers import LEDGERS, Ledger
from dashboard.services.locate import find_year
from dashboard.services.views import NOTHING_CHANGED, Change
from dashboard.settings import shipped
from dashboard.store.audit import entry, last_about
from dashboard.store.unit import ReadSession, Unit
from dashboard.store.years import YearRecord, year_of

__all__ = [
    "Change",
    "Dataset",
    "ImportPlan",
    "apply_plan",
    "load_sample",
    "make_plan",
    "remove_sample",
    "undo_import",
]

AnyPlan = Plan[ComplaintMonth] | Plan[BudgetLine]

FIGURE_DEEDS = (
    Deed.IMPORT_FIGURES,
    Deed.LOAD_SAMPLE,
    Deed.REMOVE_SAMPLE,
    Deed.UNDO_FIGURES,
)


@dataclass(frozen=True)
class ImportPlan:
    """A plan and the state of the figures it was made for (their last audit entry, 0: none).

    ``replaces_sample`` says that applying it removes the sample figures.
    """

    plan: AnyPlan
    revision: int
    replaces_sample: bool


def make_plan(
    desk: Desk,
    actor: Actor,
    year: FiscalYear,
    dataset: Dataset,
    file_name: str,
    content: bytes | Path,
) -> ImportPlan:
    """What a file, uploaded or lying at a path, would add and change; nothing is written.

    Raises:
        Refused: NOT_ALLOWED, UNKNOWN_YEAR. What is wrong in the file is in the plan.
    """
    require(actor, Action.IMPORT_FIGURES)
    with desk.store.read() as session:
        record = find_year(session, desk, year)
        stored = LEDGERS[dataset].read(session, record.id)
        before = _last_month_before(session, desk, year)
        revision = last_about(session, desk.station_id, year.number, dataset)
    existing = () if stored.are_sample else stored.records
    plan = plan_file(dataset, file_name, content, year, existing, today=desk.today(), before=before)
    return ImportPlan(plan, revision, replaces_sample=stored.are_sample)


def apply_plan(desk: Desk, actor: Actor, import_plan: ImportPlan) -> Change:
    """Write everything a plan says, or nothing at all.

    Raises:
        Refused: NOT_ALLOWED, PLAN_HAS_ERRORS (with ``count``), UNKNOWN_YEAR, PLAN_OUTDATED
            (the figures changed since the plan was made).
    """
    require(actor, Action.IMPORT_FIGURES)
    plan = import_plan.plan
    if plan.errors:
        raise Refused(Reason.PLAN_HAS_ERRORS, count=len(plan.errors))
    if not plan.records:
        return NOTHING_CHANGED
    ledger = LEDGERS[plan.dataset]
    with desk.store.write(desk.station_code, actor, desk.now()) as unit:
        record = find_year(unit.session, desk, plan.year)
        if import_plan.revision != last_about(
            unit.session, desk.station_id, plan.year.number, plan.dataset
        ):
            raise Refused(Reason.PLAN_OUTDATED)
        after = _import_facts(import_plan)
        version = _record(unit, record, ledger, Deed.IMPORT_FIGURES, {}, after)
        if import_plan.replaces_sample:
            ledger.drop(unit.session, record.id)
        ledger.put(unit.session, record.id, plan.records, version, False)
        return Change(version, len(plan.records))


def load_sample(desk: Desk, actor: Actor, year: FiscalYear, dataset: Dataset) -> Change:
    """Fill an empty dataset with the invented figures that come with the product.

    Raises:
        Refused: NOT_ALLOWED, UNKNOWN_YEAR, FIGURES_EXIST.
    """
    require(actor, Action.USE_SAMPLE)
    records = _sample(dataset, year)
    ledger = LEDGERS[dataset]
    with desk.store.write(desk.station_code, actor, desk.now()) as unit:
        record = find_year(unit.session, desk, year)
        if ledger.read(unit.session, record.id).records:
            raise Refused(Reason.FIGURES_EXIST)
        after = {"count": len(records)}
        version = _record(unit, record, ledger, Deed.LOAD_SAMPLE, {"count": 0}, after)
        ledger.put(unit.session, record.id, records, version, True)
        return Change(version, len(records))


def remove_sample(desk: Desk, actor: Actor, year: FiscalYear, dataset: Dataset) -> Change:
    """Take the sample figures away again.

    Raises:
        Refused: NOT_ALLOWED, UNKNOWN_YEAR, NO_SAMPLE.
    """
    require(actor, Action.USE_SAMPLE)
    ledger = LEDGERS[dataset]
    with desk.store.write(desk.station_code, actor, desk.now()) as unit:
        record = find_year(unit.session, desk, year)
        stored = ledger.read(unit.session, record.id)
        if not stored.are_sample:
            raise Refused(Reason.NO_SAMPLE)
        count = len(stored.records)
        before = {"count": count}
        version = _record(unit, record, ledger, Deed.REMOVE_SAMPLE, before, {"count": 0})
        ledger.drop(unit.session, record.id)
        return Change(version, count)


def undo_import(desk: Desk, actor: Actor, entry_id: int) -> Change:
    """Put a dataset back as it was before its last import (or sample), as a new entry.

    Raises:
        Refused: NOT_ALLOWED; CANNOT_UNDO when the entry is not about figures, or the dataset
            was changed since.
    """
    require(actor, Action.IMPORT_FIGURES)
    with desk.store.write(desk.station_code, actor, desk.now()) as unit:
        done = entry(unit.session, desk.station_id, entry_id)
        year = _undoable_year(unit.session, desk, done)
        assert done is not None
        record = find_year(unit.session, desk, year)
        ledger = LEDGERS[Dataset(done.subject)]
        now, kept = ledger.read(unit.session, record.id), ledger.kept(unit.session, entry_id)
        before, after = {"count": len(now.records)}, {"count": len(kept.records)}
        version = _record(unit, record, ledger, Deed.UNDO_FIGURES, before, after, entry_id)
        ledger.drop(unit.session, record.id)
        ledger.put(unit.session, record.id, kept.records, version, kept.are_sample)
        return Change(version, len(kept.records))


def _last_month_before(session: ReadSession, desk: Desk, year: FiscalYear) -> ComplaintMonth | None:
    """The last month with complaint counts in the year before, unless those are the sample."""
    record = year_of(session, desk.station_id, year.plus(-1))
    if record is None:
        return None
    stored = LEDGERS[Dataset.COMPLAINTS].read(session, record.id)
    return None if stored.are_sample else max(stored.records, key=_month, default=None)


def _month(record: ComplaintMonth) -> Month:
    return record.month


def _sample(dataset: Dataset, year: FiscalYear) -> tuple[Any, ...]:
    path = shipped("data") / "demo" / f"{dataset}.csv"
    plan = plan_file(dataset, path.name, path, year, ())
    if plan.errors:
        raise ValueError(f"{path} cannot be used: {plan.errors[0]}")
    return plan.records


def _import_facts(import_plan: ImportPlan) -> dict[str, Any]:
    plan = import_plan.plan
    return {
        "file": plan.file_name,
        "sha256": plan.file_sha256,
        "new": len(plan.new),
        "changed": len(plan.changed),
        "replaced_sample": import_plan.replaces_sample,
    }


def _record(
    unit: Unit,
    year: YearRecord,
    ledger: Ledger,
    action: Deed,
    before: dict[str, Any],
    after: dict[str, Any],
    undoes: int | None = None,
) -> int:
    """Record what is about to happen and keep the figures as they are: the way back."""
    figures = ledger.read(unit.session, year.id)
    version = unit.record(action, ledger.dataset, year.year.number, before, after, undoes)
    ledger.keep(unit.session, version, figures)
    return version


def _undoable_year(session: ReadSession, desk: Desk, done: Happening | None) -> FiscalYear:
    if done is None or done.year is None or done.action not in FIGURE_DEEDS:
        raise Refused(Reason.CANNOT_UNDO)
    last = last_about(session, desk.station_id, done.year, done.subject)
    if last != done.entry_id:
        later = entry(session, desk.station_id, last)
        assert later is not None
        raise Refused(Reason.CANNOT_UNDO, by=later.actor_name, at=later.at)
    return FiscalYear(done.year)
