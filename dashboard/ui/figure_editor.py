"""Editing figures in their table: open the grid, save it whole, or tell what is wrong in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st

from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.figures.rows import Values
from dashboard.domain.refusals import Reason, Refused
from dashboard.services.figure_edits import save_rows
from dashboard.services.figure_outline import Outline
from dashboard.services.year import YearState
from dashboard.text import figure_editing as words
from dashboard.text import importing
from dashboard.ui import visit
from dashboard.ui.figure_edits import Trouble, read_edits, told
from dashboard.ui.figure_filter import Filtered
from dashboard.ui.figure_grid import Grid, opened, show_grid, typed
from dashboard.ui.figure_undo import taking_back
from dashboard.ui.language import language, say
from dashboard.ui.linked import linked
from dashboard.ui.refusal_message import refuse
from dashboard.ui.undo import offer_undo

GRID, TROUBLES, IS_OLD, DRAFTS = "figure_grid", "grid_troubles", "grid_is_old", "grid_drafts"
"""What is remembered of an editor, each under its dataset: a page may hold two."""
ROUND = "grid_round"
EDITING = "edit"
"""Names, with its dataset, the toggle that opens an editor."""


def show_editor(dataset: Dataset, table: Outline, rows: Filtered, year: YearState) -> None:
    """The grid, what is wrong in it, and one button that saves everything."""
    grid = _grid(dataset, table, rows, year)
    st.caption(say(words.EDIT_HELP))
    if grid.rest:
        st.info(say(words.ONLY_FIRST, shown=len(grid.rows), count=grid.rest))
    if grid.drafts:
        st.info(say(words.DRAFTS, count=len(grid.drafts)), icon=":material/edit_note:")
    show_grid(grid)
    _show_troubles(dataset, st.session_state.get(_name(TROUBLES, dataset), ()))
    if st.session_state.get(_name(IS_OLD, dataset)):
        st.warning(say(words.CHANGED_MEANWHILE), icon=":material/sync_problem:")
    count = typed(grid.key).count(grid)
    with st.container(horizontal=True, gap="small", key=f"grid_acts_{dataset}"):
        st.button(
            say(words.SAVE, count=count) if count else say(words.NOTHING_EDITED),
            type="primary",
            icon=":material/save:",
            key=f"save_grid_{dataset}",
            disabled=not count,
            on_click=_save,
            args=(grid,),
        )
        if count:
            st.button(
                say(words.DISCARD),
                icon=":material/undo:",
                key=f"discard_grid_{dataset}",
                on_click=close_grid,
                args=(dataset,),
            )


def close_grid(dataset: Dataset) -> None:
    """Let go of the grid and of everything typed into it; the next one is a new one."""
    st.session_state[ROUND] = st.session_state.get(ROUND, 0) + 1
    for name in (GRID, TROUBLES, IS_OLD, DRAFTS):
        st.session_state.pop(_name(name, dataset), None)


def lay_out(dataset: Dataset, drafts: tuple[Values, ...]) -> None:
    """Let the next grid stand with rows to be filled in below its own."""
    close_grid(dataset)
    st.session_state[_name(DRAFTS, dataset)] = drafts


def is_typed_into(dataset: Dataset) -> bool:
    """Would a new grid lose what somebody typed?"""
    known: Grid | None = st.session_state.get(_name(GRID, dataset))
    return known is not None and bool(typed(known.key).count(known))


def _name(name: str, dataset: Dataset) -> str:
    return f"{name}_{dataset}"


def _grid(dataset: Dataset, table: Outline, rows: Filtered, year: YearState) -> Grid:
    place = f"grid_{dataset}_{year.year}_{rows.code}_{language()}_"
    known: Grid | None = st.session_state.get(_name(GRID, dataset))
    is_same = known is not None and known.key.startswith(place)
    if known and is_same and (known.revision == table.revision or is_typed_into(dataset)):
        return known
    drafts: tuple[Values, ...] = st.session_state.get(_name(DRAFTS, dataset), ())
    close_grid(dataset)
    key = f"{place}{st.session_state[ROUND]}"
    grid = opened(key, dataset, year.year, rows, table.revision, drafts)
    st.session_state[_name(GRID, dataset)] = grid
    return grid


def _show_troubles(dataset: Dataset, troubles: Sequence[Trouble]) -> None:
    if not troubles:
        return
    st.error(say(words.PROBLEMS, count=len(troubles)), icon=":material/error:")
    rows = [
        {
            say(words.ROW): trouble.row,
            say(words.COLUMN): trouble.column,
            say(words.WHAT): say(trouble.message),
        }
        for trouble in troubles
    ]
    linked("table.html", key=f"grid_troubles_{dataset}", headings=list(rows[0]), rows=rows)


def _save(grid: Grid) -> None:
    st.session_state.pop(_name(IS_OLD, grid.dataset), None)
    done = read_edits(grid, typed(grid.key))
    st.session_state[_name(TROUBLES, grid.dataset)] = done.troubles
    if done.troubles:
        return
    try:
        change = save_rows(
            visit.desk(), visit.actor(), grid.year, grid.dataset, done.edits, grid.revision
        )
    except Refused as refused:
        _refuse(grid, refused, done.names)
        return
    close_grid(grid.dataset)
    if change.entry_id is None:
        offer_undo(words.NOTHING_CHANGED, None)
        return
    name = importing.DATASETS[grid.dataset]
    saved = words.SAVED.filled(dataset=name, count=change.count)
    offer_undo(saved, change.entry_id, taking_back(grid.dataset))


def _refuse(grid: Grid, refused: Refused, names: Mapping[str, str]) -> None:
    if refused.reason is Reason.ROWS_FAULTY:
        st.session_state[_name(TROUBLES, grid.dataset)] = tuple(told(grid.dataset, refused, names))
    elif refused.reason is Reason.CHANGED_MEANWHILE:
        st.session_state[_name(IS_OLD, grid.dataset)] = True
    else:
        refuse(refused)
