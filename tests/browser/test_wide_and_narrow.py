"""At every width in use: nothing cut, nothing that has to be scrolled sideways inside a card."""

from __future__ import annotations

import re

import pytest

from tests.browser.conftest import LAPTOP, OpenTab
from tests.browser.pixels import cut_off, edges
from tests.browser.running import Station
from tests.browser.tab import CHARTS, Tab

SIZES = {
    "phone": {"width": 390, "height": 844},
    "tablet": {"width": 768, "height": 1024},
    "old screen": {"width": 1024, "height": 768},
    "office PC": LAPTOP,
}
MONTHLY = ("complaints", "budget", "procurement", "activities")
"""Charts with the twelve months below them."""
SCROLLED = """(parts) => parts.filter((part) => part.scrollWidth > part.clientWidth + 1)
  .map((part) => part.textContent.trim().slice(0, 60))"""


@pytest.mark.parametrize("page", ["", "measures", *CHARTS])
def test_nothing_is_cut_or_hidden_at_a_side(
    demo_station: Station, open_tab: OpenTab, page: str
) -> None:
    tab = open_tab(demo_station)
    tab.open(page)
    for name, size in SIZES.items():
        tab.page.set_viewport_size(size)  # type: ignore[arg-type]
        tab.settle()
        assert edges(tab.page).width <= size["width"], name
        assert cut_off(tab.page) == [], name
        assert tab.page.locator(".card, .task, .headline").evaluate_all(SCROLLED) == [], name


@pytest.mark.parametrize("size", ["tablet", "old screen"])
def test_the_switches_stand_below_the_headline(
    demo_station: Station, open_tab: OpenTab, size: str
) -> None:
    tab = open_tab(demo_station, SIZES[size])
    tab.open("")
    headline, switches = (place.bounding_box() for place in (tab.heading, tab.key("switches")))
    assert headline and switches
    assert switches["y"] >= headline["y"] + headline["height"]


def test_what_is_late_or_next_shows_without_scrolling(demo_tab: Tab) -> None:
    demo_tab.open("")
    box = demo_tab.page.locator(".briefs").bounding_box()
    assert box is not None
    assert box["y"] + box["height"] <= LAPTOP["height"]


@pytest.mark.parametrize("page", CHARTS)
def test_what_stands_below_a_chart_is_read_upright_on_a_phone(
    demo_station: Station, open_tab: OpenTab, page: str
) -> None:
    tab = open_tab(demo_station, SIZES["phone"])
    tab.open(page)
    tab.settle_chart()
    ticks = tab.page.locator(".js-plotly-plot :is(.xtick, .x2tick) text")
    shown = [tick for tick in ticks.all() if tick.is_visible()]
    if page in MONTHLY:
        assert [tick.text_content() for tick in shown] == ["ต.ค.", "ม.ค.", "เม.ย.", "ก.ค."]
    turned = re.compile(r"rotate\((?!0[,)])")
    assert not any(turned.search(tick.get_attribute("transform") or "") for tick in shown)
