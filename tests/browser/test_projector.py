"""The large view for a meeting, at 1920 × 1080."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, expect

from dashboard.domain.marks import Answer
from dashboard.services.marking import Wanted, mark
from tests.browser.conftest import OpenTab
from tests.browser.pixels import cut_off, edges, texts
from tests.browser.running import Station
from tests.browser.tab import CHARTS, PROJECTOR_PAGES, Tab
from tests.cast import OFFICER

SCREEN = {"width": 1920, "height": 1080}
SMALL_SCREEN = {"width": 1366, "height": 768}
CONTROLS = 4
"""Texts in the strip at the bottom: the place and three icons."""

LEGIBLE = 24
"""CSS pixels; smaller type is not read from six metres."""

SHOWN_WITHIN = 10_000
WITHOUT_MONTHS = ("fund", "risks", "surveys")
"""Charts of quarters, of steps and of days."""


@pytest.mark.parametrize(
    ("page", "language"),
    [*((page, "th") for page in PROJECTOR_PAGES), ("", "en"), ("board", "en"), ("fund", "en")],
)
def test_everything_is_large_and_on_the_screen(
    demo_station: Station, open_tab: OpenTab, page: str, language: str
) -> None:
    tab = open_tab(demo_station, SCREEN)
    tab.open(f"{page}?projector=1&lang={language}")
    if page in CHARTS:
        tab.settle_chart()
    seen = texts(tab.page)
    assert len(seen) > (10 if page in WITHOUT_MONTHS else 20)
    assert [(text.text, text.size) for text in seen if text.size < LEGIBLE] == []
    extent = edges(tab.page)
    assert extent.width <= SCREEN["width"]
    assert extent.height <= SCREEN["height"]
    assert cut_off(tab.page) == []
    expect(tab.page.get_by_test_id("stTopNavLink")).to_have_count(0)
    expect(tab.page.get_by_test_id("stHeader")).to_be_hidden()
    if page in CHARTS and page not in WITHOUT_MONTHS:
        assert any(text.text in ("ต.ค.", "Oct") for text in seen), "the chart was not measured"


CLOSED = "projector=1&year=2568"
FULL_PAGES = (
    *("board?projector=1&view=due", "board?projector=1&view=section", f"board?{CLOSED}"),
    *(f"board?{CLOSED}&view={view}" for view in ("due", "section", "table")),
    *(f"{page}?{CLOSED}" for page in ("", "complaints", "budget")),
)


@pytest.mark.parametrize("screen", [SCREEN, SMALL_SCREEN], ids=["1080", "768"])
def test_no_page_of_a_meeting_is_taller_than_the_screen(
    demo_station: Station, open_tab: OpenTab, screen: dict[str, int]
) -> None:
    tab = open_tab(demo_station, screen)
    for page in (*FULL_PAGES, *(f"{page}?projector=1" for page in PROJECTOR_PAGES)):
        tab.open(page)
        extent = edges(tab.page)
        assert extent.width <= screen["width"], page
        assert extent.height <= screen["height"], page
        controls = tab.key("projector").bounding_box()
        assert controls is not None
        low = [text.text for text in texts(tab.page) if text.bottom > controls["y"] + 1]
        assert len(low) <= CONTROLS, f"{page}: {low}"


def test_the_button_enters_and_the_other_leaves(demo_station: Station, open_tab: OpenTab) -> None:
    tab = open_tab(demo_station, SCREEN)
    tab.open("budget")
    tab.key("enter_projector").get_by_role("button").click()
    tab.expect_query(projector="1")
    expect(tab.page.get_by_test_id("stTopNavLink")).to_have_count(0)
    tab.page.locator("[data-spot='leave']").click()
    expect(tab.page.get_by_test_id("stTopNavLink").first).to_be_visible()
    assert "projector" not in tab.query()


@pytest.mark.parametrize(
    ("onwards", "backwards"), [("ArrowRight", "ArrowLeft"), ("PageDown", "PageUp")]
)
def test_a_clicker_turns_its_pages(
    demo_station: Station, open_tab: OpenTab, onwards: str, backwards: str
) -> None:
    tab = open_tab(demo_station, SCREEN)
    tab.open("board?projector=1&lang=en&view=section")
    tab.page.keyboard.press(onwards)
    expect(tab.heading).to_have_text("Coverage")
    tab.expect_query(projector="1", lang="en")
    tab.settle()
    tab.page.keyboard.press(backwards)
    expect(tab.heading).to_have_text("Board")
    tab.expect_query(projector="1", lang="en", view="section")


def test_escape_leads_from_an_item_to_the_board_and_from_there_out(
    demo_station: Station, open_tab: OpenTab
) -> None:
    tab = open_tab(demo_station, SCREEN)
    tab.open("board?projector=1&lang=en&view=section")
    tab.card("O7").get_by_role("link").click()
    expect(tab.heading).to_contain_text("O7")
    tab.expect_query(projector="1", code="O7")
    tab.settle()
    field = tab.page.locator("textarea, input[type='text']").first
    field.focus()
    tab.page.keyboard.press("Escape")
    expect(tab.heading).to_contain_text("O7")
    field.blur()
    tab.page.keyboard.press("Escape")
    expect(tab.heading).to_have_text("Board")
    tab.expect_query(projector="1", view="section")
    tab.settle()
    tab.page.keyboard.press("Escape")
    expect(tab.page.get_by_test_id("stTopNavLink").first).to_be_visible()
    assert tab.query() == {"lang": "en", "view": "section"}


@pytest.mark.parametrize(("page", "place"), [("", Tab.tile), ("board", Tab.card)])
def test_a_mark_made_elsewhere_shows_within_seconds(
    station: Station, open_tab: OpenTab, page: str, place: Callable[[Tab, str], Locator]
) -> None:
    tab = open_tab(station, SCREEN)
    tab.open(f"{page}?projector=1")
    shown = place(tab, "O1")
    expect(shown).to_contain_text("0/3")
    state = station.state()
    duty = state.item("O1").duties[0]
    mark(station.desk, OFFICER, state.year, [Wanted(duty.key, Answer.DONE)])
    expect(shown).to_contain_text("1/3", timeout=SHOWN_WITHIN)
