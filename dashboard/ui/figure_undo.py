"""The way back after a change of figures; rows that were edited since stay, and are named."""

from __future__ import annotations

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.roles import Actor
from dashboard.services.desk import Desk
from dashboard.services.figure_undo import undo_figures
from dashboard.text import figure_page
from dashboard.ui.figure_values import name_of_key
from dashboard.ui.undo import TakeBack

MOST_NAMED = 5


def taking_back(dataset: Dataset) -> TakeBack:
    """What undoes a change of this dataset, and says which rows it left alone."""

    def take_back(desk: Desk, actor: Actor, entry_id: int) -> Bilingual | None:
        kept = undo_figures(desk, actor, entry_id).kept
        return _all_but(dataset, kept) if kept else None

    return take_back


def _all_but(dataset: Dataset, kept: tuple[str, ...]) -> Bilingual:
    names = ", ".join(name_of_key(dataset, key) for key in kept[:MOST_NAMED])
    more = " …" if len(kept) > MOST_NAMED else ""
    return figure_page.UNDONE_BUT.filled(count=len(kept), names=f"{names}{more}")
