"""Taking back a change of an item's owners, due month or note."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from dashboard.domain.fiscal import FiscalYear, Month
from dashboard.domain.history import Deed, Facts, Happening
from dashboard.domain.refusals import Reason, Refused
from dashboard.domain.roles import Action, Actor
from dashboard.services.board_history import plan_part
from dashboard.services.desk import Desk
from dashboard.services.ownership import find_own_item
from dashboard.services.undoable import entry_to_undo
from dashboard.services.views import Change
from dashboard.store.audit import since
from dashboard.store.plans import change_due, change_note, change_owners
from dashboard.store.unit import ReadSession, Unit

NEEDED: Mapping[Deed, Action] = {
    Deed.ASSIGN: Action.ASSIGN,
    Deed.SET_DUE: Action.SET_DUE,
    Deed.WRITE_NOTE: Action.WRITE_NOTE,
}
"""Who may do it may take it back."""


def undo_planning(desk: Desk, actor: Actor, entry_id: int) -> Change:
    """Bring an item's owners, due month or note back to what they were before an entry.

    An owner who has left since is one again, as before.

    Raises:
        Refused: NOT_ALLOWED, NOT_YOURS; CANNOT_UNDO when the entry is not about an item's plan, or
            the same thing was changed since (with ``by`` and ``at`` of the last change);
            UNKNOWN_ITEM when the year's form has lost the item.
    """
    desk.require(actor, Action.SEE)
    with desk.store.write(desk.station_code, actor, desk.now()) as unit:
        done = entry_to_undo(unit, desk, entry_id)
        if done.year is None or done.action not in NEEDED:
            raise Refused(Reason.CANNOT_UNDO)
        desk.require(actor, NEEDED[done.action])
        year, action = FiscalYear(done.year), NEEDED[done.action]
        planned = find_own_item(unit.session, desk, actor, action, year, done.subject)
        _require_last(unit, desk, done, done.year)
        version = unit.record(
            done.action, done.subject, done.year, done.after, done.before, undoes=entry_id
        )
        _RESTORE[done.action](unit.session, planned.plan.id, done.before, version)
        return Change(version, 1)


def _require_last(unit: Unit, desk: Desk, done: Happening, year: int) -> None:
    deeds = (done.action, Deed.IMPORT_BOARD, Deed.CLOSE_OFFICER, Deed.REOPEN_OFFICER)
    for later in since(unit.session, desk.station_id, year, done.entry_id, deeds):
        part = plan_part(later, done.subject, year)
        if part is not None and part.after.keys() & done.after.keys():
            raise Refused(Reason.CANNOT_UNDO, by=later.actor_name, at=later.at)


def _restore_owners(session: ReadSession, plan_id: int, before: Facts, version: int) -> None:
    officers = [officer["id"] for officer in before["officers"]]
    change_owners(session, plan_id, before["sections"], officers, version)


def _restore_due(session: ReadSession, plan_id: int, before: Facts, version: int) -> None:
    due = Month.parse(before["due"]) if before["due"] else None
    change_due(session, plan_id, due, version)


def _restore_note(session: ReadSession, plan_id: int, before: Facts, version: int) -> None:
    change_note(session, plan_id, before["note"], version)


_RESTORE: dict[Deed, Callable[[ReadSession, int, Mapping[str, Any], int], None]] = {
    Deed.ASSIGN: _restore_owners,
    Deed.SET_DUE: _restore_due,
    Deed.WRITE_NOTE: _restore_note,
}
