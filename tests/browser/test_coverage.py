"""Coverage fits: 25 rows on an office PC and on a projector, squares for a thumb on a phone."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.conftest import LAPTOP, OpenTab
from tests.browser.pixels import edges
from tests.browser.running import Station

PROJECTOR = {"width": 1920, "height": 1080}
PHONE = {"width": 390, "height": 844}
THUMB = 44
"""Pixels a finger needs."""


def bottom(part: Locator) -> float:
    box = part.bounding_box()
    assert box is not None
    return box["y"] + box["height"]


@pytest.mark.parametrize(
    ("address", "size", "smallest_letters"),
    [
        ("coverage", LAPTOP, 13),
        ("coverage?projector=1", LAPTOP, 15),
        ("coverage?projector=1", PROJECTOR, 24),
    ],
)
def test_the_25_rows_show_whole(
    demo_station: Station,
    open_tab: OpenTab,
    address: str,
    size: dict[str, int],
    smallest_letters: int,
) -> None:
    tab = open_tab(demo_station, size)
    tab.open(address)
    rows = tab.page.locator(".coverage tbody tr")
    expect(rows).to_have_count(25)
    assert bottom(rows.last) <= size["height"]
    assert edges(tab.page).width <= size["width"]
    letters = rows.first.locator(".short").evaluate("e => parseFloat(getComputedStyle(e).fontSize)")
    assert letters >= smallest_letters
    if "projector" in address:
        controls = tab.page.locator(".controls").bounding_box()
        assert controls is not None
        assert bottom(tab.page.locator(".legend")) <= controls["y"]


def test_the_head_stays_while_the_rows_scroll(demo_station: Station, open_tab: OpenTab) -> None:
    tab = open_tab(demo_station, {"width": 1366, "height": 500})
    tab.open("coverage?group=all")
    tab.page.locator(".coverage tbody tr").last.scroll_into_view_if_needed()
    head = tab.page.locator(".coverage thead th").nth(1)
    box = head.bounding_box()
    assert box is not None
    assert 0 <= box["y"] < 120
    on_top = head.evaluate(
        """head => {
          const {x, y, width, height} = head.getBoundingClientRect();
          return head.getRootNode().elementFromPoint(x + width / 2, y + height / 2) === head;
        }"""
    )
    assert on_top


def test_on_a_phone_an_item_is_twelve_squares_for_a_thumb(
    demo_station: Station, open_tab: OpenTab
) -> None:
    tab = open_tab(demo_station, PHONE, is_mobile=True, has_touch=True)
    tab.open("coverage")
    squares = tab.page.locator(".coverage tbody tr").first.locator(".cell")
    boxes = [box for square in squares.all() if (box := square.bounding_box())]
    assert len(boxes) == 12
    assert len({round(box["y"]) for box in boxes}) == 2, "two rows of six"
    assert all(box["width"] >= THUMB and box["height"] >= THUMB for box in boxes)
    assert edges(tab.page).width <= PHONE["width"]


def test_a_cell_opens_its_month_and_back_finds_the_matrix(
    demo_station: Station, open_tab: OpenTab
) -> None:
    tab = open_tab(demo_station)
    tab.open("coverage?section=administration")
    cell = tab.page.locator("[data-item='O14'] a.cell").first
    cell.click()
    tab.expect_query(code="O14", at="2026-10")
    tab.settle()
    period = tab.page.locator(".st-key-checklist button:focus")
    expect(period).to_contain_text("ต.ค. 2569")
    assert period.evaluate("e => e.getAnimations().length") == 1, "it stands out to whoever looks"
    tab.page.go_back()
    tab.settle()
    tab.expect_query(section="administration")
    expect(tab.page.locator("[data-item='O14'] a.cell").first).to_be_visible()
