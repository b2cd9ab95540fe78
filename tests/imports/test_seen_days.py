"""Days that a cell shows in part, or with the month first, as programs and clerks format them."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import pytest
from openpyxl import load_workbook

from dashboard.domain.fiscal import Month
from dashboard.imports.plan import Dataset, plan_file
from dashboard.imports.reading import read_sheets
from dashboard.imports.seen.cells import by_format, by_text, is_odd
from dashboard.imports.sheets import Seen
from tests.imports.figure_plans import CASES
from tests.imports.files import YEAR, saved, workbook

FIFTH = date(2024, 10, 5)
TURNED = Seen("05/10/2024", "10/5/24 (5 ต.ค. 2567)")
BRIEFING: list[object] = ["วันที่", "เรื่องที่ชี้แจง", "ผู้เข้าร่วม (คน)"]
REGISTER: list[object] = ["วันที่รับเรื่อง", "วันที่แล้วเสร็จ"]


def _formatted(titles: list[object], row: list[object], code: str) -> bytes:
    book = load_workbook(BytesIO(workbook([titles, row])))
    book.worksheets[0]["A2"].number_format = code
    return saved(book)


@pytest.mark.parametrize(
    ("code", "seen"),
    [
        ("[$-41E]mmmm yyyy", "ต.ค. 2567"),
        ("[h]:mm", ""),
        ("dddd", ""),
        ("d mmmm", "5 ต.ค."),
        ("d", "5"),
        ("bbbb", "2567"),
        ("yyyy/dd/mm", "2024/05/10 (5 ต.ค. 2567)"),
        ("yy-mm-dd", "24/10/05 (5 ต.ค. 2567)"),
        ("m/d", "10/05 (5 ต.ค. 2567)"),
        ("d/h:mm", "5"),
        ("mm:ss d/yyyy", "5 2567"),
    ],
)
def test_less_than_a_day_or_another_is_seen_by_its_format(code: str, seen: str) -> None:
    assert is_odd(code)
    assert by_format(FIFTH, code) == Seen("05/10/2024", seen)


@pytest.mark.parametrize(
    "code", ["d/m/yy h:mm", "h:mm d/m/yyyy", "ddd d mmm bb", "[$-F800]dddd, mmmm dd, yyyy"]
)
def test_a_whole_day_is_itself(code: str) -> None:
    assert by_format(FIFTH, code) == FIFTH


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("5/10/2567", FIFTH),
        ("๐๕/๑๐/๖๗ 08:30", FIFTH),
        ("5.10.2024", FIFTH),
        ("วันเสาร์ที่ 5 ตุลาคม พ.ศ. 2567", FIFTH),
        ("Oct 5, 2024", FIFTH),
        ("2024-10-05", FIFTH),
        ("", FIFTH),
        ("10/5/24", TURNED),
        ("24/10/05", Seen("05/10/2024", "24/10/05 (5 ต.ค. 2567)")),
        ("10/5", Seen("05/10/2024", "10/5 (5 ต.ค. 2567)")),
        ("5 พ.ย. 67", Seen("05/10/2024", "5 พ.ย. 67 (5 ต.ค. 2567)")),
        ("ต.ค. 67", Seen("05/10/2024", "ต.ค. 2567")),
        ("Oct 24", Seen("05/10/2024", "ต.ค. 2567")),
        ("ตุลาคม", Seen("05/10/2024", "ต.ค.")),
        ("10/67", Seen("05/10/2024", "ต.ค. 2567")),
        ("8/67", Seen("05/10/2024", "8/67 (5 ต.ค. 2567)")),
        ("เสาร์", Seen("05/10/2024", "เสาร์")),
        ("08:30", Seen("05/10/2024", "08:30")),
    ],
)
def test_what_a_text_tells_of_a_day(text: str, seen: object) -> None:
    assert by_text(FIFTH, text) == seen


@pytest.mark.parametrize(
    ("code", "seen"),
    [("mmm yy", "ต.ค. 2567"), ("m/d/yyyy", "10/05/2024 (5 ต.ค. 2567)"), ("yyyy", "2567")],
)
def test_a_day_that_nobody_sees_is_refused(code: str, seen: str) -> None:
    content = _formatted(BRIEFING, [FIFTH, "คำถาม", 20], code)
    plan = plan_file(Dataset.BRIEFINGS, "a.xlsx", content, YEAR, ())
    [error] = plan.errors
    assert (error.cell, error.value, plan.rows) == ("A2", seen, ())
    assert error.message.th.startswith(f"อ่าน “{seen}” เป็นวันที่ไม่ได้")


def test_a_day_without_its_year_is_of_the_year_asked_for() -> None:
    content = _formatted(BRIEFING, [date(2027, 10, 5), "คำถาม", 20], "d-mmm")
    plan = plan_file(Dataset.BRIEFINGS, "a.xlsx", content, YEAR, ())
    assert [row.values["day"] for row in plan.new] == [FIFTH]


def test_a_register_needs_the_year_to_be_seen() -> None:
    content = _formatted(REGISTER, [FIFTH, None], "d-mmm")
    [error] = plan_file(Dataset.COMPLAINTS, "a.xlsx", content, YEAR, ()).errors
    assert (error.cell, error.value) == ("A2", "5 ต.ค.")


@pytest.mark.parametrize("code", ["mmm-yy", "mmmm", "d mmm", "m/yyyy"])
def test_a_month_is_read_from_what_is_seen_of_it(code: str) -> None:
    content = _formatted(CASES, [FIFTH, "2", "ลักทรัพย์", 3, 2], code)
    plan = plan_file(Dataset.CASES, "a.xlsx", content, YEAR, ())
    assert [row.values["month"] for row in plan.new] == [Month(2024, 10)]


def test_the_short_day_of_the_system_is_in_the_order_of_the_system() -> None:
    content = _formatted(BRIEFING, [FIFTH, "คำถาม", 20], "mm-dd-yy")
    [sheet] = read_sheets("a", content)
    assert sheet.rows[1].at(0) == FIFTH


@pytest.mark.parametrize("code", ["h:mm", ";;;"])
def test_a_register_tells_of_a_day_that_is_not_seen(code: str) -> None:
    content = _formatted(REGISTER, [FIFTH, None], code)
    [error] = plan_file(Dataset.COMPLAINTS, "a.xlsx", content, YEAR, ()).errors
    assert (error.cell, error.value) == ("A2", "")
    assert error.message.th.startswith("ในช่องมองไม่เห็นค่า")
