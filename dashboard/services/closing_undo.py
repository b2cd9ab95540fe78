"""Taking a hand-over back, except what was changed since."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.history import Deed, Facts, Happening
from dashboard.domain.refusals import Reason, Refused
from dashboard.domain.roles import Action, Actor
from dashboard.services.closing import require_may_open
from dashboard.services.desk import Desk
from dashboard.services.handover import People, codes_in, ids_in, open_years, plan_row
from dashboard.services.officer_changes import restored
from dashboard.services.officers import everybody, find_officer, officer_facts
from dashboard.services.undoable import entry_to_undo
from dashboard.services.views import Change
from dashboard.store.comments import name_in_comment, unname_in_comment, waits_in_comment
from dashboard.store.officers import OfficerRecord, put_record
from dashboard.store.plans import PlanRecord, change_owners, plans_of
from dashboard.store.unit import Unit
from dashboard.text import officers as words


@dataclass(frozen=True)
class CloseUndone:
    """What was written, whose work it was, and what was kept because it was changed since."""

    change: Change
    name: str
    kept: tuple[Bilingual, ...]


@dataclass
class _Back:
    """What can be put back: owners by plan, comments, the successor's sections; and what not."""

    plans: list[tuple[PlanRecord, Facts, Facts]] = field(default_factory=list)
    mentions: list[tuple[Facts, Facts]] = field(default_factory=list)
    successor: tuple[OfficerRecord, OfficerRecord] | None = None
    kept: list[Bilingual] = field(default_factory=list)


def undo_close(desk: Desk, actor: Actor, entry_id: int) -> CloseUndone:
    """Open an officer again and give back what was handed over, as far as nobody changed it.

    Owners of an item come back where they are still those of the hand-over, sections where the
    successor's are, and comments that nobody acknowledged.

    Raises:
        Refused: NOT_ALLOWED, ONLY_COMMANDER, NAME_TAKEN; CANNOT_UNDO when the entry is no
            hand-over, or the officer was opened again since.
    """
    desk.require(actor, Action.MANAGE_OFFICERS)
    with desk.store.write(desk.station_code, actor, desk.now()) as unit:
        done = entry_to_undo(unit, desk, entry_id)
        if done.action is not Deed.CLOSE_OFFICER:
            raise Refused(Reason.CANNOT_UNDO)
        people = everybody(unit.session, desk)
        closed = find_officer(people, done.after["officer"]["id"])
        if closed.version != entry_id:
            raise Refused(Reason.CANNOT_UNDO)
        opened = restored(closed, done.before["officer"])
        if opened.active:
            require_may_open(actor, people, opened)
        back = _Back()
        _find_plans(unit, desk, done, people, back)
        _find_sections(done, people, back)
        _find_mentions(unit, done, people, back)
        version = _write(unit, done, closed, opened, back)
        count = 1 + len(back.plans) + len(back.mentions)
        return CloseUndone(Change(version, count), opened.name, tuple(back.kept))


def _find_plans(unit: Unit, desk: Desk, done: Happening, people: People, back: _Back) -> None:
    years = {record.year.number: record for record in open_years(unit.session, desk)}
    plans = {number: plans_of(unit.session, record.id) for number, record in years.items()}
    for was, given in zip(done.before["plans"], done.after["plans"], strict=True):
        number, code = given["year"], given["item"]
        plan = plans.get(number, {}).get(code)
        if plan is None or plan.officers != ids_in(given):
            back.kept.append(Bilingual(f"{code} ({number})", f"{code} ({number})"))
            continue
        year = years[number].year
        now = plan_row(year, code, plan.sections, plan.officers, people)
        becomes = plan_row(year, code, plan.sections, ids_in(was), people)
        back.plans.append((plan, now, becomes))


def _find_sections(done: Happening, people: People, back: _Back) -> None:
    given = done.after.get("successor")
    if given is None:
        return
    now, was = find_officer(people, given["id"]), done.before["successor"]
    if not now.active or list(now.sections) != given["sections"]:
        told = words.SECTIONS_OF.filled(name=now.name)
        back.kept.append(told)
        return
    before = replace(now, sections=tuple(was["sections"]))
    if now.version == done.entry_id:
        before = replace(before, from_seeds=was["from_seeds"])
    back.successor = (now, before)


def _find_mentions(unit: Unit, done: Happening, people: People, back: _Back) -> None:
    for was, given in zip(done.before["mentions"], done.after["mentions"], strict=False):
        still_waits = waits_in_comment(unit.session, given["comment"], given["officer"])
        if given["added"] and not still_waits:
            name = find_officer(people, given["officer"]).name
            back.kept.append(words.COMMENT_READ.filled(name=name))
        else:
            back.mentions.append((was, given))


def _write(
    unit: Unit, done: Happening, closed: OfficerRecord, opened: OfficerRecord, back: _Back
) -> int:
    session = unit.session
    before: dict[str, Any] = {
        "officer": officer_facts(closed),
        "plans": [now for _, now, _ in back.plans],
        "mentions": [given for _, given in back.mentions],
    }
    after: dict[str, Any] = {
        "officer": officer_facts(opened),
        "plans": [becomes for _, _, becomes in back.plans],
        "mentions": [was for was, _ in back.mentions],
        "name": opened.name,
        "kept": len(back.kept),
    }
    if back.successor is not None:
        before["successor"], after["successor"] = map(officer_facts, back.successor)
    subject = codes_in(after["plans"])
    version = unit.record(
        Deed.REOPEN_OFFICER, subject, before=before, after=after, undoes=done.entry_id
    )
    put_record(session, opened, version)
    if back.successor is not None:
        put_record(session, back.successor[1], version)
    for plan, _, becomes in back.plans:
        change_owners(session, plan.id, plan.sections, ids_in(becomes), version)
    for was, given in back.mentions:
        if given["added"]:
            unname_in_comment(session, given["comment"], given["officer"])
        name_in_comment(session, was["comment"], was["officer"])
    return version
