"""One item from its first file to its approval: an officer on a phone, a commander at a desk."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import FilePayload, expect

from dashboard.domain.reviews import ReviewState
from tests.browser.conftest import OpenTab
from tests.browser.running import Server, Station
from tests.browser.tab import Tab
from tests.cast import ask_for_reviews
from tests.documents.making import pdf

PHONE = {"width": 390, "height": 844}
DRAFT, SIGNED = pdf("โครงสร้าง ฉบับร่าง ปี 2570"), pdf("โครงสร้าง ฉบับลงนาม ปี 2570")
REASON = "ไฟล์ยังไม่มีลายมือชื่อ โปรดแนบฉบับลงนาม"


def file(name: str, content: bytes) -> FilePayload:
    return {"name": name, "mimeType": "application/pdf", "buffer": content}


@pytest.fixture
def reviewed(station: Station) -> Station:
    """An empty station whose items have to be approved."""
    ask_for_reviews(station.desk)
    return station


@pytest.fixture
def servers(reviewed: Station) -> Iterator[dict[str, Server]]:
    """A server for each of the two, by their role; they outlive the tabs."""
    both = {role: reviewed.served_as(role) for role in ("officer", "commander")}
    for server in both.values():
        server.start()
    yield both
    for server in both.values():
        server.stop()


@pytest.fixture
def officer(reviewed: Station, servers: dict[str, Server], open_tab: OpenTab) -> Tab:
    """An officer on a phone."""
    return open_tab(reviewed, PHONE, server=servers["officer"])


@pytest.fixture
def commander(reviewed: Station, servers: dict[str, Server], open_tab: OpenTab) -> Tab:
    """The commander at a desk."""
    return open_tab(reviewed, server=servers["commander"])


def send(tab: Tab, *files: FilePayload) -> None:
    """Choose files in the open dialog and attach them."""
    tab.page.locator("input[type=file]").set_input_files(list(files))
    for each in files:
        expect(tab.page.get_by_role("button", name=f"เอา {each['name']} ออก")).to_be_visible()
    tab.settle()
    tab.does(tab.key("attach").get_by_role("button").click)


def press(tab: Tab, act: str) -> None:
    tab.does(tab.page.locator(f"[data-act^='{act}']").click)


def test_from_the_first_file_to_the_approval(
    reviewed: Station, officer: Tab, commander: Tab, tmp_path: Path
) -> None:
    officer.open("item?code=O1")
    attach_button = officer.key("attach_O1.1").get_by_role("button")
    size = attach_button.bounding_box()
    assert size and min(size["width"], size["height"]) >= 44
    officer.does(attach_button.click)
    # A phone offers its camera beside its files where no kind of file is asked for.
    chooser = officer.page.locator("input[type=file]")
    assert [chooser.get_attribute(name) for name in ("accept", "capture")] == [None, None]
    assert chooser.get_attribute("multiple") is not None
    send(officer, file("ผังโครงสร้าง ปี ๒๕๗๐.pdf", DRAFT), file("เสีย.pdf", b"%PDF-1.7"))
    dialog = officer.page.get_by_role("dialog")
    expect(dialog).to_contain_text("แนบแล้ว: ผังโครงสร้าง ปี ๒๕๗๐.pdf และบันทึก O1.1 ว่าทำแล้ว")
    expect(dialog).to_contain_text("ไม่รับไฟล์ “เสีย.pdf”")
    officer.does(officer.key("attach_done").get_by_role("button").click)
    expect(dialog).to_have_count(0)
    expect(officer.page.locator(".piece")).to_have_count(1)
    assert officer.is_ticked("O1.1")
    for line in ("O1.2", "O1.3"):
        officer.does(officer.box(line).click)
    assert officer.page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    press(officer, "submit")
    expect(officer.message).to_contain_text("ส่ง O1 ตรวจทานแล้ว")

    commander.open("item?code=O1")
    press(commander, "return")
    expect(commander.page.locator(".busy")).to_have_count(0)
    commander.key("return_reason").locator("textarea").fill(REASON)
    commander.page.get_by_role("dialog").get_by_role("button", name="ส่งกลับแก้ไข").click()
    expect(commander.message).to_contain_text("ส่ง O1 กลับแก้ไขแล้ว")

    officer.reload()
    expect(officer.page.locator(".review blockquote")).to_contain_text(REASON)
    officer.page.locator(".piece .dots").click()
    press(officer, "replace")
    send(officer, file("ผังโครงสร้าง (ลงนาม).pdf", SIGNED))
    expect(officer.page.locator(".piece .what a")).to_contain_text("ผังโครงสร้าง (ลงนาม).pdf")
    expect(officer.page.locator(".piece")).to_contain_text("ฉบับก่อนหน้า (1)")
    press(officer, "submit")
    expect(officer.message).to_contain_text("ส่ง O1 ตรวจทานแล้ว")

    commander.reload()
    press(commander, "approve")
    expect(commander.page.locator(".review.complete")).to_contain_text("อนุมัติแล้ว")
    assert reviewed.state().item("O1").review.state is ReviewState.APPROVED
    with commander.page.expect_download() as found:
        commander.page.locator(".piece .what a").click()
    assert found.value.suggested_filename == "ผังโครงสร้าง (ลงนาม).pdf"
    found.value.save_as(tmp_path / "given")
    assert (tmp_path / "given").read_bytes() == SIGNED
