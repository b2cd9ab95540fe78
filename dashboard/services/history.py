"""What happened, newest first."""

from __future__ import annotations

from dashboard.domain.fiscal import FiscalYear
from dashboard.domain.history import Deed, Happening
from dashboard.domain.roles import Action, Actor, require
from dashboard.services.desk import Desk
from dashboard.store.audit import newest

__all__ = ["Deed", "Happening", "recent"]


def recent(
    desk: Desk, actor: Actor, year: FiscalYear, limit: int, subject: str | None = None
) -> tuple[Happening, ...]:
    """The last changes of a year: all of them, or those of one item code or dataset.

    Raises:
        Refused: NOT_ALLOWED.
    """
    require(actor, Action.SEE)
    with desk.store.read() as session:
        return newest(session, desk.station_id, year.number, limit, subject)
