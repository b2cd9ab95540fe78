"""The board's workbook as a person opens it: what it offers, what it hides, how it looks."""

from __future__ import annotations

from io import BytesIO

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from dashboard.domain.board_tokens import (
    mark_token,
    plan_token,
    read_stamp,
    read_token,
    stamp_of,
)
from dashboard.reports.board_sheet import DUTY_COLUMNS, ITEM_COLUMNS, board_workbook
from dashboard.reports.board_table import COMPUTED, FIRST_ROW, HEADER_ROW, lines_of
from dashboard.reports.sheet_cells import FONT
from dashboard.text import board_sheet as words
from dashboard.text.imports import INSTRUCTIONS_SHEET
from tests.cast import catalogue_2568
from tests.imports.boards import board

FORMULA = "=cmd|' /C calc'!A0"


def _opened(note: str = "") -> Workbook:
    return load_workbook(BytesIO(board_workbook(board(note), "กระดานงาน")))


def _cells(sheet: Worksheet, letter: str) -> list[object]:
    return [cell.value for cell in sheet[letter][FIRST_ROW - 1 :]]


def _rules(sheet: Worksheet) -> dict[str, tuple[str | None, bool]]:
    rules = sheet.data_validations.dataValidation
    return {
        str(cells): (rule.formula1, bool(rule.showErrorMessage))
        for rule in rules
        for cells in rule.sqref.ranges
    }


def test_the_sheets_are_the_items_the_duties_and_how_to_fill_them_in() -> None:
    book = _opened()
    assert book.sheetnames == [words.ITEMS_SHEET, words.DUTIES_SHEET, INSTRUCTIONS_SHEET]
    assert _cells(book[words.ITEMS_SHEET], "A") == [i.code for i in catalogue_2568().items]
    asked = [duty.requirement.code for item in board().items for duty in item.duties]
    assert _cells(book[words.DUTIES_SHEET], "B") == asked


@pytest.mark.parametrize(
    ("name", "columns"), [(words.ITEMS_SHEET, ITEM_COLUMNS), (words.DUTIES_SHEET, DUTY_COLUMNS)]
)
def test_what_cannot_be_edited_is_grey_and_versions_are_hidden(
    name: str, columns: tuple[object, ...]
) -> None:
    sheet = _opened()[name]
    for place, column in enumerate(DUTY_COLUMNS if name == words.DUTIES_SHEET else ITEM_COLUMNS, 1):
        colour = sheet.cell(FIRST_ROW, place).fill.fgColor.rgb
        assert (colour == COMPUTED.fgColor.rgb) is column.is_fixed, column
        assert ("อ่านอย่างเดียว" in str(sheet.cell(HEADER_ROW, place).value)) is column.computed
        assert sheet.cell(FIRST_ROW, place).font.name == FONT
        assert sheet.cell(FIRST_ROW, place).number_format == "@"
    hidden = [letter for letter, each in sheet.column_dimensions.items() if each.hidden]
    assert hidden == ["ABCDEFGHI"[len(columns)]]
    assert sheet.freeze_panes == f"C{FIRST_ROW}"


def test_cells_offer_what_they_may_hold() -> None:
    book = _opened()
    items, guide = _rules(book[words.ITEMS_SHEET]), book[INSTRUCTIONS_SHEET]
    last = FIRST_ROW + len(catalogue_2568().items) - 1
    sections, several = items[f"D{FIRST_ROW}:D{last}"]
    assert not several, "several names may be written"
    offered = [row[0].value for row in guide[str(sections).split("!")[1].replace("$", "")]]
    assert offered == [each.short.th for each in catalogue_2568().sections]
    officers, _ = items[f"E{FIRST_ROW}:E{last}"]
    (named,) = guide[str(officers).split("!")[1].replace("$", "")]
    assert named[0].value == "เจ้าหน้าที่ทดสอบ", "nobody who has left"
    assert items[f"F{FIRST_ROW}:F{last}"][1], "months only"


def test_a_duty_offers_only_the_answers_it_may_have() -> None:
    sheet = _opened()[words.DUTIES_SHEET]
    offers = {}
    for rule in sheet.data_validations.dataValidation:
        for cells in rule.sqref.ranges:
            for row in range(cells.min_row, cells.max_row + 1):
                offers[row] = str(rule.formula1).strip('"').split(",")
    asked = [duty for item in board().items for duty in item.duties]
    for row, duty in enumerate(asked, FIRST_ROW):
        wanted = ["✓", *(["ไม่มี"] if duty.may_be_nil else []), "ไม่เกี่ยวข้อง"]
        assert offers.get(row) == (None if duty.requirement.unclear else wanted), duty.key
    lost = next(row for row, duty in enumerate(asked, FIRST_ROW) if duty.requirement.unclear)
    assert "ต้องยืนยัน" in str(sheet.cell(lost, 3).value)


def test_what_looks_like_a_formula_stays_a_text() -> None:
    sheet = _opened(FORMULA)[words.ITEMS_SHEET]
    cell = sheet.cell(FIRST_ROW, 7)
    assert (cell.value, cell.data_type, cell.quotePrefix) == (FORMULA, "s", True)


def test_long_texts_have_room() -> None:
    assert [lines_of(text, 10) for text in ("", "ก" * 9, "ก" * 25, "ก\nข", "ก้" * 9)] == [
        1,
        1,
        3,
        2,
        1,
    ]
    sheet = _opened("ก" * 400)[words.ITEMS_SHEET]
    empty = _opened()[words.ITEMS_SHEET]
    heights = [each.row_dimensions[FIRST_ROW].height for each in (sheet, empty)]
    assert None not in heights
    assert (heights[0] or 0) > 5 * (heights[1] or 0)


def test_a_sheet_remembers_its_board_and_every_row_its_version() -> None:
    given = board("ก")
    book = _opened("ก")
    items, duties = book[words.ITEMS_SHEET], book[words.DUTIES_SHEET]
    for sheet in (items, duties):
        assert read_stamp(str(sheet["H1"].value)) == stamp_of(given)
    assert read_token(str(items[f"H{FIRST_ROW}"].value), 4) == plan_token(given.items[0], given)
    assert read_token(str(duties[f"H{FIRST_ROW}"].value), 2) == mark_token(None)


@pytest.mark.parametrize("text", ["", "v1", "v1-12345678", "v1-1234567g-12345678", "ITA", "-"])
def test_what_is_no_token_is_none(text: str) -> None:
    assert read_token(text, 2) is None
    assert read_stamp(text) is None
