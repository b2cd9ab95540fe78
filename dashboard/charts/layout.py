"""What all figures share: Thai-friendly margins, separators, no decoration that answers nothing."""

from __future__ import annotations

from typing import Any

import plotly.graph_objects as go

from dashboard.charts import palette

CLEAR = "rgba(0, 0, 0, 0)"
"""A figure lies on a card and has no ground of its own."""


def dress(figure: go.Figure, *, height: int, type_size: int = 14) -> go.Figure:
    """Apply the common layout; ``type_size`` in pixels grows on a projector."""
    figure.update_layout(
        height=height,
        margin={"l": 8, "r": 8, "t": 8, "b": 8},
        font={"size": type_size},
        separators=".,",
        paper_bgcolor=CLEAR,
        plot_bgcolor=CLEAR,
        hovermode="x unified",
        dragmode=False,
        legend={"orientation": "h", "y": 1.02, "yanchor": "bottom", "x": 0},
    )
    ticks = {"color": palette.MUTED, "size": type_size}
    figure.update_xaxes(
        tickfont=ticks, tickangle=0, showgrid=False, fixedrange=True, type="category", title=None
    )
    figure.update_yaxes(
        tickfont=ticks, rangemode="tozero", fixedrange=True, title=None, automargin=True
    )
    return figure


CONFIG: dict[str, Any] = {"displayModeBar": False, "showSendToCloud": False}
"""For ``st.plotly_chart``: no toolbar, and nothing that would send a figure elsewhere."""
