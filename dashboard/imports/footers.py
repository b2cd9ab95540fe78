"""What stands below a table and is none of it: who signed, who made it, when it was printed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from dashboard.domain.thai import MONTH_ABBREVIATIONS, MONTH_NAMES
from dashboard.imports.cells import first_filled
from dashboard.imports.headers import squashed
from dashboard.imports.problems import Level, Margin
from dashboard.imports.sheets import CellValue, Row, is_blank, shown
from dashboard.text import imports as wording

MOST_FILLED = 3
"""Cells of a row below a table: who signs on the left, in the middle, on the right."""
_BEGINS = re.compile(
    r"ลงชื่อ|ลงนาม|ผู้(จัดทำ|รายงาน|ตรวจ|รับรอง|อนุมัติ|บันทึก|รวบรวม|สรุป)|พิมพ์(เมื่อ|วันที่)"
    r"|ข้อมูลณ|วันที่(พิมพ์|รายงาน|จัดทำ)|หมายเหตุ|ที่มา|ตรวจแล้วถูกต้อง|(ขอ)?รับรองว่า"
)
_DOTTED = re.compile(r"\s*\(?\s*[.…_]{5,}")
_NUMBER = re.compile(r"[-+(]?\s*[0-9๐-๙][0-9๐-๙,. ]*\)?\s*(บาท)?")
_MONTHS = "|".join(map(re.escape, (*MONTH_NAMES, *MONTH_ABBREVIATIONS)))
_TOLD_OF_A_MONTH = re.compile(rf"\s*(ไม่มี|(เดือน\s*)?({_MONTHS}))")


def without_footer(rows: Sequence[Row], margin: Margin) -> tuple[Row, ...]:
    """The rows of a table without those below it, which are told of by their first cell.

    A footer begins with one of its words and goes on to the end. A number or a month in it means
    that figures still follow, and then it begins later or not at all.
    """
    first = len(rows)
    begins = None
    while first and _is_below(rows[first - 1]):
        first -= 1
        if _begins(rows[first]):
            begins = first
    if begins is None:
        return tuple(rows)
    row, last = rows[begins], rows[-1]
    place = first_filled(row)
    message = wording.FOOTER.filled(given=shown(row.at(place)), first=row.number, last=last.number)
    margin.at(row, place, message, Level.NOTE)
    return tuple(rows[:begins])


def _begins(row: Row) -> bool:
    value = None if row.is_blank else row.at(first_filled(row))
    if type(value) is not str:
        return False
    return bool(_BEGINS.match(squashed(value.lstrip(" (")))) or bool(_DOTTED.match(value))


def _is_below(row: Row) -> bool:
    filled = [value for value in row.values if not is_blank(value)]
    return len(filled) <= MOST_FILLED and all(map(_is_no_figure, filled))


def _is_no_figure(value: CellValue) -> bool:
    if type(value) is str:
        is_figure = _NUMBER.fullmatch(value.strip()) or _TOLD_OF_A_MONTH.match(value)
        return is_figure is None
    return isinstance(value, date)
