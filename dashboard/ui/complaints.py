"""The complaints of a year: the nil sentence or the chart, and the months as a table."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from itertools import accumulate

import streamlit as st

from dashboard.charts.complaints import complaints_figure
from dashboard.domain.bilingual import Bilingual
from dashboard.domain.complaints import ComplaintYear, complaint_years_by_kind
from dashboard.domain.figures.complaints import month_from
from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.figures.wholeness import CORRUPTION
from dashboard.services.year import YearState
from dashboard.text import amounts, complaints, dates
from dashboard.text.figure_choices import choice_name
from dashboard.ui import visit
from dashboard.ui.figure_page import FigurePage, Figures
from dashboard.ui.figures import chart_type_size, show_chart
from dashboard.ui.headline import Part
from dashboard.ui.language import language, say
from dashboard.ui.linked import linked


def _parts(figures: Figures) -> list[Part]:
    of = figures.year.complaints
    totals = complaints.TOTALS.filled(
        received=of.received, completed=of.completed, pending=of.pending
    )
    if of.share_closed is None:
        return [Part(totals)]
    share = complaints.SHARE_CLOSED.filled(share=amounts.percent(of.share_closed))
    return [Part(totals), Part(share)]


def _show(figures: Figures) -> None:
    year = figures.year
    of = year.complaints
    kinds = complaint_years_by_kind(map(month_from, figures.rows))
    corruption = kinds.get(CORRUPTION)
    if corruption is not None and corruption.is_nil:
        _show_nil(corruption)
    if of.is_nil:
        _show_table(year)
        return
    chart, table = st.columns([11, 9] if visit.is_projector() else [3, 2], gap="medium")
    with chart:
        question = complaints.QUESTION.filled(
            pending=of.pending, month=dates.month_and_year(of.months[-1].month)
        )
        figure = complaints_figure(of, year.year, language(), type_size=chart_type_size())
        show_chart("complaints_chart", question, figure, complaints.CHART_ALT)
    with table:
        _show_table(year)
        if len(kinds) > 1:
            _show_kinds(kinds)


def _show_nil(of: ComplaintYear) -> None:
    first, last = of.months[0].month, of.months[-1].month
    st.success(
        say(
            complaints.NIL_FROM_TO,
            first=dates.month_and_year(first),
            last=dates.month_and_year(last),
        ),
        title=complaints.NIL_SENTENCE.th,
        icon=":material/check_circle:",
    )


def _show_table(year: YearState) -> None:
    of = year.complaints
    linked(
        "complaints_table.html",
        key="complaints_table",
        words=complaints,
        rows=list(zip(of.months, _shares_closed(of), strict=True)),
        total=of,
        share=amounts.percent(of.share_closed),
        month_and_year=dates.month_and_year,
    )


def _show_kinds(kinds: Mapping[str, ComplaintYear]) -> None:
    linked(
        "complaint_kinds.html",
        key="complaint_kinds",
        words=complaints,
        rows=[(choice_name(Dataset.COMPLAINTS, "kind", kind), of) for kind, of in kinds.items()],
    )


def _shares_closed(of: ComplaintYear) -> list[Bilingual]:
    """Closed of all that had come in, to the end of each reported month."""
    received = accumulate(row.received for row in of.months)
    completed = accumulate(row.completed for row in of.months)
    return [
        amounts.percent(Fraction(done, total) if (total := of.carried_in + came) else None)
        for came, done in zip(received, completed, strict=True)
    ]


COMPLAINTS = FigurePage(
    Dataset.COMPLAINTS,
    complaints.TITLE,
    complaints.EMPTY_TITLE,
    complaints.EMPTY,
    _parts,
    _show,
    shows_rows=False,
)
