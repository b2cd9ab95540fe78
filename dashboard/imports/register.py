"""A register of complaints, one row for each: counted into months, and not kept.

A case is received in the month of its day, completed in the month of that day, and carried over
as long as it is open. What was received before the year and is open on its first day is carried
into October.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.complaints import ComplaintMonth
from dashboard.domain.figures.complaints import row_of
from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.figures.shapes import COMPLAINT_KINDS
from dashboard.domain.fiscal import FiscalYear, Month
from dashboard.domain.thai_reading import Misread, Unreadable, is_dash, read_day
from dashboard.imports.around import remark_around
from dashboard.imports.cells import first_filled, is_example, is_left_out_as_total, seen_otherwise
from dashboard.imports.figures.asked import Asked
from dashboard.imports.figures.choices import read_choice
from dashboard.imports.figures.faults import Faulty
from dashboard.imports.footers import without_footer
from dashboard.imports.headers import find_header, rows_below, squashed
from dashboard.imports.merged_cells import spread_down
from dashboard.imports.problems import Findings, Level, Margin
from dashboard.imports.read_rows import PlacedTable, ReadRows
from dashboard.imports.register_columns import Column, meaning_with
from dashboard.imports.sheets import (
    CellValue,
    Row,
    Seen,
    Sheet,
    Uncalculated,
    is_blank,
    shown,
)
from dashboard.imports.tables import read_columns
from dashboard.text import figure_problems as wording
from dashboard.text import imports as said
from dashboard.text.dates import day as day_said
from dashboard.text.figure_columns import REGISTER_TITLES

_OPEN = re.compile(r".*(ระหว่าง|ยังไม่|รอ|ค้าง|pending|open|progress).*")
_MOST_YEARS_OPEN = 10
"""A day further back was read from a year in which no case is open: 1/10/24 is of 2524."""
_DONE = re.compile(r".*(เสร็จ|ยุติ|สิ้นสุด|จำหน่าย|completed|closed|done).*")


class _Faulty(Enum):
    """What stands for a day that cannot be read."""

    FAULTY = auto()


_FAULTY = _Faulty.FAULTY


@dataclass(frozen=True)
class _Register:
    margin: Margin
    columns: dict[Column, int]
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class _Case:
    kind: str
    received: date
    completed: date | None
    register: _Register
    row: Row


def read_register(
    sheets: Sequence[Sheet], asked: Asked, findings: Findings, today: date | None
) -> ReadRows | None:
    """The months that the cases in a file come to; None where it is no register."""
    result = ReadRows(is_counted=True)
    registers = _registers(sheets, asked, findings, result)
    if not registers:
        return None
    cases: list[_Case] = []
    by_status = 0
    for register in registers:
        for row in register.rows:
            labels: list[int | None] = [first_filled(row), register.columns[Column.RECEIVED_ON]]
            if is_example(row) or is_left_out_as_total(row, labels, register.margin):
                continue
            case = _case(row, register, asked, today)
            if case is None:
                result.refused += 1
            else:
                by_status += _was_counted_by_status(case)
                cases.append(case)
    _count(cases, asked.year, result)
    _tell(cases, by_status, result, Margin(registers[0].margin.sheet, findings))
    return result


def _registers(
    sheets: Sequence[Sheet], asked: Asked, findings: Findings, result: ReadRows
) -> list[_Register]:
    meaning_of = meaning_with(asked.choices.columns)
    registers, others = [], []
    for sheet in sheets:
        header = find_header(sheet, meaning_of)
        known = header.columns if header else {}
        ends = Column.COMPLETED_ON in known or Column.STATUS in known
        if header is None or Column.RECEIVED_ON not in known or not ends:
            others.append(sheet)
            continue
        result.columns += read_columns(header, lambda column: column.value or None)
        margin = Margin(sheet.name, findings)
        rows = without_footer(rows_below(spread_down(sheet), header), margin)
        remark_around(sheet, header.row, asked.year, margin, in_baht=False)
        registers.append(_Register(margin, dict(known), rows))
    if registers:
        for sheet in others:
            if sheet.rows and sheet.name != said.INSTRUCTIONS_SHEET:
                margin = Margin(sheet.name, findings)
                margin.remark("", None, said.SHEET_NOT_READ, Level.WARNING)
    return registers


def _case(row: Row, register: _Register, asked: Asked, today: date | None) -> _Case | None:
    kind, is_done = _kind(row, register), _is_done(row, register)
    received, completed = (
        _day(row, column, register, asked.year)
        for column in (Column.RECEIVED_ON, Column.COMPLETED_ON)
    )
    if not isinstance(received, date) or kind is None or is_done is None or completed is _FAULTY:
        return None
    assert not isinstance(completed, _Faulty)
    place = register.columns.get(Column.COMPLETED_ON, 0)
    if completed and completed < received:
        message = wording.COMPLETED_BEFORE.filled(given=day_said(completed))
        register.margin.at(row, place, message)
        return None
    for found, column in ((received, Column.RECEIVED_ON), (completed, Column.COMPLETED_ON)):
        if found and today and found > today:
            message = wording.EVENT_LATER.filled(given=day_said(found))
            register.margin.at(row, register.columns[column], message, Level.WARNING)
    if received > asked.year.last_day:
        message = wording.RECEIVED_LATER.filled(given=day_said(received), year=asked.year)
        register.margin.at(row, register.columns[Column.RECEIVED_ON], message, Level.WARNING)
    ended = completed or (received if is_done else None)
    return _Case(kind, received, ended, register, row)


def _day(row: Row, column: Column, register: _Register, year: FiscalYear) -> date | _Faulty | None:
    """The day in a cell; None without one, or faulty, with a remark."""
    place = register.columns.get(column)
    value = row.at(place)
    is_unfilled = is_blank(value) or (isinstance(value, str) and is_dash(value))
    if place is None or (is_unfilled and column is not Column.RECEIVED_ON):
        return None
    if is_unfilled:
        message = wording.VALUE_MISSING.filled(column=REGISTER_TITLES[column.value])
    elif isinstance(value, Uncalculated):
        message = said.NOT_CALCULATED
    else:
        try:
            day = read_day(value.text if isinstance(value, Seen) else value)
            if year.first_day.year - day.year <= _MOST_YEARS_OPEN:
                return day
            message = wording.LONG_AGO.filled(given=day_said(day))
        except Unreadable as unreadable:
            message = _misread(unreadable, value, column, year)
    register.margin.at(row, place, message)
    return _FAULTY


def _misread(
    unreadable: Unreadable, value: CellValue, column: Column, year: FiscalYear
) -> Bilingual:
    example = f"15/10/{year.first_month.buddhist_year}"
    if isinstance(value, Seen) and not value.text:
        return seen_otherwise(value, example)
    if unreadable.misread is Misread.EMPTY:
        return wording.VALUE_MISSING.filled(column=REGISTER_TITLES[column.value])
    return said.MISREAD[unreadable.misread].filled(given=shown(value), example=example)


def _kind(row: Row, register: _Register) -> str | None:
    place = register.columns.get(Column.KIND)
    if place is None or is_blank(row.at(place)):
        return COMPLAINT_KINDS[0]
    try:
        return read_choice(Dataset.COMPLAINTS, "kind", shown(row.at(place)))
    except Faulty as faulty:
        register.margin.at(row, place, faulty.message)
        return None


def _is_done(row: Row, register: _Register) -> bool | None:
    """Does the status say so? Without one the day completed alone says it."""
    place = register.columns.get(Column.STATUS)
    value = row.at(place)
    if place is None or is_blank(value) or (isinstance(value, str) and is_dash(value)):
        return False
    status = squashed(shown(value))
    if _OPEN.fullmatch(status):
        return False
    if _DONE.fullmatch(status):
        return True
    register.margin.at(row, place, wording.STATUS_UNKNOWN.filled(given=shown(value)))
    return None


def _was_counted_by_status(case: _Case) -> bool:
    place = case.register.columns.get(Column.COMPLETED_ON)
    return case.completed is not None and is_blank(case.row.at(place))


def _count(cases: Sequence[_Case], year: FiscalYear, result: ReadRows) -> None:
    for kind in COMPLAINT_KINDS:
        mine = [c for c in cases if c.kind == kind and c.received <= year.last_day]
        if not mine:
            continue
        first = {Month.of(case.received): case for case in reversed(mine)}
        for month in _months(mine, year):
            row = row_of(month)
            case = first.get(month.month, mine[0])
            columns = {"month": case.register.columns[Column.RECEIVED_ON]}
            placed = PlacedTable(case.register.margin, columns, columns["month"])
            result.rows.append(row)
            result.places.add(placed, [(row.key, case.row)])


def _months(cases: Sequence[_Case], year: FiscalYear) -> list[ComplaintMonth]:
    received = Counter(Month.of(case.received) for case in cases)
    completed = Counter(Month.of(case.completed) for case in cases if case.completed)
    first = year.first_month
    carried = sum(count for month, count in received.items() if month < first)
    carried -= sum(count for month, count in completed.items() if month < first)
    within = [month for month in (received | completed) if first <= month <= year.months[-1]]
    months = []
    for month in year.months:
        if month > max(within, default=first):
            break
        pending = carried + received[month] - completed[month]
        counts = (carried, received[month], completed[month], pending)
        months.append(ComplaintMonth(month, *counts, cases[0].kind))
        carried = pending
    return months


def _tell(cases: Sequence[_Case], by_status: int, result: ReadRows, margin: Margin) -> None:
    if cases:
        message = wording.COUNTED.filled(cases=f"{len(cases):,}", months=len(result.rows))
        margin.remark("", None, message, Level.NOTE)
    if by_status:
        message = wording.COUNTED_BY_STATUS.filled(count=f"{by_status:,}")
        margin.remark("", None, message, Level.WARNING)
