"""What charts write: months, names in the colour of what they name, lines beside a bar."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from dashboard.charts import palette
from dashboard.domain.bilingual import Language
from dashboard.domain.fiscal import FiscalYear
from dashboard.text import dates

SMALL = 0.8
"""Of the common size: a word inside a square or in a bar's place."""
ON_A_LINE = 3
"""Names that a phone has room for beside each other."""


def month_names(year: FiscalYear, language: Language) -> list[str]:
    """The twelve months as they stand below a chart, October first."""
    return [dates.month_name(month).into(language) for month in year.months]


def coloured(text: str, color: str) -> str:
    return f'<span style="color:{color}">{text}</span>'


def named_in_colour(names: Iterable[tuple[str, str]]) -> str:
    """Names beside a mark in their colour, where a legend would have to be looked up.

    The words themselves are not in it: the softer tones are too pale to read.
    """
    marked = [f"{coloured('■', color)} {coloured(name, palette.MUTED)}" for name, color in names]
    lines = ["  ".join(marked[at : at + ON_A_LINE]) for at in range(0, len(marked), ON_A_LINE)]
    return "<br>".join(lines)


def left_title(text: str, type_size: int, *, y: float = 1.0, yshift: float = 0) -> dict[str, Any]:
    """A line at the left edge, above ``y`` of the whole figure (0 to 1)."""
    return {
        "text": text,
        "xref": "paper",
        "yref": "paper",
        "x": 0,
        "y": y,
        "xanchor": "left",
        "yanchor": "bottom",
        "yshift": yshift,
        "align": "left",
        "showarrow": False,
        "font": {"size": type_size},
    }


def in_units(amount: Decimal, unit: int) -> str:
    """``1,234,567`` in thousands → ``1,235``; a decimal below ten, so that no bar says 0."""
    value = amount / unit
    return f"{value:,.1f}" if unit > 1 and value < 10 else f"{value:,.0f}"


def unit_for(highest: Decimal) -> int:
    """The baht that one unit of a chart is: three digits are what fits above a narrow bar."""
    if highest < 1_000:
        return 1
    return 1_000 if highest < 1_000_000 else 1_000_000
