"""What the person who brings a board back may change of it, told at the cell that tries."""

from __future__ import annotations

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.board import Board, BoardItem
from dashboard.domain.permissions import can, require_own
from dashboard.domain.refusals import Refused
from dashboard.domain.roles import Action, Actor
from dashboard.text import refusals


def why_not(
    actor: Actor, action: Action, item: BoardItem, board: Board, never: Bilingual
) -> Bilingual | None:
    """Why this cell may not be changed: ``never`` where the role may not, or whose it is."""
    if not can(actor, action):
        return never
    try:
        require_own(actor, action, board.owned(item))
    except Refused as refused:
        return refusals.sentence(refused)
    return None
