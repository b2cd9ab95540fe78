"""An edited board: what cannot be is told at its cell, what is missing changes nothing."""

from __future__ import annotations

import pytest

from dashboard.domain.refusals import Reason, Refused
from dashboard.services.board_sheets import apply_board
from dashboard.services.desk import Desk
from dashboard.text import board_sheet as words
from tests.cast import COORDINATOR
from tests.services.board_files import (
    ANSWER,
    DUE,
    NOTE,
    OCTOBER,
    OFFICERS,
    REASON,
    SECTIONS,
    STAFF,
    TOKEN,
    YEAR,
    Edits,
    answers,
    edited,
    exported,
    live_in,
    place,
    planned,
    told_in,
    without_column,
)

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
    told = told_in(desk, content)
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
    assert answers(desk) == {}


def test_what_is_computed_is_not_read(desk: Desk) -> None:
    short = words.READ_ONLY.format(title=words.SHORT_TITLE.th)
    state = words.READ_ONLY.format(title=words.STATUS.th)
    due = words.READ_ONLY.format(title=words.DUTY_DUE.th)
    edits: Edits = {("O1", short): "x", ("O1", state): "ครบ", ("O1.1", YEAR, due): "?"}
    plan = planned(desk, edited(exported(desk), edits))
    assert (plan.changes, plan.errors) == ((), ())


@pytest.mark.parametrize("heading", [SECTIONS, OFFICERS, DUE, NOTE])
def test_a_missing_column_of_items_changes_nothing(desk: Desk, heading: str) -> None:
    live_in(desk)
    plan = planned(desk, without_column(exported(desk), words.ITEMS_SHEET, heading))
    assert (plan.changes, plan.errors) == ((), ())


@pytest.mark.parametrize("heading", [ANSWER, REASON])
def test_a_missing_column_of_duties_changes_nothing(desk: Desk, heading: str) -> None:
    live_in(desk)
    plan = planned(desk, without_column(exported(desk), words.DUTIES_SHEET, heading))
    assert (plan.changes, plan.errors) == ((), ())


def test_without_check_codes_a_blank_removes_nothing_and_that_is_said(desk: Desk) -> None:
    live_in(desk)
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
