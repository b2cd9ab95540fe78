"""Two people at once: nothing is overwritten silently, and nothing that was said is lost."""

from __future__ import annotations

from itertools import zip_longest

from playwright.sync_api import expect

from dashboard.domain.assessment import Status
from dashboard.domain.duties import Duty
from dashboard.domain.marks import Answer
from tests.browser.conftest import OpenTab
from tests.browser.running import Station
from tests.browser.tab import Tab


def test_a_stale_click_is_refused_with_who_and_what(station: Station, open_tab: OpenTab) -> None:
    first, second = open_tab(station), open_tab(station)
    for tab in (first, second):
        tab.open("item?code=O4")
    first.period("nil_O4", "พ.ย. 2569").click()
    expect(first.message).to_be_visible()
    second.period("row_O4.6", "พ.ย. 2569").click()
    expect(second.refusal).to_contain_text("เครื่องนี้")
    expect(second.refusal).to_contain_text("พ.ย. 2569")
    assert set(station.answers("O4").values()) == {Answer.NIL}
    expect(second.period("nil_O4", "พ.ย. 2569")).to_have_attribute("aria-pressed", "true")


def test_all_of_an_item_from_two_tabs_at_once(station: Station, open_tab: OpenTab) -> None:
    first, second = open_tab(station), open_tab(station)
    for tab in (first, second):
        tab.open("item?code=O25")
    duties = station.state().item("O25").duties
    for mine, yours in zip_longest(duties[::2], duties[1::2]):
        _press(first, mine)
        _press(second, yours)
        for tab in (first, second):
            tab.settle()
    state = station.state().item("O25")
    assert state.assessment.status is Status.READY
    assert set(station.answers("O25")) == {duty.key for duty in duties}
    first.reload()
    expect(first.page.locator(".headline")).to_contain_text("8/8")


def test_clicks_faster_than_the_page_are_all_kept(station: Station, tab: Tab) -> None:
    tab.open("item?code=O18")
    duties = station.state().item("O18").duties
    for duty in duties:
        _press(tab, duty)
    for duty in duties:
        expect(tab.box(duty.key.requirement).locator("input")).to_be_checked()
    tab.settle()
    assert set(station.answers("O18")) == {duty.key for duty in duties}


def test_months_pressed_quickly_never_take_each_other_back(station: Station, tab: Tab) -> None:
    tab.open("item?code=O7")
    row = tab.page.locator(".st-key-row_O7-1").get_by_role("button")
    expect(row).to_have_count(6)
    for index in range(6):
        row.nth(index).click(no_wait_after=True)
        tab.page.wait_for_timeout(250)
    tab.settle()
    answered = [key.period for key in station.answers("O7") if key.requirement == "O7.1"]
    assert len(answered) == 6


def _press(tab: Tab, duty: Duty | None) -> None:
    if duty is not None:
        tab.box(duty.key.requirement).click(no_wait_after=True)
