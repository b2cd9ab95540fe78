"""When the link watch is due, where it runs by itself."""

from __future__ import annotations

from datetime import timedelta

from dashboard.domain.history import Deed
from dashboard.services.desk import Desk, ensure_current_year
from dashboard.services.seeding import SYSTEM
from dashboard.services.watching import Watch, watch
from dashboard.store.audit import since
from dashboard.store.unit import ReadSession

PROMISED = timedelta(hours=1)
"""How long other servers leave a run to the one that began it: it may have died meanwhile."""


def watch_if_due(desk: Desk, every: timedelta) -> Watch | None:
    """Open the current year's addresses if that was not done for so long.

    A run of a time to come was recorded before the clock was set back; servers whose clocks
    differ by less than an hour still agree.
    None: it is not due, or another server on the same database is at it.
    """
    ensure_current_year(desk)  # on 1 October nobody may have opened a page yet
    year, now = desk.current_year(), desk.now()

    def is_due(session: ReadSession, station_id: int) -> bool:
        runs = since(session, station_id, year.number, 0, (Deed.WATCH,))
        last = next((run.at for run in runs if not run.subject), None)
        return last is None or not -PROMISED <= now - last < every

    if not desk.store.take_watch_lease(desk.station_code, now, now + PROMISED, is_due):
        return None
    return watch(desk, SYSTEM, year)
