"""A sheet from the template through the real uploader: checked, saved, taken back."""

from __future__ import annotations

from pathlib import Path

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet
from playwright.sync_api import FilePayload, expect

from dashboard.domain.complaints import ComplaintMonth
from tests.browser.running import Station
from tests.browser.tab import Tab

COUNTS = {"carried": 2, "received": 3, "completed": 1, "pending": 4}


def test_a_filled_template_is_saved_and_taken_back(
    station: Station, tab: Tab, tmp_path: Path
) -> None:
    tab.open("imports?dataset=complaints")
    _upload(tab, _filled(_template(tab, tmp_path)))
    expect(tab.key("plan")).to_contain_text("เพิ่ม 1 · แก้ไข 0 · เหมือนเดิม 0 · ผิด 0")
    assert _months(station) == ()
    tab.key("apply").get_by_role("button").click()
    expect(tab.message).to_contain_text("1 รายการ")
    assert [_counts(month) for month in _months(station)] == [COUNTS]
    tab.message.get_by_role("button").click()
    expect(tab.message).to_contain_text("เลิกทำแล้ว")
    assert _months(station) == ()


def test_a_wrong_cell_is_named_and_nothing_can_be_saved(
    station: Station, tab: Tab, tmp_path: Path
) -> None:
    tab.open("imports?dataset=complaints")
    book = _filled(_template(tab, tmp_path), received=-3)
    _upload(tab, book)
    expect(tab.key("plan")).to_contain_text("-3")
    expect(tab.key("apply")).to_have_count(0)
    assert _months(station) == ()


def test_a_program_renamed_to_a_sheet_is_refused_in_thai(tab: Tab, tmp_path: Path) -> None:
    tab.open("imports?dataset=budget")
    program = tmp_path / "งบประมาณ.xlsx"
    program.write_bytes(b"MZ" + bytes(4000))
    _upload(tab, program)
    expect(tab.key("plan")).to_contain_text("พบข้อผิดพลาด 1 แห่ง")


def _template(tab: Tab, folder: Path) -> Path:
    with tab.page.expect_download() as download:
        tab.key("template_complaints").get_by_role("button").click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


def _filled(book: Path, **instead: int) -> Path:
    """The template with the numbers of October, as the officer types them."""
    filled = openpyxl.load_workbook(book)
    sheet = filled.worksheets[0]
    assert isinstance(sheet, Worksheet)
    _example, october = (row for row in sheet.iter_rows() if "ต.ค" in str(row[0].value))
    for cell, number in zip(october[2:], ({**COUNTS, **instead}).values(), strict=False):
        cell.value = number
    filled.save(book)
    return book


def _upload(tab: Tab, book: Path) -> None:
    payload: FilePayload = {"name": book.name, "mimeType": "", "buffer": book.read_bytes()}
    tab.page.get_by_test_id("stFileUploaderDropzoneInput").set_input_files([payload])


def _months(station: Station) -> tuple[ComplaintMonth, ...]:
    return tuple(station.state().complaints.months)


def _counts(month: ComplaintMonth) -> dict[str, int]:
    return {name: getattr(month, name) for name in COUNTS}
