"""One row of figures in a short form: for phones, and for who has one number to put right."""

from __future__ import annotations

from typing import Any

import streamlit as st

from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.figures.fields import Field, Form, Value
from dashboard.domain.figures.rows import StoredRow
from dashboard.domain.figures.shapes import SHAPES
from dashboard.domain.fiscal import FiscalYear
from dashboard.domain.refusals import Reason, Refused
from dashboard.services.figure_edits import Edits, save_rows
from dashboard.services.figure_outline import Outline
from dashboard.text import figure_editing as words
from dashboard.text import importing, shell
from dashboard.text.figure_columns import title_of
from dashboard.ui import visit
from dashboard.ui.case_settings import case_settings
from dashboard.ui.errors import show_refusal
from dashboard.ui.figure_edits import read_typed, told
from dashboard.ui.figure_filter import Filtered
from dashboard.ui.figure_grid import opened
from dashboard.ui.figure_undo import taking_back
from dashboard.ui.figure_values import cell, options_of, row_name
from dashboard.ui.language import say
from dashboard.ui.markdown import plain
from dashboard.ui.undo import offer_undo

NEW = ""
MOST_OFFERED = 300
LONG = 1000
"""Characters; a text that may be as long gets a box of several lines."""


def open_form(dataset: Dataset, table: Outline, rows: Filtered, year: FiscalYear) -> None:
    """Open the dialog; it saves one row and closes."""

    @st.dialog(say(words.ONE_ROW))
    def dialog() -> None:
        by_key = {stored.row.key: stored for stored in rows.first[:MOST_OFFERED]}
        chosen = st.selectbox(
            say(words.WHICH_ROW),
            [NEW, *by_key],
            key="form_row",
            format_func=lambda key: (
                row_name(dataset, by_key[key].row) if key else say(words.ADD_ROW)
            ),
        )
        _show_form(dataset, table, rows, year, by_key.get(chosen))

    dialog()


def _show_form(
    dataset: Dataset,
    table: Outline,
    rows: Filtered,
    year: FiscalYear,
    stored: StoredRow | None,
) -> None:
    starts = opened("", dataset, year, rows, table.revision).starts_with
    place = stored.row.key if stored else "new"
    with st.form("figure_form", border=False):
        cells = {}
        for field in SHAPES[dataset].fields:
            value = stored.row.values.get(field.name) if stored else None
            start = cell(dataset, field, value) if stored else starts.get(field.name)
            cells[field.name] = _input(dataset, field, start, year, place)
        with st.container(horizontal=True, gap="small"):
            save = st.form_submit_button(say(shell.SAVE), type="primary", icon=":material/save:")
            delete = stored is not None and st.form_submit_button(
                say(words.DELETE_ROW), icon=":material/delete:"
            )
    if delete and stored:
        _save(dataset, year, Edits(removed=[stored.row.key]), table.revision, {})
    elif save:
        _save_typed(dataset, table, year, stored, cells)


def _input(dataset: Dataset, field: Field, start: Any, year: FiscalYear, place: str) -> object:
    title = say(title_of(dataset, field.name))
    label = title if field.required else say(words.OPTIONAL, title=title)
    key = f"form_{field.name}_{place}"
    match field.form:
        case Form.CHOICE | Form.MONTH | Form.QUARTER:
            options = options_of(dataset, field, year)
            index = options.index(start) if start in options else None
            return st.selectbox(
                label, options, index=index, key=key, placeholder=say(words.NOT_CHOSEN)
            )
        case Form.YES_NO:
            return st.checkbox(label, value=bool(start), key=key)
        case Form.COUNT | Form.SCALE:
            least, most = field.least, field.most
            return st.number_input(label, least, most, value=start, step=1, key=key)
        case Form.BAHT:
            return st.number_input(label, 0.0, value=start, step=None, format="%.2f", key=key)
        case Form.DAY:
            return st.text_input(label, value=start or "", help=say(words.DAY_HELP), key=key)
        case _ if offered := _offered(dataset, field, year, start):
            index = offered.index(start) if start else None
            return st.selectbox(
                label,
                offered,
                index=index,
                key=key,
                placeholder=say(words.CHOOSE_OR_TYPE),
                accept_new_options=True,
            )
        case _ if field.longest >= LONG:
            return st.text_area(label, value=start or "", max_chars=field.longest, key=key)
        case _:
            return st.text_input(label, value=start or "", max_chars=field.longest, key=key)


def _offered(dataset: Dataset, field: Field, year: FiscalYear, start: Any) -> list[str]:
    """What can be picked in a field of text, with what stands there; others can be typed."""
    if dataset is not Dataset.CASES or field.name != "offence":
        return []
    headings = [heading for _, heading in case_settings(year).case_headings]
    return list(dict.fromkeys([*headings, start] if start else headings)) if headings else []


def _save_typed(
    dataset: Dataset,
    table: Outline,
    year: FiscalYear,
    stored: StoredRow | None,
    cells: dict[str, object],
) -> None:
    before: dict[str, Value] = dict(stored.row.values) if stored else {}
    name = row_name(dataset, stored.row) if stored else say(words.ADD_ROW)
    done = read_typed(dataset, year, name, before, cells)
    if done.troubles:
        for trouble in done.troubles:
            st.error(f"**{plain(trouble.column)}** {plain(say(trouble.message))}")
        return
    changed = {stored.row.key: done.values} if stored else {}
    edits = Edits(added=[] if stored else [done.values], changed=changed)
    _save(dataset, year, edits, table.revision, {done.key: name})


def _save(
    dataset: Dataset, year: FiscalYear, edits: Edits, revision: int, names: dict[str, str]
) -> None:
    try:
        change = save_rows(visit.desk(), visit.actor(), year, dataset, edits, revision)
    except Refused as refused:
        if refused.reason is not Reason.ROWS_FAULTY:
            show_refusal(refused)
            return
        for trouble in told(dataset, refused, names):
            st.error(plain(say(trouble.message)))
        return
    if change.entry_id is None:
        offer_undo(words.NOTHING_CHANGED, None)
    else:
        saved = words.SAVED.filled(dataset=importing.DATASETS[dataset], count=change.count)
        offer_undo(saved, change.entry_id, taking_back(dataset))
    st.rerun()
