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
from dashboard.domain.refusals import Reason, Refused
from dashboard.domain.roles import Actor
from dashboard.services.board_sheets import apply_board, export_board, plan_board
from dashboard.services.confirming import confirm_requirement
from dashboard.services.desk import Desk
from dashboard.services.history import recent
from dashboard.services.marking import Wanted, mark
from dashboard.services.planning import assign, set_due, write_note
from dashboard.services.year import year_state
from dashboard.text import board_sheet as words
from dashboard.text.dates import period_name
from tests.cast import COMMANDER, COORDINATOR, OFFICER, VIEWER, Y2568, Y2570
from tests.services.board_files import Edits, edited, exported, place, planned, without_column

ANSWER, REASON = words.ANSWER.th, words.REASON.th
SECTIONS, OFFICERS = words.SECTIONS.th, words.OFFICERS.th
DUE, NOTE, TOKEN = words.DUE_MONTH.th, words.NOTE.th, words.TOKEN.th
OCTOBER, YEAR = "ต.ค. 2569", "ทั้งปี 2570"
O1_1, O4_6 = DutyKey("O1.1", "2570"), DutyKey("O4.6", "2026-10")
STAFF = "เจ้าหน้าที่ทดสอบ 2"


def _lived_in(desk: Desk) -> None:
    """A board on which something of everything stands."""
    confirm_requirement(desk, COORDINATOR, Y2570, "O11.3", "ตามต้นฉบับ")
    mark(
        desk,
        OFFICER,
        Y2570,
        [
            Wanted(O1_1, Answer.DONE),
            Wanted(O4_6, Answer.NIL),
            Wanted(DutyKey("O1.2", "2570"), Answer.NOT_APPLICABLE, "=ไม่มีงานนี้\nสองบรรทัด"),
            Wanted(DutyKey("O11.3", "2026-10"), Answer.DONE),
        ],
    )
    ids = [officer.id for officer in year_state(desk, VIEWER).officers]
    assign(desk, COORDINATOR, Y2570, "O1", ["traffic", "inquiry"], ids, _seen(desk, "O1"))
    assign(desk, COORDINATOR, Y2570, "O2", [], [], _seen(desk, "O2"))
    set_due(desk, COORDINATOR, Y2570, "O1", Month(2027, 2), _seen(desk, "O1"))
    set_due(desk, COORDINATOR, Y2570, "O3", Month(2026, 12), _seen(desk, "O3"))
    write_note(desk, COORDINATOR, Y2570, "O1", "+66 ก\x0bข  ค\n\nง, 'จ'", _seen(desk, "O1"))


def _seen(desk: Desk, code: str) -> int:
    return year_state(desk, VIEWER).item(code).version


def _answers(desk: Desk) -> dict[DutyKey, tuple[Answer, str]]:
    items = year_state(desk, VIEWER).items
    return {key: (m.answer, m.note) for item in items for key, m in item.marks.items()}


def _apply(desk: Desk, content: bytes, actor: Actor = COORDINATOR) -> int:
    entry = apply_board(desk, actor, planned(desk, content, actor)).entry_id
    assert entry is not None
    return entry


def _told(desk: Desk, content: bytes, actor: Actor = COORDINATOR) -> list[tuple[str, str]]:
    return [(each.cell, each.message.th) for each in planned(desk, content, actor).errors]


@pytest.mark.parametrize("lived_in", [False, True])
def test_an_export_imports_again_without_a_change(any_desk: Desk, lived_in: bool) -> None:
    if lived_in:
        _lived_in(any_desk)
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
    _lived_in(desk)
    before = _answers(desk)
    content = edited(exported(desk), edits)
    plan = planned(desk, content, OFFICER)
    assert (len(plan.marks), plan.plans, plan.errors) == (1, (), ())
    _apply(desk, content, OFFICER)
    after = _answers(desk)
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
    _lived_in(desk)
    others = {code: _plan(desk, code) for code in ("O2", "O3", "O25")}
    before = _plan(desk, "O1")
    content = edited(exported(desk), edits)
    plan = planned(desk, content, COMMANDER)
    assert [change.field for change in plan.plans] == [field]
    assert (plan.marks, plan.errors, plan.warnings) == ((), (), ())
    _apply(desk, content, COMMANDER)
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


ERRORS: list[tuple[Edits, str]] = [
    ({("O1.1", YEAR, ANSWER): "เสร็จ"}, "อ่าน “เสร็จ” เป็นผลไม่ได้"),
    ({("O1.1", YEAR, ANSWER): "ไม่เกียวข้อง"}, "หมายถึง “ไม่เกี่ยวข้อง” หรือไม่"),
    ({("O1.1", YEAR, ANSWER): "ไม่มี"}, "ไม่มีข้อความกรณีไม่มีข้อมูล"),
    ({("O1.1", YEAR, ANSWER): "ไม่เกี่ยวข้อง"}, "โปรดเขียนเหตุผล"),
    ({("O11.3", OCTOBER, ANSWER): "✓"}, "ต้องยืนยันข้อความกับต้นฉบับก่อน"),
    ({("O1.1", YEAR, words.REQUIREMENT.th): "O1.77"}, "ไม่มีองค์ประกอบ “O1.77”"),
    ({("O1.1", YEAR, words.PERIOD.th): OCTOBER}, f"ไม่มีงวด “{OCTOBER}” ต้องเป็น {YEAR}"),
    ({("O1.1", YEAR, words.REQUIREMENT.th): "O1.2"}, "ซ้ำกับแถวที่"),
    ({("O1", words.CODE.th): "O51"}, "ไม่มีข้อ “O51” ในแบบตรวจปีนี้ หมายถึง “O5” หรือไม่"),
    ({("O2", words.CODE.th): "O1"}, "ซ้ำกับแถวที่ ข้อ!3"),
    ({("O1", SECTIONS): "จราจร, จราจล"}, "ไม่มีสายงาน “จราจล” หมายถึง “จราจร” หรือไม่"),
    ({("O1", OFFICERS): "เจ้าหน้าที่ทดสอบ 22"}, f"หมายถึง “{STAFF}” หรือไม่"),
    ({("O1", DUE): "ต.ค. 2570"}, "ไม่อยู่ในปีงบประมาณ 2570"),
    ({("O1", DUE): "สิ้นปี"}, "อ่าน “สิ้นปี” เป็นเดือนไม่ได้"),
    ({("O4", DUE): "มี.ค. 2570"}, "กำหนดได้เร็วที่สุด เม.ย. 2570"),
    ({("O1", NOTE): "ก" * 4001}, "เขียนได้ไม่เกิน 4,000"),
]


@pytest.mark.parametrize(("edits", "says"), ERRORS)
def test_what_cannot_be_is_told_at_its_cell(desk: Desk, edits: Edits, says: str) -> None:
    content = edited(exported(desk), edits)
    told = _told(desk, content)
    assert len(told) == 1
    assert says in told[0][1]
    with pytest.raises(Refused) as refused:
        apply_board(desk, COORDINATOR, planned(desk, content))
    assert refused.value.reason is Reason.PLAN_HAS_ERRORS


def test_every_problem_is_told_at_once_with_sheet_and_cell(desk: Desk) -> None:
    clean = exported(desk)
    edits: Edits = {
        ("O1", SECTIONS): "ก",
        ("O1", DUE): "ข",
        ("O2", OFFICERS): "ค, ง",
        ("O1.1", YEAR, ANSWER): "จ",
        ("O1.2", YEAR, ANSWER): "✓",
    }
    plan = planned(desk, edited(clean, edits))
    assert [(each.sheet, each.cell) for each in plan.errors] == [
        (words.ITEMS_SHEET, place(clean, "O1", heading=SECTIONS)),
        (words.ITEMS_SHEET, place(clean, "O1", heading=DUE)),
        (words.ITEMS_SHEET, place(clean, "O2", heading=OFFICERS)),
        (words.ITEMS_SHEET, place(clean, "O2", heading=OFFICERS)),
        (words.DUTIES_SHEET, place(clean, "O1.1", YEAR, heading=ANSWER)),
    ]
    assert len(plan.marks) == 1, "what can be read still shows"
    assert _answers(desk) == {}


def test_what_is_computed_is_not_read(desk: Desk) -> None:
    short = words.READ_ONLY.format(title=words.SHORT_TITLE.th)
    state = words.READ_ONLY.format(title=words.STATUS.th)
    due = words.READ_ONLY.format(title=words.DUTY_DUE.th)
    edits: Edits = {("O1", short): "x", ("O1", state): "ครบ", ("O1.1", YEAR, due): "?"}
    plan = planned(desk, edited(exported(desk), edits))
    assert (plan.changes, plan.errors) == ((), ())


@pytest.mark.parametrize("heading", [SECTIONS, OFFICERS, DUE, NOTE])
def test_a_missing_column_of_items_changes_nothing(desk: Desk, heading: str) -> None:
    _lived_in(desk)
    plan = planned(desk, without_column(exported(desk), words.ITEMS_SHEET, heading))
    assert (plan.changes, plan.errors) == ((), ())


@pytest.mark.parametrize("heading", [ANSWER, REASON])
def test_a_missing_column_of_duties_changes_nothing(desk: Desk, heading: str) -> None:
    _lived_in(desk)
    plan = planned(desk, without_column(exported(desk), words.DUTIES_SHEET, heading))
    assert (plan.changes, plan.errors) == ((), ())


def test_without_check_codes_a_blank_removes_nothing_and_that_is_said(desk: Desk) -> None:
    _lived_in(desk)
    content = exported(desk)
    for sheet in (words.ITEMS_SHEET, words.DUTIES_SHEET):
        content = without_column(content, sheet, TOKEN)
    edits: Edits = {
        ("O1.1", YEAR, ANSWER): None,
        ("O1", SECTIONS): None,
        ("O1", NOTE): None,
        ("O1.3", YEAR, ANSWER): "✓",
    }
    plan = planned(desk, edited(content, edits))
    assert [each.duty.requirement.code for each in plan.marks] == ["O1.3"]
    assert (plan.plans, plan.errors, len(plan.warnings)) == ((), (), 1)


def _other_answer(desk: Desk) -> None:
    mark(desk, COORDINATOR, Y2570, [Wanted(O4_6, Answer.NIL)])


def _other_owner(desk: Desk) -> None:
    assign(desk, COORDINATOR, Y2570, "O1", ["inquiry"], [], _seen(desk, "O1"))


def test_what_somebody_else_changed_and_nobody_edited_stays(desk: Desk) -> None:
    content = exported(desk)
    _other_answer(desk)
    _other_owner(desk)
    plan = planned(desk, edited(content, {("O1.1", YEAR, ANSWER): "✓"}))
    assert [each.duty.key for each in plan.marks] == [O1_1]
    assert (plan.plans, plan.errors, plan.kept, len(plan.notes)) == ((), (), 2, 1)
    apply_board(desk, COORDINATOR, plan)
    assert _answers(desk) == {O1_1: (Answer.DONE, ""), O4_6: (Answer.NIL, "")}


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
    (told,) = _told(desk, content, actor)
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


def test_random_edits_become_exactly_what_was_edited(desk: Desk) -> None:
    _lived_in(desk)
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
