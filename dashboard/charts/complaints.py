"""Complaints by month: what is pending above, received and completed below."""

from __future__ import annotations

from collections.abc import Sequence

import plotly.graph_objects as go
from plotly.subplots import make_subplots

from dashboard.charts import palette
from dashboard.charts.layout import dress
from dashboard.domain.bilingual import Language
from dashboard.domain.complaints import ComplaintMonth, ComplaintYear
from dashboard.domain.fiscal import FiscalYear
from dashboard.text import complaints as words
from dashboard.text import dates


def complaints_figure(
    complaints: ComplaintYear, year: FiscalYear, language: Language, *, type_size: int = 14
) -> go.Figure:
    """A figure of the twelve months, October first; months not reported stay empty."""
    rows = {row.month: row for row in complaints.months}
    ordered = [rows.get(month) for month in year.months]
    months = [dates.month_name(month).into(language) for month in year.months]
    figure = make_subplots(
        rows=2,
        cols=1,
        shared_xaxes=True,
        row_heights=[0.36, 0.64],
        vertical_spacing=0.14,
        subplot_titles=[words.BACKLOG.into(language), _bar_names(language)],
    )
    figure.add_trace(_backlog(ordered, months, language), row=1, col=1)
    for name, field, color in (
        (words.RECEIVED, "received", palette.MUTED),
        (words.COMPLETED, "completed", palette.GOOD),
    ):
        figure.add_trace(_bars(ordered, months, name.into(language), field, color), row=2, col=1)
    dress(figure, height=type_size * 26, type_size=type_size)
    figure.update_layout(bargap=0.3, bargroupgap=0.06, margin_t=type_size * 2, showlegend=False)
    figure.update_xaxes(categoryorder="array", categoryarray=months)
    figure.update_yaxes(visible=False, range=[0, _highest(complaints) * 1.25], row=2, col=1)
    figure.update_yaxes(visible=False, range=[0, _most_pending(complaints) * 1.7], row=1, col=1)
    figure.update_annotations(x=0, xanchor="left", font={"size": type_size, "color": palette.MUTED})
    return figure


def _bar_names(language: Language) -> str:
    """The bars named in their own colours, where a legend would have to be looked up."""
    received, completed = words.RECEIVED.into(language), words.COMPLETED.into(language)
    return (
        f'<span style="color:{palette.MUTED}">■ {received}</span>  '
        f'<span style="color:{palette.GOOD}">■ {completed}</span>  '
        f"{words.IN_MONTH.into(language)}"
    )


def _backlog(
    rows: Sequence[ComplaintMonth | None], months: Sequence[str], language: Language
) -> go.Scatter:
    pending = [row.pending if row else None for row in rows]
    return go.Scatter(
        x=months,
        y=pending,
        name=words.PENDING.into(language),
        mode="lines+markers+text",
        text=["" if count is None else f"<b>{count}</b>" for count in pending],
        textposition="top center",
        textfont={"color": palette.ACCENT},
        line={"color": palette.ACCENT, "width": 3},
        marker={"size": 8},
        cliponaxis=False,  # a month without any stands on the axis itself
        showlegend=False,
    )


def _bars(
    rows: Sequence[ComplaintMonth | None], months: Sequence[str], name: str, field: str, color: str
) -> go.Bar:
    counts = [getattr(row, field) if row else None for row in rows]
    return go.Bar(
        x=months,
        y=counts,
        name=name,
        marker_color=color,
        text=counts,
        textposition="outside",
        textfont={"color": palette.MUTED},
    )


def _highest(complaints: ComplaintYear) -> int:
    return max((max(row.received, row.completed) for row in complaints.months), default=0) or 1


def _most_pending(complaints: ComplaintYear) -> int:
    return max((row.pending for row in complaints.months), default=0) or 1
