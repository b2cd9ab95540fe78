"""Starting a fiscal year: the newest catalogue, owners and settings carried over, never marks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dashboard.domain.catalogue import Catalogue, Item
from dashboard.domain.duties import earliest_due, latest_due
from dashboard.domain.figures.settings import Setting, carried_over
from dashboard.domain.fiscal import FiscalYear, Month
from dashboard.domain.history import Deed
from dashboard.domain.thai import thai_day
from dashboard.store.figure_settings import put_setting, settings_of
from dashboard.store.plans import PlanRecord, add_plan, plans_of
from dashboard.store.stations import officer_ids
from dashboard.store.unit import Unit
from dashboard.store.years import YearRecord, add_year, station_head

Owners = Iterable[tuple[str, str]]
"""(item code, officer key) as the seeds name them."""


def newest_for(year: FiscalYear, catalogues: Sequence[Catalogue]) -> Catalogue:
    """The newest edition not later than the year; the oldest there is, where all are later."""
    fitting = [catalogue for catalogue in catalogues if catalogue.edition <= year]
    return max(fitting or catalogues[:1], key=lambda catalogue: catalogue.edition)


def start_year(
    unit: Unit, station_id: int, year: FiscalYear, catalogue: Catalogue, owners: Owners
) -> None:
    """Start a year unless another server has just done so.

    A year that is not over yet asks for reviews; one that is entered afterwards does not.
    """
    head = station_head(unit.session, station_id)
    if head.year(year) is not None:
        return
    before = _latest_before(year, head.years)
    after = {"catalogue": catalogue.edition.number, "from": before and before.year.number}
    version = unit.record(Deed.START_YEAR, year=year.number, after=after)
    close = catalogue.system_close_in(year)
    reviewed = not year.is_closed(thai_day(unit.at))
    year_id = add_year(unit.session, station_id, year, catalogue.edition, close, reviewed, version)
    seeded = seed_owners(unit, station_id, owners)
    if before is not None:
        _carry_settings(unit, before, year_id, version)
    for item, plan in _plans(unit, year, catalogue, before, seeded):
        add_plan(unit.session, year_id, item.code, plan.due, plan.sections, plan.officers, version)


def _carry_settings(unit: Unit, before: YearRecord, year_id: int, version: int) -> None:
    for name, (kept, _) in settings_of(unit.session, before.id).items():
        carried = carried_over(Setting(name), kept)
        if carried is not None:
            put_setting(unit.session, year_id, name, carried, version)


@dataclass(frozen=True)
class _FirstPlan:
    due: Month | None
    sections: tuple[str, ...]
    officers: tuple[int, ...]


@dataclass(frozen=True)
class SeedOwners:
    """Owners by officer key, and the ids of those officers who are still here."""

    owners: tuple[tuple[str, str], ...]
    ids: Mapping[str, int]

    def of(self, item: Item) -> tuple[int, ...]:
        keys = {key for code, key in self.owners if code == item.code}
        return tuple(id_ for key, id_ in self.ids.items() if key in keys)


def seed_owners(unit: Unit, station_id: int, owners: Owners) -> SeedOwners:
    return SeedOwners(tuple(owners), officer_ids(unit.session, station_id))


def _latest_before(year: FiscalYear, years: Iterable[YearRecord]) -> YearRecord | None:
    earlier = [record for record in years if record.year < year]
    return max(earlier, key=lambda record: record.year, default=None)


def _plans(
    unit: Unit,
    year: FiscalYear,
    catalogue: Catalogue,
    before: YearRecord | None,
    seeded: SeedOwners,
) -> Iterable[tuple[Item, _FirstPlan]]:
    old = {} if before is None else plans_of(unit.session, before.id)
    for item in catalogue.items:
        known = old.get(item.code)
        if before is None or known is None:
            yield item, _FirstPlan(None, item.sections, seeded.of(item))
        else:
            yield item, _carried(known, item, before.year, year, catalogue, seeded)


def _carried(
    known: PlanRecord,
    item: Item,
    old: FiscalYear,
    new: FiscalYear,
    catalogue: Catalogue,
    seeded: SeedOwners,
) -> _FirstPlan:
    sections = {section.code for section in catalogue.sections}
    here = set(seeded.ids.values())
    return _FirstPlan(
        _shifted(known.chosen_due, item, old, new),
        tuple(code for code in known.sections if code in sections),
        tuple(officer for officer in known.officers if officer in here),
    )


def _shifted(due: Month | None, item: Item, old: FiscalYear, new: FiscalYear) -> Month | None:
    """The chosen due month, as many years later; dropped where the new year does not allow it."""
    if due is None:
        return None
    moved = due.plus(12 * (new.number - old.number))
    return moved if earliest_due(item, new) <= moved <= latest_due(new) else None
