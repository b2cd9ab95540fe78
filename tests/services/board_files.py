"""Boards as a person edits them: cells found by what their row is about."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from dashboard.domain.roles import Actor
from dashboard.reports.board_table import FIRST_ROW, HEADER_ROW
from dashboard.services.board_sheets import BoardPlan, export_board, plan_board
from dashboard.services.desk import Desk
from dashboard.text import board_sheet as words
from tests.cast import COORDINATOR, Y2570

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
