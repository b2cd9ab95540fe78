"""Every screen fits: a phone, an office PC; and can be read in light and dark."""

from __future__ import annotations

import pytest

from tests.browser.conftest import LAPTOP, OpenTab
from tests.browser.pixels import Text, cut_off, edges, texts
from tests.browser.running import Station
from tests.browser.tab import CHARTS, PAGES, Tab

PHONE = {"width": 390, "height": 844}
LEGIBLE = 4.5
"""Contrast that body text needs at least (WCAG 2.2, 1.4.3, level AA)."""

VISIBLE = 3
"""Contrast that an icon needs at least (WCAG 2.2, 1.4.11, level AA)."""

BOARD_VIEWS = ("board?view=due", "board?view=section", "board?view=table")
ITEMS = ("item?code=O15", "item?code=O18", "item?code=S1.6", "item")


@pytest.mark.parametrize("language", ["th", "en"])
def test_on_a_phone_nothing_scrolls_sideways(
    demo_station: Station, open_tab: OpenTab, language: str
) -> None:
    tab = open_tab(demo_station, PHONE, is_mobile=True, has_touch=True)
    more = (*CHARTS, *BOARD_VIEWS, *ITEMS, "?year=2568", "complaints?year=2568")
    every = {*PAGES, *more} if language == "th" else {*PAGES} - {*CHARTS}
    for page in sorted(every):
        tab.open(f"{page}{'&' if '?' in page else '?'}lang={language}")
        assert edges(tab.page).width <= PHONE["width"], page


@pytest.mark.parametrize("language", ["th", "en"])
@pytest.mark.parametrize("year", ["2570", "2568"])
def test_on_an_office_pc_headline_and_wall_show_whole(
    demo_tab: Tab, language: str, year: str
) -> None:
    demo_tab.open(f"?lang={language}&year={year}")
    for part in (demo_tab.page.locator(".headline"), demo_tab.page.locator(".wall")):
        box = part.bounding_box()
        assert box is not None
        assert box["x"] >= 0 and box["x"] + box["width"] <= LAPTOP["width"]
        assert box["y"] >= 0 and box["y"] + box["height"] <= LAPTOP["height"]
    assert cut_off(demo_tab.page) == []


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("page", ["", "board", "item?code=O4", "?year=2568", *CHARTS])
def test_texts_stand_out_from_their_ground(
    demo_station: Station, open_tab: OpenTab, theme: str, page: str
) -> None:
    tab = open_tab(demo_station, color_scheme=theme)
    tab.open(page)
    if page in CHARTS:
        tab.settle_chart()
    seen = [text for text in texts(tab.page) if not text.disabled]
    assert len(seen) > 40
    faint = [text for text in seen if text.contrast < _needed(text)]
    assert [(text.text, round(text.contrast, 2)) for text in faint] == []


def test_the_dark_page_is_dark(demo_station: Station, open_tab: OpenTab) -> None:
    tab = open_tab(demo_station, color_scheme="dark")
    tab.open("")
    app = tab.page.get_by_test_id("stApp")
    assert app.evaluate("app => getComputedStyle(app).backgroundColor") == "rgb(20, 20, 22)"


def _needed(text: Text) -> float:
    """A square before a name in a chart shows a colour, as an icon does."""
    return VISIBLE if text.is_icon or text.text == "■" else LEGIBLE
