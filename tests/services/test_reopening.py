"""Every way an approved item can change opens it; an approval never covers what nobody saw."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dashboard.domain.marks import Answer
from dashboard.domain.refusals import Reason, Refused
from dashboard.domain.reviews import ReviewState, Step
from dashboard.domain.roles import Actor
from dashboard.services.attaching import attach_address
from dashboard.services.commenting import comment
from dashboard.services.confirming import confirm_requirement, undo_confirmation
from dashboard.services.desk import Desk
from dashboard.services.evidence import (
    bin_evidence,
    correct_evidence,
    restore_evidence,
    undo_evidence,
)
from dashboard.services.marking import Wanted, mark, undo
from dashboard.services.planning import assign, write_note
from dashboard.services.reviewing import review_item, undo_review
from dashboard.services.views import Change, ItemState
from dashboard.services.year import year_state
from tests.cast import (
    APPROVER,
    COMMANDER,
    COORDINATOR,
    OFFICER,
    VIEWER,
    Y2570,
    ask_for_reviews,
    duties,
)
from tests.documents.making import pdf
from tests.services.test_attaching import YEAR, attach

CODE = "O11"
UNCLEAR = "O11.3"


def state(desk: Desk) -> ItemState:
    return year_state(desk, VIEWER, Y2570).item(CODE)


def step(desk: Desk, actor: Actor, which: Step, reason: str = "") -> Change:
    seen = state(desk).review.version
    return review_item(desk, actor, Y2570, CODE, which, reason=reason, seen_version=seen)


def answer(desk: Desk, number: int) -> Change:
    key = duties(CODE)[number].key
    wanted = Wanted(key, Answer.NOT_APPLICABLE, "ไม่มี", seen_version=state(desk).seen(key))
    return mark(desk, OFFICER, Y2570, [wanted])


@pytest.fixture
def approved(any_desk: Desk) -> Desk:
    """An item with all there is: answers, a confirmed wording, two files, one in the bin."""
    ask_for_reviews(any_desk, True)
    confirm_requirement(any_desk, COORDINATOR, Y2570, UNCLEAR, "ถ้อยคำ")
    mark(any_desk, OFFICER, Y2570, [Wanted(duty.key, Answer.DONE) for duty in duties(CODE)])
    attach(any_desk, pdf("ก 2570"), code=CODE)
    gone = attach(any_desk, pdf("ข 2570"), code=CODE).evidence_id
    bin_evidence(any_desk, OFFICER, Y2570, [gone])
    step(any_desk, COMMANDER, Step.APPROVE)
    return any_desk


def piece(desk: Desk) -> int:
    return state(desk).evidence[0].id


def correct(desk: Desk) -> Change:
    seen = state(desk).evidence[0].version
    return correct_evidence(
        desk, OFFICER, Y2570, piece(desk), YEAR, name="ชื่อใหม่.pdf", seen_version=seen
    )


def confirm(desk: Desk) -> Change:
    seen = state(desk).confirmations[UNCLEAR].version
    return confirm_requirement(desk, COORDINATOR, Y2570, UNCLEAR, "ถ้อยคำอื่น", seen)


def _in_bin(desk: Desk) -> int:
    return piece(desk) + 1


OPENING: dict[str, tuple[Callable[[Desk], Change], Callable[[Desk, int], Change]]] = {
    "mark": (lambda d: answer(d, 0), lambda d, e: undo(d, OFFICER, e)),
    "attach": (
        lambda d: attach(d, pdf("ค 2570"), code=CODE).change,
        lambda d, e: undo_evidence(d, OFFICER, e),
    ),
    "attach an address": (
        lambda d: attach_address(d, OFFICER, Y2570, CODE, "https://a.go.th", YEAR).change,
        lambda d, e: undo_evidence(d, OFFICER, e),
    ),
    "supersede": (
        lambda d: attach(d, pdf("ง 2570"), code=CODE, replaces=piece(d)).change,
        lambda d, e: undo_evidence(d, OFFICER, e),
    ),
    "correct": (correct, lambda d, e: undo_evidence(d, OFFICER, e)),
    "bin": (
        lambda d: bin_evidence(d, OFFICER, Y2570, [piece(d)]),
        lambda d, e: undo_evidence(d, OFFICER, e),
    ),
    "restore": (
        lambda d: restore_evidence(d, OFFICER, Y2570, [_in_bin(d)]),
        lambda d, e: undo_evidence(d, OFFICER, e),
    ),
    "confirm": (confirm, lambda d, e: undo_confirmation(d, COORDINATOR, e)),
}


def entry_of(change: Change) -> int:
    assert change.entry_id is not None
    return change.entry_id


@pytest.mark.parametrize("name", OPENING)
def test_a_change_opens_it_and_its_undoing_brings_the_approval_back(
    approved: Desk, name: str
) -> None:
    act, take_back = OPENING[name]
    change = act(approved)
    opened = state(approved).review
    assert (opened.state, bool(opened.changed)) == (ReviewState.OPEN, True)
    undone = take_back(approved, entry_of(change))
    assert state(approved).review.state is ReviewState.APPROVED
    take_back(approved, entry_of(undone))
    assert state(approved).review.state is ReviewState.OPEN


@pytest.mark.parametrize("name", OPENING)
def test_an_approval_does_not_come_back_over_another_change(approved: Desk, name: str) -> None:
    act, take_back = OPENING[name]
    change = act(approved)
    answer(approved, 1)
    take_back(approved, entry_of(change))
    assert state(approved).review.state is ReviewState.OPEN


def test_another_change_that_was_taken_back_does_not_count(approved: Desk) -> None:
    first, second = answer(approved, 0), answer(approved, 1)
    undo(approved, OFFICER, entry_of(second))
    undo(approved, OFFICER, entry_of(first))
    assert state(approved).review.state is ReviewState.APPROVED


def test_what_was_undone_and_done_again_counts(approved: Desk) -> None:
    first, second = answer(approved, 0), answer(approved, 1)
    back = undo(approved, OFFICER, entry_of(second))
    undo(approved, OFFICER, entry_of(back))
    undo(approved, OFFICER, entry_of(first))
    assert state(approved).review.state is ReviewState.OPEN


def test_undoing_a_return_does_not_approve_what_was_changed_since(approved: Desk) -> None:
    returned = step(approved, COMMANDER, Step.RETURN, "ภาพไม่ชัด")
    answer(approved, 0)
    with pytest.raises(Refused) as refused:
        undo_review(approved, COMMANDER, entry_of(returned))
    assert refused.value.reason is Reason.CANNOT_UNDO
    assert refused.value.facts["by"] == OFFICER.name
    assert state(approved).review.state is ReviewState.RETURNED


def test_a_return_can_be_undone_while_nothing_changed(approved: Desk) -> None:
    returned = step(approved, COMMANDER, Step.RETURN, "ภาพไม่ชัด")
    undo_review(approved, COMMANDER, entry_of(returned))
    assert state(approved).review.state is ReviewState.APPROVED


def test_a_change_while_reviews_are_off_opens_it_too(approved: Desk) -> None:
    ask_for_reviews(approved, False)
    answer(approved, 0)
    ask_for_reviews(approved, True)
    assert state(approved).review.state is ReviewState.OPEN


@pytest.mark.parametrize(
    "act",
    [
        lambda d: write_note(d, OFFICER, Y2570, CODE, "รอภาพ", state(d).version),
        lambda d: assign(d, COORDINATOR, Y2570, CODE, ["traffic"], [], state(d).version),
        lambda d: comment(d, OFFICER, Y2570, CODE, "ดูแล้ว"),
        lambda d: attach(d, code="O1"),
        lambda d: [ask_for_reviews(d, wanted) for wanted in (False, True)],
    ],
)
def test_what_a_reviewer_did_not_judge_leaves_it(
    approved: Desk, act: Callable[[Desk], object]
) -> None:
    act(approved)
    assert state(approved).review.state is ReviewState.APPROVED


@pytest.mark.parametrize("which", [Step.SUBMIT, Step.APPROVE])
def test_what_changed_since_it_was_looked_at_is_not_handed_in(approved: Desk, which: Step) -> None:
    answer(approved, 0)
    seen = year_state(approved, VIEWER, Y2570)
    attach(approved, pdf("คนละเรื่อง 2570"), code=CODE)
    version = state(approved).review.version
    with pytest.raises(Refused) as refused:
        review_item(
            approved,
            APPROVER,
            Y2570,
            CODE,
            which,
            seen_version=version,
            seen_revision=seen.revision,
        )
    assert refused.value.reason is Reason.CHANGED_MEANWHILE
    now = year_state(approved, VIEWER, Y2570).revision
    review_item(approved, APPROVER, Y2570, CODE, which, seen_version=version, seen_revision=now)
    assert state(approved).review.state is not ReviewState.OPEN


def test_a_change_elsewhere_does_not_keep_an_item_from_approval(approved: Desk) -> None:
    answer(approved, 0)
    seen = year_state(approved, VIEWER, Y2570)
    attach(approved, code="O1")
    version = state(approved).review.version
    review_item(
        approved,
        COMMANDER,
        Y2570,
        CODE,
        Step.APPROVE,
        seen_version=version,
        seen_revision=seen.revision,
    )
    assert state(approved).review.state is ReviewState.APPROVED
