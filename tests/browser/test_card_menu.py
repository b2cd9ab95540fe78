"""The menu of a card: over the page, one at a time, closed by Esc, never out of the window."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import LAPTOP, OpenTab
from tests.browser.running import Station
from tests.browser.tab import Tab

PHONE = {"width": 390, "height": 844}
FOCUSED = """() => {
  let at = document.activeElement;
  while (at?.shadowRoot) at = at.shadowRoot.activeElement;
  return at?.closest("[data-item]")?.dataset.item;
}"""


@pytest.mark.parametrize("size", [LAPTOP, PHONE], ids=["laptop", "phone"])
def test_it_lies_over_the_page_and_inside_the_window(
    demo_station: Station, open_tab: OpenTab, size: dict[str, int]
) -> None:
    tab = open_tab(demo_station, size)
    tab.open("board")
    openers = tab.page.locator(".opener")
    for index in (0, 1, openers.count() - 1):
        openers.nth(index).scroll_into_view_if_needed()
        before = openers.nth(index).bounding_box()
        openers.nth(index).click()
        menu = tab.page.locator(".choices:popover-open")
        expect(menu).to_have_count(1)
        box = menu.bounding_box()
        assert box is not None
        assert box["x"] >= 0 and box["x"] + box["width"] <= size["width"]
        assert box["y"] >= 0 and box["y"] + box["height"] <= size["height"]
        assert openers.nth(index).bounding_box() == before
        tab.page.keyboard.press("Escape")


def test_escape_and_a_press_elsewhere_close_it(demo_tab: Tab) -> None:
    demo_tab.open("board")
    opener = demo_tab.card("O4").locator(".opener")
    menu = demo_tab.page.locator(".choices:popover-open")
    opener.click()
    expect(menu).to_be_visible()
    demo_tab.page.keyboard.press("Escape")
    expect(menu).to_have_count(0)
    expect(opener).to_be_focused()
    opener.click()
    demo_tab.heading.click()
    expect(menu).to_have_count(0)


def test_the_focus_stays_with_the_item_that_was_marked(station: Station, tab: Tab) -> None:
    tab.open("board")
    tab.card("O4").locator(".opener").click()
    tab.card("O4").locator("[data-act='done O4.6 2026-10']").click()
    expect(tab.message).to_be_visible()
    tab.settle()
    assert len(station.answers("O4")) == 1
    assert tab.page.evaluate(FOCUSED) == "O4"
