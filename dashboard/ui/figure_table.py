"""The table of a page of figures: filtered, downloaded as seen, edited in place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import streamlit as st

from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.figures.fields import Field, Form
from dashboard.domain.figures.rows import FigureRow
from dashboard.domain.figures.shapes import SHAPES
from dashboard.domain.roles import Action
from dashboard.services.figures import FigureTable
from dashboard.services.year import YearState
from dashboard.text import figure_editing, figure_page
from dashboard.text.figure_columns import title_of
from dashboard.ui import visit
from dashboard.ui.figure_editor import close_grid, show_editor
from dashboard.ui.figure_files import show_downloads
from dashboard.ui.figure_filter import Filtered, everything, show_filter
from dashboard.ui.figure_form import open_form
from dashboard.ui.figure_nil import show_nil_month
from dashboard.ui.figure_values import shown
from dashboard.ui.language import say
from dashboard.ui.linked import linked

EDITING = "edit"
FEW = 60
"""Rows that a table shows at first; the rest is counted, filtered and downloaded."""
COLUMNS: Mapping[Dataset, tuple[str, ...]] = {
    Dataset.PROCUREMENT: (
        *("month", "name", "method", "reference_price", "agreed_price", "vendor", "egp"),
    ),
    Dataset.BUDGET: ("source", "category", "name", "yearly_plan", "obstacle"),
}
"""What a table shows of datasets with more columns than fit; a download has all of them."""
IN_FIGURES = (Form.COUNT, Form.SCALE, Form.BAHT)


@dataclass(frozen=True)
class Cell:
    """A value as it is shown, under the heading it has on a phone."""

    heading: str
    text: str
    is_number: bool


def show_table(
    dataset: Dataset, table: FigureTable, year: YearState, *, shows_rows: bool = True
) -> None:
    """The tools, then the rows or the grid; a page with a table of its own ``shows_rows`` not."""
    if not (table.rows or _may_edit()):
        return
    with st.container(border=True, key="figure_table"):
        st.subheader(say(figure_page.TABLE), anchor=False)
        with st.container(
            horizontal=True, vertical_alignment="center", gap="small", key="table_tools"
        ):
            rows = show_filter(dataset, table, year.year)
            _show_tools(dataset, table, rows, year)
        if _is_editing(dataset):
            show_editor(dataset, table, rows, year)
        elif shows_rows and table.rows:
            _show_rows(dataset, rows)


def show_table_beside(dataset: Dataset, table: FigureTable, year: YearState) -> None:
    """The table of a second dataset of a page: few rows, so without a filter."""
    rows = everything(table)
    with st.container(
        horizontal=True, vertical_alignment="center", gap="small", key=f"table_tools_{dataset}"
    ):
        _show_tools(dataset, table, rows, year)
    if _is_editing(dataset):
        show_editor(dataset, table, rows, year)
    elif table.rows:
        _show_rows(dataset, rows)


def _may_edit() -> bool:
    return visit.allowed(Action.IMPORT_FIGURES)


def _is_editing(dataset: Dataset) -> bool:
    return _may_edit() and bool(st.session_state.get(f"{EDITING}_{dataset}"))


def _show_tools(dataset: Dataset, table: FigureTable, rows: Filtered, year: YearState) -> None:
    if rows.rows:
        show_downloads(dataset, rows.rows, year)
    if not _may_edit():
        return
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


def _show_rows(dataset: Dataset, rows: Filtered) -> None:
    if not rows.rows:
        st.info(say(figure_page.NOTHING_FOUND), icon=":material/search_off:")
        return
    fields = fields_shown(dataset)
    linked(
        "figure_rows.html",
        key=f"rows_{dataset}",
        fields=[(say(title_of(dataset, field.name)), _is_number(field)) for field in fields],
        rows=[_cells(dataset, fields, row.row) for row in rows.rows[:FEW]],
    )
    st.caption(_counted(rows))


def _counted(rows: Filtered) -> str:
    found = len(rows.rows)
    if found > FEW:
        return say(figure_page.AND_MORE, shown=FEW, count=f"{found - FEW:,}")
    if found < rows.total:
        return say(figure_page.SHOWN, shown=f"{found:,}", total=f"{rows.total:,}")
    return say(figure_page.SHOWN_ALL, total=f"{found:,}")


def fields_shown(dataset: Dataset) -> Sequence[Field]:
    """The columns of a table on the screen."""
    by_name = SHAPES[dataset].by_name
    return [by_name[name] for name in COLUMNS.get(dataset, tuple(by_name))]


def _is_number(field: Field) -> bool:
    return field.form in IN_FIGURES


def _cells(dataset: Dataset, fields: Sequence[Field], row: FigureRow) -> list[Cell]:
    cells = [
        Cell(
            say(title_of(dataset, field.name)),
            shown(dataset, field, row.values.get(field.name)),
            _is_number(field),
        )
        for field in fields
    ]
    if not row.is_nil:
        return cells
    nil = say(figure_editing.NIL_SENTENCE[dataset])
    return [cells[0], Cell(cells[1].heading, nil, is_number=False), *cells[2:]]
