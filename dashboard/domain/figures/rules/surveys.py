"""Surveys and briefings: answers so far never become fewer, and no day is in the future."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import cast

from dashboard.domain.figures.rules.activities import day_doubts
from dashboard.domain.figures.rules.doubts import Code, Doubt
from dashboard.domain.figures.rules.facts import Looked

briefing_doubts = day_doubts


def survey_doubts(looked: Looked) -> Iterator[Doubt]:
    yield from day_doubts(looked)
    rows = sorted(looked.rows, key=lambda row: cast(date, row.values["day"]))
    for before, row in pairwise(rows):
        for name in ("officers", "public"):
            earlier, now = cast(int, before.values[name]), cast(int, row.values[name])
            if now < earlier:
                facts = {"found": now, "earlier": earlier, "when": before.values["day"]}
                yield Doubt(row.key, name, Code.ANSWERS_FELL, facts=facts)
