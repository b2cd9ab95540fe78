"""The board's cards and its table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd
import streamlit as st

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.roles import Action
from dashboard.services.year import ItemState, YearState
from dashboard.text import board, dates, status
from dashboard.ui import visit
from dashboard.ui.board_lanes import Lane
from dashboard.ui.language import say
from dashboard.ui.linked import linked
from dashboard.ui.missing import what_is_missing, when, whose
from dashboard.ui.pages import page_file
from dashboard.ui.quick_mark import Choice, choices, mark_choice
from dashboard.ui.wall import Tile, tile

TABLE = "board_table"


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
    may_mark = visit.allowed(Action.MARK) and not visit.is_projector()
    pressed = linked(
        "lanes.html",
        key="lanes",
        lanes=[(lane, [_task(item, year, may_mark) for item in lane.items]) for lane in lanes],
        mark=board.MARK,
    )
    if pressed:
        mark_choice(pressed, year)
        st.rerun()


def _task(item: ItemState, year: YearState, may_mark: bool) -> Task:
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


def show_table(items: Sequence[ItemState], year: YearState) -> None:
    """Show the items as a table; selecting a row opens its item."""
    chosen = st.dataframe(
        _frame(items),
        key=TABLE,
        hide_index=True,
        on_select="rerun",
        selection_mode="single-row",
        height="content",
        row_height=40,
        alt=say(board.TABLE_ALT),
        column_config={
            say(board.CODE): st.column_config.TextColumn(width=60, pinned=True),
            say(board.NAME): st.column_config.TextColumn(width="large"),
            say(board.PROGRESS): st.column_config.ProgressColumn(
                format="%d%%", min_value=0, max_value=100, width=120
            ),
        },
    )
    st.caption(say(board.OPEN_HINT))
    rows = chosen.selection.rows
    if rows:
        st.switch_page(page_file("item"), query_params={"code": items[rows[0]].item.code})


def _frame(items: Sequence[ItemState]) -> pd.DataFrame:
    return pd.DataFrame(
        [
            {
                say(board.CODE): item.item.code,
                say(board.NAME): say(item.item.short),
                say(board.STATE): say(status.STATE[item.assessment.state]),
                say(board.PROGRESS): tile(item).percent,
                say(board.OWNERS): say(whose(item)),
                say(board.NEXT_DUE): say(dates.month_and_year(due))
                if (due := item.assessment.next_due)
                else "",
                say(board.LAST_DUE): say(dates.month_and_year(item.assessment.due)),
            }
            for item in items
        ]
    )
