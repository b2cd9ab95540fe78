"""The way back from a hand-over, with what it left as it was changed since."""

from __future__ import annotations

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.roles import Actor
from dashboard.services.closing_undo import undo_close
from dashboard.services.desk import Desk
from dashboard.text import officers
from dashboard.ui.markdown import plain
from dashboard.ui.names import joined


def take_close_back(desk: Desk, actor: Actor, entry_id: int) -> Bilingual:
    """Undo a hand-over; says whose work is back, and what was kept."""
    undone = undo_close(desk, actor, entry_id)
    name = plain(undone.name)
    if not undone.kept:
        return officers.UNDONE_CLOSE.filled(name=name)
    return officers.UNDONE_CLOSE_BUT.filled(name=name, kept=joined(undone.kept))
