"""What a file would do, before it is saved: counts, every problem by cell, every change."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import streamlit as st

from dashboard.domain.budget import BudgetLine
from dashboard.domain.complaints import ComplaintMonth
from dashboard.imports.plan import Changed, FieldChange, Problem
from dashboard.services.figures import ImportPlan
from dashboard.text import amounts, dates, importing
from dashboard.text.imports import FIELD, MONTH
from dashboard.ui.language import say
from dashboard.ui.linked import linked

SHOWN = 200
"""Lines of a preview; what is beyond is counted."""


def show_preview(plan: ImportPlan) -> None:
    """Counts first, then what is wrong, what is doubtful, what would be added and changed."""
    what = plan.plan
    if not (what.records or what.same or what.errors):
        st.info(say(importing.NOT_FILLED), icon=":material/edit_note:")
        _show_doubts([problem for problem in what.warnings if problem.cell])
        return
    st.markdown(
        say(
            importing.COUNTS,
            new=len(what.new),
            changed=len(what.changed),
            same=len(what.same),
            errors=len(what.errors),
        )
    )
    if what.errors:
        st.error(say(importing.HAS_ERRORS, count=len(what.errors)), icon=":material/error:")
        _show_problems(what.errors, "errors")
    elif not what.records:
        st.info(say(importing.NOTHING_NEW), icon=":material/done_all:")
    _show_doubts(what.warnings)
    if what.notes:
        with st.expander(say(importing.NOTES, count=len(what.notes))):
            _show_problems(what.notes, "notes")
    if plan.replaces_sample and what.is_applicable:
        st.caption(say(importing.REPLACES_SAMPLE))
    _show_new(what.new)
    _show_changed(what.changed)


def _show_doubts(warnings: Sequence[Problem]) -> None:
    if warnings:
        st.warning(say(importing.HAS_WARNINGS, count=len(warnings)), icon=":material/warning:")
        _show_problems(warnings, "warnings")


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


def _show_new(records: Sequence[Any]) -> None:
    if records:
        st.markdown(f"**{say(importing.ADDED)}**")
        _table([_record(record) for record in records], "new")


def _show_changed(changes: Sequence[Changed[Any]]) -> None:
    if changes:
        st.markdown(f"**{say(importing.CHANGED)}**")
        rows = [_change(change, field) for change in changes for field in change.fields]
        _table(rows, "changed")


def _record(record: ComplaintMonth | BudgetLine) -> dict[str, object]:
    if isinstance(record, ComplaintMonth):
        counts = {
            name: getattr(record, name) for name in ("carried", "received", "completed", "pending")
        }
        return {say(MONTH): _name(record)} | {
            say(FIELD[name]): value for name, value in counts.items()
        }
    return {
        say(importing.WHAT): _name(record),
        say(FIELD["yearly_plan"]): amounts.baht(record.yearly_plan),
        say(FIELD["planned"]): amounts.baht(sum(record.planned.values(), Decimal(0))),
        say(FIELD["spent"]): amounts.baht(record.total_spent),
        say(FIELD["obstacle"]): record.obstacle,
    }


def _name(record: ComplaintMonth | BudgetLine) -> str:
    if isinstance(record, ComplaintMonth):
        return say(dates.month_and_year(record.month))
    return " · ".join(dict.fromkeys(record.key))


def _change(change: Changed[Any], field: FieldChange) -> dict[str, object]:
    name = say(FIELD[field.field])
    if field.month:
        name = f"{name} {say(dates.month_and_year(field.month))}"
    return {
        say(importing.WHAT): _name(change.new),
        say(importing.FIELD): name,
        say(importing.OLD): _value(field.old),
        say(importing.NEW): _value(field.new),
    }


def _value(value: int | Decimal | str | None) -> str:
    match value:
        case None:
            return say(importing.NOT_REPORTED)
        case Decimal():
            return amounts.baht(value)
        case _:
            return str(value)


def _table(rows: Sequence[dict[str, object]], key: str) -> None:
    linked("table.html", key=f"table_{key}", headings=list(rows[0]), rows=rows[:SHOWN])
    if len(rows) > SHOWN:
        st.caption(say(importing.AND_MORE, count=len(rows) - SHOWN))
