"""The last changes as sentences: who did what, when."""

from __future__ import annotations

from dashboard.services.history import recent
from dashboard.services.year import YearState
from dashboard.text import dates, item, overview
from dashboard.text.history import happening
from dashboard.ui import visit
from dashboard.ui.linked import linked


def show_changes(year: YearState, *, code: str | None = None, limit: int = 8) -> None:
    """The latest entries of the year's history, or of one item's."""
    entries = [
        {"words": happening(entry, year.catalogue), "at": dates.moment(entry.at)}
        for entry in recent(visit.desk(), visit.actor(), year.year, limit, subject=code)
    ]
    linked(
        "changes.html",
        key="changes",
        title=item.HISTORY if code else overview.RECENT,
        entries=entries,
        empty=item.NO_HISTORY if code else overview.NO_CHANGES,
    )
