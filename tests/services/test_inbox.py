"""What waits for whom: every group on either side of what moves an item into it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from dashboard.domain.marks import Answer
from dashboard.domain.reviews import Step
from dashboard.domain.roles import Actor
from dashboard.services.commenting import acknowledge_mention, comment
from dashboard.services.desk import Desk
from dashboard.services.inbox import Inbox, inbox, owns
from dashboard.services.marking import Wanted, mark
from dashboard.services.planning import assign
from dashboard.services.reviewing import review_item
from dashboard.services.views import ItemState, YearState
from dashboard.services.year import year_state
from tests.cast import (
    APPROVER,
    COMMANDER,
    COORDINATOR,
    EVERYONE,
    OFFICER,
    VIEWER,
    Y2568,
    Y2570,
    ask_for_reviews,
    duties,
)

IN_DECEMBER = date(2026, 12, 5)
"""October's duties are late, November's are not due within 14 days."""


@pytest.fixture
def reviewed(desk: Desk) -> Desk:
    """O1, O8 and O9 all there, in a year that asks for reviews."""
    ask_for_reviews(desk)
    wanted = [Wanted(duty.key, Answer.DONE) for code in ("O1", "O8", "O9") for duty in duties(code)]
    mark(desk, OFFICER, Y2570, wanted)
    return desk


def state(desk: Desk, day: date | None = None) -> YearState:
    return year_state(desk, VIEWER, Y2570, day)


def step(desk: Desk, code: str, actor: Actor, taken: Step, reason: str = "") -> None:
    seen = state(desk).item(code).review.version
    review_item(desk, actor, Y2570, code, taken, reason=reason, seen_version=seen)


def found(desk: Desk, actor: Actor = VIEWER, day: date | None = None) -> Inbox:
    return inbox(state(desk, day), actor, None)


def codes(items: Sequence[ItemState]) -> list[str]:
    return [item.code for item in items]


def test_an_item_stands_in_one_group(reviewed: Desk) -> None:
    step(reviewed, "O8", OFFICER, Step.SUBMIT)
    step(reviewed, "O8", COMMANDER, Step.RETURN, "ภาพไม่ชัด")
    step(reviewed, "O9", OFFICER, Step.SUBMIT)
    waits = found(reviewed)
    assert codes(waits.ready) == ["O1"]
    assert codes(waits.returned) == ["O8"]
    assert codes(waits.due_soon) == ["O4", "O7", "O11", "O14", "O15"]
    assert waits.overdue == ()
    groups = (waits.returned, waits.overdue, waits.due_soon, waits.ready, waits.later)
    everything = [code for group in groups for code in codes(group)]
    assert sorted([*everything, "O9"]) == sorted(codes(state(reviewed).items))


def test_what_is_late_comes_first_and_together_in_the_order_of_the_form(reviewed: Desk) -> None:
    waits = found(reviewed, day=IN_DECEMBER)
    assert codes(waits.overdue) == ["O4", "O7", "O11", "O14", "O15"]
    due = [item.assessment.next_due or item.assessment.due for item in waits.later]
    assert due == sorted(due)


@pytest.mark.parametrize("actor", (*EVERYONE, APPROVER), ids=lambda actor: actor.name)
def test_only_who_may_approve_is_asked_to(reviewed: Desk, actor: Actor) -> None:
    step(reviewed, "O9", OFFICER, Step.SUBMIT)
    asked = codes(found(reviewed, actor).to_review)
    assert asked == (["O9"] if actor in (COMMANDER, APPROVER) else [])


def test_an_approved_item_waits_for_nobody(reviewed: Desk) -> None:
    step(reviewed, "O9", COMMANDER, Step.APPROVE)
    waits = found(reviewed, COMMANDER)
    assert "O9" not in codes((*waits.to_review, *waits.ready, *waits.later))


def test_a_year_without_reviews_has_none_to_submit_or_approve(reviewed: Desk) -> None:
    step(reviewed, "O9", OFFICER, Step.SUBMIT)
    ask_for_reviews(reviewed, False)
    waits = found(reviewed, COMMANDER)
    assert (waits.to_review, waits.returned, waits.ready) == ((), (), ())
    assert not {"O1", "O8", "O9"} & set(codes(waits.later)), "they are complete as they are"


def test_an_officer_and_a_section_see_their_own(desk: Desk) -> None:
    year = state(desk)
    officer, section = year.officers[0], year.catalogue.section("traffic")
    assign(desk, COORDINATOR, Y2570, "O4", ["traffic"], [officer.id], year.item("O4").version)
    year = state(desk)
    for owner in (officer, section):
        waits = inbox(year, VIEWER, owner)
        own = [item.code for item in year.items if owns(owner, item)]
        assert "O4" in own
        shown = codes((*waits.overdue, *waits.due_soon, *waits.ready, *waits.later))
        assert sorted(shown) == sorted(own)


def test_a_mention_waits_for_the_officer_it_names_until_acknowledged(desk: Desk) -> None:
    one, other = state(desk).officers[:2]
    comment(desk, COORDINATOR, Y2570, "O14", "ขอประกาศเดือนตุลาคม", [one.id])
    year = state(desk)
    ((item, said),) = inbox(year, VIEWER, one).mentioned
    assert (item.code, said.text) == ("O14", "ขอประกาศเดือนตุลาคม")
    assert inbox(year, VIEWER, other).mentioned == ()
    assert inbox(year, VIEWER, None).mentioned == ()
    acknowledge_mention(desk, COORDINATOR, Y2570, said.id, one.id)
    assert inbox(state(desk), VIEWER, one).mentioned == ()


def test_a_closed_year_has_nothing_late(desk: Desk) -> None:
    waits = inbox(year_state(desk, VIEWER, Y2568), VIEWER, None)
    assert (waits.overdue, waits.due_soon) == ((), ())
    assert not waits.is_empty


def test_who_owns_nothing_finds_nothing(desk: Desk) -> None:
    year = state(desk)
    free = [each for each in year.officers if not any(owns(each, item) for item in year.items)]
    waits = [inbox(year, COMMANDER, officer) for officer in free]
    assert waits
    assert all(each.is_empty for each in waits)
