"""Figures as people bring them: a sheet with titles of its own, and a cell typed into the table."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import FilePayload, Locator, Position, expect

from dashboard.domain.figures.datasets import Dataset
from dashboard.services.figures import figures_of
from dashboard.text import importing
from tests.browser.running import Station
from tests.browser.tab import Tab
from tests.cast import VIEWER, Y2570

SHEET = "เดือน,กลุ่มความผิด,ฐานความผิด,ยอดก,จับกุม\nต.ค. 2569,ทรัพย์,ลักทรัพย์,7,4\n"
FIRST_CELL: Position = {"x": 70, "y": 55}
"""Below the heading and right of where rows are ticked, in pixels of the grid."""
COLUMNS_TO_REPORTED = 3


def test_a_column_is_matched_saved_and_taken_back(station: Station, tab: Tab) -> None:
    tab.open("imports?dataset=cases")
    _upload(tab)
    expect(tab.key("plan")).to_contain_text("ผิด 1")
    expect(tab.key("apply")).to_have_count(0)
    _choose(tab, _column(tab, "ยอดก"), "รับแจ้ง")
    expect(tab.key("plan")).to_contain_text("เพิ่ม 1 · แก้ไข 0 · เหมือนเดิม 0 · ผิด 0")
    tab.does(lambda: tab.key("apply").get_by_role("button").click())
    assert [row["reported"] for row in _rows(station)] == [7]
    tab.message.get_by_role("button").click()
    expect(tab.message).to_contain_text("เลิกทำแล้ว")
    assert _rows(station) == []


def test_a_cell_is_typed_into_the_table_and_taken_back(station: Station, tab: Tab) -> None:
    tab.open("imports?dataset=cases")
    _upload(tab, SHEET.replace("ยอดก", "รับแจ้ง"))
    tab.does(lambda: tab.key("apply").get_by_role("button").click())
    tab.open("cases")
    tab.does(tab.key("edit_cases").locator("label").first.click)
    grid = tab.page.get_by_test_id("stDataFrame").locator(".dvn-scroller")
    grid.click(position=FIRST_CELL)
    for _ in range(COLUMNS_TO_REPORTED):
        tab.page.keyboard.press("ArrowRight", delay=50)
        tab.settle()
    tab.page.keyboard.press("Enter")
    tab.page.locator("#portal input").fill("12")
    tab.page.keyboard.press("Enter")
    expect(tab.key("save_grid_cases")).to_contain_text("1 แถว")
    tab.does(lambda: tab.key("save_grid_cases").get_by_role("button").click())
    assert [row["reported"] for row in _rows(station)] == [12]
    tab.message.get_by_role("button").click()
    expect(tab.message).to_contain_text("เลิกทำแล้ว")
    assert [row["reported"] for row in _rows(station)] == [7]


def _upload(tab: Tab, sheet: str = SHEET) -> None:
    payload: FilePayload = {"name": "สถิติ.csv", "mimeType": "", "buffer": sheet.encode()}
    tab.page.get_by_test_id("stFileUploaderDropzoneInput").set_input_files([payload])
    expect(tab.key("plan")).to_contain_text(importing.STEP_CHECK.th)
    tab.settle()


def _column(tab: Tab, title: str) -> Locator:
    return tab.key("plan").get_by_test_id("stSelectbox").filter(has_text=title)


def _choose(tab: Tab, box: Locator, option: str) -> None:
    # A page that still scrolls closes the list again.
    box.evaluate("box => box.scrollIntoView({block: 'center', behavior: 'instant'})")
    tab.settle()
    box.get_by_role("button").click()
    tab.does(tab.page.get_by_role("option", name=option, exact=True).click)


def _rows(station: Station) -> list[dict[str, Any]]:
    table = figures_of(station.desk, VIEWER, Y2570, Dataset.CASES)
    return [dict(stored.row.values) for stored in table.rows]
