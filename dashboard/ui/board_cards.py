"""The board's cards."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

import streamlit as st

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.roles import Action
from dashboard.services.year import ItemState, YearState
from dashboard.text import board, dates
from dashboard.ui import visit
from dashboard.ui.board_lanes import Lane
from dashboard.ui.linked import linked
from dashboard.ui.missing import what_is_missing, when, whose
from dashboard.ui.quick_mark import Choice, choices, mark_choice
from dashboard.ui.wall import Tile, tile

CARDS_IN_A_ROW = 3
"""In the large view, where a lane is a band across the screen."""


@dataclass(frozen=True)
class Task:
    """A card: the item's tile, what is missing next, whose it is and what can be marked."""

    tile: Tile
    next: Bilingual | None
    when: Bilingual | None
    who: Bilingual
    choices: Sequence[Choice]


def show_cards(lanes: Sequence[Lane], year: YearState) -> None:
    """Show lanes of cards; a card opens its item and marks what is next."""
    pressed = linked(
        "lanes.html",
        key="lanes",
        rows=sum(ceil(len(lane.items) / CARDS_IN_A_ROW) or 1 for lane in lanes),
        lanes=[(lane, [_task(item, year) for item in lane.items]) for lane in lanes],
        mark=board.MARK,
    )
    if pressed:
        mark_choice(pressed, year)
        st.rerun()


def _task(item: ItemState, year: YearState) -> Task:
    may_mark = not visit.is_projector() and visit.allowed(Action.MARK, item)
    missing = item.assessment.missing
    due = tuple(duty for duty in missing if duty.due == missing[0].due)
    return Task(
        tile=tile(item),
        next=what_is_missing(due, year.year) if due else None,
        when=_when(item, year) if due else None,
        who=whose(item),
        choices=choices(item, year.year) if may_mark else (),
    )


def _when(item: ItemState, year: YearState) -> Bilingual:
    first = item.assessment.missing[0]
    month = dates.month_and_year(first.due)
    if year.is_closed:
        return month
    left = when(first, year.today)
    return Bilingual(f"{month.th} ({left.th})", f"{month.en} ({left.en})")
