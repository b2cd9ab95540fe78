"""Whether who writes is still who they were when they asked."""

from __future__ import annotations

from sqlmodel import Session

from dashboard.domain.refusals import Reason, Refused
from dashboard.domain.roles import Actor
from dashboard.store.accounts import sections_of_officer
from dashboard.store.tables import OfficerRow


def require_as_before(session: Session, actor: Actor) -> None:
    """Refuse a write of an officer who was closed or may less than when the page last looked.

    Raises:
        Refused: ACCESS_CHANGED.
    """
    if actor.officer is None:
        return
    row = session.get(OfficerRow, actor.officer)
    sections = sections_of_officer(session, actor.officer)
    if row is None or not row.active or not actor.is_within(row.role, row.may_approve, sections):
        raise Refused(Reason.ACCESS_CHANGED)
