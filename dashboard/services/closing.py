"""Closing an officer who is transferred, with all open work handed over in one step."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from dashboard.domain.history import Deed
from dashboard.domain.officers import require_may_set, require_somebody_in_charge
from dashboard.domain.refusals import Reason, Refused
from dashboard.domain.roles import Action, Actor
from dashboard.services.access import end_access
from dashboard.services.desk import Desk, ensure_current_year
from dashboard.services.handover import (
    Handover,
    People,
    codes_in,
    plan_rows,
    with_sections,
    work_out,
)
from dashboard.services.officer_changes import power_of
from dashboard.services.officers import everybody, find_officer, officer_facts
from dashboard.services.views import Change
from dashboard.store.accounts import account_of, change_account
from dashboard.store.comments import name_in_comment, named_in_comment, unname_in_comment
from dashboard.store.officers import OfficerRecord, put_record
from dashboard.store.plans import change_owners
from dashboard.store.unit import Unit


def close_officer(
    desk: Desk,
    actor: Actor,
    officer: int,
    to: int | None = None,
    *,
    sections_too: bool = True,
    day: date | None = None,
) -> Change:
    """Close an officer and give what they own to a successor, all in one entry.

    In every year that is not closed the successor becomes owner in their place; with ``to`` None
    the items just lose them. Comments that wait for the officer wait for the successor, who finds
    them among their own work. What was submitted stays so. ``day`` None is today.

    Raises:
        Refused: NOT_ALLOWED, UNKNOWN_OFFICER, OFFICER_CLOSED (the officer or the successor is),
            SAME_OFFICER, NOT_ONESELF, ONLY_COMMANDER, LAST_IN_CHARGE.
    """
    desk.require(actor, Action.MANAGE_OFFICERS)
    ensure_current_year(desk)
    with desk.store.write(desk.station_code, actor, desk.now()) as unit:
        people = everybody(unit.session, desk)
        plan = work_out(unit.session, desk, people, officer, to, sections_too=sections_too)
        _require_may_close(actor, people, plan.officer)
        closed = replace(
            plan.officer,
            active=False,
            from_seeds=False,
            closed_on=desk.today() if day is None else day,
            handed_to=to,
        )
        version = _write(unit, plan, closed, people)
        end_access(unit, officer)
        return Change(version, 1 + len(plan.items) + len(plan.mentions))


def reopen_officer(desk: Desk, actor: Actor, officer: int) -> Change:
    """Let an officer be here again, with role and sections as before; work stays where it went.

    An old password counts once more, to choose a new one by.

    Raises:
        Refused: NOT_ALLOWED, UNKNOWN_OFFICER, OFFICER_OPEN, NAME_TAKEN, ONLY_COMMANDER.
    """
    desk.require(actor, Action.MANAGE_OFFICERS)
    with desk.store.write(desk.station_code, actor, desk.now()) as unit:
        people = everybody(unit.session, desk)
        old = find_officer(people, officer)
        if old.active:
            raise Refused(Reason.OFFICER_OPEN, name=old.name)
        new = replace(old, active=True, from_seeds=False, closed_on=None, handed_to=None)
        require_may_open(actor, people, new)
        version = unit.record(
            Deed.REOPEN_OFFICER,
            before={"officer": officer_facts(old)},
            after={"officer": officer_facts(new), "name": new.name},
        )
        put_record(unit.session, new, version)
        if account_of(unit.session, desk.station_id, officer) is not None:
            change_account(unit.session, officer, must_change=True)
        return Change(version, 1)


def require_may_open(actor: Actor, people: People, opened: OfficerRecord) -> None:
    """Refuse to let somebody in again whom the actor could not let in: see ``require_may_set``."""
    require_may_set(actor, opened.id, None, power_of(opened))
    if any(each.active and each.name == opened.name for each in people.values()):
        raise Refused(Reason.NAME_TAKEN, name=opened.name)


def _require_may_close(actor: Actor, people: People, closing: OfficerRecord) -> None:
    if actor.officer == closing.id:
        raise Refused(Reason.NOT_ONESELF)
    require_may_set(actor, closing.id, power_of(closing), None)
    if closing.active:
        others = (each.role for each in people.values() if each.active and each.id != closing.id)
        require_somebody_in_charge(closing.name, closing.role, others)


def _write(unit: Unit, plan: Handover, closed: OfficerRecord, people: People) -> int:
    session, successor = unit.session, plan.to
    before: dict[str, Any] = {
        "officer": officer_facts(plan.officer),
        "plans": plan_rows(plan.items, people, after=False),
        "mentions": [{"comment": each, "officer": closed.id} for each in plan.mentions],
    }
    after: dict[str, Any] = {
        "officer": officer_facts(closed),
        "plans": plan_rows(plan.items, people, after=True),
        "mentions": [] if successor is None else _moved(unit, plan, successor.id),
        "name": closed.name,
        "to": None if successor is None else successor.name,
    }
    gains = successor and plan.sections and with_sections(successor, plan.sections)
    if successor and gains:
        before["successor"], after["successor"] = officer_facts(successor), officer_facts(gains)
    version = unit.record(Deed.CLOSE_OFFICER, codes_in(after["plans"]), before=before, after=after)
    put_record(session, closed, version)
    if gains:
        put_record(session, gains, version)
    for item in plan.items:
        change_owners(session, item.plan_id, item.sections, item.after, version)
    for moved in after["mentions"]:
        unname_in_comment(session, moved["comment"], closed.id)
        name_in_comment(session, moved["comment"], moved["officer"])
    return version


def _moved(unit: Unit, plan: Handover, successor: int) -> list[dict[str, object]]:
    """The comments that wait for the successor instead; ``added``: did not name them before."""
    return [
        {
            "comment": comment,
            "officer": successor,
            "added": not named_in_comment(unit.session, comment, successor),
        }
        for comment in plan.mentions
    ]
