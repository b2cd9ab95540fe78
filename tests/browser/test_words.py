"""Everything is Thai in Thai: the tab's title, and what Streamlit says by itself."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.tab import Tab

LEFT_IN_ENGLISH = """() => {
  const found = [], walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT);
  for (let node = walker.currentNode; node; node = walker.nextNode())
    for (const name of ["aria-label", "title", "placeholder"]) {
      const said = node.getAttribute(name) || "";
      if (/[A-Za-z]{3,}/.test(said) && !/[ก-๙]/.test(said)) found.push(said);
    }
  return found;
}"""


@pytest.mark.parametrize(
    ("address", "title"),
    [
        ("", "ภาพรวม · ITA"),
        ("board", "กระดานงาน · ITA"),
        ("item?code=O15", "O15 สรุปจัดซื้อรายเดือน · ITA"),
        ("budget?lang=en", "Budget · ITA"),
    ],
)
def test_a_tab_is_called_after_what_it_shows(demo_tab: Tab, address: str, title: str) -> None:
    demo_tab.open(address)
    expect(demo_tab.page).to_have_title(title)


def test_streamlit_speaks_thai_and_goes_back_to_english(demo_tab: Tab) -> None:
    demo_tab.open("")
    assert demo_tab.page.evaluate(LEFT_IN_ENGLISH) == []
    years = demo_tab.key("year").locator("input")
    years.click()
    years.fill("zzz")
    expect(demo_tab.page.get_by_text("ไม่พบรายการ", exact=True)).to_be_visible()
    demo_tab.page.keyboard.press("Escape")
    demo_tab.does(demo_tab.key("lang").get_by_role("radio", name="EN").click)
    expect(demo_tab.page.locator("html")).to_have_attribute("lang", "en")
    expect(demo_tab.page.get_by_text("Skip to main content")).to_have_count(1)
    years.click()
    years.fill("zzz")
    expect(demo_tab.page.get_by_text("No results", exact=True)).to_be_visible()


def test_what_people_wrote_is_left_alone(tab: Tab) -> None:
    tab.open("item?code=O1")
    note = tab.page.locator("textarea").first
    note.fill("No results")
    note.press("Control+Enter")
    tab.settle()
    tab.reload()
    expect(note).to_have_value("No results")
    expect(note).to_have_text("No results")


def test_a_page_that_does_not_exist_leads_home(demo_tab: Tab) -> None:
    answer = demo_tab.page.goto(f"{demo_tab.address}/xyz")
    assert answer is not None and answer.status == 404
    expect(demo_tab.page.get_by_role("heading")).to_have_text("ไม่พบหน้านี้")
    demo_tab.page.get_by_role("link").click()
    demo_tab.settle()
    expect(demo_tab.heading).to_contain_text("พร้อม")
    demo_tab.complaints.clear()  # the browser notes the 404 that was asked for
