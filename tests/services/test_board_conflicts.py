"""An edited board beside what others changed meanwhile, and what one may not change."""

from __future__ import annotations

import pytest

from dashboard.domain.board import PlanField
from dashboard.domain.marks import Answer
from dashboard.domain.refusals import Reason, Refused
from dashboard.domain.roles import Actor
from dashboard.services.board_sheets import apply_board, export_board, plan_board
from dashboard.services.desk import Desk
from dashboard.services.marking import Wanted, mark
from dashboard.services.planning import assign
from dashboard.services.year import year_state
from tests.cast import COMMANDER, COORDINATOR, OFFICER, VIEWER, Y2568, Y2570
from tests.services.board_files import (
    ANSWER,
    DUE,
    NOTE,
    O1_1,
    O4_6,
    OCTOBER,
    OFFICERS,
    SECTIONS,
    STAFF,
    YEAR,
    Edits,
    answers,
    edited,
    exported,
    planned,
    seen,
    told_in,
)


def _other_answer(desk: Desk) -> None:
    mark(desk, COORDINATOR, Y2570, [Wanted(O4_6, Answer.NIL)])


def _other_owner(desk: Desk) -> None:
    assign(desk, COORDINATOR, Y2570, "O1", ["inquiry"], [], seen(desk, "O1"))


def test_what_somebody_else_changed_and_nobody_edited_stays(desk: Desk) -> None:
    content = exported(desk)
    _other_answer(desk)
    _other_owner(desk)
    plan = planned(desk, edited(content, {("O1.1", YEAR, ANSWER): "✓"}))
    assert [each.duty.key for each in plan.marks] == [O1_1]
    assert (plan.plans, plan.errors, plan.kept, len(plan.notes)) == ((), (), 2, 1)
    apply_board(desk, COORDINATOR, plan)
    assert answers(desk) == {O1_1: (Answer.DONE, ""), O4_6: (Answer.NIL, "")}


def test_what_both_changed_is_a_conflict_at_its_cell(desk: Desk) -> None:
    content = exported(desk)
    _other_answer(desk)
    _other_owner(desk)
    edits: Edits = {("O4.6", OCTOBER, ANSWER): "✓", ("O1", SECTIONS): "จราจร", ("O1", NOTE): "ก"}
    plan = planned(desk, edited(content, edits))
    told = [each.message.th for each in plan.errors]
    assert len(told) == 2
    assert "เป็น “สอบสวน” หลังจากส่งออก" in told[0]
    assert told[1].startswith(f"{COORDINATOR.name} แก้ไข O4.6 {OCTOBER} เป็น “ไม่มีในงวดนี้”")
    assert [each.field for each in plan.plans] == [PlanField.NOTE], "nobody else touched the note"


def test_both_made_the_same_change(desk: Desk) -> None:
    content = exported(desk)
    _other_answer(desk)
    plan = planned(desk, edited(content, {("O4.6", OCTOBER, ANSWER): "ไม่มี"}))
    assert (plan.changes, plan.errors) == ((), ())


@pytest.mark.parametrize("meanwhile", [_other_answer, _other_owner])
def test_a_plan_made_against_older_data_is_refused(desk: Desk, meanwhile: object) -> None:
    edits: Edits = {("O4.6", OCTOBER, ANSWER): "✓", ("O1", SECTIONS): "จราจร"}
    plan = planned(desk, edited(exported(desk), edits))
    assert callable(meanwhile)
    meanwhile(desk)
    before = year_state(desk, VIEWER).revision
    with pytest.raises(Refused) as refused:
        apply_board(desk, COORDINATOR, plan)
    assert refused.value.reason is Reason.PLAN_OUTDATED
    assert year_state(desk, VIEWER).revision == before


def test_a_plan_stands_while_something_else_changes(desk: Desk) -> None:
    plan = planned(desk, edited(exported(desk), {("O4.6", OCTOBER, ANSWER): "✓"}))
    _other_owner(desk)
    assert apply_board(desk, COORDINATOR, plan).count == 1


@pytest.mark.parametrize(
    ("actor", "edits", "says"),
    [
        (OFFICER, {("O1", SECTIONS): "จราจร"}, "ไม่มีสิทธิ์แก้สายงาน"),
        (OFFICER, {("O1", OFFICERS): STAFF}, "ไม่มีสิทธิ์แก้เจ้าหน้าที่"),
        (OFFICER, {("O1", DUE): "ม.ค. 2570"}, "ไม่มีสิทธิ์แก้เดือนครบกำหนด"),
        (COMMANDER, {("O1.1", YEAR, ANSWER): "✓"}, "ไม่มีสิทธิ์บันทึกผล"),
    ],
)
def test_what_one_may_not_change_is_told_and_refused(
    desk: Desk, actor: Actor, edits: Edits, says: str
) -> None:
    content = edited(exported(desk), edits)
    (told,) = told_in(desk, content, actor)
    assert says in told[1]
    with pytest.raises(Refused) as refused:
        apply_board(desk, actor, planned(desk, content, COORDINATOR))
    assert refused.value.reason is Reason.NOT_ALLOWED


def test_another_years_board_is_refused_with_one_sentence(desk: Desk) -> None:
    content = export_board(desk, COORDINATOR, Y2568).content
    plan = plan_board(desk, COORDINATOR, Y2570, "a.xlsx", content)
    assert (len(plan.errors), plan.changes) == (1, ())
    assert "ปีงบประมาณ 2568 แต่กำลังนำเข้าปี 2570" in plan.errors[0].message.th


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 broken", b"%PDF-1.7", "ก,ข\n1,2\n".encode()])
def test_what_is_no_board_is_told_and_nothing_breaks(desk: Desk, content: bytes) -> None:
    plan = planned(desk, content)
    assert (len(plan.errors), plan.changes) == (1, ())
