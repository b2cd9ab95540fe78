"""Comments name officers, who find them until they have acknowledged them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dashboard.domain.comments import Comment, named_in
from dashboard.domain.refusals import Reason, Refused
from dashboard.services.commenting import (
    acknowledge_mention,
    bring_comment_back,
    comment,
    take_back_comment,
)
from dashboard.services.desk import Desk
from dashboard.services.inbox import inbox
from dashboard.services.year import year_state
from tests.cast import COMMANDER, COORDINATOR, OFFICER, VIEWER, Y2570

STAFF = (
    (1, "พ.ต.ท.หญิง ทดสอบ หนึ่ง"),
    (2, "ร.ต.อ.ทดสอบ สอง"),
    (3, "ส.ต.ท. สาม ทดสอบ"),
    (4, "เจ้าหน้าที่ทดสอบ 2"),
)


def said(desk: Desk) -> tuple[Comment, ...]:
    return year_state(desk, VIEWER, Y2570).item("O1").comments


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("ดูภาพด้วย", set()),
        ("@พ.ต.ท.หญิง ทดสอบ หนึ่ง ดูภาพ", {1}),
        ("เรียน @ทดสอบ หนึ่ง และ @สาม", {1, 3}),
        ("@ทดสอบ", {1, 2}),
        ("@เจ้าหน้าที่ทดสอบ 2 ครับ", {4}),
        ("ทดสอบ@สาม", {3}),
        ("@หญิง @พ.ต.ท. @ส.ต.ท.", set()),
        ("@", set()),
    ],
)
def test_who_a_text_names(text: str, named: set[int]) -> None:
    assert named_in(text, STAFF) == named


def test_a_comment_is_there_with_whom_it_names(any_desk: Desk) -> None:
    first, second = year_state(any_desk, VIEWER).officers[:2]
    comment(any_desk, COMMANDER, Y2570, "O1", f"  @{first.name} ดูภาพ ", [second.id])
    (found,) = said(any_desk)
    assert (found.text, found.by) == (f"@{first.name} ดูภาพ", COMMANDER.name)
    assert found.mentions == {first.id: None, second.id: None}


def test_it_waits_for_the_officer_until_acknowledged(any_desk: Desk) -> None:
    officer = year_state(any_desk, VIEWER).officers[0]
    comment(any_desk, COMMANDER, Y2570, "O1", "ดูภาพด้วย", [officer.id])
    year = year_state(any_desk, VIEWER)
    assert [each.code for each, _ in inbox(year, OFFICER, officer).mentioned] == ["O1"]
    acknowledge_mention(any_desk, OFFICER, Y2570, said(any_desk)[0].id, officer.id)
    assert inbox(year_state(any_desk, VIEWER), OFFICER, officer).mentioned == ()
    with pytest.raises(Refused) as refused:
        acknowledge_mention(any_desk, OFFICER, Y2570, said(any_desk)[0].id, officer.id)
    assert refused.value.reason is Reason.UNKNOWN_COMMENT


def test_nobody_acknowledges_for_somebody_else(desk: Desk) -> None:
    first, second = year_state(desk, VIEWER).officers[:2]
    comment(desk, COMMANDER, Y2570, "O1", "ดูภาพด้วย", [first.id])
    with pytest.raises(Refused) as refused:
        acknowledge_mention(
            desk, replace(OFFICER, officer=second.id), Y2570, said(desk)[0].id, first.id
        )
    assert refused.value.reason is Reason.NOT_ALLOWED


def test_withdrawing_ones_own_and_the_way_back(any_desk: Desk) -> None:
    comment(any_desk, OFFICER, Y2570, "O1", "ผิดข้อ")
    with pytest.raises(Refused) as refused:
        take_back_comment(any_desk, COMMANDER, Y2570, said(any_desk)[0].id)
    assert refused.value.reason is Reason.NOT_ALLOWED
    change = take_back_comment(any_desk, OFFICER, Y2570, said(any_desk)[0].id)
    assert said(any_desk) == ()
    assert change.entry_id is not None
    bring_comment_back(any_desk, OFFICER, change.entry_id)
    assert [each.text for each in said(any_desk)] == ["ผิดข้อ"]
    with pytest.raises(Refused) as refused:
        bring_comment_back(any_desk, OFFICER, change.entry_id)
    assert refused.value.reason is Reason.CANNOT_UNDO


def test_the_coordinator_may_withdraw_anyones(desk: Desk) -> None:
    comment(desk, OFFICER, Y2570, "O1", "ผิดข้อ")
    take_back_comment(desk, COORDINATOR, Y2570, said(desk)[0].id)
    assert said(desk) == ()


@pytest.mark.parametrize(("text", "reason"), [(" ", "text_missing"), ("ก" * 4001, "text_too_long")])
def test_what_is_no_comment(desk: Desk, text: str, reason: str) -> None:
    with pytest.raises(Refused) as refused:
        comment(desk, OFFICER, Y2570, "O1", text)
    assert refused.value.reason == reason
    assert said(desk) == ()
