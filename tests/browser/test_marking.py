"""Marking: a box, a month, nil in one click, two clicks on the board, and the way back."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from dashboard.domain.duties import DutyKey
from dashboard.domain.marks import Answer
from tests.browser.conftest import OpenTab
from tests.browser.pixels import texts
from tests.browser.running import Station
from tests.browser.tab import Tab

NOVEMBER = "2026-11"
PHONE = {"width": 390, "height": 844}


def test_a_box_is_ticked_and_taken_back_by_the_message(station: Station, tab: Tab) -> None:
    tab.open("item?code=O1")
    tab.box("O1.1").click()
    expect(tab.message).to_contain_text("O1 บันทึกแล้ว 1 รายการ")
    assert list(station.answers("O1").values()) == [Answer.DONE]
    tab.message.get_by_role("button").click()
    expect(tab.message).to_contain_text("เลิกทำแล้ว")
    expect(tab.box("O1.1").locator("input")).not_to_be_checked()
    assert station.answers("O1") == {}


def test_a_tick_is_still_there_after_a_reload_and_goes_with_a_click(
    station: Station, tab: Tab
) -> None:
    tab.open("item?code=O1")
    tab.box("O1.1").click()
    expect(tab.message).to_be_visible()
    tab.reload()
    expect(tab.box("O1.1").locator("input")).to_be_checked()
    tab.box("O1.1").click()
    expect(tab.message).to_contain_text("O1 ยกเลิกผล 1 รายการ")
    assert station.answers("O1") == {}


def test_a_month_of_one_line(station: Station, tab: Tab) -> None:
    tab.open("item?code=O4")
    tab.period("row_O4.6", "พ.ย. 2569").click()
    expect(tab.message).to_contain_text("O4 บันทึกแล้ว 1 รายการ")
    assert station.answers("O4") == {DutyKey("O4.6", NOVEMBER): Answer.DONE}


def test_a_whole_month_in_one_click(station: Station, tab: Tab) -> None:
    tab.open("item?code=O4")
    tab.period("whole_O4", "พ.ย. 2569").click()
    expect(tab.message).to_contain_text("O4 บันทึกแล้ว 2 รายการ")
    assert station.answers("O4") == dict.fromkeys(
        [DutyKey("O4.6", NOVEMBER), DutyKey("O4.7", NOVEMBER)], Answer.DONE
    )


def test_nil_with_its_sentence_in_one_click_and_back(station: Station, tab: Tab) -> None:
    tab.open("item?code=O4")
    expect(tab.key("nil_O4")).to_contain_text("ไม่มีผลการดำเนินงาน")
    tab.period("nil_O4", "พ.ย. 2569").click()
    expect(tab.message).to_contain_text("O4 บันทึกแล้ว 2 รายการ")
    expect(tab.period("nil_O4", "พ.ย. 2569")).to_have_attribute("aria-pressed", "true")
    assert set(station.answers("O4").values()) == {Answer.NIL}
    tab.message.get_by_role("button").click()
    expect(tab.period("nil_O4", "พ.ย. 2569")).to_have_attribute("aria-pressed", "false")
    assert station.answers("O4") == {}


def test_the_board_marks_in_two_clicks_and_takes_back_in_one(station: Station, tab: Tab) -> None:
    tab.open("board")
    card = tab.card("O1")
    card.locator(".opener").click()
    card.locator("[data-act='done O1.2 2570']").click()
    expect(tab.message).to_contain_text("O1 บันทึกแล้ว 1 รายการ")
    expect(card).to_contain_text("1/3")
    assert [key.requirement for key in station.answers("O1")] == ["O1.2"]
    tab.message.get_by_role("button").click()
    expect(card).to_contain_text("0/3")
    assert station.answers("O1") == {}


def test_a_line_whose_wording_is_lost_cannot_be_ticked(tab: Tab) -> None:
    tab.open("item?code=O19")
    locked = tab.page.locator("[class*='st-key-box_O19']", has_text="ต้องยืนยันกับต้นฉบับ")
    expect(locked.first.locator("input")).to_be_disabled()


def test_a_month_marked_by_the_keyboard_keeps_its_place(station: Station, tab: Tab) -> None:
    tab.open("item?code=O4")
    tab.period("row_O4.6", "พ.ย. 2569").focus()
    tab.does(lambda: tab.page.keyboard.press("Space"))
    expect(tab.period("row_O4.6", "พ.ย. 2569")).to_have_attribute("aria-pressed", "true")
    expect(tab.period("row_O4.6", "พ.ย. 2569")).to_be_focused()
    expect(tab.period("row_O4.6", "ทำแล้ว พ.ย. 2569")).to_be_visible()


def test_months_are_large_enough_for_a_thumb_and_three_to_a_line(
    demo_station: Station, open_tab: OpenTab
) -> None:
    tab = open_tab(demo_station, PHONE)
    tab.open("item?code=O4")
    months = tab.key("row_O4.6").get_by_role("button")
    expect(months).to_have_count(6)
    boxes = [each.bounding_box() for each in months.all()]
    assert all(box and box["height"] >= 44 for box in boxes)
    assert len({round(box["y"]) for box in boxes if box}) == 2


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_done_is_green_and_what_is_locked_can_be_read(
    demo_station: Station, open_tab: OpenTab, scheme: str
) -> None:
    tab = open_tab(demo_station, color_scheme=scheme)
    tab.open("item?code=O1")
    ticked = tab.box("O1.1").locator("span + div").first
    ground = ticked.evaluate("box => getComputedStyle(box).backgroundColor")
    red, green, blue = (int(part) for part in re.findall(r"\d+", ground)[:3])
    assert green > max(red, blue)
    tab.open("item?code=O11")
    locked = [text for text in texts(tab.page) if "ขาดหาย" in text.text or "ต.ค." in text.text]
    assert len(locked) > 3
    assert [text for text in locked if text.contrast < 4.5] == []
