"""What an edited board would change, before it is saved."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from dashboard.imports.board import BoardPlan
from dashboard.imports.problems import Problem
from dashboard.text import board_import as words
from dashboard.text import importing
from dashboard.text.board_values import change_words
from dashboard.ui.language import say
from dashboard.ui.linked import linked

SHOWN = 200
"""Lines of a table; what is beyond is counted."""


def show_board_preview(plan: BoardPlan) -> None:
    """Counts first, then what is wrong, what is doubtful, and every change old and new."""
    st.markdown(
        say(
            words.COUNTS,
            marks=len(plan.marks),
            plans=len(plan.plans),
            same=plan.same,
            errors=len(plan.errors),
        )
    )
    if plan.errors:
        st.error(say(importing.HAS_ERRORS, count=len(plan.errors)), icon=":material/error:")
        _show_problems(plan.errors, "board_errors")
    elif not plan.changes:
        st.info(say(words.NOTHING_NEW), icon=":material/done_all:")
    if plan.warnings:
        st.warning(say(importing.HAS_WARNINGS, count=len(plan.warnings)), icon=":material/warning:")
        _show_problems(plan.warnings, "board_warnings")
    for note in plan.notes:
        st.caption(say(note.message))
    if plan.changes:
        st.markdown(f"**{say(words.CHANGES)}**")
        _table([_change(plan, place) for place in range(len(plan.changes))], "board_changes")


def _show_problems(problems: Sequence[Problem], key: str) -> None:
    rows: list[dict[str, object]] = [
        {
            say(importing.WHERE): _where(problem),
            say(importing.VALUE): problem.value,
            say(importing.MESSAGE): say(problem.message),
        }
        for problem in problems
    ]
    _table(rows, key)


def _where(problem: Problem) -> str:
    place = "!".join(part for part in (problem.sheet, problem.cell) if part)
    return place or say(importing.WHOLE_FILE)


def _change(plan: BoardPlan, place: int) -> dict[str, object]:
    what, field, old, new = change_words(plan.changes[place], plan.board)
    return {
        say(importing.WHAT): say(what),
        say(importing.FIELD): say(field),
        say(importing.OLD): say(old),
        say(importing.NEW): say(new),
    }


def _table(rows: Sequence[dict[str, object]], key: str) -> None:
    linked("table.html", key=f"table_{key}", headings=list(rows[0]), rows=rows[:SHOWN])
    if len(rows) > SHOWN:
        st.caption(say(importing.AND_MORE, count=len(rows) - SHOWN))
