"""Answers that need words: what does not apply, and a lost wording of the form."""

from __future__ import annotations

from typing import Any

from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Selectbox

from dashboard.domain.marks import Answer
from dashboard.services.confirming import confirm_requirement
from dashboard.services.desk import Desk
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


def confirm(visit: AppTest, text: str) -> AppTest:
    run(visit.button(key=f"confirm_{LOST}").click())
    next(each for each in visit.text_area if each.label == item.CONFIRM_TEXT.th).set_value(text)
    return submit(visit, f"confirm_{LOST}", shell.SAVE.th)


def which_part(visit: AppTest) -> Selectbox[Any]:
    return next(each for each in visit.selectbox if each.label == item.NOT_APPLICABLE_WHAT.th)


def say_not_applicable(visit: AppTest, option: str, reason: str) -> AppTest:
    run(visit.button(key="not_applicable").click())
    which = which_part(visit)
    why = next(each for each in visit.text_area if each.label == item.NOT_APPLICABLE_WHY.th)
    which.select(next(each for each in which.options if each.endswith(option)))
    why.set_value(reason)
    return submit(visit, "not_applicable", shell.SAVE.th)


def test_a_line_does_not_apply_in_any_period(station: Desk) -> None:
    visit = open_page("item", code="O11")
    say_not_applicable(visit, item.EVERY_PERIOD.th, "ไม่มีงานนี้")
    of_line = [d for d in state(station, "O11").duties if d.requirement.code == "O11.1"]
    assert answers(station, "O11") == {
        f"O11.1 {duty.period.code}": Answer.NOT_APPLICABLE for duty in of_line
    }
    told = item.NOT_APPLICABLE_PERIODS.filled(periods=item.EVERY_PERIOD, reason="ไม่มีงานนี้")
    assert told.th in words(visit)
    undo(visit)
    assert answers(station, "O11") == {}


def test_every_period_means_those_without_an_answer(station: Desk) -> None:
    visit = open_page("item", code="O11")
    press_period(visit, "row_O11.1", OCTOBER)
    say_not_applicable(visit, item.OPEN_PERIODS.filled(count=5).th, "ไม่มีงานนี้")
    given = answers(station, "O11")
    assert given.pop(f"O11.1 {OCTOBER}") is Answer.DONE
    assert len(given) == 5
    assert set(given.values()) == {Answer.NOT_APPLICABLE}


def test_why_a_period_does_not_apply_stands_under_its_row(station: Desk) -> None:
    visit = open_page("item", code="O11")
    for period in ("ต.ค. 2569", "พ.ย. 2569"):
        say_not_applicable(visit, period, "ระบบ *ปิด*")
    told = item.NOT_APPLICABLE_PERIODS.filled(
        periods="ต.ค. 2569, พ.ย. 2569", reason=plain("ระบบ *ปิด*")
    )
    assert [each.value for each in visit.caption if told.th in each.value]


def test_a_confirmed_line_may_not_apply(station: Desk) -> None:
    visit = open_page("item", code="O11")
    run(visit.button(key="not_applicable").click())
    assert not [each for each in which_part(visit).options if each.startswith(LOST)]
    visit = confirm(open_page("item", code="O11"), "ก")
    run(visit.button(key="not_applicable").click())
    assert [each for each in which_part(visit).options if each.startswith(LOST)]


def test_a_lost_wording_is_locked_until_it_is_confirmed(station: Desk) -> None:
    visit = open_page("item", code="O11")
    assert status.TO_BE_CONFIRMED.th in words(visit)
    assert choice(visit, f"row_{LOST}").proto.disabled
    confirm(visit, "สถิติ *ตามต้นฉบับ* {x}")
    assert state(station, "O11").confirmed == {LOST: "สถิติ *ตามต้นฉบับ* {x}"}
    label = choice(visit, f"row_{LOST}").proto.label
    assert label.startswith(plain("สถิติ *ตามต้นฉบับ* {x}")), "the line says what was confirmed"
    assert item.CONFIRMED.th in label
    assert status.TO_BE_CONFIRMED.th not in words(visit)
    press_period(visit, f"row_{LOST}", OCTOBER)
    assert answers(station, "O11") == {f"{LOST} {OCTOBER}": Answer.DONE}


def test_a_confirmation_can_be_undone(station: Desk) -> None:
    visit = confirm(open_page("item", code="O11"), "ตามต้นฉบับ")
    assert item.CONFIRMED_NOW.filled(requirement=LOST).th in words(visit)
    undo(visit)
    assert state(station, "O11").confirmed == {}
    assert choice(visit, f"row_{LOST}").proto.disabled


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
