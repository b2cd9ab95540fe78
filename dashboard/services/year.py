"""A fiscal year as screens show it: everything of it, in a handful of queries."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from dashboard.domain.assessment import assess
from dashboard.domain.budget import BudgetLine
from dashboard.domain.catalogue import Catalogue, Item
from dashboard.domain.complaints import ComplaintMonth, complaint_year
from dashboard.domain.duties import DutyKey, duties_of
from dashboard.domain.fiscal import FiscalYear
from dashboard.domain.marks import Mark
from dashboard.domain.readiness import readiness
from dashboard.domain.refusals import Reason, Refused
from dashboard.domain.roles import Action, Actor, require
from dashboard.services.desk import Desk, ensure_current_year
from dashboard.services.memory import Memory
from dashboard.services.views import (
    Confirmation,
    ItemState,
    OfficerView,
    StationView,
    YearState,
)
from dashboard.store.budget import budget_of
from dashboard.store.complaints import complaints_of
from dashboard.store.figures import Figures
from dashboard.store.marks import confirmations_of, marks_of
from dashboard.store.plans import PlanRecord, plans_of
from dashboard.store.stations import officers_of
from dashboard.store.unit import ReadSession
from dashboard.store.years import StationHead, YearRecord, station_head

__all__ = ["ItemState", "OfficerView", "StationView", "YearState", "year_state"]

_MEMORY: Memory[YearState] = Memory(size=24)


def year_state(
    desk: Desk, actor: Actor, year: FiscalYear | None = None, today: date | None = None
) -> YearState:
    """A year of the station (None: the current one), judged as of ``today``.

    The object is kept until the station's data changes, whoever changes it and from whatever
    process: a run that finds nothing new costs one query.

    Raises:
        Refused: NOT_ALLOWED; UNKNOWN_YEAR when the year was never started.
    """
    require(actor, Action.SEE)
    wanted = desk.current_year() if year is None else year
    as_of = desk.today() if today is None else today
    with desk.store.read() as session:
        head = station_head(session, desk.station_id)
        record = head.year(wanted)
        if record is not None:
            key = (desk.store.url, desk.station_id, wanted, as_of)
            return _MEMORY.get(
                key, head.revision, lambda: _load(session, desk, head, record, as_of)
            )
    if wanted != desk.current_year():
        raise Refused(Reason.UNKNOWN_YEAR, year=wanted)
    ensure_current_year(desk)
    return year_state(desk, actor, wanted, today)


def _load(
    session: ReadSession, desk: Desk, head: StationHead, record: YearRecord, today: date
) -> YearState:
    facts = _Facts(
        record=record,
        catalogue=desk.catalogue(record.edition),
        today=today,
        officers=officers_of(session, desk.station_id),
        plans=plans_of(session, record.id),
        marks=marks_of(session, record.id),
        confirmations=confirmations_of(session, record.id),
        complaints=complaints_of(session, record.id),
        budget=budget_of(session, record.id),
    )
    return facts.judged(head)


@dataclass(frozen=True)
class _Facts:
    """A year as it is stored, before anything is judged."""

    record: YearRecord
    catalogue: Catalogue
    today: date
    officers: tuple[OfficerView, ...]
    plans: Mapping[str, PlanRecord]
    marks: Mapping[DutyKey, Mark]
    confirmations: Mapping[str, Confirmation]
    complaints: Figures[ComplaintMonth]
    budget: Figures[BudgetLine]

    def judged(self, head: StationHead) -> YearState:
        items = tuple(self.item(item) for item in self.catalogue.items)
        return YearState(
            station=head.station,
            year=self.record.year,
            years=tuple(record.year for record in head.years),
            catalogue=self.catalogue,
            catalogue_confirmed=self.record.catalogue_confirmed,
            system_close=self.record.system_close,
            system_close_confirmed=self.record.system_close_confirmed,
            today=self.today,
            revision=head.revision,
            version=self.record.version,
            items=items,
            readiness=readiness(state.assessment for state in items if state.item.is_disclosure),
            officers=self.officers,
            complaints=complaint_year(self.complaints.records),
            complaints_are_sample=self.complaints.are_sample,
            budget=self.budget.records,
            budget_is_sample=self.budget.are_sample,
        )

    def item(self, item: Item) -> ItemState:
        plan = self.plans[item.code]
        duties = duties_of(item, self.record.year, plan.chosen_due)
        lines = {line.code for line in item.requirements}
        confirmations = {code: self.confirmations[code] for code in lines & {*self.confirmations}}
        marks = {duty.key: self.marks[duty.key] for duty in duties if duty.key in self.marks}
        return ItemState(
            item=item,
            duties=duties,
            marks=marks,
            assessment=assess(duties, marks, confirmations, self.record.year, self.today),
            sections=tuple(s for s in self.catalogue.sections if s.code in plan.sections),
            officers=self._owners(plan.officers),
            chosen_due=plan.chosen_due,
            note=plan.note,
            version=plan.version,
            confirmations=confirmations,
        )

    def _owners(self, ids: Sequence[int]) -> tuple[OfficerView, ...]:
        return tuple(officer for officer in self.officers if officer.id in ids)
