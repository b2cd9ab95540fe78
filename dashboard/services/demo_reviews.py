"""Reviews of a demonstration: what was approved, what waits, what came back."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.domain.reviews import Step
from dashboard.services.demo_marks import READY, RETURNED, SUBMITTED
from dashboard.services.views import ItemState, YearState


def demo_steps(state: YearState) -> dict[str, Sequence[Step]]:
    """The steps each item has gone, by code; none where the year asks for no reviews."""
    if not state.reviews_required:
        return {}
    return {item.code: _steps(item) for item in state.items if _is_all_there(item)}


def _steps(item: ItemState) -> Sequence[Step]:
    if item.code in READY:
        return ()
    if item.code in SUBMITTED:
        return (Step.SUBMIT,)
    if item.code in RETURNED:
        return (Step.SUBMIT, Step.RETURN)
    return (Step.SUBMIT, Step.APPROVE)


def _is_all_there(item: ItemState) -> bool:
    return not (item.assessment.missing or item.assessment.formats_missing)
