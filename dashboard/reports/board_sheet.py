"""The board as a workbook to edit and bring back: items, duties, and how to fill it in."""

from __future__ import annotations

from openpyxl import Workbook
from openpyxl.styles import Alignment
from openpyxl.worksheet.worksheet import Worksheet

from dashboard.domain.board import Board, BoardItem
from dashboard.domain.board_tokens import mark_token, plan_token
from dashboard.domain.catalogue import wording
from dashboard.domain.duties import Duty
from dashboard.reports.board_choices import (
    allow_answers,
    allow_months,
    offer_officers,
    offer_sections,
)
from dashboard.reports.board_table import FIRST_ROW, Column, lines_of, put_table
from dashboard.reports.sheet_cells import ROW_HEIGHT, TITLE_FONT, put_text
from dashboard.reports.sheets import lay_out, saved
from dashboard.text import board_sheet as words
from dashboard.text import dates, status
from dashboard.text.board_values import BETWEEN_NAMES
from dashboard.text.imports import INSTRUCTIONS_SHEET

ITEM_COLUMNS = (
    Column(words.CODE, 9, key=True),
    Column(words.SHORT_TITLE, 36, computed=True),
    Column(words.STATUS, 20, computed=True),
    Column(words.SECTIONS, 34),
    Column(words.OFFICERS, 40),
    Column(words.DUE_MONTH, 16),
    Column(words.NOTE, 50),
)
DUTY_COLUMNS = (
    Column(words.CODE, 9, key=True),
    Column(words.REQUIREMENT, 14, key=True),
    Column(words.WORDING, 64, computed=True),
    Column(words.PERIOD, 19, key=True),
    Column(words.DUTY_DUE, 18, computed=True),
    Column(words.ANSWER, 14),
    Column(words.REASON, 44),
)
_INSTRUCTIONS_WIDTH, _LIST_WIDTH = 90, 30


def board_workbook(board: Board, title: str) -> bytes:
    """An xlsx of the board's items and duties; importing it again changes nothing.

    Every row remembers in a hidden column at what version it was written, and the hidden cell
    above them which board it was.
    """
    book = Workbook()
    items = book.worksheets[0]
    items.title = words.ITEMS_SHEET
    duties = book.create_sheet(words.DUTIES_SHEET)
    guide = book.create_sheet(INSTRUCTIONS_SHEET)
    rows = [(_item_cells(item, board), str(plan_token(item, board))) for item in board.items]
    put_table(items, title, board, ITEM_COLUMNS, rows)
    asked = [(item, duty) for item in board.items for duty in item.duties]
    put_table(
        duties,
        title,
        board,
        DUTY_COLUMNS,
        [
            (_duty_cells(item, duty, board), str(mark_token(item.marks.get(duty.key))))
            for item, duty in asked
        ],
    )
    lists = _put_guide(guide, board)
    last = FIRST_ROW + max(len(board.items), 1) - 1
    offer_sections(items, f"D{FIRST_ROW}:D{last}", lists["sections"])
    offer_officers(items, f"E{FIRST_ROW}:E{last}", lists["officers"])
    allow_months(items, f"F{FIRST_ROW}:F{last}", lists["months"], board.year)
    allow_answers(duties, "F", asked)
    return saved(book)


def _item_cells(item: BoardItem, board: Board) -> tuple[str, ...]:
    return (
        item.code,
        item.item.short.th,
        status.STATE[item.state].th,
        BETWEEN_NAMES.join(
            each.short.th for each in board.catalogue.sections if each.code in item.sections
        ),
        BETWEEN_NAMES.join(board.labels.get(id_, "") for id_ in item.officers),
        dates.month_and_year(board.due_of(item)).th,
        item.note,
    )


def _duty_cells(item: BoardItem, duty: Duty, board: Board) -> tuple[str, ...]:
    line = duty.requirement
    text = wording(line, board.year).th
    if line.unclear and line.code not in item.confirmed:
        text = words.UNCONFIRMED.format(wording=text)
    mark = item.marks.get(duty.key)
    return (
        item.code,
        line.code,
        text,
        dates.period_name(duty.period).th,
        dates.month_and_year(duty.due).th,
        words.ANSWER_CELL[mark.answer] if mark else "",
        mark.note if mark else "",
    )


def _put_guide(sheet: Worksheet, board: Board) -> dict[str, str]:
    """How to fill it in, and the lists that cells are chosen from; returns where they stand."""
    lay_out(sheet)
    put_text(sheet.cell(1, 1), INSTRUCTIONS_SHEET, TITLE_FONT)
    for number, line in enumerate(words.INSTRUCTIONS, 1):
        told = f"{number}. {line}"
        cell = sheet.cell(number + 1, 1)
        put_text(cell, told)
        cell.alignment = Alignment(vertical="top", wrap_text=True)
        height = lines_of(told, _INSTRUCTIONS_WIDTH) * ROW_HEIGHT
        sheet.row_dimensions[number + 1].height = height
    sheet.column_dimensions["A"].width = _INSTRUCTIONS_WIDTH
    put_text(sheet.cell(1, 3), words.LISTS, TITLE_FONT)
    lists = {
        "sections": (words.SECTIONS.th, [each.short.th for each in board.catalogue.sections]),
        "officers": (words.OFFICERS.th, [each.label for each in board.people if each.active]),
        "months": (
            words.DUE_MONTH.th,
            [dates.month_and_year(month).th for month in board.year.months],
        ),
    }
    places = {}
    for letter, (name, (heading, values)) in zip("CDE", lists.items(), strict=True):
        sheet.column_dimensions[letter].width = _LIST_WIDTH
        for row, value in enumerate((heading, *values), 2):
            put_text(sheet[f"{letter}{row}"], value)
        places[name] = f"'{INSTRUCTIONS_SHEET}'!${letter}$3:${letter}${max(len(values), 1) + 2}"
    return places
