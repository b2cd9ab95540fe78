"""Lost wordings: confirmed with the original form, corrected, and taken back."""

from __future__ import annotations

from dashboard.domain.fiscal import FiscalYear
from dashboard.domain.history import Deed, Happening
from dashboard.domain.refusals import Reason, Refused
from dashboard.domain.roles import Action, Actor
from dashboard.services.desk import Desk
from dashboard.services.locate import Planned, find_year
from dashboard.services.ownership import find_own_item, require_items
from dashboard.services.reopening import reopen, reopen_or_restore
from dashboard.services.staleness import require_seen
from dashboard.services.typed import typed
from dashboard.services.undoable import entry_to_undo
from dashboard.services.views import NOTHING_CHANGED, Change
from dashboard.store.audit import since
from dashboard.store.marks import (
    Confirmation,
    confirmations_of,
    drop_confirmation,
    put_confirmation,
)
from dashboard.store.unit import Unit


def confirm_requirement(
    desk: Desk,
    actor: Actor,
    year: FiscalYear,
    requirement: str,
    text: str,
    seen_version: int = 0,
) -> Change:
    """Confirm what a requirement with a lost wording says in the original form.

    ``seen_version`` is the version of the confirmation to correct, 0 where there was none.

    Raises:
        Refused: NOT_ALLOWED, TEXT_MISSING, TEXT_TOO_LONG, UNKNOWN_YEAR, UNKNOWN_ITEM,
            REQUIREMENT_IS_CLEAR, CHANGED_MEANWHILE.
    """
    desk.require(actor, Action.CONFIRM_REQUIREMENT)
    wording = typed(text)
    if not wording:
        raise Refused(Reason.TEXT_MISSING, requirement=requirement)
    with desk.store.write(desk.station_code, actor, desk.now()) as unit:
        code = requirement.rpartition(".")[0]
        action = Action.CONFIRM_REQUIREMENT
        planned = find_own_item(unit.session, desk, actor, action, year, code)
        _require_unclear(planned, requirement)
        known = confirmations_of(unit.session, planned.year.id).get(requirement)
        if known is not None and known.text == wording:
            return NOTHING_CHANGED
        before = {"requirement": requirement, "text": known.text if known else None}
        require_seen(
            unit,
            year,
            planned.catalogue,
            seen=seen_version,
            version=known.version if known else 0,
            actions=(Deed.CONFIRM_REQUIREMENT,),
            about=lambda done: done.after["requirement"] == requirement,
        )
        after = {"requirement": requirement, "text": wording}
        version = unit.record(
            Deed.CONFIRM_REQUIREMENT, planned.item.code, year.number, before, after
        )
        confirmation = Confirmation(requirement, wording, actor.name, unit.at, version)
        put_confirmation(unit.session, planned.year.id, confirmation)
        reopen(unit, planned.year, (planned.item.code,), Deed.CONFIRM_REQUIREMENT, version)
        return Change(version, 1)


def undo_confirmation(desk: Desk, actor: Actor, entry_id: int) -> Change:
    """Bring a wording back to what was confirmed before an entry, or to unconfirmed.

    Marks of the line stay; they count again once its wording is confirmed again.

    Raises:
        Refused: NOT_ALLOWED; CANNOT_UNDO when the entry is not about a lost wording, or the
            same wording was changed since (with ``by`` and ``at`` of the last change).
    """
    desk.require(actor, Action.CONFIRM_REQUIREMENT)
    with desk.store.write(desk.station_code, actor, desk.now()) as unit:
        done = entry_to_undo(unit, desk, entry_id)
        if done.year is None or done.action is not Deed.CONFIRM_REQUIREMENT:
            raise Refused(Reason.CANNOT_UNDO)
        year = find_year(unit.session, desk, FiscalYear(done.year))
        action = Action.CONFIRM_REQUIREMENT
        require_items(unit.session, desk, actor, action, year, (done.subject,))
        _require_last(unit, desk, done, done.year)
        version = unit.record(
            done.action, done.subject, done.year, done.after, done.before, undoes=entry_id
        )
        requirement, text = done.before["requirement"], done.before["text"]
        if text is None:
            drop_confirmation(unit.session, year.id, requirement)
        else:
            before = Confirmation(requirement, text, actor.name, unit.at, version)
            put_confirmation(unit.session, year.id, before)
        reopen_or_restore(unit, year, (done.subject,), done.action, version, entry_id)
        return Change(version, 1)


def _require_last(unit: Unit, desk: Desk, done: Happening, year: int) -> None:
    for later in since(unit.session, desk.station_id, year, done.entry_id, (done.action,)):
        if later.after["requirement"] == done.after["requirement"]:
            raise Refused(Reason.CANNOT_UNDO, by=later.actor_name, at=later.at)


def _require_unclear(planned: Planned, requirement: str) -> None:
    lines = {line.code: line for line in planned.item.requirements}
    if requirement not in lines:
        raise Refused(Reason.UNKNOWN_ITEM, code=requirement)
    if not lines[requirement].unclear:
        raise Refused(Reason.REQUIREMENT_IS_CLEAR, requirement=requirement)
