"""The page of the history: days, sentences, filters in the address, undo, Excel, erasing."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.domain.history_kinds import Kind
from dashboard.domain.marks import Answer
from dashboard.domain.roles import Role
from dashboard.services.desk import Desk
from dashboard.services.marking import Wanted, mark
from dashboard.services.planning import write_note
from dashboard.services.year import year_state
from dashboard.text import history_page as words
from tests.cast import OFFICER, VIEWER, Y2570, duties
from tests.screens.conftest import Become
from tests.screens.visiting import (
    alerts,
    has,
    links,
    markup,
    offers_undo,
    open_page,
    press,
    run,
    text_of,
)

FAR = replace(OFFICER, address="10.0.0.7")
HOSTILE = "<b>ก</b> **หนา**"


@pytest.fixture
def used(station: Desk) -> Desk:
    keys = [duty.key for duty in duties("O4")[:2]]
    mark(station, FAR, Y2570, [Wanted(key, Answer.DONE) for key in keys])
    version = year_state(station, VIEWER).item("O12").version
    write_note(station, OFFICER, Y2570, "O12", HOSTILE, version)
    return station


def entries(visit: AppTest) -> list[str]:
    found = re.findall(r'<li class="deed.*?</li>', markup(visit, "history"), re.S)
    return [text_of(each) for each in found]


def numbers(visit: AppTest) -> list[str]:
    return re.findall(r'data-act="(\d+)"', markup(visit, "history"))


def test_an_entry_says_who_when_from_where_before_and_after(used: Desk) -> None:
    visit = open_page("history")
    assert "22 พฤศจิกายน 2569" in text_of(markup(visit, "history"))
    note, marked = entries(visit)[:2]
    assert re.match(rf"\d\d:\d\d {OFFICER.name} เขียนบันทึกใน O12 ", note)
    assert HOSTILE in note
    assert words.FROM_ADDRESS.filled(address="10.0.0.7").th in marked
    assert "O4.1 · ทั้งปี 2570 ยังไม่ทำ arrow_forward ทำแล้ว" in marked
    assert ("item", {"code": "O4"}) in links(markup(visit, "history"))


@pytest.mark.parametrize(
    ("chosen", "count"),
    [
        ({"about": "O12"}, 1),
        ({"about": "O4", "kind": "answers"}, 1),
        ({"about": "O4", "kind": "evidence"}, 0),
        ({"person": OFFICER.name}, 2),
        ({"person": "ไม่มีผู้นี้"}, 0),
        ({"since": "22 พ.ย. 2569", "until": "22/11/2569", "person": OFFICER.name}, 2),
        ({"since": "23 พ.ย. 2569"}, 0),
        ({"until": "2569-11-21"}, 0),
    ],
)
def test_what_is_chosen_lives_in_the_address(
    used: Desk, chosen: dict[str, str], count: int
) -> None:
    visit = open_page("history", **chosen)
    if count:
        assert len(entries(visit)) == count
    else:
        assert words.EMPTY.th in alerts(visit)[0]
    assert has(visit, "clear")


def test_a_day_that_is_none_is_said_and_limits_nothing(used: Desk) -> None:
    visit = open_page("history", since="เมื่อวาน")
    assert words.BAD_DAY.filled(given="เมื่อวาน").th in alerts(visit)[0]
    assert len(entries(visit)) >= 2


def test_choosing_a_kind_narrows_and_starts_at_the_first_page(used: Desk) -> None:
    visit = open_page("history", page="7")
    visit.selectbox(key="kind").set_value(Kind.PLANNING.value)
    run(visit)
    assert len(entries(visit)) == 1
    assert visit.query_params["kind"] == Kind.PLANNING.value
    assert "page" not in visit.query_params


def test_undo_takes_back_and_offers_the_way_back(used: Desk) -> None:
    visit = open_page("history", about="O12")
    (number,) = numbers(visit)
    press(visit, "history", act=number)
    assert year_state(used, VIEWER).item("O12").note == ""
    assert offers_undo(visit)
    undone, original = entries(visit)
    assert words.UNDONE_BADGE.th in original
    assert words.UNDONE_BADGE.th not in undone
    assert number not in numbers(visit)


@pytest.mark.parametrize("role", Role)
def test_what_is_offered_depends_on_the_role(used: Desk, become: Become, role: Role) -> None:
    become(role)
    visit = open_page("history")
    assert has(visit, "export_history")
    assert has(visit, "erase") is (role is Role.COORDINATOR)
    offered = {Role.VIEWER: 0, Role.COMMANDER: 1, Role.OFFICER: 2, Role.COORDINATOR: 2}
    assert len(numbers(visit)) == offered[role]


def test_pages_turn_by_links_that_keep_what_is_chosen(used: Desk) -> None:
    for number in range(52):
        version = year_state(used, VIEWER).item("O12").version
        write_note(used, OFFICER, Y2570, "O12", str(number), version)
    visit = open_page("history", about="O12")
    assert len(entries(visit)) == 50
    older = unescape(markup(visit, "history"))
    assert re.search(r'href="history\?about=O12&page=2"', older)
    visit = open_page("history", about="O12", page="2")
    assert len(entries(visit)) == 3
    assert words.PAGES.filled(number=2, pages=2).th in text_of(markup(visit, "history"))
