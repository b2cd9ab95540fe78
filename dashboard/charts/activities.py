"""Which section told of which month: a grid of twelve months by five sections."""

from __future__ import annotations

from collections.abc import Iterator

import plotly.graph_objects as go

from dashboard.charts import palette
from dashboard.charts.labels import SMALL, month_names
from dashboard.charts.layout import dress
from dashboard.domain.bilingual import Language
from dashboard.domain.figures.activities import ActivitySummary
from dashboard.domain.figures.shapes import SECTIONS
from dashboard.domain.fiscal import FiscalYear, Month
from dashboard.text import activities as words
from dashboard.text import dates
from dashboard.text.figure_names import SECTION

HALF = 0.46
"""Of a square's side; what lacks to a half is the gap between two squares."""


def activities_figure(
    summary: ActivitySummary, year: FiscalYear, language: Language, *, type_size: int = 14
) -> go.Figure:
    """October first; a number of activities, 0 in red where one is missing, empty ahead."""
    places = [(month, section) for section in SECTIONS for month in year.months]
    months = month_names(year, language)
    sections = [SECTION[section].into(language) for section in SECTIONS]
    figure = go.Figure([_counts(summary, places, language, type_size)])
    dress(figure, height=round(type_size * (2.8 * len(SECTIONS) + 2)), type_size=type_size)
    figure.update_layout(
        shapes=list(_squares(summary, places, year)), showlegend=False, hovermode="closest"
    )
    figure.update_xaxes(
        categoryorder="array", categoryarray=months, tickvals=months, range=[-0.5, 11.5]
    )
    figure.update_yaxes(
        type="category",
        categoryorder="array",
        categoryarray=sections,
        range=[len(SECTIONS) - 0.5, -0.5],
        rangemode="normal",
        showgrid=False,
    )
    return figure


def _counts(
    summary: ActivitySummary,
    places: list[tuple[Month, str]],
    language: Language,
    type_size: int,
) -> go.Scatter:
    return go.Scatter(
        x=[dates.month_name(month).into(language) for month, _ in places],
        y=[SECTION[section].into(language) for _, section in places],
        mode="text",
        text=[_label(summary, month, section) for month, section in places],
        textfont={
            "size": type_size * SMALL,
            "color": [
                palette.BAD if summary.is_missing(section, month) else palette.TEXT
                for month, section in places
            ],
        },
        hovertext=[_said(summary, month, section, language) for month, section in places],
        hoverinfo="text",
        cliponaxis=False,
    )


def _label(summary: ActivitySummary, month: Month, section: str) -> str:
    count = summary.count(section, month)
    if summary.is_missing(section, month):
        return "<b>0</b>"
    return str(count or "")


def _color(summary: ActivitySummary, month: Month, section: str) -> str:
    if summary.count(section, month):
        return palette.GOOD
    return palette.BAD if summary.is_missing(section, month) else palette.MUTED


def _said(summary: ActivitySummary, month: Month, section: str, language: Language) -> str:
    said = words.CELL.filled(
        section=SECTION[section],
        month=dates.month_and_year(month),
        count=summary.count(section, month),
    )
    return said.into(language)


def _squares(
    summary: ActivitySummary, places: list[tuple[Month, str]], year: FiscalYear
) -> Iterator[dict[str, object]]:
    for month, section in places:
        x, y = year.months.index(month), SECTIONS.index(section)
        color = _color(summary, month, section)
        yield {
            "type": "rect",
            **{"x0": x - HALF, "x1": x + HALF, "y0": y - HALF, "y1": y + HALF},
            "fillcolor": color,
            "opacity": 0.08 if color == palette.MUTED else 0.16,
            "line": {"width": 0},
            "layer": "below",
        }
