"""Cumulative spending against cumulative plan."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import plotly.graph_objects as go

from dashboard.charts import palette
from dashboard.charts.layout import dress
from dashboard.domain.bilingual import Language
from dashboard.domain.budget import BudgetLine, cumulative_plan, cumulative_spending
from dashboard.domain.fiscal import FiscalYear, Month
from dashboard.text import budget as words
from dashboard.text import dates

HEIGHT = 320
"""Pixels; on a projector the same, as the table below has to fit on the screen too."""


def budget_figure(
    lines: Sequence[BudgetLine], year: FiscalYear, language: Language, *, type_size: int = 14
) -> go.Figure:
    """Two lines over the twelve months in baht, October first, named where they end."""
    months = [dates.month_name(month).into(language) for month in year.months]
    plan, spent = cumulative_plan(lines, year), cumulative_spending(lines, year)
    figure = go.Figure(
        [
            _line(plan, words.PLAN.into(language), language, palette.MUTED, dash="dash"),
            _line(spent, words.SPENT.into(language), language, palette.ACCENT, dash="solid"),
        ]
    )
    dress(figure, height=HEIGHT, type_size=type_size)
    figure.update_xaxes(categoryorder="array", categoryarray=months)
    figure.update_yaxes(tickformat="~s" if language == "en" else ",.0f")
    figure.update_layout(showlegend=False, margin_t=type_size * 2)
    return figure


def _line(
    amounts: Sequence[tuple[Month, Decimal]], name: str, language: Language, color: str, dash: str
) -> go.Scatter:
    last = len(amounts) - 1
    return go.Scatter(
        x=[dates.month_name(month).into(language) for month, _ in amounts],
        y=[float(amount) for _, amount in amounts],
        name=name,
        mode="lines+markers+text",
        text=[f"<b>{name}</b>" if index == last else "" for index in range(len(amounts))],
        textposition="top left" if dash == "dash" else "bottom right",
        cliponaxis=False,
        line={"color": color, "width": 3, "dash": dash},
        marker={"size": 6},
        textfont={"color": color},
        hovertemplate="%{y:,.2f}",
    )
