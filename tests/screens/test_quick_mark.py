"""Marking from a card: what is offered, and what a choice writes."""

from __future__ import annotations

import re
from html import unescape

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.domain.duties import DutyKey
from dashboard.domain.marks import Answer
from dashboard.domain.roles import Role
from dashboard.services.confirming import confirm_requirement
from dashboard.services.desk import Desk
from dashboard.services.marking import Wanted, mark
from dashboard.services.year import ItemState, year_state
from dashboard.text import board, shell
from dashboard.ui.quick_mark import LINES_OFFERED, choices
from tests.cast import COORDINATOR, OFFICER, VIEWER, Y2568, Y2570, duties
from tests.screens.conftest import Become
from tests.screens.visiting import alerts, markup, offers_undo, open_page, press, undo, words


def state(desk: Desk, code: str) -> ItemState:
    return year_state(desk, VIEWER).item(code)


def offered(desk: Desk, code: str) -> list[str]:
    return [choice.act for choice in choices(state(desk, code), Y2570)]


def acts(visit: AppTest) -> list[str]:
    return [unescape(act) for act in re.findall(r'data-act="([^"]+)"', markup(visit, "lanes"))]


def answers(desk: Desk, code: str) -> dict[DutyKey, Answer]:
    return {key: mark.answer for key, mark in state(desk, code).marks.items()}


def marks(desk: Desk) -> int:
    return sum(len(item.marks) for item in year_state(desk, VIEWER).items)


@pytest.mark.parametrize(
    ("code", "acts"),
    [
        ("O1", ["done O1 2570", "done O1.1 2570", "done O1.2 2570", "done O1.3 2570"]),
        ("S1.1", ["done S1.1 2570"]),
        ("O11", ["done O11 2026-10", "done O11.1 2026-10", "done O11.2 2026-10"]),
    ],
)
def test_the_earliest_period_is_offered_whole_and_line_by_line(
    station: Desk, code: str, acts: list[str]
) -> None:
    assert offered(station, code)[: len(acts)] == acts


def test_the_nil_sentence_is_offered_where_the_form_has_one(station: Desk) -> None:
    assert "nil O4 2026-10" in offered(station, "O4")
    assert not any(act.startswith("nil") for act in offered(station, "O1"))
    (nil,) = (choice for choice in choices(state(station, "O4"), Y2570) if choice.act[:3] == "nil")
    assert state(station, "O4").item.nil_sentence in nil.words.th  # type: ignore[operator]


def test_no_card_offers_more_than_fits(station: Desk) -> None:
    for item in year_state(station, VIEWER).items:
        assert len(choices(item, Y2570)) <= LINES_OFFERED + 2


def test_the_next_period_follows_when_one_is_done(station: Desk) -> None:
    october = [d for d in state(station, "O4").duties if d.period.code == "2026-10"]
    mark(station, OFFICER, Y2570, [Wanted(duty.key, Answer.DONE) for duty in october])
    assert not any(act.endswith(" 2026-10") for act in offered(station, "O4"))
    assert offered(station, "O4")[0].startswith("done O4 ")


def test_a_complete_item_offers_nothing(station: Desk) -> None:
    mark(station, OFFICER, Y2570, [Wanted(duty.key, Answer.DONE) for duty in duties("O1")])
    assert offered(station, "O1") == []


def test_a_line_with_a_lost_wording_is_offered_once_it_is_confirmed(station: Desk) -> None:
    assert "done O11.3 2026-10" not in offered(station, "O11")
    confirm_requirement(station, COORDINATOR, Y2570, "O11.3", "ก")
    assert "done O11.3 2026-10" in offered(station, "O11")


@pytest.mark.parametrize("page", ["board", "measures"])
def test_whatever_a_card_offers_can_be_carried_out_and_undone(station: Desk, page: str) -> None:
    visit = open_page(page)
    first_of_each = {act.split(" ")[1].split(".")[0]: act for act in reversed(acts(visit))}
    everything = [act for act in acts(visit) if act in first_of_each.values()] + acts(visit)[:12]
    assert len(everything) > 10
    for act in everything:
        assert marks(station) == 0
        press(visit, "lanes", act=act)
        assert marks(station) > 0, act
        undo(visit)
    assert marks(station) == 0


def test_two_clicks_on_a_card_mark_the_whole_period(station: Desk) -> None:
    visit = open_page("board")
    press(visit, "lanes", act="done O4 2026-10")
    october = {d.key for d in state(station, "O4").duties if d.period.code == "2026-10"}
    assert answers(station, "O4") == dict.fromkeys(october, Answer.DONE)
    assert board.MARKED.filled(code="O4", count=len(october)).th in words(visit)


def test_the_nil_choice_answers_only_the_lines_it_was_written_for(station: Desk) -> None:
    press(open_page("board"), "lanes", act="nil O4 2026-10")
    duties_of = [d for d in state(station, "O4").duties if d.period.code == "2026-10"]
    nil = {duty.key for duty in duties_of if duty.may_be_nil}
    assert answers(station, "O4") == dict.fromkeys(nil, Answer.NIL)


def test_a_choice_marks_the_year_that_is_shown(station: Desk) -> None:
    press(open_page("board", year="2568"), "lanes", act="done O1.1 2568")
    assert year_state(station, VIEWER, Y2568).item("O1").assessment.done == 1
    assert answers(station, "O1") == {}


def test_a_choice_that_was_made_elsewhere_meanwhile_says_so(station: Desk) -> None:
    visit = open_page("board")
    mark(station, COORDINATOR, Y2570, [Wanted(duties("O1")[0].key, Answer.DONE)])
    press(visit, "lanes", act="done O1.1 2570")
    assert board.ALREADY.filled(code="O1").th in words(visit)
    assert not offers_undo(visit)


@pytest.mark.parametrize("role", [Role.VIEWER, Role.COMMANDER])
@pytest.mark.parametrize("page", ["board", "measures"])
def test_who_may_not_mark_is_offered_nothing_and_refused_anyway(
    station: Desk, become: Become, role: Role, page: str
) -> None:
    become(role)
    visit = open_page(page)
    assert acts(visit) == []
    press(visit, "lanes", act="done O1.1 2570")
    assert answers(station, "O1") == {}
    assert alerts(visit)[0].startswith(shell.REFUSED_TITLE.th)


@pytest.mark.parametrize(
    "act",
    ["done O1.1 2568", "done O1.99 2570", "nil O1 2570", "done O4 2570-13", "done O11.3 2026-10"],
)
def test_a_choice_nobody_offered_writes_nothing(station: Desk, act: str) -> None:
    visit = open_page("board")
    before = year_state(station, VIEWER).revision
    press(visit, "lanes", act=act)
    assert year_state(station, VIEWER).revision == before
