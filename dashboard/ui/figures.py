"""What the pages of figures share: the empty state that teaches, and the mark of a sample."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal

import plotly.graph_objects as go
import streamlit as st

from dashboard.charts.layout import CONFIG
from dashboard.domain.bilingual import Bilingual
from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.refusals import Refused
from dashboard.domain.roles import Action
from dashboard.services.samples import load_sample, remove_sample
from dashboard.services.views import Change
from dashboard.services.year import YearState
from dashboard.text import shell
from dashboard.ui import visit
from dashboard.ui.address import kept
from dashboard.ui.figure_files import show_template
from dashboard.ui.figure_undo import taking_back
from dashboard.ui.language import say
from dashboard.ui.linked import linked
from dashboard.ui.locked import show_why_locked
from dashboard.ui.pages import page_file
from dashboard.ui.refusal_message import refuse
from dashboard.ui.undo import offer_undo

BODY_SIZE, PROJECTOR_SIZE = 14, 30
"""Type in charts, in pixels: charts do not follow the page's size by themselves.

The smallest words of a chart have four fifths of it, and 24 px is what a meeting can read.
"""


def chart_type_size() -> int:
    return PROJECTOR_SIZE if visit.is_projector() else BODY_SIZE


def show_chart(
    key: str, question: Bilingual, figure: go.Figure, alt: Bilingual, *, place: str = "chart"
) -> None:
    """A chart under the question it answers, on a card like everything else.

    A second chart of a page stands in another ``place`` of the style sheet's cards.
    """
    with st.container(border=True, key=place):
        st.subheader(say(question), anchor=False)
        # In the large view it takes what the screen has left.
        height: Literal["stretch", "content"] = "stretch" if visit.is_projector() else "content"
        st.plotly_chart(figure, config=CONFIG, key=key, alt=say(alt), height=height)


def show_points(points: Sequence[Bilingual]) -> None:
    """What else there is to know below a chart, line by line."""
    if points:
        linked("points.html", key="points", points=points)


def show_empty(dataset: Dataset, year: YearState, title: Bilingual, body: Bilingual) -> None:
    """What this page is for, the template to fill, and the sample to try."""
    with st.container(border=True, key="empty"):
        st.subheader(say(title), anchor=False)
        st.markdown(say(body))
        show_why_locked(Action.IMPORT_FIGURES, year.figures_owned(dataset))
        with st.container(horizontal=True, gap="small"):
            show_template(dataset, year)
            if visit.allowed_figures(dataset, year):
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
        dataset,
    )


def _remove(dataset: Dataset, year: YearState) -> None:
    _change(
        lambda: remove_sample(visit.desk(), visit.required(Action.USE_SAMPLE), year.year, dataset),
        shell.SAMPLE_REMOVED,
        dataset,
    )


def _change(write: Callable[[], Change], done: Bilingual, dataset: Dataset) -> None:
    try:
        change = write()
    except Refused as refused:
        refuse(refused)
    else:
        offer_undo(done, change.entry_id, taking_back(dataset))
