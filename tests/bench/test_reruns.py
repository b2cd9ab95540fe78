"""What a rerun costs, beside an empty page of an untuned server. Prints; judges nothing."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.bench.figures import Figures, middle_and_tail, of_page
from tests.browser.running import Server, Station
from tests.browser.tab import Tab

PAGES = {
    "ภาพรวม": ("", ""),
    "กระดานงาน": ("board", ""),
    "ข้อ O4": ("item", "code=O4"),
    "ข้อ O15": ("item", "code=O15"),
    "ข้อ O18": ("item", "code=O18"),
    "เรื่องร้องเรียน": ("complaints", ""),
    "งบประมาณ": ("budget", ""),
    "กองทุนสืบสวน": ("fund", ""),
    "จัดซื้อจัดจ้าง": ("procurement", ""),
    "สถิติคดี": ("cases", ""),
    "ความเสี่ยงการรับสินบน": ("risks", ""),
    "กิจกรรม": ("activities", ""),
    "แบบสำรวจ": ("surveys", ""),
}
CLICKS = 15

FROM_CLICK_TO_TICK = """label => new Promise((resolve) => {
  const input = label.querySelector("input");
  const was = document.querySelector(".st-key-undo button");
  const started = performance.now();
  const watch = new MutationObserver(() => {
    const now = document.querySelector(".st-key-undo button");
    if (!now || now === was) return;
    watch.disconnect();
    resolve(performance.now() - started);
  });
  watch.observe(document.body, {childList: true, subtree: true});
  input.click();
})"""
"""Milliseconds from the click to the message that acknowledges it."""


def test_reruns_beside_an_empty_page(
    station: Station, untuned: tuple[str, Server], capsys: pytest.CaptureFixture[str]
) -> None:
    name, server = untuned
    empty = of_page(server.address, server.pid, "")
    ours = {
        title: of_page(station.server.address, station.server.pid, page, query)
        for title, (page, query) in PAGES.items()
    }
    with capsys.disabled():
        print(f"\n{'':38} CPU ms    p50    p95    KiB  CPU ÷  p50 ÷")
        for title, figures in {name: empty, **ours}.items():
            print(_line(title, figures, empty))


def test_from_a_click_to_its_acknowledgement(
    station: Station, chromium: Browser, capsys: pytest.CaptureFixture[str]
) -> None:
    tab = Tab(chromium.new_page(), station.server.address)
    lines = [duty.key.requirement for duty in station.state().item("O25").duties]
    tab.open("item?code=O25")
    times = []
    for number in range(CLICKS):
        box = tab.box(lines[number % len(lines)])
        times.append(float(box.evaluate(FROM_CLICK_TO_TICK)))
        tab.settle()
    p50, p95 = middle_and_tail(times)
    with capsys.disabled():
        print(
            f"\nclick → message in Chromium, ms: min {min(times):.0f} p50 {p50:.0f} p95 {p95:.0f}"
        )


def _line(title: str, figures: Figures, empty: Figures) -> str:
    return (
        f"{title:38} {figures.cpu:6.1f} {figures.p50:6.1f} {figures.p95:6.1f}"
        f" {figures.kibibytes:6.1f} {figures.cpu / empty.cpu:6.2f} {figures.p50 / empty.p50:6.2f}"
    )
