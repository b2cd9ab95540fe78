"""Opening things: the wall, the way back, every page by its address, nothing from outside."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from tests.browser.tab import PAGES, Tab


def test_the_wall_opens_an_item_in_the_same_visit_and_back_returns(demo_tab: Tab) -> None:
    demo_tab.open("")
    demo_tab.tile("O12").click()
    expect(demo_tab.heading).to_contain_text("O12")
    demo_tab.expect_query(code="O12")
    demo_tab.page.go_back()
    expect(demo_tab.tile("O12")).to_be_visible()
    assert urlsplit(demo_tab.page.url).path == "/"
    assert connections(demo_tab) == 1, "a second connection would be a second visit"


def connections(tab: Tab) -> int:
    return sum(url.endswith("/_stcore/stream") for url in tab.requests)


def test_a_tile_is_a_link_for_a_tab_of_its_own(demo_tab: Tab) -> None:
    demo_tab.open("?lang=en&year=2568")
    link = demo_tab.tile("O12").get_attribute("href")
    assert link is not None
    demo_tab.open(link)
    expect(demo_tab.heading).to_contain_text("O12")
    demo_tab.expect_query(code="O12", lang="en", year="2568")


@pytest.mark.parametrize(
    ("address", "heading"),
    [
        ("", "พร้อม 8 จาก 25 ข้อ"),
        ("board", "กระดานงาน"),
        ("item?code=o12", "O12"),
        ("item?code=S2.1", "S2.1"),
        ("item", "เลือกข้อ"),
        ("measures", "มาตรการอื่น"),
        ("complaints", "เรื่องร้องเรียน"),
        ("budget", "งบประมาณ"),
        ("imports", "นำเข้าข้อมูล"),
    ],
)
def test_every_page_opens_by_its_address(demo_tab: Tab, address: str, heading: str) -> None:
    demo_tab.open(address)
    expect(demo_tab.heading).to_contain_text(heading)


def test_an_item_that_is_not_in_the_form_is_said_to_be_unknown(demo_tab: Tab) -> None:
    demo_tab.open("item?code=O99")
    expect(demo_tab.refusal).to_contain_text("O99")


def test_no_page_asks_another_host(demo_tab: Tab) -> None:
    for page in PAGES:
        before = len(demo_tab.requests)
        demo_tab.open(page)
        assert len(demo_tab.requests) > before + 5, "requests must be seen to be counted"
        assert demo_tab.foreign_requests == [], page


def test_the_page_is_thai_before_anything_has_run(demo_tab: Tab) -> None:
    answer = demo_tab.page.request.get(f"{demo_tab.address}/", headers={"accept": "text/html"})
    assert '<html lang="th"' in answer.text()
    assert "<title>ITA" in answer.text()
