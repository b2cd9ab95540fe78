"""Several items approved and taken back at once: all of them or none."""

from __future__ import annotations

import pytest

from dashboard.domain.marks import Answer
from dashboard.domain.refusals import Reason, Refused
from dashboard.domain.reviews import ReviewState, Step
from dashboard.domain.roles import Actor
from dashboard.services.desk import Desk
from dashboard.services.marking import Wanted, mark
from dashboard.services.reviewing import (
    approve_items,
    review_item,
    undo_reviews,
)
from dashboard.services.year import year_state
from tests.cast import (
    APPROVER,
    COMMANDER,
    OFFICER,
    VIEWER,
    Y2570,
    duties,
)
from tests.services.test_reviewing import made_ready, taken_back


@pytest.fixture
def ready(any_desk: Desk) -> Desk:
    return made_ready(any_desk)


def test_several_are_approved_at_once_andtaken_back_at_once(ready: Desk) -> None:
    seen = _submitted(ready, "O1", "O8")
    entries = approve_items(ready, COMMANDER, Y2570, seen)
    assert _states(ready, "O1", "O8") == [ReviewState.APPROVED] * 2
    undo_reviews(ready, COMMANDER, entries)
    assert _states(ready, "O1", "O8") == [ReviewState.SUBMITTED] * 2


def test_of_several_one_that_moved_keeps_them_all(ready: Desk) -> None:
    seen = _submitted(ready, "O1", "O8")
    review_item(ready, APPROVER, Y2570, "O8", Step.RETURN, reason="ก", seen_version=seen["O8"])
    with pytest.raises(Refused) as refused:
        approve_items(ready, COMMANDER, Y2570, seen)
    assert refused.value.reason is Reason.CHANGED_MEANWHILE
    assert _states(ready, "O1", "O8") == [ReviewState.SUBMITTED, ReviewState.RETURNED]


@pytest.mark.parametrize("actor", [VIEWER, OFFICER])
def test_who_may_not_approve_one_may_not_approve_several(ready: Desk, actor: Actor) -> None:
    seen = _submitted(ready, "O1")
    with pytest.raises(Refused) as refused:
        approve_items(ready, actor, Y2570, seen)
    assert refused.value.reason is Reason.NOT_ALLOWED
    assert _states(ready, "O1") == [ReviewState.SUBMITTED]


def test_taking_several_back_is_refused_whole_once_one_moved_on(ready: Desk) -> None:
    entries = approve_items(ready, COMMANDER, Y2570, _submitted(ready, "O1", "O8"))
    mark(ready, OFFICER, Y2570, [taken_back(ready)])
    with pytest.raises(Refused) as refused:
        undo_reviews(ready, COMMANDER, entries)
    assert refused.value.reason is Reason.CANNOT_UNDO
    assert _states(ready, "O1", "O8") == [ReviewState.OPEN, ReviewState.APPROVED]


def _submitted(desk: Desk, *codes: str) -> dict[str, int]:
    """Answer and submit whole items; the version of each review by code."""
    mark(desk, OFFICER, Y2570, [Wanted(d.key, Answer.DONE) for d in duties(codes[-1])])
    versions = {}
    for code in codes:
        seen = year_state(desk, VIEWER, Y2570).item(code).review.version
        done = review_item(desk, OFFICER, Y2570, code, Step.SUBMIT, seen_version=seen)
        assert done.entry_id is not None
        versions[code] = done.entry_id
    return versions


def _states(desk: Desk, *codes: str) -> list[ReviewState]:
    year = year_state(desk, VIEWER, Y2570)
    return [year.item(code).review.state for code in codes]
