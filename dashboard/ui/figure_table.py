"""The table of a page of figures: filtered, downloaded as seen, edited in place."""

from __future__ import annotations

import streamlit as st

from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.roles import Action
from dashboard.services.figure_outline import Outline
from dashboard.services.year import YearState
from dashboard.text import figure_editing, figure_page
from dashboard.ui import visit
from dashboard.ui.address import kept
from dashboard.ui.case_rows import show_missing_headings
from dashboard.ui.figure_editor import EDITING, close_grid, show_editor
from dashboard.ui.figure_files import show_downloads
from dashboard.ui.figure_filter import Filtered, everything, show_filter
from dashboard.ui.figure_form import open_form
from dashboard.ui.figure_nil import show_nil_month
from dashboard.ui.figure_rows import show_figure_rows
from dashboard.ui.language import say
from dashboard.ui.locked import show_why_locked
from dashboard.ui.pages import page_file

FEW = 60
"""Rows that a table shows at first; the rest is counted, filtered and downloaded."""
WITHOUT_PAGE = frozenset({Dataset.BRIEFINGS})
"""Datasets shown on another's page, which has no empty page for them."""


def show_table(
    dataset: Dataset, table: Outline, year: YearState, *, shows_rows: bool = True
) -> None:
    """The tools, then the rows or the grid.

    A page with a table of its own ``shows_rows`` only where a filter asks for some.
    """
    if not (table.count or visit.allowed_figures(dataset, year)):
        return
    with st.container(border=True, key="figure_table"):
        st.subheader(say(figure_page.TABLE), anchor=False)
        with st.container(
            horizontal=True, vertical_alignment="center", gap="small", key="table_tools"
        ):
            rows = show_filter(dataset, table, year.year)
            _show_tools(dataset, table, rows, year)
        if _is_editing(dataset, year):
            show_editor(dataset, table, rows, year)
        elif table.count and (shows_rows or rows.is_narrowed):
            _show_rows(dataset, rows)


def show_table_beside(dataset: Dataset, table: Outline, year: YearState) -> None:
    """The table of a second dataset of a page: few rows, so without a filter."""
    rows = everything(table)
    with st.container(
        horizontal=True, vertical_alignment="center", gap="small", key=f"table_tools_{dataset}"
    ):
        _show_tools(dataset, table, rows, year)
    if _is_editing(dataset, year):
        show_editor(dataset, table, rows, year)
    elif table.count:
        _show_rows(dataset, rows)


def _is_editing(dataset: Dataset, year: YearState) -> bool:
    is_wanted = bool(st.session_state.get(f"{EDITING}_{dataset}"))
    return is_wanted and visit.allowed_figures(dataset, year)


def _show_tools(dataset: Dataset, table: Outline, rows: Filtered, year: YearState) -> None:
    if rows.found:
        show_downloads(dataset, rows.every, year)
    if not visit.allowed_figures(dataset, year):
        show_why_locked(Action.IMPORT_FIGURES, year.figures_owned(dataset))
        return
    if table.count or dataset in WITHOUT_PAGE:
        _show_way_to_import(dataset)
    st.toggle(
        say(figure_editing.EDIT),
        key=f"{EDITING}_{dataset}",
        on_change=close_grid,
        args=(dataset,),
    )
    if st.button(
        say(figure_editing.ONE_ROW),
        icon=":material/edit_note:",
        key=f"one_row_{dataset}",
    ):
        open_form(dataset, table, rows, year.year)
    show_nil_month(dataset, table, year)
    if dataset is Dataset.CASES:
        show_missing_headings(table, rows, year)


def _show_way_to_import(dataset: Dataset) -> None:
    """Where there are no rows yet, the empty page leads there itself."""
    go = st.button(
        say(figure_page.TO_IMPORT), icon=":material/upload_file:", key=f"to_import_{dataset}"
    )
    if go:
        st.switch_page(page_file("imports"), query_params=kept() | {"dataset": dataset})


def _show_rows(dataset: Dataset, rows: Filtered) -> None:
    if not rows.found:
        st.info(say(figure_page.NOTHING_FOUND), icon=":material/search_off:")
        return
    show_figure_rows(dataset, [row.row for row in rows.first[:FEW]], key=f"rows_{dataset}")
    st.caption(_counted(rows))


def _counted(rows: Filtered) -> str:
    found = rows.found
    if found > FEW:
        return say(figure_page.AND_MORE, shown=FEW, count=f"{found - FEW:,}")
    if found < rows.total:
        return say(figure_page.SHOWN, shown=f"{found:,}", total=f"{rows.total:,}")
    return say(figure_page.SHOWN_ALL, total=f"{found:,}")
