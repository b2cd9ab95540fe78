"""Case statistics: no more arrests than cases, except where persons are counted (O11)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from dashboard.domain.figures.rules.doubts import Code, Doubt, has_not_come
from dashboard.domain.figures.rules.facts import Looked
from dashboard.domain.figures.shapes import PERSONS_GROUP
from dashboard.domain.fiscal import Month


def case_doubts(looked: Looked) -> Iterator[Doubt]:
    for row in looked.rows:
        month = cast(Month, row.values["month"])
        if has_not_come(month, looked.today):
            yield Doubt(row.key, "month", Code.FUTURE, facts={"when": month})
        reported, arrested = (cast(int, row.values[name]) for name in ("reported", "arrested"))
        if arrested > reported and row.values["group"] != PERSONS_GROUP:
            facts = {
                "given": row.values["offence"],
                "reported": reported,
                "arrested": arrested,
            }
            yield Doubt(row.key, "arrested", Code.ARRESTED_OVER_REPORTED, facts=facts)
