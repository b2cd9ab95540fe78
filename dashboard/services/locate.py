"""Finding the year and the item a request is about, inside a running unit."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.domain.catalogue import Catalogue, Item
from dashboard.domain.fiscal import FiscalYear
from dashboard.domain.refusals import Reason, Refused
from dashboard.services.desk import Desk
from dashboard.store.plans import PlanRecord, plan_of
from dashboard.store.unit import ReadSession
from dashboard.store.years import YearRecord, year_of


@dataclass(frozen=True)
class Planned:
    """An item of a started year, with what the station planned for it."""

    year: YearRecord
    catalogue: Catalogue
    item: Item
    plan: PlanRecord


def find_year(session: ReadSession, desk: Desk, year: FiscalYear) -> YearRecord:
    """The year as it is stored; refused with UNKNOWN_YEAR when it was never started."""
    record = year_of(session, desk.station_id, year)
    if record is None:
        raise Refused(Reason.UNKNOWN_YEAR, year=year)
    return record


def find_item(session: ReadSession, desk: Desk, year: FiscalYear, code: str) -> Planned:
    """An item of the year; refused with UNKNOWN_YEAR or UNKNOWN_ITEM."""
    record = find_year(session, desk, year)
    catalogue = desk.catalogue(record.edition)
    plan = plan_of(session, record.id, code)
    if plan is None or code not in catalogue:
        raise Refused(Reason.UNKNOWN_ITEM, code=code)
    return Planned(record, catalogue, catalogue.item(code), plan)
