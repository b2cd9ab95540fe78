"""The way back after a change of figures; rows that were edited since stay, and are named."""

from __future__ import annotations

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.roles import Actor
from dashboard.services.desk import Desk
from dashboard.services.figure_undo import undo_figures
from dashboard.text import figure_page, shell
from dashboard.ui.figure_values import name_of_key
from dashboard.ui.undo import Offer, TakeBack

MOST_NAMED = 5


def taking_back(dataset: Dataset, *, is_redo: bool = False) -> TakeBack:
    """What undoes a change of this dataset, says which rows it left alone, and offers them back.

    Undoing is a change too: undone in turn it brings back what there was (``is_redo``).
    """

    def take_back(desk: Desk, actor: Actor, entry_id: int) -> Offer:
        undone = undo_figures(desk, actor, entry_id)
        words = shell.REDONE if is_redo else shell.UNDONE
        if undone.kept:
            words = _all_but(dataset, undone.kept)
        button = shell.UNDO if is_redo else shell.REDO
        again = taking_back(dataset, is_redo=not is_redo)
        return Offer(words, undone.change.entry_id, again, button)

    return take_back


def _all_but(dataset: Dataset, kept: tuple[str, ...]) -> Bilingual:
    names = ", ".join(name_of_key(dataset, key) for key in kept[:MOST_NAMED])
    more = " …" if len(kept) > MOST_NAMED else ""
    return figure_page.UNDONE_BUT.filled(count=len(kept), names=f"{names}{more}")
