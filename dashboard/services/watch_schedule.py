"""When the link watch is due, where it runs by itself."""

from __future__ import annotations

from datetime import timedelta

from dashboard.domain.history import Deed
from dashboard.services.desk import Desk, ensure_current_year
from dashboard.services.seeding import SYSTEM
from dashboard.services.watching import Watch, watch
from dashboard.store.audit import since


def watch_if_due(desk: Desk, every: timedelta) -> Watch | None:
    """Open the current year's addresses if that was not done for so long; None: not due."""
    ensure_current_year(desk)  # on 1 October nobody may have opened a page yet
    year = desk.current_year()
    with desk.store.read() as session:
        runs = since(session, desk.station_id, year.number, 0, (Deed.WATCH,))
    last = next((run.at for run in runs if not run.subject), None)
    if last is not None and desk.now() - last < every:
        return None
    return watch(desk, SYSTEM, year)
