"""The tables of a board that was edited in a spreadsheet: which sheet holds what, and where."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from dashboard.domain.board import Board, matched
from dashboard.domain.board_tokens import Stamp, read_stamp
from dashboard.imports.headers import Header, find_header, squashed
from dashboard.imports.problems import Findings, Level, Margin
from dashboard.imports.sheets import Row, Sheet
from dashboard.text import board_import as wording
from dashboard.text import board_sheet as titles
from dashboard.text.imports import INSTRUCTIONS_SHEET


class Column(Enum):
    """What a column of either table means; what is only shown is known, but never read."""

    ITEM = auto()
    SECTIONS = auto()
    OFFICERS = auto()
    DUE = auto()
    NOTE = auto()
    REQUIREMENT = auto()
    PERIOD = auto()
    ANSWER = auto()
    REASON = auto()
    TOKEN = auto()


_TITLES = {
    Column.ITEM: titles.CODE,
    Column.SECTIONS: titles.SECTIONS,
    Column.OFFICERS: titles.OFFICERS,
    Column.DUE: titles.DUE_MONTH,
    Column.NOTE: titles.NOTE,
    Column.REQUIREMENT: titles.REQUIREMENT,
    Column.PERIOD: titles.PERIOD,
    Column.ANSWER: titles.ANSWER,
    Column.REASON: titles.REASON,
    Column.TOKEN: titles.TOKEN,
}
_MEANING = {
    squashed(words): column for column, title in _TITLES.items() for words in (title.th, title.en)
}
OF_ITEMS = (Column.SECTIONS, Column.OFFICERS, Column.DUE, Column.NOTE)
OF_DUTIES = (Column.ANSWER, Column.REASON)


@dataclass(frozen=True)
class Table:
    """A table of items or of duties: its columns by place from 0, the rows below its header."""

    margin: Margin
    columns: Mapping[Column, int]
    rows: tuple[Row, ...]

    @property
    def holds_duties(self) -> bool:
        return Column.REQUIREMENT in self.columns


def find_tables(sheets: Sequence[Sheet], board: Board, findings: Findings) -> list[Table]:
    """Every table of the board in a file; none where the file is another year's or station's."""
    if not _is_of(board, sheets, findings):
        return []
    filled = [sheet for sheet in sheets if sheet.rows and not _is_instructions(sheet)]
    found = [(sheet, find_header(sheet, _meaning_of)) for sheet in filled]
    tables = [_table(sheet, header, findings) for sheet, header in found if header]
    usable = [table for table in tables if table is not None]
    if not any(_has_keys(header) for _, header in found if header):
        message = wording.NO_TABLE.filled(
            code=titles.CODE, requirement=titles.REQUIREMENT, period=titles.PERIOD
        )
        Margin("", findings).remark("", None, message)
    return usable


def _is_instructions(sheet: Sheet) -> bool:
    return matched(sheet.name) == matched(INSTRUCTIONS_SHEET)


def _meaning_of(title: str) -> Column | None:
    return _MEANING.get(squashed(title))


def _has_keys(header: Header[Column]) -> bool:
    return Column.ITEM in header.columns or Column.REQUIREMENT in header.columns


def _table(sheet: Sheet, header: Header[Column], findings: Findings) -> Table | None:
    if not _has_keys(header):
        return None
    margin = Margin(sheet.name, findings)
    wanted = OF_DUTIES if Column.REQUIREMENT in header.columns else OF_ITEMS
    if not any(column in header.columns for column in wanted):
        margin.remark("", None, wording.NOTHING_TO_READ, Level.WARNING)
        return None
    twice = [pair for pair in header.repeated() if pair[0].meaning in (*wanted, Column.TOKEN)]
    for title, first in twice:
        message = wording.COLUMN_TWICE.filled(given=title.text, other=first.cell)
        margin.remark(title.cell, title.text, message)
    if twice:
        return None
    rows = tuple(row for row in sheet.rows if row.number > header.row)
    return Table(margin, header.columns, rows)


def _is_of(board: Board, sheets: Sequence[Sheet], findings: Findings) -> bool:
    for sheet in sheets:
        for row in sheet.rows[:3]:
            for column, value in enumerate(row.values):
                stamp = read_stamp(value) if isinstance(value, str) else None
                if stamp is not None:
                    return _fits(stamp, board, Margin(sheet.name, findings), row, column)
    return True


def _fits(stamp: Stamp, board: Board, margin: Margin, row: Row, column: int) -> bool:
    if stamp.station != board.station:
        margin.at(row, column, wording.OTHER_STATION.filled(given=stamp.station))
    elif stamp.year != board.year:
        margin.at(row, column, wording.OTHER_YEAR.filled(given=stamp.year, year=board.year))
    else:
        return True
    return False
