"""The board in Excel and back: what an edited cell changes, and what it never does."""

from __future__ import annotations

import random
from datetime import date

import pytest

from dashboard.domain.board import MarkChange, PlanChange, PlanField
from dashboard.domain.duties import DutyKey
from dashboard.domain.fiscal import Month
from dashboard.domain.history import Deed
from dashboard.domain.marks import Answer
from dashboard.services.board_sheets import apply_board, export_board
from dashboard.services.desk import Desk
from dashboard.services.history import recent
from dashboard.services.year import year_state
from dashboard.text.dates import period_name
from tests.cast import COMMANDER, COORDINATOR, OFFICER, VIEWER, Y2570
from tests.services.board_files import (
    ANSWER,
    DUE,
    NOTE,
    O1_1,
    O4_6,
    OCTOBER,
    OFFICERS,
    REASON,
    SECTIONS,
    STAFF,
    YEAR,
    Edits,
    answers,
    applied,
    edited,
    exported,
    live_in,
    planned,
)


@pytest.mark.parametrize("lived_in", [False, True])
def test_an_export_imports_again_without_a_change(any_desk: Desk, lived_in: bool) -> None:
    if lived_in:
        live_in(any_desk)
    plan = planned(any_desk, exported(any_desk))
    assert (plan.changes, plan.errors, plan.warnings, plan.notes) == ((), (), (), ())
    state = year_state(any_desk, VIEWER)
    assert plan.same == sum(len(item.duties) + 4 for item in state.items)
    before = state.revision
    assert apply_board(any_desk, COORDINATOR, plan).entry_id is None
    assert year_state(any_desk, VIEWER).revision == before


def test_only_the_items_asked_for_are_exported(desk: Desk) -> None:
    plan = planned(desk, export_board(desk, VIEWER, Y2570, ["O1", "O4"]).content)
    items = [year_state(desk, VIEWER).item(code) for code in ("O1", "O4")]
    assert plan.same == sum(len(item.duties) + 4 for item in items)


MARKS: list[tuple[Edits, DutyKey, tuple[Answer, str] | None]] = [
    ({("O1.3", YEAR, ANSWER): "✓"}, DutyKey("O1.3", "2570"), (Answer.DONE, "")),
    ({("O1.3", YEAR, ANSWER): " ทำแล้ว "}, DutyKey("O1.3", "2570"), (Answer.DONE, "")),
    ({("O1.3", YEAR, ANSWER): True}, DutyKey("O1.3", "2570"), (Answer.DONE, "")),
    ({("O4.6", "พ.ย. 2569", ANSWER): "ไม่มี"}, DutyKey("O4.6", "2026-11"), (Answer.NIL, "")),
    ({("O4.6", OCTOBER, ANSWER): "✓"}, O4_6, (Answer.DONE, "")),
    ({("O4.6", OCTOBER, ANSWER): None}, O4_6, None),
    ({("O1.1", YEAR, ANSWER): "ยังไม่ทำ"}, O1_1, None),
    ({("O1.2", YEAR, REASON): "อื่น"}, DutyKey("O1.2", "2570"), (Answer.NOT_APPLICABLE, "อื่น")),
    ({("O1.2", YEAR, ANSWER): None}, DutyKey("O1.2", "2570"), None),
    ({("O1.2", YEAR, ANSWER): "✓"}, DutyKey("O1.2", "2570"), (Answer.DONE, "")),
    (
        {("O1.3", YEAR, ANSWER): "ไม่เกี่ยวข้อง", ("O1.3", YEAR, REASON): "เหตุผล"},
        DutyKey("O1.3", "2570"),
        (Answer.NOT_APPLICABLE, "เหตุผล"),
    ),
]


@pytest.mark.parametrize(("edits", "key", "wanted"), MARKS)
def test_an_edited_answer_becomes_exactly_that_change(
    desk: Desk, edits: Edits, key: DutyKey, wanted: tuple[Answer, str] | None
) -> None:
    live_in(desk)
    before = answers(desk)
    content = edited(exported(desk), edits)
    plan = planned(desk, content, OFFICER)
    assert (len(plan.marks), plan.plans, plan.errors) == (1, (), ())
    applied(desk, content, OFFICER)
    after = answers(desk)
    assert after.pop(key, None) == wanted
    before.pop(key, None)
    assert after == before


PLANS: list[tuple[Edits, PlanField, object]] = [
    ({("O1", SECTIONS): "จราจร"}, PlanField.SECTIONS, ("traffic",)),
    (
        {("O1", SECTIONS): "งานสืบสวน ,จราจร, สืบสวน"},
        PlanField.SECTIONS,
        ("investigation", "traffic"),
    ),
    ({("O1", SECTIONS): None}, PlanField.SECTIONS, ()),
    ({("O1", OFFICERS): STAFF}, PlanField.OFFICERS, (2,)),
    ({("O1", OFFICERS): "เจ้าหน้าที่ ทดสอบ ๒"}, PlanField.OFFICERS, (2,)),
    ({("O1", OFFICERS): ""}, PlanField.OFFICERS, ()),
    ({("O1", DUE): "มีนาคม 2570"}, PlanField.DUE, Month(2027, 3)),
    ({("O1", DUE): "มี.ค. ๗๐"}, PlanField.DUE, Month(2027, 3)),
    ({("O1", DUE): date(2027, 3, 1)}, PlanField.DUE, Month(2027, 3)),
    ({("O1", DUE): None}, PlanField.DUE, None),
    ({("O1", DUE): "ธ.ค. 2569"}, PlanField.DUE, None),
    ({("O1", NOTE): "=SUM(A1) ใหม่"}, PlanField.NOTE, "=SUM(A1) ใหม่"),
    ({("O1", NOTE): None}, PlanField.NOTE, ""),
]


@pytest.mark.parametrize(("edits", "field", "wanted"), PLANS)
def test_an_edited_plan_becomes_exactly_that_change(
    desk: Desk, edits: Edits, field: PlanField, wanted: object
) -> None:
    live_in(desk)
    others = {code: _plan(desk, code) for code in ("O2", "O3", "O25")}
    before = _plan(desk, "O1")
    content = edited(exported(desk), edits)
    plan = planned(desk, content, COMMANDER)
    assert [change.field for change in plan.plans] == [field]
    assert (plan.marks, plan.errors, plan.warnings) == ((), (), ())
    applied(desk, content, COMMANDER)
    assert _plan(desk, "O1") == before | {field: wanted}
    assert {code: _plan(desk, code) for code in others} == others


def _plan(desk: Desk, code: str) -> dict[PlanField, object]:
    item = year_state(desk, VIEWER).item(code)
    return {
        PlanField.SECTIONS: tuple(sorted(each.code for each in item.sections)),
        PlanField.OFFICERS: tuple(each.id for each in item.officers),
        PlanField.DUE: item.chosen_due,
        PlanField.NOTE: item.note,
    }


def test_many_edits_are_one_entry_of_the_history(any_desk: Desk) -> None:
    edits: Edits = {
        ("O1.1", YEAR, ANSWER): "✓",
        ("O4.6", OCTOBER, ANSWER): "ไม่มี",
        ("O25", OFFICERS): f"{STAFF}, เจ้าหน้าที่ทดสอบ 3",
        ("O25", NOTE): "รอไฟล์",
        ("O25", DUE): "ก.ย. 2570",
    }
    before = year_state(any_desk, VIEWER).revision
    plan = planned(any_desk, edited(exported(any_desk), edits))
    change = apply_board(any_desk, COORDINATOR, plan)
    assert change.count == 5
    assert year_state(any_desk, VIEWER).revision == before + 1 == change.entry_id
    entry = recent(any_desk, VIEWER, Y2570, 1)[0]
    assert (entry.action, set(entry.subject.split())) == (Deed.IMPORT_BOARD, {"O1", "O4", "O25"})
    assert (entry.after["file"], entry.after["sha256"]) == (plan.file_name, plan.file_sha256)
    assert entry.after["items"] == ["O1", "O4"]


def test_random_edits_become_exactly_what_was_edited(desk: Desk) -> None:
    live_in(desk)
    chance = random.Random(2570)
    items = year_state(desk, VIEWER).items
    clean = exported(desk)
    for _ in range(6):
        edits: dict[tuple[str, ...], object] = {}
        wanted: set[tuple[object, object]] = set()
        for item in chance.sample(items, 5):
            duty = chance.choice([each for each in item.duties if item.can_be_marked(each)])
            if item.answer(duty) is None:
                period = _period(duty.period.code, item.code, desk)
                edits[duty.requirement.code, period, ANSWER] = "✓"
                wanted.add((duty.key, Answer.DONE))
            edits[item.code, NOTE] = f"บันทึก {chance.random()}"
            wanted.add((item.code, edits[item.code, NOTE]))
        plan = planned(desk, edited(clean, edits))
        assert plan.errors == ()
        assert {_said(change) for change in plan.changes} == wanted


def _period(code: str, item: str, desk: Desk) -> str:
    duties = year_state(desk, VIEWER).item(item).duties
    return next(period_name(each.period).th for each in duties if each.period.code == code)


def _said(change: MarkChange | PlanChange) -> tuple[object, object]:
    if isinstance(change, MarkChange):
        return change.duty.key, change.answer
    return change.item, change.new
