"""The board as a table: the items as rows, ordered by the column in the address."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import streamlit as st

from dashboard.domain import thai
from dashboard.domain.assessment import State
from dashboard.domain.bilingual import Bilingual
from dashboard.domain.fiscal import Month
from dashboard.services.year import ItemState
from dashboard.text import board, dates
from dashboard.ui.address import here
from dashboard.ui.language import say
from dashboard.ui.linked import linked
from dashboard.ui.missing import whose
from dashboard.ui.wall import Tile, tile

SORT = "sort"
DOWNWARDS = "-"
HALVES = 2
"""In the large view the rows stand in two halves, side by side."""

URGENCY = (
    *(State.OVERDUE, State.UNFINISHED, State.RETURNED, State.DUE_SOON),
    *(State.READY, State.IN_REVIEW, State.IN_PROGRESS, State.NOT_STARTED, State.COMPLETE),
)


@dataclass(frozen=True)
class Column:
    """A column: its name and what its rows are ordered by."""

    title: Bilingual
    key: Callable[[ItemState], Any]


@dataclass(frozen=True)
class Heading:
    """A column's head: where a press leads, and how the rows are ordered by it now."""

    name: str
    title: Bilingual
    link: str
    order: str


@dataclass(frozen=True)
class Row:
    """An item with its months; ``next`` is None when nothing of it is open."""

    tile: Tile
    who: Bilingual
    next: Bilingual | None
    last: Bilingual


COLUMNS = {
    "code": Column(board.CODE, lambda _: 0),
    "name": Column(board.NAME, lambda item: thai.dictionary_order(say(item.item.short))),
    "state": Column(board.STATE, lambda item: URGENCY.index(item.assessment.state)),
    "progress": Column(board.PROGRESS, lambda item: tile(item).percent),
    "who": Column(board.OWNERS, lambda item: thai.dictionary_order(say(whose(item)))),
    "next": Column(board.NEXT_DUE, lambda item: _by_month(item.assessment.next_due)),
    "last": Column(board.LAST_DUE, lambda item: _by_month(item.assessment.due)),
}
"""Every column by its name in the address; equal rows keep the order of the catalogue."""


def show_table(items: Sequence[ItemState]) -> None:
    """Show the items as a table of links; a press on a head orders by it, again turns it round."""
    column, downwards = chosen_order()
    linked(
        "board_table.html",
        key="board_table",
        label=board.TABLE_ALT,
        sort_by=board.SORT_BY,
        headings=[_heading(name, column, downwards) for name in COLUMNS],
        rows=[_row(item) for item in ordered(items, column, downwards=downwards)],
        half=-(-len(items) // HALVES),
    )


def chosen_order() -> tuple[str, bool]:
    """The column in the address and whether it runs downwards; the catalogue's order otherwise."""
    wanted = st.query_params.get(SORT, "")
    column = wanted.removeprefix(DOWNWARDS)
    return (column, wanted.startswith(DOWNWARDS)) if column in COLUMNS else ("code", False)


def ordered(items: Sequence[ItemState], column: str, *, downwards: bool) -> list[ItemState]:
    """The items, in the catalogue's order as they come, ordered by a column."""
    if column == "code":
        return list(reversed(items)) if downwards else list(items)
    return sorted(items, key=COLUMNS[column].key, reverse=downwards)


def _by_month(month: Month | None) -> tuple[bool, str]:
    return month is None, str(month or "")


def _heading(name: str, column: str, downwards: bool) -> Heading:
    is_chosen = name == column
    wanted = f"{DOWNWARDS if is_chosen and not downwards else ''}{name}"
    order = ("descending" if downwards else "ascending") if is_chosen else "none"
    return Heading(name, COLUMNS[name].title, here(**{SORT: wanted}), order)


def _row(item: ItemState) -> Row:
    due = item.assessment.next_due
    return Row(
        tile=tile(item),
        who=whose(item),
        next=dates.month_and_year(due) if due else None,
        last=dates.month_and_year(item.assessment.due),
    )
