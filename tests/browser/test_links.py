"""Links of our own: one step of the history each, without a reload; Back finds what was there."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.conftest import OpenTab
from tests.browser.running import Station
from tests.browser.tab import Tab

HERE = "window.visit = (window.visit || 0) + 1"


def test_back_finds_the_board_as_it_was(demo_tab: Tab) -> None:
    demo_tab.open("board?view=section&section=traffic&year=2568&lang=en")
    demo_tab.open("board?view=section&section=administration&year=2568&lang=en")
    demo_tab.page.evaluate(HERE)
    shown = demo_tab.page.locator(".task .code").all_inner_texts()
    demo_tab.card("O12").get_by_role("link").click()
    expect(demo_tab.heading).to_contain_text("O12")
    demo_tab.settle()
    assert demo_tab.query() == {"code": "O12", "year": "2568", "lang": "en"}
    demo_tab.page.go_back()
    expect(demo_tab.heading).to_have_text("Board")
    demo_tab.settle()
    assert demo_tab.query() == {
        "view": "section",
        "section": "administration",
        "year": "2568",
        "lang": "en",
    }
    assert demo_tab.page.locator(".task .code").all_inner_texts() == shown
    assert demo_tab.page.evaluate("window.visit") == 1, "the page was loaded anew"


def test_a_link_from_item_to_item_shows_the_other(demo_tab: Tab) -> None:
    demo_tab.open("item?code=O19&lang=en")
    demo_tab.page.locator(".facts-list a", has_text="O18").first.click()
    expect(demo_tab.heading).to_contain_text("O18")
    demo_tab.page.go_back()
    expect(demo_tab.heading).to_contain_text("O19")
    demo_tab.settle()
    assert demo_tab.query() == {"code": "O19", "lang": "en"}


def test_the_menu_too_is_one_step(demo_tab: Tab) -> None:
    demo_tab.open("board?year=2568&lang=en&view=due")
    demo_tab.page.get_by_test_id("stTopNav").get_by_text("Figures").click()
    demo_tab.page.get_by_test_id("stTopNavDropdownLink").filter(has_text="Budget").click()
    expect(demo_tab.heading).to_have_text("Budget")
    demo_tab.settle()
    assert demo_tab.query() == {"year": "2568", "lang": "en"}
    demo_tab.page.go_back()
    expect(demo_tab.heading).to_have_text("Board")
    assert demo_tab.query() == {"year": "2568", "lang": "en", "view": "due"}


def test_back_takes_a_switch_of_language_back(demo_tab: Tab) -> None:
    demo_tab.open("board")
    demo_tab.does(lambda: demo_tab.key("lang").get_by_role("radio", name="EN").click())
    expect(demo_tab.heading).to_have_text("Board")
    demo_tab.page.go_back()
    expect(demo_tab.heading).to_have_text("กระดานงาน")
    demo_tab.settle()
    assert demo_tab.query() == {}


def test_a_link_opens_in_a_new_tab_with_what_goes_along(demo_tab: Tab) -> None:
    demo_tab.open("board?year=2568")
    with demo_tab.page.context.expect_page() as opened:
        demo_tab.card("O12").get_by_role("link").click(modifiers=["Control"])
    assert opened.value.url.endswith("/item?code=O12&year=2568")
    expect(demo_tab.heading).to_have_text("กระดานงาน")


def test_on_a_phone_the_menu_closes_behind_a_link(demo_station: Station, open_tab: OpenTab) -> None:
    tab = open_tab(demo_station, {"width": 390, "height": 844}, is_mobile=True, has_touch=True)
    tab.open("?lang=en")
    tab.page.get_by_test_id("stExpandSidebarButton").tap()
    link = tab.page.get_by_test_id("stSidebarNavLink").filter(has_text="Board").first
    link.tap()
    expect(tab.heading).to_have_text("Board")
    tab.expect_query(lang="en")
    expect(link).not_to_be_in_viewport()
