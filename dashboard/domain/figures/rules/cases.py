"""Case statistics: no more arrests than cases, except of persons; no heading left out (O11)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from dashboard.domain.figures.case_headings import lacking_by_month
from dashboard.domain.figures.rules.doubts import Code, Doubt, Level, has_not_come
from dashboard.domain.figures.rules.facts import Looked
from dashboard.domain.figures.shapes import PERSONS_GROUP
from dashboard.domain.fiscal import Month

MOST_NAMED = 5


def case_doubts(looked: Looked) -> Iterator[Doubt]:
    yield from _counts(looked)
    for month, missing in lacking_by_month(looked.rows, looked.headings):
        named = tuple(heading for _, heading in missing[:MOST_NAMED])
        more = ("…",) if len(missing) > MOST_NAMED else ()
        facts = {"when": month, "count": len(missing), "headings": (*named, *more)}
        yield Doubt("", "", Code.HEADINGS_MISSING, Level.NOTE, facts)


def _counts(looked: Looked) -> Iterator[Doubt]:
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
