"""What happened, newest first."""

from __future__ import annotations

from dashboard.domain.fiscal import FiscalYear
from dashboard.domain.history import Deed, Happening
from dashboard.domain.roles import Action, Actor
from dashboard.services.desk import Desk
from dashboard.services.memory import Memory
from dashboard.store.audit import newest

__all__ = ["Deed", "Happening", "recent"]


_MEMORY: Memory[tuple[Happening, ...]] = Memory(size=64)


def recent(
    desk: Desk,
    actor: Actor,
    year: FiscalYear,
    limit: int,
    subject: str | None = None,
    *,
    revision: int | None = None,
) -> tuple[Happening, ...]:
    """The last changes of a year: all of them, or those of one item code or dataset.

    ``revision`` is that of a year that was just read: what was told at it is not asked for again.

    Raises:
        Refused: NOT_ALLOWED.
    """
    desk.require(actor, Action.SEE)
    if revision is None:
        return _newest(desk, year, limit, subject)
    key = (desk.store.url, desk.station_id, year, limit, subject)
    return _MEMORY.get(key, revision, lambda: _newest(desk, year, limit, subject))


def _newest(desk: Desk, year: FiscalYear, limit: int, subject: str | None) -> tuple[Happening, ...]:
    with desk.store.read() as session:
        return newest(session, desk.station_id, year.number, limit, subject)
