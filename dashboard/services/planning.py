"""Deciding: who owns an item, when it is due, its note, the year's settings."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager
from datetime import date
from typing import Any

from dashboard.domain.duties import require_possible_due
from dashboard.domain.fiscal import FiscalYear, Month
from dashboard.domain.history import Deed, Facts
from dashboard.domain.refusals import Reason, Refused
from dashboard.domain.roles import Action, Actor
from dashboard.services.board_history import plan_part
from dashboard.services.desk import Desk
from dashboard.services.locate import Planned, find_year
from dashboard.services.owners import known_officers, known_sections, owners_as_facts
from dashboard.services.ownership import find_own_item
from dashboard.services.staleness import require_seen
from dashboard.services.typed import typed
from dashboard.services.views import NOTHING_CHANGED, Change
from dashboard.store.plans import change_due, change_note, change_owners
from dashboard.store.stations import officers_of
from dashboard.store.unit import Unit
from dashboard.store.years import change_year

PLANNING = (
    *(Deed.ASSIGN, Deed.SET_DUE, Deed.WRITE_NOTE, Deed.IMPORT_BOARD),
    *(Deed.CLOSE_OFFICER, Deed.REOPEN_OFFICER),
)


def assign(
    desk: Desk,
    actor: Actor,
    year: FiscalYear,
    code: str,
    sections: Sequence[str],
    officers: Sequence[int],
    seen_version: int,
) -> Change:
    """Give an item its owners: section codes of the catalogue and ids of officers.

    Raises:
        Refused: NOT_ALLOWED, UNKNOWN_YEAR, UNKNOWN_ITEM, UNKNOWN_SECTION, UNKNOWN_OFFICER,
            CHANGED_MEANWHILE.
    """
    desk.require(actor, Action.ASSIGN)
    with _unit(desk, actor) as unit:
        planned = find_own_item(unit.session, desk, actor, Action.ASSIGN, year, code)
        staff = {officer.id: officer for officer in officers_of(unit.session, desk.station_id)}
        new_sections = known_sections(planned, sections)
        new_officers = known_officers(planned, staff, officers)
        before = owners_as_facts(staff, planned.plan.sections, planned.plan.officers)
        after = owners_as_facts(staff, new_sections, new_officers)
        if before == after:
            return NOTHING_CHANGED
        version = _record(unit, planned, Deed.ASSIGN, before, after, seen_version)
        change_owners(unit.session, planned.plan.id, new_sections, new_officers, version)
        return Change(version, 1)


def set_due(
    desk: Desk, actor: Actor, year: FiscalYear, code: str, due: Month | None, seen_version: int
) -> Change:
    """Choose the month an item is due in; None goes back to the catalogue's.

    Raises:
        Refused: NOT_ALLOWED, UNKNOWN_YEAR, UNKNOWN_ITEM, DUE_TOO_EARLY and DUE_TOO_LATE (with
            ``limit``), CHANGED_MEANWHILE.
    """
    desk.require(actor, Action.SET_DUE)
    with _unit(desk, actor) as unit:
        planned = find_own_item(unit.session, desk, actor, Action.SET_DUE, year, code)
        if due is not None:
            require_possible_due(planned.item, year, due)
        if due == planned.plan.chosen_due:
            return NOTHING_CHANGED
        before, after = _due_facts(planned.plan.chosen_due), _due_facts(due)
        version = _record(unit, planned, Deed.SET_DUE, before, after, seen_version)
        change_due(unit.session, planned.plan.id, due, version)
        return Change(version, 1)


def write_note(
    desk: Desk, actor: Actor, year: FiscalYear, code: str, note: str, seen_version: int
) -> Change:
    """Write an item's note, at most 4,000 characters; an empty one removes it.

    Raises:
        Refused: NOT_ALLOWED, NOT_YOURS, UNKNOWN_YEAR, UNKNOWN_ITEM, TEXT_TOO_LONG,
            CHANGED_MEANWHILE.
    """
    desk.require(actor, Action.WRITE_NOTE)
    text = typed(note)
    with _unit(desk, actor) as unit:
        planned = find_own_item(unit.session, desk, actor, Action.WRITE_NOTE, year, code)
        if text == planned.plan.note:
            return NOTHING_CHANGED
        before, after = {"note": planned.plan.note}, {"note": text}
        version = _record(unit, planned, Deed.WRITE_NOTE, before, after, seen_version)
        change_note(unit.session, planned.plan.id, text, version)
        return Change(version, 1)


def set_year(
    desk: Desk,
    actor: Actor,
    year: FiscalYear,
    *,
    catalogue_confirmed: bool,
    system_close: date,
    system_close_confirmed: bool,
    seen_version: int,
    reviews_required: bool | None = None,
) -> Change:
    """Settle a year: is its form the right one, when does the national system close, and is an
    item complete only once it was approved? ``reviews_required`` None leaves that as it is.

    Raises:
        Refused: NOT_ALLOWED, UNKNOWN_YEAR, DAY_OUTSIDE_YEAR (with ``first`` and ``last``),
            CHANGED_MEANWHILE.
    """
    desk.require(actor, Action.SET_YEAR)
    if not year.first_day <= system_close <= year.last_day:
        raise Refused(Reason.DAY_OUTSIDE_YEAR, first=year.first_day, last=year.last_day)
    with _unit(desk, actor) as unit:
        record = find_year(unit.session, desk, year)
        asked = record.reviews_required if reviews_required is None else reviews_required
        before = _year_facts(
            record.catalogue_confirmed,
            record.system_close,
            record.system_close_confirmed,
            record.reviews_required,
        )
        after = _year_facts(catalogue_confirmed, system_close, system_close_confirmed, asked)
        if before == after:
            return NOTHING_CHANGED
        require_seen(
            unit,
            year,
            desk.catalogue(record.edition),
            seen=seen_version,
            version=record.version,
            actions=(Deed.SET_YEAR, Deed.MOVE_EDITION),
        )
        version = unit.record(Deed.SET_YEAR, "", year.number, before, after)
        change_year(
            unit.session,
            record.id,
            catalogue_confirmed=catalogue_confirmed,
            system_close=system_close,
            system_close_confirmed=system_close_confirmed,
            reviews_required=asked,
            version=version,
        )
        return Change(version, 1)


def _unit(desk: Desk, actor: Actor) -> AbstractContextManager[Unit]:
    return desk.store.write(desk.station_code, actor, desk.now())


def _record(
    unit: Unit, planned: Planned, action: Deed, before: Facts, after: Facts, seen_version: int
) -> int:
    code = planned.item.code
    require_seen(
        unit,
        planned.year.year,
        planned.catalogue,
        seen=seen_version,
        version=planned.plan.version,
        actions=PLANNING,
        part=lambda done: plan_part(done, code, planned.year.year.number),
    )
    return unit.record(action, code, planned.year.year.number, before, after)


def _due_facts(due: Month | None) -> dict[str, str | None]:
    return {"due": None if due is None else str(due)}


def _year_facts(
    confirmed: bool, close: date, close_confirmed: bool, reviews_required: bool
) -> dict[str, Any]:
    return {
        "catalogue_confirmed": confirmed,
        "system_close": close.isoformat(),
        "system_close_confirmed": close_confirmed,
        "reviews_required": reviews_required,
    }
