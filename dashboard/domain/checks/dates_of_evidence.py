"""Evidence that was there before what it proves had happened."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.domain.catalogue import Repeats
from dashboard.domain.checks.facts import ItemFacts, YearFacts, about
from dashboard.domain.checks.periods import period_of
from dashboard.domain.evidence import Evidence
from dashboard.domain.findings import Check, Finding
from dashboard.domain.fiscal import Span
from dashboard.domain.thai import thai_day


def check(item: ItemFacts, year: YearFacts) -> Iterator[Finding]:
    """OLDER_THAN_ITS_DATA: added before its month, quarter or half-year was over."""
    for piece in item.evidence:
        period = period_of(piece.period)
        if period is None or period.span is Span.YEAR or _may_prove_an_event(piece, item):
            continue
        day = thai_day(piece.at)
        if day <= period.last.last_day:
            yield about(Check.OLDER_THAN_ITS_DATA, piece, period=period, day=day)


def _may_prove_an_event(piece: Evidence, item: ItemFacts) -> bool:
    """A notice (O14) is published the day it is issued, in the middle of its month."""
    if piece.requirement is not None:
        return False
    return any(line.repeats is Repeats.ON_EVENT for line in item.item.requirements)
