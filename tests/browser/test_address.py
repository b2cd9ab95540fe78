"""What is chosen is in the address as codes: it survives a reload and another language."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from tests.browser.conftest import OpenTab
from tests.browser.running import Station
from tests.browser.tab import Tab


def test_filters_and_view_live_in_the_address_as_codes(demo_tab: Tab) -> None:
    demo_tab.open("board")
    demo_tab.key("view").get_by_role("radio", name="กำหนด").click()
    demo_tab.expect_query(view="due")
    demo_tab.choose("state", "กำลังทำ")
    demo_tab.expect_query(view="due", state="in_progress")
    demo_tab.choose("section", "อำนวยการ")
    demo_tab.key("q").locator("input").fill("O2")
    demo_tab.key("q").locator("input").press("Enter")
    demo_tab.expect_query(q="O2")
    demo_tab.settle()
    chosen = demo_tab.query()
    assert chosen.items() >= {"view": "due", "state": "in_progress", "q": "O2"}.items()
    assert all(value.isascii() for value in chosen.values())


def test_filters_survive_a_reload_and_another_language(demo_tab: Tab) -> None:
    demo_tab.open("board?view=section&state=in_progress")
    shown = _cards(demo_tab)
    assert 0 < len(shown) < 25
    demo_tab.reload()
    assert _cards(demo_tab) == shown
    _speak(demo_tab, "EN")
    expect(demo_tab.heading).to_have_text("Board")
    demo_tab.expect_query(view="section", state="in_progress", lang="en")
    assert _cards(demo_tab) == shown


def test_filters_are_cleared_in_one_click(demo_tab: Tab) -> None:
    demo_tab.open("board?state=in_progress&q=O2")
    demo_tab.key("clear").get_by_role("button").click()
    expect(demo_tab.page.locator(".task")).to_have_count(25)
    assert demo_tab.query() == {}


def test_the_language_survives_a_reload_and_other_pages(demo_tab: Tab) -> None:
    demo_tab.open("")
    _speak(demo_tab, "EN")
    expect(demo_tab.heading).to_have_text("8 of 25 items ready")
    demo_tab.reload()
    expect(demo_tab.heading).to_have_text("8 of 25 items ready")
    _turn_to(demo_tab, "Board")
    demo_tab.card("O12").get_by_role("link").click()
    expect(demo_tab.heading).to_contain_text("O12 Annual")
    demo_tab.expect_query(lang="en", code="O12")
    _speak(demo_tab, "ไทย")
    expect(demo_tab.heading).to_contain_text("O12 แผน")
    assert demo_tab.query() == {"code": "O12"}


def test_the_year_survives_a_reload_and_other_pages(demo_tab: Tab) -> None:
    demo_tab.open("")
    demo_tab.choose("year", "ปีงบฯ 2568 (ปิดแล้ว)")
    demo_tab.expect_query(year="2568")
    expect(demo_tab.heading).to_have_text("พร้อม 0 จาก 25 ข้อ")
    demo_tab.reload()
    expect(demo_tab.heading).to_have_text("พร้อม 0 จาก 25 ข้อ")
    _turn_to(demo_tab, "กระดานงาน")
    demo_tab.expect_query(year="2568")
    expect(demo_tab.page.locator(".eyebrow")).to_contain_text("2568")
    demo_tab.choose("year", "ปีงบฯ 2570")
    expect(demo_tab.page.locator(".eyebrow")).to_contain_text("2570")
    assert "year" not in demo_tab.query()


def test_two_visitors_have_a_language_each(demo_station: Station, open_tab: OpenTab) -> None:
    thai, english = open_tab(demo_station), open_tab(demo_station)
    english.open("?lang=en")
    thai.open("")
    expect(thai.heading).to_have_text("พร้อม 8 จาก 25 ข้อ")
    expect(english.heading).to_have_text("8 of 25 items ready")


def test_an_address_with_nonsense_shows_the_page_anyway(demo_tab: Tab) -> None:
    demo_tab.open("board?view=sideways&state=%3Cb%3E&due=1999-99&officer=-1&year=2&lang=xx")
    expect(demo_tab.page.locator(".task")).to_have_count(25)


def _cards(tab: Tab) -> list[str]:
    tab.settle()
    return tab.page.locator(".task .code").all_inner_texts()


def _speak(tab: Tab, language: str) -> None:
    tab.does(lambda: tab.key("lang").get_by_role("radio", name=language).click())


def _turn_to(tab: Tab, page: str) -> None:
    tab.page.get_by_test_id("stTopNavLink").filter(has_text=re.compile(page)).first.click()
    expect(tab.heading).to_have_text(page)
    tab.settle()
