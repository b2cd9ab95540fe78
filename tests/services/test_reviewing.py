"""An item is submitted, returned with a reason, approved, and opened again by a later change."""

from __future__ import annotations

import pytest

from dashboard.domain.assessment import Status
from dashboard.domain.history import Deed
from dashboard.domain.marks import Answer
from dashboard.domain.refusals import Reason, Refused
from dashboard.domain.reviews import ReviewState, Step
from dashboard.domain.roles import Actor
from dashboard.services.desk import Desk
from dashboard.services.history import recent
from dashboard.services.marking import Wanted, mark, undo
from dashboard.services.planning import write_note
from dashboard.services.reviewing import (
    review_item,
    undo_review,
)
from dashboard.services.views import Change, ItemState
from dashboard.services.year import year_state
from tests.cast import (
    APPROVER,
    COMMANDER,
    OFFICER,
    VIEWER,
    Y2570,
    ask_for_reviews,
    duties,
)

CODE = "O1"


def _mark_all(desk: Desk) -> Change:
    wanted = [Wanted(duty.key, Answer.DONE) for duty in duties(CODE)]
    return mark(desk, OFFICER, Y2570, wanted)


def _item(desk: Desk) -> ItemState:
    return year_state(desk, VIEWER, Y2570).item(CODE)


def _step(desk: Desk, actor: Actor, step: Step, reason: str = "") -> Change:
    return review_item(
        desk, actor, Y2570, CODE, step, reason=reason, seen_version=_item(desk).review.version
    )


@pytest.fixture
def ready(any_desk: Desk) -> Desk:
    return made_ready(any_desk)


def made_ready(desk: Desk) -> Desk:
    """All of one item answered, in a year that asks for reviews."""
    ask_for_reviews(desk)
    _mark_all(desk)
    return desk


def test_the_whole_way(ready: Desk) -> None:
    statuses = [_item(ready).assessment.status]
    for actor, step in (
        (OFFICER, Step.SUBMIT),
        (COMMANDER, Step.RETURN),
        (OFFICER, Step.SUBMIT),
        (COMMANDER, Step.APPROVE),
    ):
        _step(ready, actor, step, reason="ภาพไม่ชัด")
        statuses.append(_item(ready).assessment.status)
    assert statuses == [
        Status.READY,
        Status.IN_REVIEW,
        Status.RETURNED,
        Status.IN_REVIEW,
        Status.COMPLETE,
    ]


def test_the_reason_is_there_until_it_is_submitted_again(ready: Desk) -> None:
    _step(ready, OFFICER, Step.SUBMIT)
    _step(ready, COMMANDER, Step.RETURN, reason="  ภาพไม่ชัด ")
    review = _item(ready).review
    assert (review.state, review.reason, review.by) == (
        ReviewState.RETURNED,
        "ภาพไม่ชัด",
        COMMANDER.name,
    )
    _step(ready, OFFICER, Step.SUBMIT)
    assert _item(ready).review.reason == ""


@pytest.mark.parametrize(
    ("actor", "step", "reason", "why"),
    [
        (VIEWER, Step.SUBMIT, "", Reason.NOT_ALLOWED),
        (COMMANDER, Step.SUBMIT, "", Reason.NOT_ALLOWED),
        (OFFICER, Step.APPROVE, "", Reason.NOT_ALLOWED),
        (OFFICER, Step.RETURN, "ก", Reason.NOT_ALLOWED),
        (COMMANDER, Step.RETURN, " ", Reason.RETURN_REASON_MISSING),
        (COMMANDER, Step.RETURN, "ก", Reason.STEP_NOT_POSSIBLE),
        (OFFICER, Step.WITHDRAW, "", Reason.STEP_NOT_POSSIBLE),
        (OFFICER, Step.SUBMIT, "ก" * 4001, Reason.TEXT_TOO_LONG),
    ],
)
def test_what_is_refused_of_an_open_item(
    ready: Desk, actor: Actor, step: Step, reason: str, why: Reason
) -> None:
    with pytest.raises(Refused) as refused:
        _step(ready, actor, step, reason)
    assert refused.value.reason is why
    assert _item(ready).review.state is ReviewState.OPEN


def test_nothing_is_submitted_that_lacks_a_duty(any_desk: Desk) -> None:
    ask_for_reviews(any_desk)
    wanted = [Wanted(duty.key, Answer.DONE) for duty in duties(CODE)[1:]]
    mark(any_desk, OFFICER, Y2570, wanted)
    with pytest.raises(Refused) as refused:
        _step(any_desk, OFFICER, Step.SUBMIT)
    assert refused.value.reason is Reason.NOT_READY
    assert refused.value.facts["duties"] == 1


def test_nothing_is_submitted_that_lacks_a_format(any_desk: Desk) -> None:
    ask_for_reviews(any_desk)
    mark(any_desk, OFFICER, Y2570, [Wanted(duty.key, Answer.DONE) for duty in duties("O12")])
    with pytest.raises(Refused) as refused:
        review_item(any_desk, OFFICER, Y2570, "O12", Step.SUBMIT, seen_version=0)
    assert refused.value.reason is Reason.NOT_READY
    assert (refused.value.facts["duties"], refused.value.facts["formats"]) == (0, 2)


def test_two_reviewers_do_not_overwrite_each_other(ready: Desk) -> None:
    _step(ready, OFFICER, Step.SUBMIT)
    seen = _item(ready).review.version
    review_item(ready, COMMANDER, Y2570, CODE, Step.APPROVE, seen_version=seen)
    with pytest.raises(Refused) as refused:
        review_item(ready, APPROVER, Y2570, CODE, Step.RETURN, reason="ก", seen_version=seen)
    assert refused.value.reason is Reason.CHANGED_MEANWHILE
    assert refused.value.facts["by"] == COMMANDER.name
    assert _item(ready).review.state is ReviewState.APPROVED


def test_a_change_opens_what_was_approved_and_says_what_it_was(ready: Desk) -> None:
    _step(ready, APPROVER, Step.APPROVE)
    mark(ready, OFFICER, Y2570, [taken_back(ready)])
    review = _item(ready).review
    assert (review.state, review.changed, review.by) == (
        ReviewState.OPEN,
        Deed.MARK.value,
        OFFICER.name,
    )


def test_undoing_that_change_brings_the_approval_back(ready: Desk) -> None:
    _step(ready, APPROVER, Step.APPROVE)
    change = mark(ready, OFFICER, Y2570, [taken_back(ready)])
    assert change.entry_id is not None
    undo(ready, OFFICER, change.entry_id)
    assert _item(ready).review.state is ReviewState.APPROVED
    assert _item(ready).assessment.status is Status.COMPLETE


def test_undoing_an_earlier_change_opens_what_was_approved_since(ready: Desk) -> None:
    change = mark(ready, OFFICER, Y2570, [_not_applicable(ready)])
    assert change.entry_id is not None
    _step(ready, APPROVER, Step.APPROVE)
    undo(ready, OFFICER, change.entry_id)
    assert _item(ready).review.state is ReviewState.OPEN


def test_what_changes_no_answer_leaves_the_approval(ready: Desk) -> None:
    _step(ready, APPROVER, Step.APPROVE)
    write_note(ready, OFFICER, Y2570, CODE, "รอภาพ", _item(ready).version)
    assert _item(ready).review.state is ReviewState.APPROVED


def test_a_step_can_be_undone_while_nothing_moved_since(ready: Desk) -> None:
    submitted = _step(ready, OFFICER, Step.SUBMIT)
    assert submitted.entry_id is not None
    undo_review(ready, OFFICER, submitted.entry_id)
    assert _item(ready).review.state is ReviewState.OPEN
    with pytest.raises(Refused) as refused:
        undo_review(ready, OFFICER, submitted.entry_id)
    assert refused.value.reason is Reason.CANNOT_UNDO


def test_a_year_without_reviews_is_complete_when_all_is_there(any_desk: Desk) -> None:
    ask_for_reviews(any_desk, wanted=False)
    _mark_all(any_desk)
    assert _item(any_desk).assessment.status is Status.COMPLETE
    with pytest.raises(Refused) as refused:
        _step(any_desk, OFFICER, Step.SUBMIT)
    assert refused.value.reason is Reason.REVIEWS_OFF


def test_history_tells_each_step(ready: Desk) -> None:
    _step(ready, OFFICER, Step.SUBMIT)
    _step(ready, COMMANDER, Step.RETURN, reason="ภาพไม่ชัด")
    latest = recent(ready, VIEWER, Y2570, 2)
    assert [(entry.action, entry.after["step"]) for entry in latest] == [
        (Deed.REVIEW, Step.RETURN),
        (Deed.REVIEW, Step.SUBMIT),
    ]


def taken_back(desk: Desk) -> Wanted:
    duty = duties(CODE)[0]
    return Wanted(duty.key, None, seen_version=_item(desk).seen(duty.key))


def _not_applicable(desk: Desk) -> Wanted:
    duty = duties(CODE)[0]
    seen = _item(desk).seen(duty.key)
    return Wanted(duty.key, Answer.NOT_APPLICABLE, "ไม่มีหน่วยนี้", seen_version=seen)
