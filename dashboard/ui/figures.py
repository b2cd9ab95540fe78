"""What the pages of figures share: the empty state that teaches, and the mark of a sample."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

import plotly.graph_objects as go
import streamlit as st

from dashboard.charts.layout import CONFIG
from dashboard.domain.bilingual import Bilingual
from dashboard.domain.fiscal import FiscalYear
from dashboard.domain.refusals import Refused
from dashboard.domain.roles import Action
from dashboard.reports.templates import budget_template, complaints_template
from dashboard.services.figures import Dataset, load_sample, remove_sample, undo_import
from dashboard.services.views import Change
from dashboard.services.year import YearState
from dashboard.text import importing, shell
from dashboard.ui import visit
from dashboard.ui.address import kept
from dashboard.ui.language import say
from dashboard.ui.pages import page_file
from dashboard.ui.refusal_message import refuse
from dashboard.ui.undo import offer_undo

TEMPLATES: dict[Dataset, Callable[[FiscalYear], bytes]] = {
    Dataset.COMPLAINTS: complaints_template,
    Dataset.BUDGET: budget_template,
}
BODY_SIZE, PROJECTOR_SIZE = 14, 26
"""Type in charts, in pixels: charts do not follow the page's size by themselves."""


def chart_type_size() -> int:
    return PROJECTOR_SIZE if visit.is_projector() else BODY_SIZE


def show_chart(key: str, question: Bilingual, figure: go.Figure, alt: Bilingual) -> None:
    """A chart under the question it answers, on a card like everything else."""
    with st.container(border=True, key="chart"):
        st.subheader(say(question), anchor=False)
        # In the large view it takes what the screen has left.
        height: Literal["stretch", "content"] = "stretch" if visit.is_projector() else "content"
        st.plotly_chart(figure, config=CONFIG, key=key, alt=say(alt), height=height)


def show_empty(dataset: Dataset, year: YearState, title: Bilingual, body: Bilingual) -> None:
    """What this page is for, the template to fill, and the sample to try."""
    with st.container(border=True, key="empty"):
        st.subheader(say(title), anchor=False)
        st.markdown(say(body))
        with st.container(horizontal=True, gap="small"):
            show_template(dataset, year)
            if visit.allowed(Action.IMPORT_FIGURES):
                go = st.button(
                    say(shell.IMPORT), icon=":material/upload_file:", type="primary", key="go"
                )
                if go:
                    st.switch_page(page_file("imports"), query_params=kept() | {"dataset": dataset})
            if visit.allowed(Action.USE_SAMPLE):
                st.button(
                    say(shell.TRY_SAMPLE),
                    icon=":material/science:",
                    key="try_sample",
                    on_click=_load,
                    args=(dataset, year),
                )


def show_template(dataset: Dataset, year: YearState) -> None:
    """The button that downloads the sheet to fill in."""
    st.download_button(
        say(importing.TEMPLATE),
        data=lambda: TEMPLATES[dataset](year.year),
        file_name=f"{say(importing.TEMPLATE_FILE[dataset])}-{year.year}.xlsx",
        mime="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        icon=":material/download:",
        key=f"template_{dataset}",
        on_click="ignore",
    )


def show_sample_mark(dataset: Dataset, year: YearState) -> None:
    """Invented figures are labelled wherever they show, and removable in one click."""
    words = say(shell.SAMPLE_SHOWN, station=year.station.short_name)
    with st.container(horizontal=True, vertical_alignment="center", key="sample_mark"):
        if not year.station.is_demo:
            st.markdown(f":orange-badge[:material/science: {words}]", width="content")
        if visit.allowed(Action.USE_SAMPLE) and not visit.is_projector():
            st.button(
                say(shell.REMOVE_SAMPLE),
                icon=":material/delete:",
                key="remove_sample",
                type="tertiary",
                on_click=_remove,
                args=(dataset, year),
            )


def _load(dataset: Dataset, year: YearState) -> None:
    _change(
        lambda: load_sample(visit.desk(), visit.required(Action.USE_SAMPLE), year.year, dataset),
        shell.SAMPLE_LOADED,
    )


def _remove(dataset: Dataset, year: YearState) -> None:
    _change(
        lambda: remove_sample(visit.desk(), visit.required(Action.USE_SAMPLE), year.year, dataset),
        shell.SAMPLE_REMOVED,
    )


def _change(write: Callable[[], Change], done: Bilingual) -> None:
    try:
        change = write()
    except Refused as refused:
        refuse(refused)
    else:
        offer_undo(done, change.entry_id, undo_import)
