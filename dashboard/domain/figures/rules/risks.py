"""Risks of bribery: every section has at least one (O20)."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.domain.figures.rules.doubts import Code, Doubt
from dashboard.domain.figures.rules.facts import Looked
from dashboard.domain.figures.shapes import SECTIONS


def risk_doubts(looked: Looked) -> Iterator[Doubt]:
    named = {row.values["section"] for row in looked.rows}
    missing = tuple(section for section in SECTIONS if section not in named)
    if looked.rows and missing:
        facts = {"sections": missing, "count": len(missing)}
        yield Doubt("", "", Code.SECTIONS_MISSING, facts=facts)
