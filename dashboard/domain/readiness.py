"""How ready a year is: a count of items, never a score."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from dashboard.domain.assessment import Assessment


@dataclass(frozen=True)
class Readiness:
    """Numbers of items; ``overdue`` and ``due_soon`` do not overlap."""

    complete: int
    total: int
    overdue: int
    due_soon: int
    unfinished_at_close: int


def readiness(assessments: Iterable[Assessment]) -> Readiness:
    """Count a year's items as the headline says them."""
    judged = tuple(assessments)
    return Readiness(
        complete=sum(item.is_complete for item in judged),
        total=len(judged),
        overdue=sum(item.is_overdue for item in judged),
        due_soon=sum(item.is_due_soon for item in judged),
        unfinished_at_close=sum(item.unfinished_at_close for item in judged),
    )
