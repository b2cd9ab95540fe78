"""Risks on the matrix of likelihood and impact, and how many of each level have a result."""

from __future__ import annotations

import plotly.graph_objects as go

from dashboard.charts import palette
from dashboard.charts.labels import SMALL, coloured, left_title, named_in_colour
from dashboard.charts.layout import dress
from dashboard.domain.bilingual import Language
from dashboard.domain.figures.risk_levels import STEPS, Level
from dashboard.domain.figures.risks import RiskCell, RiskSummary
from dashboard.text import risks as words
from dashboard.text.figure_names import LEVEL, SECTION

TONE = {
    Level.LOW: (palette.GOOD, 0.2),
    Level.MEDIUM: (palette.REVIEW, 0.2),
    Level.HIGH: (palette.BAD, 0.16),
    Level.VERY_HIGH: (palette.BAD, 0.45),
}
"""Colour and opacity of a level's squares; each square says its level too."""
HALF = 0.47
"""Of a square's side; what lacks to a half is the gap between two squares."""


def risk_matrix(summary: RiskSummary, language: Language, *, type_size: int = 14) -> go.Figure:
    """Five by five squares, likelihood to the right and impact upwards."""
    figure = go.Figure([_counts(summary, language, type_size)])
    dress(figure, height=type_size * 26, type_size=type_size)
    figure.update_layout(
        shapes=[_square(cell) for cell in summary.cells],
        margin={"t": type_size * 2.2, "b": type_size * 4},
        showlegend=False,
        hovermode="closest",
    )
    # Below the traces: labels above them are thinned out on a phone, as twelve months need it.
    figure.update_xaxes(
        type="linear", range=[0.5, 5.5], tickvals=STEPS, layer="below traces", zeroline=False
    )
    figure.update_yaxes(
        range=[0.5, 5.5], tickvals=STEPS, rangemode="normal", showgrid=False, zeroline=False
    )
    impact = coloured(words.IMPACT_AXIS.into(language), palette.MUTED)
    figure.add_annotation(left_title(impact, type_size, yshift=4))
    figure.add_annotation(
        text=coloured(words.LIKELIHOOD_AXIS.into(language), palette.MUTED),
        **{"xref": "paper", "yref": "paper", "x": 1, "y": 0},
        **{"xanchor": "right", "yanchor": "top", "yshift": -type_size * 2},
        showarrow=False,
    )
    return figure


def _counts(summary: RiskSummary, language: Language, type_size: int) -> go.Scatter:
    return go.Scatter(
        x=[cell.likelihood for cell in summary.cells],
        y=[cell.impact for cell in summary.cells],
        mode="text",
        text=[_label(cell, language, type_size) for cell in summary.cells],
        hovertext=[_lying_here(cell, language) for cell in summary.cells],
        hoverinfo="text",
        textfont={"color": palette.TEXT},
        cliponaxis=False,
    )


def _label(cell: RiskCell, language: Language, type_size: int) -> str:
    """How many lie here, large, above the level's word."""
    level = LEVEL[cell.level].into(language)
    small = f'<span style="font-size:{type_size * SMALL:.0f}px">{level}</span>'
    return f"<b>{len(cell.risks)}</b><br>{small}" if cell.risks else small


def _lying_here(cell: RiskCell, language: Language) -> str:
    return "<br>".join(
        f"{SECTION[risk.section].into(language)}: {_plain(risk.process)}" for risk in cell.risks
    )


def _plain(text: str) -> str:
    """A reader's own text inside a chart's markup."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _square(cell: RiskCell) -> dict[str, object]:
    color, opacity = TONE[cell.level]
    return {
        "type": "rect",
        "x0": cell.likelihood - HALF,
        "x1": cell.likelihood + HALF,
        "y0": cell.impact - HALF,
        "y1": cell.impact + HALF,
        "fillcolor": color,
        "opacity": opacity,
        "line": {"width": 0},
        "layer": "below",
    }


def risk_results_figure(
    summary: RiskSummary, language: Language, *, type_size: int = 14
) -> go.Figure:
    """For every level that has risks, the gravest on top: with a result, and awaiting one."""
    counts = [count for count in reversed(summary.by_level) if count.risks]
    levels = [
        words.LEVEL_AND_COUNT.filled(level=LEVEL[count.level], count=count.risks).into(language)
        for count in counts
    ]
    done, waiting = words.WITH_RESULT.into(language), words.AWAITING.into(language)
    figure = go.Figure(
        [
            _level_bars([count.with_result for count in counts], levels, done, palette.GOOD),
            _level_bars([count.awaiting for count in counts], levels, waiting, palette.MUTED_SOFT),
        ]
    )
    dress(figure, height=round(type_size * (2.6 * len(counts) + 3)), type_size=type_size)
    figure.update_layout(
        barmode="stack", bargap=0.35, margin_t=type_size * 2, showlegend=False, hovermode=False
    )
    figure.update_xaxes(type="linear", visible=False)
    figure.update_yaxes(type="category", ticklabelstandoff=6)
    names = named_in_colour(((done, palette.GOOD), (waiting, palette.MUTED_SOFT)))
    figure.add_annotation(left_title(names, type_size, yshift=2))
    return figure


def _level_bars(counts: list[int], levels: list[str], name: str, color: str) -> go.Bar:
    return go.Bar(
        x=counts,
        y=levels,
        name=name,
        orientation="h",
        marker_color=color,
        text=[f"<b>{count}</b>" if count else "" for count in counts],
        textposition="inside",
        insidetextanchor="middle",
        textangle=0,
    )
