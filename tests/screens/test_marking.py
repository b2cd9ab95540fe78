"""The checklist: what a click writes, what takes it back, and what it never overwrites."""

from __future__ import annotations

import re

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.domain.duties import DutyKey
from dashboard.domain.marks import Answer
from dashboard.services.desk import Desk
from dashboard.services.marking import Wanted, mark
from dashboard.text import board, item, shell, status
from dashboard.ui.markdown import plain
from tests.cast import COORDINATOR, OFFICER, Y2570
from tests.screens.answering import NOVEMBER, OCTOBER, answers, pills, press_period, state
from tests.screens.visiting import (
    alerts,
    choice,
    has,
    offers_undo,
    open_page,
    run,
    undo,
    words,
)


def test_ticking_a_box_writes_a_mark_and_offers_undo(station: Desk) -> None:
    visit = open_page("item", code="O1")
    assert not offers_undo(visit)
    run(visit.checkbox(key="box_O1.1").check())
    assert answers(station, "O1") == {"O1.1 2570": Answer.DONE}
    assert state(station, "O1").marks[DutyKey("O1.1", "2570")].by == status.THIS_MACHINE.th
    assert board.MARKED.filled(code="O1", count=1).th in words(visit)
    assert visit.checkbox(key="box_O1.1").value
    assert offers_undo(visit)


def test_undo_takes_it_back_and_says_so(station: Desk) -> None:
    visit = open_page("item", code="O1")
    run(visit.checkbox(key="box_O1.1").check())
    undo(visit)
    assert answers(station, "O1") == {}
    assert not visit.checkbox(key="box_O1.1").value
    assert shell.UNDONE.th in words(visit)
    assert not offers_undo(visit)


def test_the_offer_is_gone_with_the_next_click(station: Desk) -> None:
    visit = open_page("item", code="O1")
    run(visit.checkbox(key="box_O1.1").check())
    run(visit)
    assert not offers_undo(visit)


def test_unticking_takes_the_mark_back_and_that_can_be_undone(station: Desk) -> None:
    mark(station, OFFICER, Y2570, [Wanted(DutyKey("O1.1", "2570"), Answer.DONE)])
    visit = open_page("item", code="O1")
    run(visit.checkbox(key="box_O1.1").uncheck())
    assert answers(station, "O1") == {}
    assert board.TAKEN_BACK.filled(code="O1", count=1).th in words(visit)
    undo(visit)
    assert answers(station, "O1") == {"O1.1 2570": Answer.DONE}


def test_all_boxes_make_the_item_complete(station: Desk) -> None:
    visit = open_page("item", code="O1")
    for number in (1, 2):
        run(visit.checkbox(key=f"box_O1.{number}").check())
        assert item.COMPLETE.th not in words(visit)
    run(visit.checkbox(key="box_O1.3").check())
    assert item.COMPLETE.th in words(visit)
    assert f"{status.STATUS[state(station, 'O1').assessment.status].th} 3/3" in words(visit)


def test_pressing_a_month_marks_the_line_in_that_month_alone(station: Desk) -> None:
    visit = open_page("item", code="O4")
    press_period(visit, "row_O4.6", OCTOBER)
    assert answers(station, "O4") == {f"O4.6 {OCTOBER}": Answer.DONE}
    assert pills(visit, "row_O4.6") == [OCTOBER]
    press_period(visit, "row_O4.6", OCTOBER, NOVEMBER)
    assert set(answers(station, "O4")) == {f"O4.6 {OCTOBER}", f"O4.6 {NOVEMBER}"}
    press_period(visit, "row_O4.6", NOVEMBER)
    assert answers(station, "O4") == {f"O4.6 {NOVEMBER}": Answer.DONE}


def test_pressing_the_whole_period_marks_every_line_of_it(station: Desk) -> None:
    visit = open_page("item", code="O4")
    press_period(visit, "whole_O4", OCTOBER)
    of_october = {
        f"{duty.requirement.code} {OCTOBER}"
        for duty in state(station, "O4").duties
        if duty.period.code == OCTOBER
    }
    assert len(of_october) > 1
    assert answers(station, "O4") == dict.fromkeys(of_october, Answer.DONE)
    assert pills(visit, "whole_O4") == [OCTOBER]
    undo(visit)
    assert answers(station, "O4") == {}
    assert pills(visit, "whole_O4") == []


def test_taking_the_whole_period_back_leaves_other_answers(station: Desk) -> None:
    visit = open_page("item", code="O4")
    press_period(visit, "nil_O4", OCTOBER)
    said_nil = answers(station, "O4")
    assert said_nil
    assert set(said_nil.values()) == {Answer.NIL}
    press_period(visit, "whole_O4", NOVEMBER)
    press_period(visit, "whole_O4")
    assert answers(station, "O4") == said_nil


def test_the_nil_sentence_is_one_click_and_stands_to_the_letter(station: Desk) -> None:
    visit = open_page("item", code="O4")
    sentence = state(station, "O4").item.nil_sentence
    assert sentence
    assert item.NIL_PERIOD.filled(sentence=sentence).th in words(visit)
    press_period(visit, "nil_O4", OCTOBER)
    may_be_nil = {
        f"{duty.requirement.code} {duty.period.code}"
        for duty in state(station, "O4").duties
        if duty.may_be_nil and duty.period.code == OCTOBER
    }
    assert answers(station, "O4") == dict.fromkeys(may_be_nil, Answer.NIL)
    assert pills(visit, "nil_O4") == [OCTOBER]
    assert pills(visit, "row_O4.6") == []


@pytest.mark.parametrize("code", ["O4", "O7", "O14", "O15", "S1.1", "S3.1"])
def test_every_duty_of_an_item_can_be_marked_on_its_page(station: Desk, code: str) -> None:
    visit = open_page("item", code=code)
    for box in [box.key for box in visit.checkbox if box.key]:
        run(visit.checkbox(key=box).check())
    for line in state(station, code).item.requirements:
        if has(visit, f"row_{line.code}"):
            of_line = [d for d in state(station, code).duties if d.requirement == line]
            press_period(visit, f"row_{line.code}", *(duty.period.code for duty in of_line))
    assert state(station, code).assessment.missing == ()


def test_a_stale_tick_is_refused_with_who_and_what(station: Desk) -> None:
    visit = open_page("item", code="O1")
    mark(
        station,
        COORDINATOR,
        Y2570,
        [Wanted(DutyKey("O1.1", "2570"), Answer.NOT_APPLICABLE, "ไม่มีงานนี้")],
    )
    run(visit.checkbox(key="box_O1.1").check())
    assert answers(station, "O1") == {"O1.1 2570": Answer.NOT_APPLICABLE}
    (told,) = alerts(visit)
    assert told.startswith(shell.REFUSED_TITLE.th)
    for fact in (COORDINATOR.name, "O1.1", status.ANSWER[Answer.NOT_APPLICABLE].th):
        assert plain(fact) in told
    assert visit.checkbox(key="box_O1.1").value, "the page shows the latest"
    run(visit)
    assert alerts(visit) == [], "a refusal is told once"


def test_a_stale_period_is_refused_whole(station: Desk) -> None:
    visit = open_page("item", code="O4")
    mark(station, COORDINATOR, Y2570, [Wanted(DutyKey("O4.6", OCTOBER), Answer.NIL)])
    press_period(visit, "whole_O4", OCTOBER)
    assert answers(station, "O4") == {f"O4.6 {OCTOBER}": Answer.NIL}
    assert COORDINATOR.name in alerts(visit)[0]


def test_two_visits_that_tick_the_same_box_agree(station: Desk) -> None:
    one, two = open_page("item", code="O1"), open_page("item", code="O1")
    run(one.checkbox(key="box_O1.1").check())
    run(two.checkbox(key="box_O1.1").check())
    assert answers(station, "O1") == {"O1.1 2570": Answer.DONE}
    assert alerts(two) == []
    assert board.ALREADY.filled(code="O1").th in words(two)
    assert not offers_undo(two)


def test_an_undo_that_came_too_late_is_refused(station: Desk) -> None:
    visit = open_page("item", code="O1")
    run(visit.checkbox(key="box_O1.1").check())
    seen = state(station, "O1").seen(DutyKey("O1.1", "2570"))
    wanted = Wanted(DutyKey("O1.1", "2570"), Answer.NOT_APPLICABLE, "ก", seen)
    mark(station, COORDINATOR, Y2570, [wanted])
    undo(visit)
    assert answers(station, "O1") == {"O1.1 2570": Answer.NOT_APPLICABLE}
    assert alerts(visit)[0].startswith(shell.REFUSED_TITLE.th)


def test_pressing_a_period_leaves_what_does_not_apply(station: Desk) -> None:
    key = DutyKey("O4.6", OCTOBER)
    mark(station, OFFICER, Y2570, [Wanted(key, Answer.NOT_APPLICABLE, "ก")])
    visit = open_page("item", code="O4")
    press_period(visit, "whole_O4", OCTOBER)
    assert answers(station, "O4")[f"O4.6 {OCTOBER}"] is Answer.NOT_APPLICABLE


def test_a_month_keeps_its_name_when_it_is_marked(station: Desk) -> None:
    """A button with another label is another button: the keyboard would lose its place."""
    visit = open_page("item", code="O4")
    before = choice(visit, "row_O4.6").options
    press_period(visit, "row_O4.6", OCTOBER)
    assert choice(visit, "row_O4.6").options == before
    assert before[0] == "ต.ค. 2569"


def test_the_style_sheet_draws_how_each_period_stands(station: Desk) -> None:
    visit = open_page("item", code="O4")
    assert drawn(visit, "row_O4-6", 2) == status.UNANSWERED.th
    press_period(visit, "row_O4.6", NOVEMBER)
    assert drawn(visit, "row_O4-6", 2) == status.ANSWER[Answer.DONE].th
    press_period(visit, "nil_O4", NOVEMBER)
    assert drawn(visit, "row_O4-6", 2) == status.ANSWER[Answer.NIL].th


def drawn(visit: AppTest, row: str, number: int) -> str:
    """The word of the icon in front of a period."""
    sheets = "".join(each.proto.body for each in visit.get("html"))
    rule = rf"\.st-key-{row} button:nth-of-type\({number}\)::before[^{{]*{{[^}}]*/ \"([^\"]*)\""
    (word,) = re.findall(rule, sheets)
    return str(word)


def test_a_month_without_procurement_and_one_with_it_are_two_answers(station: Desk) -> None:
    visit = open_page("item", code="O14")
    assert item.SOMETHING_PERIOD.th in choice(visit, "row_O14.7").proto.label
    press_period(visit, "nil_O14", OCTOBER)
    assert answers(station, "O14") == {f"O14.7 {OCTOBER}": Answer.NIL}
    press_period(visit, "row_O14.7", OCTOBER)
    assert answers(station, "O14") == {f"O14.7 {OCTOBER}": Answer.DONE}
    assert pills(visit, "nil_O14") == []


def test_a_row_of_one_period_names_it_once(station: Desk) -> None:
    visit = open_page("item", code="O13")
    (quarter,) = choice(visit, "row_O13.1").options
    assert quarter == "ไตรมาส 4/2569"
    assert "ไตรมาส" not in choice(visit, "row_O13.1").proto.label
