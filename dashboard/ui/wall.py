"""The wall: a year's 25 items as tiles, each with its state by icon, word and colour."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.domain.assessment import State
from dashboard.domain.bilingual import Bilingual
from dashboard.services.year import ItemState
from dashboard.text import board, overview, status
from dashboard.ui import icons
from dashboard.ui.linked import linked


@dataclass(frozen=True)
class Tile:
    """One item on the wall; ``percent`` is the share of its duties that are answered.

    ``errors`` is the number of findings that would cost the item its score.
    """

    code: str
    title: Bilingual
    short: Bilingual
    state: State
    done: int
    total: int
    errors: int

    @property
    def percent(self) -> int:
        return self.done * 100 // self.total

    @property
    def icon(self) -> str:
        return icons.STATE[self.state]

    @property
    def word(self) -> Bilingual:
        return status.STATE[self.state]

    @property
    def label(self) -> Bilingual:
        """What a screen reader says of the tile."""
        words = overview.TILE_LABEL.filled(
            code=self.code,
            title=self.short,
            state=self.word,
            done=self.done,
            total=self.total,
        )
        return overview.WITH_ERRORS.filled(label=words, count=self.errors) if self.errors else words

    @property
    def found(self) -> Bilingual:
        """What the number of errors stands for."""
        return board.ERRORS.filled(count=self.errors)


def tile(state: ItemState) -> Tile:
    return Tile(
        code=state.item.code,
        title=state.item.title,
        short=state.item.short,
        state=state.assessment.state,
        done=state.assessment.done,
        total=state.assessment.total,
        errors=len(state.errors),
    )


def show_wall(items: Sequence[ItemState], label: Bilingual, key: str = "wall") -> None:
    """Show the tiles; a tile opens its item."""
    linked("wall.html", key=key, tiles=[tile(item) for item in items], label=label)
