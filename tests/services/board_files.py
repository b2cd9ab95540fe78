"""Boards as a person edits them: cells found by what their row is about."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from dashboard.domain.duties import DutyKey
from dashboard.domain.fiscal import Month
from dashboard.domain.marks import Answer
from dashboard.domain.roles import Actor
from dashboard.reports.board_table import FIRST_ROW, HEADER_ROW
from dashboard.services.board_sheets import BoardPlan, apply_board, export_board, plan_board
from dashboard.services.confirming import confirm_requirement
from dashboard.services.desk import Desk
from dashboard.services.marking import Wanted, mark
from dashboard.services.planning import assign, set_due, write_note
from dashboard.services.year import year_state
from dashboard.text import board_sheet as words
from tests.cast import COORDINATOR, OFFICER, VIEWER, Y2570

ANSWER, REASON = words.ANSWER.th, words.REASON.th
SECTIONS, OFFICERS = words.SECTIONS.th, words.OFFICERS.th
DUE, NOTE, TOKEN = words.DUE_MONTH.th, words.NOTE.th, words.TOKEN.th
OCTOBER, YEAR = "ต.ค. 2569", "ทั้งปี 2570"
O1_1, O4_6 = DutyKey("O1.1", "2570"), DutyKey("O4.6", "2026-10")
STAFF = "เจ้าหน้าที่ทดสอบ 2"

Edits = Mapping[tuple[str, ...], object]
"""New values by item and heading, or by requirement, period and heading."""


def exported(desk: Desk) -> bytes:
    return export_board(desk, COORDINATOR, Y2570).content


def planned(desk: Desk, content: bytes, actor: Actor = COORDINATOR) -> BoardPlan:
    return plan_board(desk, actor, Y2570, "กระดานงาน.xlsx", content)


def edited(content: bytes, edits: Edits) -> bytes:
    """The workbook with some cells typed over."""
    book = load_workbook(BytesIO(content))
    for (*row, heading), value in edits.items():
        sheet = book[words.ITEMS_SHEET if len(row) == 1 else words.DUTIES_SHEET]
        cell = sheet.cell(_row(sheet, row), _column(sheet, heading))
        cell.value = value  # type: ignore[assignment]
        if isinstance(value, str) and value:
            cell.data_type = "s"
    return saved(book)


def place(content: bytes, *row: str, heading: str) -> str:
    """``F7``: where a heading's cell of a row stands."""
    book = load_workbook(BytesIO(content))
    sheet = book[words.ITEMS_SHEET if len(row) == 1 else words.DUTIES_SHEET]
    return str(sheet.cell(_row(sheet, list(row)), _column(sheet, heading)).coordinate)


def without_column(content: bytes, sheet: str, heading: str) -> bytes:
    book = load_workbook(BytesIO(content))
    book[sheet].delete_cols(_column(book[sheet], heading))
    return saved(book)


def saved(book: Workbook) -> bytes:
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def _row(sheet: Worksheet, wanted: list[str]) -> int:
    keys = (words.CODE.th,) if len(wanted) == 1 else (words.REQUIREMENT.th, words.PERIOD.th)
    columns = [_column(sheet, key) for key in keys]
    for row in range(FIRST_ROW, sheet.max_row + 1):
        if [sheet.cell(row, column).value for column in columns] == wanted:
            return row
    raise LookupError(wanted)


def _column(sheet: Worksheet, heading: str) -> int:
    titles = [cell.value for cell in sheet[HEADER_ROW]]
    return titles.index(heading) + 1


def seen(desk: Desk, code: str) -> int:
    return year_state(desk, VIEWER).item(code).version


def answers(desk: Desk) -> dict[DutyKey, tuple[Answer, str]]:
    items = year_state(desk, VIEWER).items
    return {key: (m.answer, m.note) for item in items for key, m in item.marks.items()}


def applied(desk: Desk, content: bytes, actor: Actor = COORDINATOR) -> int:
    entry = apply_board(desk, actor, planned(desk, content, actor)).entry_id
    assert entry is not None
    return entry


def told_in(desk: Desk, content: bytes, actor: Actor = COORDINATOR) -> list[tuple[str, str]]:
    return [(each.cell, each.message.th) for each in planned(desk, content, actor).errors]


def live_in(desk: Desk) -> None:
    """A board on which something of everything stands."""
    confirm_requirement(desk, COORDINATOR, Y2570, "O11.3", "ตามต้นฉบับ")
    mark(
        desk,
        OFFICER,
        Y2570,
        [
            Wanted(O1_1, Answer.DONE),
            Wanted(O4_6, Answer.NIL),
            Wanted(DutyKey("O1.2", "2570"), Answer.NOT_APPLICABLE, "=ไม่มีงานนี้\nสองบรรทัด"),
            Wanted(DutyKey("O11.3", "2026-10"), Answer.DONE),
        ],
    )
    ids = [officer.id for officer in year_state(desk, VIEWER).officers]
    assign(desk, COORDINATOR, Y2570, "O1", ["traffic", "inquiry"], ids, seen(desk, "O1"))
    assign(desk, COORDINATOR, Y2570, "O2", [], [], seen(desk, "O2"))
    set_due(desk, COORDINATOR, Y2570, "O1", Month(2027, 2), seen(desk, "O1"))
    set_due(desk, COORDINATOR, Y2570, "O3", Month(2026, 12), seen(desk, "O3"))
    write_note(desk, COORDINATOR, Y2570, "O1", "+66 ก\x0bข  ค\n\nง, 'จ'", seen(desk, "O1"))
