"""The matrix of items and months; a cell opens its item where it says so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.catalogue import DISCLOSURE
from dashboard.domain.fiscal import Month
from dashboard.services.coverage import Cell, Cover, Covered, coverage_file
from dashboard.services.year import ItemState, YearState
from dashboard.text import board, coverage, dates
from dashboard.ui import address, board_filters, icons
from dashboard.ui.headline import Part
from dashboard.ui.language import say
from dashboard.ui.linked import linked
from dashboard.ui.wall import Tile, tile

GROUP, EVERY_GROUP = "group", "all"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True)
class MonthName:
    """A month as a column's head."""

    month: Month
    name: Bilingual


@dataclass(frozen=True)
class Square:
    """One cell on the screen; without a ``link`` nothing is asked there."""

    month: Bilingual
    words: Bilingual
    link: str = ""
    cover: str = ""
    icon: str = ""


@dataclass(frozen=True)
class Row:
    """An item and its twelve months."""

    tile: Tile
    cells: Sequence[Square]


def chosen_items(year: YearState) -> tuple[ItemState, ...]:
    """The items of the group in the address; the 25 otherwise."""
    group = address.chosen(GROUP, _groups(year), DISCLOSURE)
    if group == EVERY_GROUP:
        return year.items
    return tuple(state for state in year.items if state.item.group == group)


def show_group(year: YearState) -> None:
    """Let choose between the 25, a side of the other measures, and all."""
    names = _groups(year)
    address.choose(
        st.selectbox,
        say(coverage.GROUP),
        names,
        GROUP,
        otherwise=DISCLOSURE,
        label_visibility="collapsed",
        width=260,
        format_func=lambda code: say(names[code]),
    )


def show_export(year: YearState, covered: Sequence[Covered]) -> None:
    """The button that downloads what is shown, as it is shown."""
    filters = board_filters.in_force(year, board_filters.ON_COVERAGE)
    st.download_button(
        say(coverage.EXPORT),
        data=lambda: coverage_file(year, covered, filters),
        file_name=f"{say(coverage.FILE)}-{year.year}.xlsx",
        mime=XLSX,
        icon=":material/download:",
        key="export_coverage",
        on_click="ignore",
    )


def headline(covered: Sequence[Covered], total: int) -> list[Part]:
    """How many items are shown, and how many cells need somebody."""
    found = [cell.cover for each in covered for cell in each.cells if cell]
    parts = [Part(coverage.SHOWN.filled(shown=len(covered), total=total))]
    for cover, words, tone in (
        (Cover.OVERDUE, coverage.LATE_CELLS, "bad"),
        (Cover.UNFINISHED, coverage.UNFINISHED_CELLS, ""),
        (Cover.DUE_SOON, coverage.SOON_CELLS, ""),
    ):
        if count := found.count(cover):
            parts.append(Part(words.filled(count=count), tone))
    return parts


def show_coverage(year: YearState, covered: Sequence[Covered]) -> None:
    """Show the matrix, and what the icons in it mean."""
    shown = {cell.cover for each in covered for cell in each.cells if cell}
    linked(
        "coverage.html",
        key="coverage",
        label=coverage.TABLE_ALT,
        item=board.CODE,
        months=[MonthName(month, dates.month_name(month)) for month in year.year.months],
        this_month=None if year.is_closed else Month.of(year.today),
        rows=[_row(each, year) for each in covered],
        legend=[
            (cover, icons.COVER[cover], words)
            for cover, words in coverage.COVER.items()
            if cover in shown
        ],
        how=coverage.HOW_TO_READ,
    )


def _groups(year: YearState) -> dict[str, Bilingual]:
    return {group.code: group.name for group in year.catalogue.groups} | {
        EVERY_GROUP: coverage.EVERY_GROUP
    }


def _row(covered: Covered, year: YearState) -> Row:
    shown = tile(covered.item)
    months = zip(year.year.months, covered.cells, strict=True)
    return Row(shown, [_square(shown.code, month, cell) for month, cell in months])


def _square(code: str, month: Month, cell: Cell | None) -> Square:
    name = dates.month_name(month)
    if cell is None:
        whole = dates.month_and_year(month)
        return Square(name, coverage.NOTHING_ASKED.filled(code=code, month=whole))
    return Square(
        month=name,
        words=_words(code, cell),
        link=f"item?code={code}&at={cell.first.period.code}",
        cover=cell.cover,
        icon=icons.COVER[cell.cover],
    )


def _words(code: str, cell: Cell) -> Bilingual:
    periods = [dates.period_name(period) for period in cell.periods]
    return coverage.CELL.filled(
        code=code,
        month=dates.month_and_year(cell.month),
        cover=coverage.COVER[cell.cover],
        answered=cell.answered,
        total=len(cell.duties),
        periods=Bilingual(
            ", ".join(period.th for period in periods), ", ".join(period.en for period in periods)
        ),
        due=dates.month_and_year(cell.first.due),
    )
