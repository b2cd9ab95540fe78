"""A file whose sending breaks off: the person is told in Thai, and can send it again."""

from __future__ import annotations

from playwright.sync_api import FilePayload, Route, expect

from dashboard.text.frontend import SENTENCES
from tests.browser.conftest import OpenTab
from tests.browser.running import Station
from tests.documents.making import pdf

PHONE = {"width": 390, "height": 844}
PLAN: FilePayload = {
    "name": "แผน.pdf",
    "mimeType": "application/pdf",
    "buffer": pdf("แผน ปี 2570"),
}


def cut(route: Route) -> None:
    route.abort("connectionreset")


def test_a_file_that_was_cut_off_is_sent_again(station: Station, open_tab: OpenTab) -> None:
    tab = open_tab(station, PHONE)
    tab.open("item?code=O1")
    tab.does(tab.key("attach_O1.1").get_by_role("button").click)
    uploads = "**/_stcore/upload_file/**"
    tab.page.route(uploads, cut)
    tab.page.locator("input[type=file]").set_input_files([PLAN])
    told = tab.page.get_by_test_id("stFileChip").get_by_role("alert")
    expect(told).to_have_text(f"{SENTENCES['not_sent'].th} {SENTENCES['cut'].th}")
    size = told.bounding_box()
    assert size and size["width"] > 200 and size["height"] > 16  # shown, not only read aloud
    assert tab.page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]

    tab.page.unroute(uploads)
    tab.page.get_by_role("button", name="เอา แผน.pdf ออก").click()
    expect(told).to_have_count(0)
    tab.page.locator("input[type=file]").set_input_files([PLAN])
    expect(tab.page.get_by_role("button", name="เอา แผน.pdf ออก")).to_be_visible()
    tab.settle()
    tab.key("attach").get_by_role("button").click()
    expect(tab.message).to_contain_text("แนบ แผน.pdf แล้ว")
    assert [piece.name for piece in station.state().item("O1").evidence] == ["แผน.pdf"]
    assert all("upload" in each for each in tab.complaints)  # the browser says it was cut off
    tab.complaints.clear()
