"""What is said where nothing waits: why, and where everything else is."""

from __future__ import annotations

from dashboard.services.inbox import Owner, owns
from dashboard.services.year import YearState
from dashboard.text import mine
from dashboard.ui.linked import linked


def show_nothing(owner: Owner, year: YearState) -> None:
    """All is done; or nothing was ever given to this officer or section."""
    has_items = any(owns(owner, state) for state in year.items)
    linked(
        "nothing_waits.html",
        key="nothing_waits",
        done=has_items,
        title=mine.NOTHING if has_items else mine.NOTHING_OWNED,
        body=mine.NOTHING_BODY if has_items else mine.NOTHING_OWNED_BODY,
        go=mine.TO_BOARD,
    )
