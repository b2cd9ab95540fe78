"""A month in which there was nothing to tell, saved with one press."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.figures.rows import NIL, Values
from dashboard.domain.fiscal import FiscalYear, Month, Period
from dashboard.domain.refusals import Reason, Refused
from dashboard.services.figure_edits import Edits, save_rows
from dashboard.services.figure_outline import Outline
from dashboard.services.year import YearState
from dashboard.text import dates
from dashboard.text import figure_editing as words
from dashboard.ui import visit
from dashboard.ui.figure_edits import told
from dashboard.ui.figure_periods import missing_months
from dashboard.ui.figure_undo import taking_back
from dashboard.ui.language import say
from dashboard.ui.refusal_message import refuse
from dashboard.ui.undo import offer_undo

WHICH = "nil_month"


@dataclass(frozen=True)
class _Place:
    dataset: Dataset
    year: FiscalYear
    revision: int


def show_nil_month(dataset: Dataset, table: Outline, year: YearState) -> None:
    """Where the form has a sentence for such a month: choose the month, press once."""
    sentence = words.NIL_SENTENCE.get(dataset)
    if sentence is None:
        return
    with st.popover(say(words.NIL_MONTH), icon=":material/do_not_disturb_on:"):
        months = missing_months(dataset, table, year)
        if not months:
            st.caption(say(words.NO_MONTH_LEFT))
            return
        chosen = st.selectbox(
            say(words.NIL_MONTH_WHICH),
            months,
            key=WHICH,
            format_func=lambda month: say(dates.period_name(month)),
        )
        st.button(
            say(words.NIL_MONTH_SAVE, sentence=sentence),
            type="primary",
            key="save_nil",
            on_click=_save,
            args=(_Place(dataset, year.year, table.revision), chosen),
        )


def _save(place: _Place, period: Period) -> None:
    dataset, month = place.dataset, period.first
    edits = Edits(added=[_values(dataset, month)])
    try:
        change = save_rows(visit.desk(), visit.actor(), place.year, dataset, edits, place.revision)
    except Refused as refused:
        if refused.reason is Reason.ROWS_FAULTY:
            offer_undo(next(told(dataset, refused, {})).message, None)
        else:
            refuse(refused)
        return
    saved = words.NIL_MONTH_SAVED.filled(
        month=dates.month_and_year(month), sentence=words.NIL_SENTENCE[dataset]
    )
    offer_undo(saved, change.entry_id, taking_back(dataset))


def _values(dataset: Dataset, month: Month) -> Values:
    if dataset is Dataset.COMPLAINTS:
        counts = dict.fromkeys(("carried", "received", "completed", "pending"), 0)
        return {"month": month, "kind": "corruption", **counts}
    return {"month": month, NIL: True}
