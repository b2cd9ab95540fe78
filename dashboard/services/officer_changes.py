"""Adding officers and changing what is kept of them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date

from dashboard.domain.history import Deed, Facts
from dashboard.domain.officers import (
    Power,
    officer_name,
    position_name,
    require_may_set,
    require_somebody_in_charge,
)
from dashboard.domain.refusals import Reason, Refused
from dashboard.domain.roles import Action, Actor, Role
from dashboard.services.access import end_access
from dashboard.services.desk import Desk
from dashboard.services.officers import everybody, find_officer, officer_facts, require_sections
from dashboard.services.undoable import entry_to_undo
from dashboard.services.views import NOTHING_CHANGED, Change
from dashboard.store.audit import entry
from dashboard.store.officers import OfficerRecord, add_record, next_key, put_record
from dashboard.store.unit import Unit
from dashboard.text import officers as words


@dataclass(frozen=True)
class _Wish:
    """What an officer is to be, as it is kept."""

    name: str
    position: str
    role: Role
    sections: tuple[str, ...]
    may_approve: bool


def _wish(
    name: str, position: str, role: Role, sections: Collection[str], may_approve: bool
) -> _Wish:
    return _Wish(
        officer_name(name),
        position_name(position),
        role,
        tuple(sorted(set(sections))),
        may_approve and role is Role.COORDINATOR,
    )


@dataclass(frozen=True)
class Added:
    """A new officer: what was written, and the id and the lasting key they got."""

    change: Change
    officer: int
    key: str


def add_officer(
    desk: Desk,
    actor: Actor,
    name: str,
    role: Role,
    *,
    position: str = "",
    sections: Collection[str] = (),
    may_approve: bool = False,
) -> Added:
    """Add an officer, by rank and full name; the seeds know nothing of them.

    ``may_approve`` counts for a coordinator only.

    Raises:
        Refused: NOT_ALLOWED, NAME_MISSING, NAME_UNFIT, NAME_TAKEN, TEXT_TOO_LONG,
            UNKNOWN_SECTION, ONLY_COMMANDER.
    """
    desk.require(actor, Action.MANAGE_OFFICERS)
    wish = _wish(name, position, role, sections, may_approve)
    with desk.store.write(desk.station_code, actor, desk.now()) as unit:
        people = everybody(unit.session, desk)
        record = OfficerRecord(
            id=0,
            key=next_key(tuple(people.values())),
            name="",
            position="",
            role=role,
            active=True,
            from_seeds=False,
            may_approve=False,
            closed_on=None,
            handed_to=None,
            version=0,
            sections=(),
        )
        record = _edited(desk, people, record, wish)
        require_may_set(actor, record.id, None, power_of(record))
        officer = add_record(unit.session, desk.station_id, record)
        record = replace(record, id=officer)
        version = unit.record(Deed.ADD_OFFICER, after={"officer": officer_facts(record)})
        put_record(unit.session, record, version)
        return Added(Change(version, 1), officer, record.key)


def change_officer(
    desk: Desk,
    actor: Actor,
    officer: int,
    name: str,
    role: Role,
    *,
    position: str,
    sections: Collection[str],
    may_approve: bool,
    seen_version: int,
) -> Change:
    """Change an officer who is here; from then on the product keeps them, not the seeds.

    Raises:
        Refused: as ``add_officer``, and UNKNOWN_OFFICER, OFFICER_CLOSED, OWN_POWER,
            LAST_IN_CHARGE, CHANGED_MEANWHILE.
    """
    desk.require(actor, Action.MANAGE_OFFICERS)
    wish = _wish(name, position, role, sections, may_approve)
    with desk.store.write(desk.station_code, actor, desk.now()) as unit:
        people = everybody(unit.session, desk)
        old = find_officer(people, officer)
        if not old.active:
            raise Refused(Reason.OFFICER_CLOSED, name=old.name)
        new = _edited(desk, people, old, wish)
        if new == old:
            return NOTHING_CHANGED
        require_seen_officer(unit, desk, old, seen_version)
        return Change(_write(unit, actor, people, old, replace(new, from_seeds=False)), 1)


def undo_officer_change(desk: Desk, actor: Actor, entry_id: int) -> Change:
    """Bring an officer back to what they were before an entry of ``change_officer``.

    Raises:
        Refused: NOT_ALLOWED, OWN_POWER, ONLY_COMMANDER, LAST_IN_CHARGE; CANNOT_UNDO when the
            entry is of another kind or the officer was changed since.
    """
    desk.require(actor, Action.MANAGE_OFFICERS)
    with desk.store.write(desk.station_code, actor, desk.now()) as unit:
        done = entry_to_undo(unit, desk, entry_id)
        if done.action is not Deed.CHANGE_OFFICER:
            raise Refused(Reason.CANNOT_UNDO)
        people = everybody(unit.session, desk)
        now = find_officer(people, done.before["officer"]["id"])
        if now.version != entry_id:
            raise Refused(Reason.CANNOT_UNDO)
        before = restored(now, done.before["officer"])
        return Change(_write(unit, actor, people, now, before, undoes=entry_id), 1)


def power_of(record: OfficerRecord) -> Power | None:
    """What an officer may do; None for one who is not here."""
    return Power(record.role, record.may_approve) if record.active else None


def restored(record: OfficerRecord, facts: Facts) -> OfficerRecord:
    """The officer as an entry kept them (see ``officer_facts``)."""
    closed = facts["closed_on"]
    return replace(
        record,
        name=facts["name"],
        position=facts["position"],
        role=Role(facts["role"]),
        may_approve=facts["may_approve"],
        active=facts["active"],
        from_seeds=facts["from_seeds"],
        closed_on=None if closed is None else date.fromisoformat(closed),
        handed_to=facts["handed_to"],
        sections=tuple(facts["sections"]),
    )


def require_seen_officer(unit: Unit, desk: Desk, record: OfficerRecord, seen_version: int) -> None:
    """Refuse with CHANGED_MEANWHILE what was decided on an older state of an officer."""
    if record.version == seen_version:
        return
    last = entry(unit.session, desk.station_id, record.version)
    raise Refused(
        Reason.CHANGED_MEANWHILE,
        field="officer",
        value=record.name,
        what=words.WHAT_CHANGED.filled(name=record.name),
        now=words.summary(record.position, record.role, active=record.active),
        by=None if last is None else last.actor_name,
        at=unit.at if last is None else last.at,
    )


def _write(
    unit: Unit,
    actor: Actor,
    people: Mapping[int, OfficerRecord],
    old: OfficerRecord,
    new: OfficerRecord,
    undoes: int | None = None,
) -> int:
    require_may_set(actor, old.id, power_of(old), power_of(new))
    others = (each.role for each in people.values() if each.active and each.id != old.id)
    require_somebody_in_charge(old.name, old.role, (*others, new.role))
    version = unit.record(
        Deed.CHANGE_OFFICER,
        before={"officer": officer_facts(old)},
        after={"officer": officer_facts(new)},
        undoes=undoes,
    )
    put_record(unit.session, new, version)
    if power_of(old) != power_of(new):
        end_access(unit, old.id)
    return version


def _edited(
    desk: Desk,
    people: Mapping[int, OfficerRecord],
    record: OfficerRecord,
    wish: _Wish,
) -> OfficerRecord:
    others = (each for each in people.values() if each.active and each.id != record.id)
    if any(each.name == wish.name for each in others):
        raise Refused(Reason.NAME_TAKEN, name=wish.name)
    require_sections(desk, set(wish.sections) - set(record.sections))
    return replace(
        record,
        name=wish.name,
        position=wish.position,
        role=wish.role,
        sections=wish.sections,
        may_approve=wish.may_approve,
    )
