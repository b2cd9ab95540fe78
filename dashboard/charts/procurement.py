"""Purchases by month: how many above, for how much and by which way below."""

from __future__ import annotations

import plotly.graph_objects as go
from plotly.subplots import make_subplots

from dashboard.charts import palette
from dashboard.charts.labels import SMALL, in_units, month_names, named_in_colour, unit_for
from dashboard.charts.layout import dress
from dashboard.domain.bilingual import Language
from dashboard.domain.figures.procurement import (
    NOTHING,
    ProcurementMonth,
    ProcurementSummary,
    Told,
)
from dashboard.domain.figures.procurement_ways import Way
from dashboard.domain.fiscal import FiscalYear
from dashboard.text import procurement as words
from dashboard.text.figure_names import WAY

COLOR = {
    Way.SPECIFIC: palette.ACCENT,
    Way.SELECTION: palette.MUTED,
    Way.OPEN: palette.ACCENT_SOFT,
    Way.OTHER: palette.MUTED_SOFT,
    Way.UNSTATED: palette.REVIEW,
}
"""A way that nobody stated is for someone to look into, hence a status."""


def procurement_figure(
    summary: ProcurementSummary, year: FiscalYear, language: Language, *, type_size: int = 14
) -> go.Figure:
    """A figure of the twelve months, October first; column 14 by way of buying, stacked."""
    highest = max((month.spent for month in summary.months), default=NOTHING)
    unit = unit_for(highest)
    figure = make_subplots(
        rows=2,
        cols=1,
        shared_xaxes=True,
        row_heights=[0.3, 0.7],
        vertical_spacing=0.24,
        subplot_titles=[words.COUNT_BY_MONTH.into(language), _bar_names(summary, unit, language)],
    )
    months = month_names(year, language)
    figure.add_trace(_counts(summary, months, language), row=1, col=1)
    for way in summary.spent_by_way:
        figure.add_trace(_bars(summary, way, months, language), row=2, col=1)
    figure.add_trace(_sums(summary, unit, months), row=2, col=1)
    figure.add_trace(_told(summary, months, language, type_size), row=2, col=1)
    dress(figure, height=type_size * 29, type_size=type_size)
    figure.update_layout(barmode="stack", bargap=0.25, margin_t=type_size * 2, showlegend=False)
    figure.update_xaxes(categoryorder="array", categoryarray=months)
    most = max((month.purchases for month in summary.months), default=0) or 1
    figure.update_yaxes(visible=False, range=[0, most * 1.5], row=1, col=1)
    figure.update_yaxes(visible=False, range=[0, (float(highest) or 1) * 1.2], row=2, col=1)
    figure.update_annotations(
        x=0, xanchor="left", align="left", font={"size": type_size, "color": palette.MUTED}
    )
    return figure


def _bar_names(summary: ProcurementSummary, unit: int, language: Language) -> str:
    """Below what the bars are, the ways in their own colours: on a phone one line is too short."""
    ways = named_in_colour((WAY[way].into(language), COLOR[way]) for way in summary.spent_by_way)
    return f"{words.SPENT_IN[unit].into(language)}<br>{ways}"


def _counts(summary: ProcurementSummary, months: list[str], language: Language) -> go.Bar:
    counts = [month.purchases or None for month in summary.months]
    return go.Bar(
        x=months,
        y=counts,
        name=words.PURCHASES.into(language),
        marker_color=palette.MUTED_SOFT,
        text=counts,
        textposition="outside",
        textangle=0,
        textfont={"color": palette.MUTED},
    )


def _bars(summary: ProcurementSummary, way: Way, months: list[str], language: Language) -> go.Bar:
    spent = [month.spent_by_way.get(way) for month in summary.months]
    return go.Bar(
        x=months,
        y=[None if amount is None else float(amount) for amount in spent],
        name=WAY[way].into(language),
        marker_color=COLOR[way],
        hovertemplate="%{y:,.2f}",
    )


def _sums(summary: ProcurementSummary, unit: int, months: list[str]) -> go.Scatter:
    """The month's sum above its bar."""
    told = [month if month.told is Told.PURCHASES else None for month in summary.months]
    return go.Scatter(
        x=months,
        y=[float(month.spent) if month else None for month in told],
        mode="text",
        text=[in_units(month.spent, unit) if month else "" for month in told],
        textposition="top center",
        textfont={"color": palette.TEXT},
        cliponaxis=False,
        hoverinfo="skip",
    )


def _told(
    summary: ProcurementSummary, months: list[str], language: Language, type_size: int
) -> go.Scatter:
    """A word where a bar would stand: nothing was bought, or the month is missing."""
    marks = [words.TOLD_MARK.get(month.told) for month in summary.months]
    return go.Scatter(
        x=months,
        y=[0 if mark else None for mark in marks],
        mode="text",
        text=[mark.into(language) if mark else "" for mark in marks],
        textposition="top center",
        textfont={
            "color": [_mark_color(month) for month in summary.months],
            "size": type_size * SMALL,
        },
        cliponaxis=False,
        hoverinfo="skip",
    )


def _mark_color(month: ProcurementMonth) -> str:
    return palette.BAD if month.told is Told.MISSING else palette.MUTED
