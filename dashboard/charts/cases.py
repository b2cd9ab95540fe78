"""Cases by month, one small chart for each offence group on its own scale."""

from __future__ import annotations

from collections.abc import Sequence

import plotly.graph_objects as go
from plotly.subplots import make_subplots

from dashboard.charts import palette
from dashboard.charts.labels import SMALL, coloured, left_title, month_names, named_in_colour
from dashboard.charts.layout import dress
from dashboard.domain.bilingual import Language
from dashboard.domain.figures.cases import CaseCounts, CaseGroup, CaseSummary
from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.fiscal import FiscalYear
from dashboard.text import amounts
from dashboard.text import cases as words
from dashboard.text.figure_choices import choice_name


def cases_figure(
    summary: CaseSummary,
    year: FiscalYear,
    language: Language,
    *,
    type_size: int = 14,
    columns: int = 1,
) -> go.Figure:
    """Twelve months for every group, October first; months that were not told of stay empty.

    ``columns`` of small charts beside each other: two where the screen is wide and low.
    """
    rows = -(-len(summary.groups) // columns)
    figure = make_subplots(
        rows=rows,
        cols=columns,
        shared_xaxes=True,
        vertical_spacing=0.48 / rows,
        horizontal_spacing=0.04,
    )
    months = month_names(year, language)
    for place, group in enumerate(summary.groups):
        row, column = place // columns + 1, place % columns + 1
        for trace in _traces(group, months, language, type_size):
            figure.add_trace(trace, row=row, col=column)
        figure.update_yaxes(range=[0, _highest(group.months) * 1.6], row=row, col=column)
        figure.add_annotation(_title(group, language), row=row, col=column)
    dress(figure, height=type_size * (12 * rows + 4), type_size=type_size)
    figure.update_layout(bargap=0.2, bargroupgap=0, margin_t=type_size * 5, showlegend=False)
    figure.update_xaxes(categoryorder="array", categoryarray=months)
    figure.update_yaxes(visible=False)
    figure.add_annotation(left_title(_bar_names(language), type_size, yshift=type_size * 3))
    return figure


def _title(group: CaseGroup, language: Language) -> dict[str, object]:
    """The group's name, and what its year comes to below it."""
    line = words.PERSONS_LINE if group.counts_persons else words.GROUP_LINE
    said = line.filled(
        reported=f"{group.total.reported:,}",
        arrested=f"{group.total.arrested:,}",
        share=amounts.percent(group.clearance),
    )
    name = words.GROUP_NAME.filled(
        group=group.group, name=choice_name(Dataset.CASES, "group", group.group)
    )
    bold = coloured(f"<b>{name.into(language)}</b>", palette.TEXT)
    return {
        "text": f"{bold}<br>{coloured(said.into(language), palette.MUTED)}",
        **{"xref": "x domain", "yref": "y domain", "x": 0, "y": 1},
        **{"xanchor": "left", "yanchor": "bottom", "align": "left"},
        "showarrow": False,
    }


def _traces(
    group: CaseGroup, months: list[str], language: Language, type_size: int
) -> tuple[go.Bar, go.Bar, go.Scatter]:
    persons = words.ARRESTED_PERSONS if group.counts_persons else words.ARRESTED
    reported = [counts.reported if counts else None for counts in group.months]
    arrested = [counts.arrested if counts else None for counts in group.months]
    return (
        _bars(reported, months, words.REPORTED.into(language), palette.MUTED_SOFT),
        _bars(arrested, months, persons.into(language), palette.ACCENT),
        _numbers(group, months, type_size),
    )


def _bars(counts: list[int | None], months: list[str], name: str, color: str) -> go.Bar:
    return go.Bar(x=months, y=counts, name=name, marker_color=color)


def _numbers(group: CaseGroup, months: list[str], type_size: int) -> go.Scatter:
    """Both counts above a month, one below the other: side by side three digits have no room."""
    return go.Scatter(
        x=months,
        y=[max(counts.reported, counts.arrested) if counts else None for counts in group.months],
        mode="text",
        text=[_both(counts) if counts else "" for counts in group.months],
        textposition="top center",
        textfont={"size": type_size * SMALL},
        cliponaxis=False,
        hoverinfo="skip",
    )


def _both(counts: CaseCounts) -> str:
    reported = coloured(f"{counts.reported:,}", palette.MUTED)
    return f"{reported}<br>{coloured(f'<b>{counts.arrested:,}</b>', palette.ACCENT)}"


def _highest(months: Sequence[CaseCounts | None]) -> int:
    return max((max(one.reported, one.arrested) for one in months if one), default=0) or 1


def _bar_names(language: Language) -> str:
    return named_in_colour(
        (
            (words.REPORTED.into(language), palette.MUTED_SOFT),
            (words.ARRESTED_EITHER.into(language), palette.ACCENT),
        )
    )
