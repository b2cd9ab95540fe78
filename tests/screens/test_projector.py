"""The large view: no menu, no switches, nothing to press but its own three links."""

from __future__ import annotations

import re

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.domain.duties import DutyKey
from dashboard.domain.marks import Answer
from dashboard.services.desk import Desk
from dashboard.services.marking import Wanted, mark
from dashboard.text import overview, shell
from dashboard.ui.pages import PAGES, PROJECTOR_PAGES
from tests.cast import OFFICER, Y2570, ask_for_reviews
from tests.screens.visiting import (
    all_markup,
    go,
    has,
    links,
    markup,
    open_page,
    run,
    text_of,
    words,
)

LARGE = [page.address for page in PROJECTOR_PAGES]
SWITCHES = ("switches", "year", "lang", "year_settings", "enter_projector")
Link = tuple[str, dict[str, str]]


def controls(visit: AppTest) -> dict[str, Link]:
    """Where the controls lead, by what they are."""
    html = markup(visit, "projector_controls")
    return dict(zip(re.findall(r'data-spot="(\w+)"', html), links(html), strict=True))


@pytest.mark.parametrize("address", LARGE)
def test_the_large_view_has_no_switches_and_large_type(filled: Desk, address: str) -> None:
    visit = open_page(address, projector="1")
    assert not any(has(visit, key) for key in SWITCHES)
    assert list(controls(visit)) == ["before", "after", "leave"]
    assert not (visit.button or visit.selectbox or visit.text_input)
    assert any("font-size: clamp" in each.value for each in visit.html)
    place = shell.SCREEN_OF.filled(number=LARGE.index(address) + 1, total=len(LARGE))
    assert place.th in words(visit)


@pytest.mark.parametrize("address", LARGE)
def test_cards_cannot_be_marked_from_the_projector(filled: Desk, address: str) -> None:
    visit = open_page(address, projector="1")
    assert "data-act" not in all_markup(visit)


def test_one_button_enters_and_a_link_leaves(filled: Desk) -> None:
    visit = open_page("board", view="due")
    run(visit.button(key="enter_projector").click())
    assert visit.query_params == {"view": "due", "projector": "1"}
    assert not has(visit, "switches")
    assert controls(visit)["leave"] == ("board", {"view": "due"})
    assert controls(open_page(projector="1", lang="en"))["leave"] == ("./", {"lang": "en"})


@pytest.mark.parametrize(
    ("address", "before", "after"),
    [
        ("overview", "surveys", "board"),
        ("board", "./", "coverage"),
        ("coverage", "board", "complaints"),
        ("complaints", "coverage", "budget"),
        ("budget", "complaints", "fund"),
        ("surveys", "activities", "./"),
    ],
)
def test_the_pages_turn_round(filled: Desk, address: str, before: str, after: str) -> None:
    along = {"projector": "1", "year": "2568"}
    shown = controls(open_page(address, **along))
    assert shown["before"] == (before, along)
    assert shown["after"] == (after, along)


def test_turning_back_to_the_board_finds_it_as_it_was(filled: Desk) -> None:
    visit = open_page("board", projector="1", view="section", state="in_progress")
    go(visit, "coverage", projector="1")
    was = {"view": "section", "state": "in_progress", "projector": "1"}
    assert controls(visit)["before"] == ("board", was)


def test_an_item_opened_in_the_large_view_is_large_and_leads_back(filled: Desk) -> None:
    visit = open_page("board", projector="1", view="section")
    page, query = links(markup(visit, "lanes"))[0]
    assert (page, query["projector"]) == ("item", "1")
    go(visit, page, **query)
    assert any("font-size: clamp" in each.value for each in visit.html)
    assert not has(visit, "switches")
    assert list(controls(visit)) == ["back", "leave"]
    assert controls(visit)["back"] == ("board", {"view": "section", "projector": "1"})
    assert controls(visit)["leave"] == ("item", {"code": query["code"]})
    assert shell.BACK_TO.filled(title=shell.BOARD).th in words(visit)


def test_an_item_sent_as_a_large_address_leads_to_the_start_page(filled: Desk) -> None:
    visit = open_page("item", projector="1", code="O7")
    page, query = controls(visit)["back"]
    assert page in {"./", "board"}  # the test runner comes by way of the start page
    assert query == {"projector": "1"}


def test_the_keys_of_a_clicker_belong_to_one_control_each(filled: Desk) -> None:
    for visit in (open_page(projector="1"), open_page("item", projector="1", code="O7")):
        keys = " ".join(re.findall(r'data-keys="([^"]*)"', all_markup(visit))).split()
        assert len(keys) == len(set(keys))
        assert "Escape" in keys


@pytest.mark.parametrize("address", LARGE)
def test_the_button_stands_on_the_pages_of_a_meeting_only(filled: Desk, address: str) -> None:
    assert has(open_page(address), "enter_projector")
    for other in {page.address for page in PAGES} - {*LARGE}:
        assert not has(open_page(other, code="O1"), "enter_projector")


@pytest.mark.parametrize("value", ["0", "", "true", "yes"])
def test_anything_but_one_is_the_ordinary_view(filled: Desk, value: str) -> None:
    assert has(open_page(projector=value), "switches")


@pytest.mark.parametrize("view", ["status", "due", "section", "table"])
def test_the_view_of_the_board_stays_as_it_was_chosen(filled: Desk, view: str) -> None:
    visit = open_page("board", view=view, section="administration", projector="1")
    assert has(visit, "board_table") is (view == "table")
    assert has(visit, "lanes") is (view != "table")


def test_a_mark_made_elsewhere_shows_on_the_next_look(station: Desk) -> None:
    ask_for_reviews(station, False)
    visit = open_page(projector="1")
    wanted = [Wanted(DutyKey(f"O1.{line}", "2570"), Answer.DONE) for line in (1, 2, 3)]
    mark(station, OFFICER, Y2570, wanted)
    run(visit)
    ready = overview.READY.filled(complete=1, total=25).th.replace("*", "")
    assert ready in text_of(markup(visit, "headline_text"))
