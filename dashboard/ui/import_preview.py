"""What a file would do, before it is saved: counts, every problem by cell, every change."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

import streamlit as st

from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.figures.fields import Value
from dashboard.domain.figures.rows import FigureRow
from dashboard.domain.figures.shapes import SHAPES
from dashboard.imports.plan import Changed, FieldChange, Plan, Problem
from dashboard.reports.faulty_copies import faulty_copy
from dashboard.services.importing import ImportPlan
from dashboard.text import dates, importing
from dashboard.text.figure_columns import title_of
from dashboard.ui.figure_files import XLSX
from dashboard.ui.figure_rows import show_figure_rows
from dashboard.ui.figure_values import row_name, shown
from dashboard.ui.language import language, say
from dashboard.ui.linked import linked
from dashboard.ui.markdown import plain

Told = TypeVar("Told")
SHOWN = 200
"""Lines of a preview; what is beyond is counted."""
FIRST_NEW = 20
"""New rows that are shown: enough to see that they were read as they were meant."""


def show_preview(plan: ImportPlan, content: bytes) -> None:
    """Counts first, then what is wrong, what is doubtful, what would be added and changed."""
    what = plan.plan
    if not (what.new or what.changed or what.same or what.errors):
        st.info(say(importing.NOT_FILLED), icon=":material/edit_note:")
        _show_doubts([problem for problem in what.warnings if problem.cell])
        return
    st.markdown(_counts(what))
    if plan.applied_before is not None:
        done = plan.applied_before
        facts = {"by": plain(done.actor_name), "at": dates.moment(done.at)}
        st.info(say(importing.APPLIED_BEFORE, **facts), icon=":material/history:")
    if what.errors:
        st.error(say(importing.HAS_ERRORS, count=len(what.errors)), icon=":material/error:")
        _show_problems(what.errors, "errors")
        _show_faulty_copy(what, content)
    elif not (what.new or what.changed):
        st.info(say(importing.NOTHING_NEW), icon=":material/done_all:")
    _show_doubts(what.warnings)
    if what.is_counted:
        st.info(say(importing.IS_COUNTED), icon=":material/functions:")
    if what.notes:
        with st.expander(say(importing.NOTES, count=len(what.notes)), key="notes"):
            _show_problems(what.notes, "notes")
    if plan.replaces_sample and what.is_applicable:
        st.caption(say(importing.REPLACES_SAMPLE))
    _show_changed(what.dataset, what.changed)
    _show_new(what.dataset, what.new)


def _counts(what: Plan) -> str:
    counted = say(
        importing.COUNTS,
        new=f"{len(what.new):,}",
        changed=f"{len(what.changed):,}",
        same=f"{what.same:,}",
        errors=f"{len(what.errors):,}",
    )
    if not what.refused:
        return f"**{counted}**"
    return f"**{counted} · {say(importing.REFUSED_ROWS, refused=f'{what.refused:,}')}**"


def _show_doubts(warnings: Sequence[Problem]) -> None:
    if warnings:
        st.warning(say(importing.HAS_WARNINGS, count=len(warnings)), icon=":material/warning:")
        _show_problems(warnings, "warnings")


def _show_problems(problems: Sequence[Problem], key: str) -> None:
    def row(problem: Problem) -> dict[str, object]:
        return {
            say(importing.WHERE): _where(problem),
            say(importing.VALUE): problem.value,
            say(importing.MESSAGE): say(problem.message),
        }

    _table(problems, row, key, SHOWN)


def _where(problem: Problem) -> str:
    place = "!".join(part for part in (problem.sheet, problem.cell) if part)
    return place or say(importing.WHOLE_FILE)


def _show_faulty_copy(what: Plan, content: bytes) -> None:
    """The same workbook with its faulty cells marked; not for a file that could not be opened."""
    found = [problem for problem in (*what.errors, *what.warnings) if problem.cell]
    if not found:
        return
    stem = what.file_name.rpartition(".")[0] or what.file_name
    st.download_button(
        say(importing.DOWNLOAD_FAULTY),
        data=lambda: faulty_copy(content, found, what.file_name, language()),
        file_name=say(importing.FAULTY_FILE, name=stem),
        mime=XLSX,
        icon=":material/download:",
        key="faulty_copy",
        on_click="ignore",
    )


def _show_new(dataset: Dataset, rows: Sequence[FigureRow]) -> None:
    if not rows:
        return
    st.markdown(f"**{say(importing.ADDED)}**")
    show_figure_rows(dataset, rows[:FIRST_NEW], key="table_new")
    _tell_the_rest(rows, FIRST_NEW)


def _show_changed(dataset: Dataset, changes: Sequence[Changed]) -> None:
    pairs = [(change, field) for change in changes[:SHOWN] for field in change.fields]

    def row(pair: tuple[Changed, FieldChange]) -> dict[str, object]:
        change, field = pair
        return {
            say(importing.WHAT): row_name(dataset, change.new),
            say(importing.FIELD): say(title_of(dataset, field.field)),
            say(importing.OLD): _value(dataset, field.field, field.old),
            say(importing.NEW): _value(dataset, field.field, field.new),
        }

    if pairs:
        st.markdown(f"**{say(importing.CHANGED)}**")
        _table(pairs, row, "changed", SHOWN)
        if len(changes) > SHOWN:
            st.caption(say(importing.AND_MORE, count=f"{len(changes) - SHOWN:,}"))


def _value(dataset: Dataset, name: str, value: Value | None) -> str:
    if value is None:
        return say(importing.NOT_REPORTED)
    return shown(dataset, SHAPES[dataset].by_name[name], value)


def _table(
    told: Sequence[Told], row: Callable[[Told], dict[str, object]], key: str, most: int
) -> None:
    rows = [row(each) for each in told[:most]]
    linked("table.html", key=f"table_{key}", headings=list(rows[0]), rows=rows)
    _tell_the_rest(told, most)


def _tell_the_rest(told: Sequence[object], most: int) -> None:
    if len(told) > most:
        st.caption(say(importing.AND_MORE, count=f"{len(told) - most:,}"))
