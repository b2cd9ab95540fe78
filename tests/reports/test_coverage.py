"""Coverage as Excel shows it: words and colours in the cells, a head that stays."""

from __future__ import annotations

from io import BytesIO

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from dashboard.domain.coverage import Cell, Cover
from dashboard.domain.fiscal import Month
from dashboard.reports.coverage import COLOURS, FIRST_MONTH, CoverageLine, coverage_workbook
from dashboard.text import coverage
from tests.cast import Y2570, duties

LINES = duties("O4")[:2]
OCTOBER = Month(2026, 10)
HOSTILE = "=1+1"


def sheet_of(*cells: Cell | None, title: str = "หัวเรื่อง") -> Worksheet:
    line = CoverageLine("O4", "กต.ตร.", "กำลังทำ", HOSTILE, 3, (*cells, *[None] * (12 - len(cells))))
    content = coverage_workbook(Y2570, title, "ตัวกรอง: ไม่มี", [line])
    return load_workbook(BytesIO(content)).worksheets[0]


def test_the_head_names_the_twelve_months_and_stays() -> None:
    sheet = sheet_of()
    heads = [cell.value for cell in sheet[3]]
    assert heads[FIRST_MONTH - 1] == "ต.ค. 2569"
    assert heads[-1] == "ก.ย. 2570"
    assert len(heads) == FIRST_MONTH + 11
    assert sheet.freeze_panes == "C4"
    assert sheet.print_title_rows == "$3:$3"


@pytest.mark.parametrize("cover", Cover)
def test_a_cell_says_its_cover_in_words_and_colour(cover: Cover) -> None:
    cell = sheet_of(Cell(OCTOBER, cover, LINES, ()))["F4"]
    assert cell.value == coverage.COVER[cover].th
    letters, ground = COLOURS[cover]
    assert (cell.font.color.rgb, cell.fill.fgColor.rgb) == (f"00{letters}", f"00{ground}")


def test_what_is_begun_says_how_far() -> None:
    begun = sheet_of(Cell(OCTOBER, Cover.OVERDUE, LINES, LINES[1:]))["F4"].value
    nothing = sheet_of(Cell(OCTOBER, Cover.OVERDUE, LINES, LINES))["F4"].value
    assert begun == f"{coverage.COVER[Cover.OVERDUE].th} 1/2"
    assert nothing == coverage.COVER[Cover.OVERDUE].th


def test_where_nothing_is_asked_the_cell_is_empty() -> None:
    cell = sheet_of(None)["F4"]
    assert (cell.value, cell.fill.patternType) == (None, None)


def test_texts_stay_texts_and_numbers_are_numbers() -> None:
    sheet = sheet_of(title=HOSTILE)
    assert [sheet[place].data_type for place in ("A1", "D4")] == ["s", "s"]
    assert (sheet["E4"].value, sheet["E4"].data_type) == (3, "n")
