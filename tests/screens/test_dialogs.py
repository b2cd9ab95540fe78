"""Answers that need words: what does not apply, and a lost wording of the form."""

from __future__ import annotations

from dashboard.domain.marks import Answer
from dashboard.services.desk import Desk
from dashboard.services.planning import confirm_requirement
from dashboard.text import item, shell, status
from dashboard.ui.markdown import plain
from tests.cast import COORDINATOR, Y2570
from tests.screens.answering import OCTOBER, answers, pills, press_period, state
from tests.screens.visiting import (
    alerts,
    choice,
    has,
    open_page,
    run,
    submit,
    undo,
    words,
)

LOST = "O11.3"


def test_not_applicable_asks_for_the_reason(station: Desk) -> None:
    visit = open_page("item", code="O1")
    run(visit.button(key="not_applicable").click())
    submit(visit, "not_applicable", shell.SAVE.th)
    assert answers(station, "O1") == {}
    assert "O1.1" in alerts(visit)[0].replace("\\", "")


def test_not_applicable_keeps_its_reason_and_can_be_undone(station: Desk) -> None:
    visit = open_page("item", code="O1")
    run(visit.button(key="not_applicable").click())
    which = next(each for each in visit.selectbox if each.label == item.NOT_APPLICABLE_WHAT.th)
    why = next(each for each in visit.text_area if each.label == item.NOT_APPLICABLE_WHY.th)
    which.select_index(1)
    why.set_value("**ไม่มี** [งาน](http://x)")
    submit(visit, "not_applicable", shell.SAVE.th)
    assert answers(station, "O1") == {"O1.2 2570": Answer.NOT_APPLICABLE}
    assert plain("**ไม่มี** [งาน](http://x)") in visit.checkbox(key="box_O1.2").label
    undo(visit)
    assert answers(station, "O1") == {}


def test_a_lost_wording_is_locked_until_it_is_confirmed(station: Desk) -> None:
    visit = open_page("item", code="O11")
    assert status.TO_BE_CONFIRMED.th in words(visit)
    assert choice(visit, f"row_{LOST}").proto.disabled
    run(visit.button(key=f"confirm_{LOST}").click())
    text = next(each for each in visit.text_area if each.label == item.CONFIRM_TEXT.th)
    text.set_value("สถิติ *ตามต้นฉบับ*")
    submit(visit, f"confirm_{LOST}", shell.SAVE.th)
    assert state(station, "O11").confirmed == {LOST: "สถิติ *ตามต้นฉบับ*"}
    assert item.CONFIRMED_AS.filled(text=plain("สถิติ *ตามต้นฉบับ*")).th in words(visit)
    press_period(visit, f"row_{LOST}", OCTOBER)
    assert answers(station, "O11") == {f"{LOST} {OCTOBER}": Answer.DONE}


def test_confirming_nothing_is_refused(station: Desk) -> None:
    visit = open_page("item", code="O11")
    run(visit.button(key=f"confirm_{LOST}").click())
    submit(visit, f"confirm_{LOST}", shell.SAVE.th)
    assert state(station, "O11").confirmed == {}
    assert len(alerts(visit)) == 1


def test_the_whole_period_leaves_out_what_is_lost(station: Desk) -> None:
    visit = open_page("item", code="O11")
    press_period(visit, "whole_O11", OCTOBER)
    assert set(answers(station, "O11")) == {f"O11.1 {OCTOBER}", f"O11.2 {OCTOBER}"}
    assert pills(visit, f"row_{LOST}") == []


def test_a_correction_of_a_wording_starts_from_what_was_confirmed(station: Desk) -> None:
    confirm_requirement(station, COORDINATOR, Y2570, LOST, "เดิม")
    visit = open_page("item", code="O11")
    run(visit.button(key=f"confirm_{LOST}").click())
    text = next(each for each in visit.text_area if each.label == item.CONFIRM_TEXT.th)
    assert text.value == "เดิม"
    assert has(visit, "confirm_form")
