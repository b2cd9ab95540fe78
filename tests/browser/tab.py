"""One tab of a visitor: opens pages, waits for them, and keeps what it saw on the way."""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import ConsoleMessage, Locator, Page, Request, expect

PAGES = (
    *("", "board", "mine", "coverage", "item?code=O4", "measures"),
    *("complaints", "budget", "fund", "procurement", "cases", "risks", "activities", "surveys"),
    *("imports", "officers", "history", "backup"),
)
"""Addresses of every page, the first one at the root."""

CHARTS = (
    *("complaints", "budget", "fund", "procurement", "cases", "risks", "activities", "surveys"),
)
PROJECTOR_PAGES = ("", "board", "coverage", *CHARTS)
BY_DESIGN = re.compile(r"/\w+/_stcore/(health|host-config)$")
"""A page opened by its address first asks below that address where the server is: 404."""

AT_REST = """() => new Promise((resolve) => {
  let timer;
  const watch = new MutationObserver(() => { clearTimeout(timer); timer = setTimeout(end, 150); });
  const end = () => { watch.disconnect(); resolve(); };
  watch.observe(document.body, {childList: true, subtree: true, attributes: true});
  timer = setTimeout(end, 150);
})"""
"""Resolves once nothing on the page has changed for a moment."""


class Tab:
    """A browser tab on one server. ``requests`` and ``complaints`` grow while it is open."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.address = address
        self.requests: list[str] = []
        self.complaints: list[str] = []
        page.on("request", self._note_request)
        page.on("websocket", lambda socket: self.requests.append(socket.url))
        page.on("console", self._note_console)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def _note_request(self, request: Request) -> None:
        self.requests.append(request.url)

    def _note_console(self, message: ConsoleMessage) -> None:
        if message.type == "error" and not BY_DESIGN.search(message.location["url"]):
            self.complaints.append(f"{message.text} {message.location['url']}")

    @property
    def foreign_requests(self) -> list[str]:
        """Requests that left the host."""
        host = urlsplit(self.address).netloc
        local = ("data", "blob")
        asked = (urlsplit(url) for url in self.requests)
        return [url.geturl() for url in asked if url.scheme not in local and url.netloc != host]

    def open(self, path: str) -> None:
        """Go to an address of the product and wait until its page is there."""
        self.page.goto(f"{self.address}/{path}")
        self.settle()

    def reload(self) -> None:
        self.page.reload()
        self.settle()

    def settle(self) -> None:
        """Wait until the script has run, its headline shows and the page has come to rest."""
        ended = self.page.locator("[data-test-script-state='notRunning']")
        self.page.locator(".headline h1").wait_for()
        ended.wait_for()
        self.page.evaluate(AT_REST)
        ended.wait_for()

    def settle_chart(self) -> None:
        """Wait for the chart too: its code is loaded after everything else."""
        self.page.locator(".js-plotly-plot :is(.xtick, .x2tick, .annotation)").first.wait_for()
        self.settle()

    def does(self, act: Callable[[], None]) -> None:
        """Do what makes the script run, and wait for the end of that run."""
        act()
        self.settle()

    def key(self, name: str) -> Locator:
        """The element with a key of the product, however Streamlit spells it in its class."""
        return self.page.locator(f".st-key-{re.sub(r'[^a-zA-Z0-9_-]', '-', name)}")

    @property
    def heading(self) -> Locator:
        return self.page.locator(".headline h1")

    @property
    def message(self) -> Locator:
        """What the last change said, with its way back."""
        return self.key("undo")

    @property
    def refusal(self) -> Locator:
        return self.page.get_by_test_id("stAlert")

    def tile(self, code: str) -> Locator:
        return self.page.locator(f".tile[data-spot='{code}']")

    def card(self, code: str) -> Locator:
        """An item on the board, where it stands first."""
        return self.page.locator(f".task[data-item='{code}']").first

    def box(self, line: str) -> Locator:
        """The box of a line of the year: a label to press with an input inside.

        While the page changes, the one that is about to go may show beside it.
        """
        return self.key(f"box_{line}").locator("label").first

    def is_ticked(self, line: str) -> bool:
        return self.box(line).locator("input").is_checked()

    def period(self, row: str, name: str) -> Locator:
        """A period of a row, by the name it shows."""
        return self.key(row).get_by_role("button", name=name)

    def choose(self, key: str, words: str) -> None:
        """Pick from a list by what it shows."""
        self.key(key).locator("input").click()
        self.page.get_by_role("option", name=words, exact=True).click()

    def query(self) -> dict[str, str]:
        """What the address holds."""
        return {name: values[0] for name, values in parse_qs(urlsplit(self.page.url).query).items()}

    def expect_query(self, **wanted: str) -> None:
        """Wait until the address holds this, whatever else it holds."""
        for name, value in wanted.items():
            expect(self.page).to_have_url(re.compile(rf"[?&]{name}={re.escape(value)}(&|$)"))
