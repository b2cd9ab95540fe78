"""Activities: none before its day, and what the head's five of O19 still lack."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import cast

from dashboard.domain.figures.rules.doubts import Code, Doubt, Level
from dashboard.domain.figures.rules.facts import Looked
from dashboard.domain.figures.shapes import POLICY, TEACHING

FEWEST_WITH_HEAD = 5
"""How many activities with the head O19 demands."""


def activity_doubts(looked: Looked) -> Iterator[Doubt]:
    yield from day_doubts(looked)
    with_head = [row.values["kind"] for row in looked.rows if row.values["head_took_part"]]
    if looked.rows and len(with_head) < FEWEST_WITH_HEAD:
        facts: dict[str, object] = {"count": len(with_head), "needed": FEWEST_WITH_HEAD}
        yield Doubt("", "", Code.HEAD_TOO_FEW, Level.NOTE, facts)
    missing = tuple(kind for kind in (POLICY, TEACHING) if kind not in with_head)
    if looked.rows and missing:
        yield Doubt("", "", Code.KINDS_MISSING, Level.NOTE, {"kinds": missing})


def day_doubts(looked: Looked) -> Iterator[Doubt]:
    """Rows whose day has not come."""
    for row in looked.rows:
        day = cast(date, row.values["day"])
        if looked.today and day > looked.today:
            yield Doubt(row.key, "day", Code.FUTURE, facts={"when": day})
