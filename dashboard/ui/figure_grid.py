"""The grid of an editor: rows of figures as columns of the right kind, and what was done to it.

A browser keeps what is typed beside the rows it was given: they must not change under it. So a
grid stays as it was opened until its edits are saved or thrown away.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd
import streamlit as st

from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.figures.fields import Field, Form
from dashboard.domain.figures.rows import NIL, StoredRow, Values
from dashboard.domain.figures.shapes import OTHER, SHAPES, Shape
from dashboard.domain.fiscal import FiscalYear
from dashboard.text import figure_editing as words
from dashboard.text.figure_columns import title_of
from dashboard.ui.figure_filter import Filtered
from dashboard.ui.figure_values import PLAIN_NUMBERS, cell, options_of, shown, title
from dashboard.ui.language import say

DTYPE = {
    Form.COUNT: "Int64",
    Form.SCALE: "Int64",
    Form.BAHT: "Float64",
    Form.YES_NO: "bool",
}
REPEATED = {
    Dataset.PROCUREMENT: (
        *("fiscal_year", "agency", "district", "province", "ministry", "agency_kind"),
    )
}
"""Fields that are the same in nearly every row: a new one starts with those of the last."""
HAS_NIL = frozenset({Dataset.PROCUREMENT})
"""Datasets with a row that only says that its month has nothing to tell."""


@dataclass(frozen=True)
class Grid:
    """The rows an editor was opened on, as of a revision; ``key`` names it to the browser.

    ``drafts`` stand below them: rows laid out to be filled in, and saved only where they are.
    """

    key: str
    dataset: Dataset
    year: FiscalYear
    rows: tuple[StoredRow, ...]
    revision: int
    rest: int
    starts_with: Mapping[str, Any]
    """What the cells of a new row hold already."""
    drafts: tuple[Values, ...] = ()

    @property
    def shape(self) -> Shape:
        return SHAPES[self.dataset]


@dataclass(frozen=True)
class Typed:
    """What was done in the browser: cells by row, rows that came, rows that went."""

    edited: Mapping[int, Mapping[str, Any]]
    added: Sequence[Mapping[str, Any]]
    deleted: Sequence[int]

    def count(self, grid: Grid) -> int:
        """How many rows a save would write; a draft taken away is no loss."""
        gone = set(self.deleted)
        removed = [row for row in gone if row < len(grid.rows)]
        return len(self.edited.keys() - gone) + len(self.added) + len(removed)


def opened(
    key: str,
    dataset: Dataset,
    year: FiscalYear,
    rows: Filtered,
    revision: int,
    drafts: tuple[Values, ...] = (),
) -> Grid:
    """A grid of the rows that were asked for, the first of them where they are many."""
    shape = SHAPES[dataset]
    starts: dict[str, Any] = {}
    dated = shape.by_name[shape.dated_by] if shape.dated_by else None
    if dated is not None and dated.form is Form.MONTH and rows.month is not None:
        starts[dated.name] = shown(dataset, dated, rows.month)
    for field in shape.fields:
        if field.form is Form.CHOICE:
            first = rows.part or (OTHER if OTHER in field.choices else field.choices[0])
            code = first if first in field.choices else field.choices[0]
            starts[field.name] = cell(dataset, field, code)
    repeated = REPEATED.get(dataset, ())
    if repeated and (last := rows.last()):
        told = last.row.values
        starts |= {name: told[name] for name in repeated if name in told}
    rest = max(0, rows.found - len(rows.first))
    return Grid(key, dataset, year, rows.first, revision, rest, starts, drafts)


def typed(key: str) -> Typed:
    """What the browser told of a grid so far."""
    state: Mapping[str, Any] = st.session_state.get(key) or {}
    edited = {int(row): cells for row, cells in (state.get("edited_rows") or {}).items() if cells}
    added = [row for row in state.get("added_rows") or [] if _says_something(row)]
    return Typed(edited, added, [int(row) for row in state.get("deleted_rows") or []])


def _says_something(row: Mapping[str, Any]) -> bool:
    return any(value not in (None, "", False) for value in row.values())


def show_grid(grid: Grid) -> None:
    """The editor itself; what is typed comes back under the grid's key."""
    st.data_editor(
        _frame(grid),
        key=grid.key,
        num_rows="dynamic",
        hide_index=True,
        width="stretch",
        height=_height(len(grid.rows) + len(grid.drafts)),
        column_config=_columns(grid),
        placeholder="",
    )


def _height(rows: int) -> int:
    """Pixels: every row while they are few, and one to add."""
    return min(560, 38 * (max(rows, 3) + 2))


def _frame(grid: Grid) -> pd.DataFrame:
    values = [*(stored.row.values for stored in grid.rows), *grid.drafts]
    columns = {
        field.name: pd.Series(
            [cell(grid.dataset, field, row.get(field.name)) for row in values],
            dtype=DTYPE.get(field.form, "str"),
        )
        for field in grid.shape.fields
    }
    if grid.dataset in HAS_NIL:
        columns[NIL] = pd.Series([NIL in row for row in values], dtype="bool")
    return pd.DataFrame(columns)


def _columns(grid: Grid) -> dict[str, Any]:
    columns = {field.name: _column(grid, field) for field in grid.shape.fields}
    if grid.dataset in HAS_NIL:
        columns[NIL] = st.column_config.CheckboxColumn(
            say(words.NIL_COLUMN), help=say(words.NIL_COLUMN_HELP), default=False
        )
    return columns


def _column(grid: Grid, field: Field) -> Any:
    label = title(title_of(grid.dataset, field.name), is_required=field.required)
    start = grid.starts_with.get(field.name)
    match field.form:
        case Form.CHOICE | Form.MONTH | Form.QUARTER:
            options = options_of(grid.dataset, field, grid.year)
            return st.column_config.SelectboxColumn(label, options=options, default=start)
        case Form.YES_NO:
            return st.column_config.CheckboxColumn(label, default=False)
        case Form.BAHT:
            return st.column_config.NumberColumn(label, format="accounting", min_value=0)
        case Form.COUNT | Form.SCALE:
            is_plain = field.name in PLAIN_NUMBERS
            return st.column_config.NumberColumn(
                label,
                format="%d" if is_plain else "localized",
                default=start,
                min_value=field.least,
                max_value=field.most,
                step=1,
            )
        case Form.DAY:
            return st.column_config.TextColumn(label, help=say(words.DAY_HELP))
        case _:
            return st.column_config.TextColumn(label, width=_width(field), default=start)


def _width(field: Field) -> Any:
    return "large" if field.longest >= 1000 else "medium"
