"""The fund's money by quarter: what was spent of what was there."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import plotly.graph_objects as go

from dashboard.charts import palette
from dashboard.charts.labels import coloured
from dashboard.charts.layout import dress
from dashboard.domain.bilingual import Language
from dashboard.domain.figures.fund import FundQuarter, FundSummary
from dashboard.domain.fiscal import Period
from dashboard.text import amounts, dates
from dashboard.text import fund as words

THICK = 0.2
"""Of a quarter's room, which is ten lines of type high."""


def fund_figure(summary: FundSummary, language: Language, *, type_size: int = 14) -> go.Figure:
    """A bar for each quarter asked for or told of, with its amounts written around it."""
    told = {row.quarter: row for row in summary.quarters}
    quarters = sorted({*told, *summary.missing})
    rows = [told.get(quarter) for quarter in quarters]
    figure = go.Figure([_spent(rows, language), _remaining(rows, language)])
    dress(figure, height=type_size * 10 * len(quarters) + 16, type_size=type_size)
    figure.update_layout(barmode="stack", showlegend=False, hovermode=False)
    # A year without any money still needs room for its bars' outlines.
    figure.update_xaxes(type="linear", visible=False, range=[0, float(_most(summary)) or 1])
    figure.update_yaxes(visible=False, range=[0.5 - len(quarters), 0.5], rangemode="normal")
    for place, (quarter, row) in enumerate(zip(quarters, rows, strict=True)):
        figure.add_annotation(_line(_above(quarter, row, language), -place, above=True))
        if row:
            figure.add_annotation(_line(_below(row, language), -place, above=False))
    return figure


def _most(summary: FundSummary) -> Decimal:
    return max((max(row.available, row.spent) for row in summary.quarters), default=Decimal(0))


def _spent(rows: list[FundQuarter | None], language: Language) -> go.Bar:
    spent = [row.spent if row else None for row in rows]
    return _bars(spent, words.SPENT.into(language), palette.ACCENT, 1)


def _remaining(rows: list[FundQuarter | None], language: Language) -> go.Bar:
    remaining = [max(Decimal(0), row.remaining) if row else None for row in rows]
    return _bars(remaining, words.REMAINING.into(language), palette.MUTED, 0.35)


def _bars(amounts_: list[Decimal | None], name: str, color: str, opacity: float) -> go.Bar:
    return go.Bar(
        x=[None if amount is None else float(amount) for amount in amounts_],
        y=[-place for place in range(len(amounts_))],
        name=name,
        orientation="h",
        width=THICK,
        marker={"color": color, "opacity": opacity},
    )


def _above(quarter: Period, row: FundQuarter | None, language: Language) -> str:
    name = coloured(f"<b>{dates.period_name(quarter).into(language)}</b>", palette.TEXT)
    if row is None:
        return f"{name}<br>{coloured(words.NOT_REPORTED.into(language), palette.BAD)}"
    received = words.RECEIVED_LINE.filled(
        carried=amounts.baht(row.carried), allocated=amounts.baht(row.allocated)
    )
    return f"{name}<br>{coloured(received.into(language), palette.MUTED)}"


def _below(row: FundQuarter, language: Language) -> str:
    spent = words.SPENT_LINE.filled(
        spent=amounts.baht(row.spent), share=amounts.percent(row.share_spent)
    )
    return f"{coloured(spent.into(language), palette.ACCENT)}<br>{_rest(row, language)}"


def _rest(row: FundQuarter, language: Language) -> str:
    if row.is_overspent:
        excess = words.OVERSPENT_LINE.filled(excess=amounts.baht(-row.remaining))
        return coloured(f"<b>{excess.into(language)}</b>", palette.BAD)
    remaining = words.REMAINING_LINE.filled(remaining=amounts.baht(row.remaining))
    return coloured(remaining.into(language), palette.MUTED)


def _line(text: str, y: float, *, above: bool) -> dict[str, Any]:
    """Text above or below the bar at ``y``."""
    return {
        "text": text,
        "xref": "paper",
        "x": 0,
        "xanchor": "left",
        "y": y + THICK / 2 if above else y - THICK / 2,
        "yanchor": "bottom" if above else "top",
        "align": "left",
        "showarrow": False,
    }
