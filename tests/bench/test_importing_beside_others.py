"""A region's year of purchases comes in while others work, and what its page costs afterwards.

Prints; judges nothing. One visitor imports in Chromium; meanwhile another looks at the overview
again and again, and a third marks a duty from a process of his own.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event, Thread

import pytest
from playwright.sync_api import Browser, Locator

from dashboard.domain.duties import DutyKey
from dashboard.domain.marks import Answer
from dashboard.services.marking import Wanted, mark
from dashboard.store.failures import DatabaseBusy
from tests.bench.figures import cpu_seconds, middle_and_tail
from tests.bench.purchases import write_purchases
from tests.bench.session import open_session
from tests.browser.running import Server, Station
from tests.browser.tab import Tab
from tests.cast import COORDINATOR, Y2570

FOREVER = 300_000
"""Milliseconds."""
BETWEEN = 0.25
"""Seconds that another takes to look, or to think."""
VIEWS = {
    "overview": ("", ""),
    "board": ("board", ""),
    "purchases": ("procurement", ""),
    "purchases of every month": ("procurement", "month=all"),
    "purchases searched": ("procurement", "month=all&q=4321"),
    "item O15": ("item", "code=O15"),
}
OTHERS = ("overview", "board", "item O15")
"""Views that the number of purchases is no reason to slow down."""
LATER = 5
MARKED = DutyKey("O4.6", "2027-03")


def test_importing_beside_others(
    station: Station, chromium: Browser, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = write_purchases(tmp_path / "purchases.xlsx")
    tab = Tab(chromium.new_page(), station.server.address)
    tab.open("imports?dataset=procurement")
    steps: dict[str, list[Waits]] = {}
    steps["quiet"] = _meanwhile(station, lambda: time.sleep(10))
    steps["plan"] = _meanwhile(station, lambda: _upload(tab, file))
    steps["apply"] = _meanwhile(station, lambda: _save(tab))
    with capsys.disabled():
        print()
        for step, waits in steps.items():
            for each in waits:
                print(f"{step:6} {each}")
    tab.page.close()


def test_views_of_a_year_with_so_many(
    station: Station, chromium: Browser, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    server = station.server
    before = {title: _views(server, *VIEWS[title]) for title in OTHERS}
    tab = Tab(chromium.new_page(), server.address)
    tab.open("imports?dataset=procurement")
    _upload(tab, write_purchases(tmp_path / "purchases.xlsx"))
    _save(tab)
    tab.page.close()
    server.stop()
    server.start()
    after = {title: _views(server, *place) for title, place in VIEWS.items()}
    with capsys.disabled():
        print(f"\n{'CPU ms of a view':26} {'first':>8} {'later':>8}   before the import")
        for title, (first, later) in after.items():
            was = "{:8.0f} {:8.0f}".format(*before[title]) if title in before else ""
            print(f"{title:26} {first:8.0f} {later:8.0f} {was}")
        print(f"overview after a mark      {_overview_after_a_mark(station):8.0f}")


@dataclass
class Waits:
    """What somebody else waited, in milliseconds, each time he asked; ``busy`` were sent away."""

    what: str
    busy: int = 0
    times: list[float] = field(default_factory=list)

    def __str__(self) -> str:
        if len(self.times) < 2:
            return f"{self.what}: asked {len(self.times)} times"
        p50, p95 = middle_and_tail(self.times)
        most, count = max(self.times), len(self.times)
        told = f"p50 {p50:5.0f}  p95 {p95:5.0f}  max {most:5.0f} ms  ({count} times)"
        return f"{self.what}: {told}{f', {self.busy} found it busy' if self.busy else ''}"


def _meanwhile(station: Station, work: Callable[[], None]) -> list[Waits]:
    looking, marking = Waits("another's overview"), Waits("another's mark    ")
    seen = 0

    def mark_one() -> None:
        nonlocal seen
        wanted = Wanted(MARKED, None if seen else Answer.DONE, seen_version=seen)
        change = mark(station.desk, COORDINATOR, Y2570, [wanted])
        seen = 0 if seen else change.entry_id or 0

    with open_session(station.server.address, "") as session:
        session.rerun()
        with _again_and_again(looking, session.rerun), _again_and_again(marking, mark_one):
            work()
    return [looking, marking]


@contextmanager
def _again_and_again(waits: Waits, ask: Callable[[], object]) -> Iterator[None]:
    stop = Event()

    def repeat() -> None:
        while not stop.is_set():
            started = time.perf_counter()
            try:
                ask()
            except DatabaseBusy:
                waits.busy += 1
            waits.times.append((time.perf_counter() - started) * 1000)
            stop.wait(BETWEEN)

    thread = Thread(target=repeat)
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join()


def _upload(tab: Tab, file: Path) -> None:
    tab.page.get_by_test_id("stFileUploaderDropzoneInput").set_input_files(file)
    _button(tab).wait_for(timeout=FOREVER)


def _save(tab: Tab) -> None:
    _button(tab).click()
    tab.message.wait_for(timeout=FOREVER)


def _button(tab: Tab) -> Locator:
    return tab.key("apply").get_by_role("button")


def _views(server: Server, page: str, query: str) -> tuple[float, float]:
    """CPU of the server in milliseconds: of the first view, and of later ones on average."""
    with open_session(server.address, page, query) as session:
        first = _cpu(server, session.rerun)
        later = [_cpu(server, session.rerun) for _ in range(LATER)]
    return first, sum(later) / LATER


def _overview_after_a_mark(station: Station) -> float:
    with open_session(station.server.address, "") as session:
        session.rerun()
        mark(station.desk, COORDINATOR, Y2570, [Wanted(MARKED, Answer.DONE)])
        return _cpu(station.server, session.rerun)


def _cpu(server: Server, work: Callable[[], object]) -> float:
    before = cpu_seconds(server.pid)
    work()
    return (cpu_seconds(server.pid) - before) * 1000
