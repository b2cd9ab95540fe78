"""Keeping started years in step with the catalogues that are there."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from dashboard.domain.catalogue import Catalogue, Item
from dashboard.domain.history import Deed
from dashboard.services.new_year import Owners, seed_owners
from dashboard.services.reopening import reopen
from dashboard.store.plans import add_plan, plans_of
from dashboard.store.unit import Unit
from dashboard.store.years import YearRecord, change_edition


def should_move(year: YearRecord, newest: Catalogue, today: date) -> bool:
    """Is there a newer edition for a year that nobody has confirmed the form of?

    A year that is closed stays as it was judged at its close.
    """
    fits = year.edition < newest.edition <= year.year
    return fits and not year.catalogue_confirmed and not year.year.is_closed(today)


def move_edition(
    unit: Unit, station_id: int, year: YearRecord, old: Catalogue, new: Catalogue, owners: Owners
) -> None:
    """Build a year from a newer edition: marks and owners stay, new items get their first owners.

    The day the system closes follows too, unless the station chose one. Items of which something
    else is asked now were not approved as they are: they open again.
    """
    missing, changed = _missing(unit, year, new), _changed(old, new)
    version = unit.record(
        Deed.MOVE_EDITION,
        " ".join(changed),
        year=year.year.number,
        before={"catalogue": year.edition.number},
        after={"catalogue": new.edition.number, "items": [item.code for item in missing]},
    )
    is_own = year.system_close_confirmed or year.system_close != old.system_close_in(year.year)
    close = year.system_close if is_own else new.system_close_in(year.year)
    change_edition(unit.session, year, new.edition, close, version)
    _add(unit, station_id, year, missing, owners, version)
    reopen(unit, year, changed, Deed.MOVE_EDITION, version)


def add_missing_items(
    unit: Unit, station_id: int, year: YearRecord, catalogue: Catalogue, owners: Owners
) -> None:
    """Give a started year the items its catalogue gained since, with their first owners."""
    missing = _missing(unit, year, catalogue)
    if missing:
        after = {"items": [item.code for item in missing]}
        version = unit.record(Deed.FOLLOW_CATALOGUE, year=year.year.number, after=after)
        _add(unit, station_id, year, missing, owners, version)


def _missing(unit: Unit, year: YearRecord, catalogue: Catalogue) -> list[Item]:
    known = plans_of(unit.session, year.id)
    return [item for item in catalogue.items if item.code not in known]


def _changed(old: Catalogue, new: Catalogue) -> list[str]:
    """The items that both have and of which the new one asks something else."""
    asked = {item.code: _asked(item) for item in old.items}
    return [item.code for item in new.items if asked.get(item.code, _asked(item)) != _asked(item)]


def _asked(item: Item) -> tuple[object, ...]:
    """What an item must consist of; what it is called and when it is due is not part of that."""
    return (item.requirements, item.formats, item.home_page, item.languages, item.nil_sentence)


def _add(
    unit: Unit,
    station_id: int,
    year: YearRecord,
    items: Iterable[Item],
    owners: Owners,
    version: int,
) -> None:
    seeded = seed_owners(unit, station_id, owners)
    for item in items:
        add_plan(unit.session, year.id, item.code, None, item.sections, seeded.of(item), version)
