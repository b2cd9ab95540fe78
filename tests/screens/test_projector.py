"""The large view: no menu, no switches, nothing to press but its own three buttons."""

from __future__ import annotations

import pytest

from dashboard.domain.duties import DutyKey
from dashboard.domain.marks import Answer
from dashboard.services.desk import Desk
from dashboard.services.marking import Wanted, mark
from dashboard.text import overview, shell
from dashboard.ui.pages import PAGES, PROJECTOR_PAGES
from tests.cast import OFFICER, Y2570
from tests.screens.visiting import all_markup, has, markup, open_page, run, text_of, words

LARGE = [page.address for page in PROJECTOR_PAGES]
SWITCHES = ("switches", "year", "lang", "year_settings", "enter_projector")


@pytest.mark.parametrize("address", LARGE)
def test_the_large_view_has_no_switches_and_large_type(filled: Desk, address: str) -> None:
    visit = open_page(address, projector="1")
    assert not any(has(visit, key) for key in SWITCHES)
    assert [button.key for button in visit.button] == [
        "turn_chevron_left",
        "turn_chevron_right",
        "leave_projector",
    ]
    assert not visit.selectbox
    assert not visit.text_input
    assert any("font-size: clamp" in each.value for each in visit.html)
    place = shell.SCREEN_OF.filled(number=LARGE.index(address) + 1, total=len(LARGE))
    assert place.th in words(visit)


@pytest.mark.parametrize("address", LARGE)
def test_cards_cannot_be_marked_from_the_projector(filled: Desk, address: str) -> None:
    visit = open_page(address, projector="1")
    assert "data-act" not in all_markup(visit)


def test_one_button_enters_and_one_leaves(filled: Desk) -> None:
    visit = open_page()
    run(visit.button(key="enter_projector").click())
    assert visit.query_params == {"projector": "1"}
    assert not has(visit, "switches")
    run(visit.button(key="leave_projector").click())
    assert visit.query_params == {}
    assert has(visit, "switches")


@pytest.mark.parametrize(
    ("address", "button", "next_address"),
    [
        ("overview", "turn_chevron_right", "board"),
        ("budget", "turn_chevron_right", "overview"),
        ("overview", "turn_chevron_left", "budget"),
        ("complaints", "turn_chevron_left", "board"),
    ],
)
def test_the_pages_turn_round(filled: Desk, address: str, button: str, next_address: str) -> None:
    visit = open_page(address, projector="1", year="2568")
    run(visit.button(key=button).click())
    assert visit.query_params == {"projector": "1", "year": "2568"}
    place = shell.SCREEN_OF.filled(number=LARGE.index(next_address) + 1, total=len(LARGE))
    assert place.th in words(visit)


@pytest.mark.parametrize("address", LARGE)
def test_the_button_stands_on_the_four_pages_only(filled: Desk, address: str) -> None:
    assert has(open_page(address), "enter_projector")
    for other in {page.address for page in PAGES} - {*LARGE}:
        assert not has(open_page(other, code="O1"), "enter_projector")


@pytest.mark.parametrize("value", ["0", "", "true", "yes"])
def test_anything_but_one_is_the_ordinary_view(filled: Desk, value: str) -> None:
    assert has(open_page(projector=value), "switches")


@pytest.mark.parametrize("view", ["status", "due", "section", "table"])
def test_the_view_of_the_board_stays_as_it_was_chosen(filled: Desk, view: str) -> None:
    visit = open_page("board", view=view, section="administration", projector="1")
    assert bool(visit.dataframe) is (view == "table")
    assert has(visit, "lanes") is (view != "table")


def test_a_mark_made_elsewhere_shows_on_the_next_look(station: Desk) -> None:
    visit = open_page(projector="1")
    wanted = [Wanted(DutyKey(f"O1.{line}", "2570"), Answer.DONE) for line in (1, 2, 3)]
    mark(station, OFFICER, Y2570, wanted)
    run(visit)
    ready = overview.READY.filled(complete=1, total=25).th.replace("*", "")
    assert ready in text_of(markup(visit, "headline_text"))
