"""Taking back a change of an item's owners, due month or note."""

from __future__ import annotations

from dashboard.domain.fiscal import FiscalYear, Month
from dashboard.domain.history import Deed
from dashboard.domain.refusals import Reason, Refused
from dashboard.domain.roles import Action, Actor, require
from dashboard.services.desk import Desk
from dashboard.services.planning import assign, set_due, write_note
from dashboard.services.views import Change
from dashboard.store.audit import entry


def undo_planning(desk: Desk, actor: Actor, entry_id: int) -> Change:
    """Bring an item's plan back to what it was before an entry, as a change of its own.

    Raises:
        Refused: NOT_ALLOWED; CANNOT_UNDO when the entry is not about an item's plan;
            CHANGED_MEANWHILE when the item's plan was changed since.
    """
    require(actor, Action.SEE)
    with desk.store.read() as session:
        done = entry(session, desk.station_id, entry_id)
    if done is None or done.year is None:
        raise Refused(Reason.CANNOT_UNDO)
    year, code, before = FiscalYear(done.year), done.subject, done.before
    match done.action:
        case Deed.ASSIGN:
            officers = [officer["id"] for officer in before["officers"]]
            return assign(desk, actor, year, code, before["sections"], officers, entry_id)
        case Deed.SET_DUE:
            due = Month.parse(before["due"]) if before["due"] else None
            return set_due(desk, actor, year, code, due, entry_id)
        case Deed.WRITE_NOTE:
            return write_note(desk, actor, year, code, before["note"], entry_id)
        case _:
            raise Refused(Reason.CANNOT_UNDO)
