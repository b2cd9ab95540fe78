"""Sentences that must not say more than is known: mixed marks, undone samples, stale edits."""

from __future__ import annotations

import pytest

from dashboard.domain.duties import DutyKey
from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.marks import Answer
from dashboard.domain.refusals import Reason, Refused
from dashboard.services.desk import Desk
from dashboard.services.figure_undo import undo_figures
from dashboard.services.history import recent
from dashboard.services.importing import apply_plan, make_plan
from dashboard.services.marking import Wanted, mark
from dashboard.services.planning import write_note
from dashboard.services.samples import load_sample, remove_sample
from dashboard.services.seeding import SYSTEM
from dashboard.services.views import Change
from dashboard.services.year import year_state
from dashboard.text.history import happening
from dashboard.text.refusals import sentence
from dashboard.text.status import ANSWER
from tests.cast import COORDINATOR, OFFICER, VIEWER, Y2570, catalogue_2568

OCTOBER, NOVEMBER = DutyKey("O4.6", "2026-10"), DutyKey("O4.6", "2026-11")
COUNTS = "เดือน,ยกมา,รับใหม่,แล้วเสร็จ,อยู่ระหว่างดำเนินการ\nต.ค.,0,1,1,0\n".encode()


def last_told(desk: Desk) -> str:
    return happening(recent(desk, VIEWER, Y2570, 1)[0], catalogue_2568()).th


def test_mixed_answers_are_counted_each(desk: Desk) -> None:
    once = DutyKey("O4.1", "2570")
    wanted = [
        Wanted(OCTOBER, Answer.NIL),
        Wanted(NOVEMBER, Answer.NIL),
        Wanted(once, Answer.NOT_APPLICABLE, "ก"),
    ]
    mark(desk, OFFICER, Y2570, wanted)
    told = last_told(desk)
    assert f"{ANSWER[Answer.NIL].th} 2 รายการ" in told
    assert f"{ANSWER[Answer.NOT_APPLICABLE].th} 1 รายการ" in told
    assert ANSWER[Answer.DONE].th not in told.replace("บันทึกผล", "")


def undone(desk: Desk, change: Change) -> Change:
    assert change.entry_id is not None
    return undo_figures(desk, COORDINATOR, change.entry_id).change


def test_undoing_a_sample_is_not_called_undoing_an_import(desk: Desk) -> None:
    undone(desk, load_sample(desk, COORDINATOR, Y2570, Dataset.COMPLAINTS))
    assert "เลิกทำการใส่ข้อมูลตัวอย่าง" in last_told(desk)
    load_sample(desk, COORDINATOR, Y2570, Dataset.COMPLAINTS)
    undone(desk, remove_sample(desk, COORDINATOR, Y2570, Dataset.COMPLAINTS))
    assert "เลิกทำการลบข้อมูลตัวอย่าง" in last_told(desk)


def test_undoing_an_import_and_undoing_that(desk: Desk) -> None:
    plan = make_plan(desk, COORDINATOR, Y2570, Dataset.COMPLAINTS, "a.csv", COUNTS)
    undo = undone(desk, apply_plan(desk, COORDINATOR, plan))
    assert "เลิกทำการนำเข้า" in last_told(desk)
    undone(desk, undo)
    assert "การนำเข้า" not in last_told(desk)
    assert "เลิกทำรายการล่าสุด" in last_told(desk)


def stale_note(desk: Desk) -> None:
    write_note(desk, OFFICER, Y2570, "O1", "ก", 10**6)


def stale_mark(desk: Desk) -> None:
    mark(desk, OFFICER, Y2570, [Wanted(OCTOBER, Answer.DONE, seen_version=10**6)])


@pytest.mark.parametrize("edit", [stale_note, stale_mark])
def test_a_change_history_knows_nothing_of_is_blamed_on_nobody(desk: Desk, edit: object) -> None:
    with pytest.raises(Refused) as refused:
        edit(desk)  # type: ignore[operator]
    assert refused.value.reason is Reason.CHANGED_MEANWHILE
    assert refused.value.facts["by"] is None
    told = sentence(refused.value)
    assert "“" not in told.th + told.en
    assert told.th.startswith("ข้อมูลนี้เปลี่ยนไป")


def test_the_product_itself_is_named(desk: Desk) -> None:
    mark(desk, SYSTEM, Y2570, [Wanted(OCTOBER, Answer.NIL)])
    with pytest.raises(Refused) as refused:
        mark(desk, OFFICER, Y2570, [Wanted(OCTOBER, Answer.DONE)])
    assert sentence(refused.value).th.startswith("ระบบ ")
    assert sentence(refused.value).en.startswith("The system ")
    assert year_state(desk, VIEWER).item("O4").marks[OCTOBER].answer is Answer.NIL
