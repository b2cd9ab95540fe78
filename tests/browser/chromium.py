"""Debian's Chromium, driven by Playwright; nothing is downloaded."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
NONE_HERE = f"no Chromium: set BROWSER_PATH, or put one of {', '.join(NAMES)} on PATH"


def executable() -> str | None:
    """The browser of BROWSER_PATH, or the first one on PATH."""
    return os.environ.get("BROWSER_PATH") or next(filter(None, map(shutil.which, NAMES)), None)


@contextmanager
def running_chromium() -> Iterator[Browser]:
    """A browser; the test is skipped without one, and fails when one is demanded."""
    path = executable()
    if path is None:
        if os.environ.get("ITA_REQUIRE_BROWSER"):
            pytest.fail(NONE_HERE)
        pytest.skip(NONE_HERE)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        yield browser
        browser.close()
