"""Read single cells, leaving a remark in the margin where one cannot be read."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.fiscal import FiscalYear, Month
from dashboard.domain.thai import month_with_year
from dashboard.domain.thai_reading import (
    Misread,
    Unreadable,
    one_line,
    read_baht,
    read_count,
    read_month,
)
from dashboard.imports.headers import squashed
from dashboard.imports.personal_data import personal_data_in
from dashboard.imports.problems import Level, Margin
from dashboard.imports.sheets import CellValue, Row, Seen, Uncalculated, is_blank, shown
from dashboard.text import figure_problems as said
from dashboard.text import hidden
from dashboard.text import imports as wording

SATANG = Decimal("0.01")
_TOTALS = re.compile(
    r"รวม(ทั้งสิ้น|ทั้งหมด|ทั้งปี|เงิน|ยอด|สุทธิ)*|(ยอด|ผล|จำนวน)รวม(ทั้งสิ้น|ทั้งหมด)?"
    r"|(จำนวน|ยอด)?(ทั้งสิ้น|ทั้งหมด)|(ค่า)?เฉลี่ย|(grand|sub)?totals?|sum|average"
)
_CARRIED = re.compile(r"(ยอด|ยก|ยอดเงิน|ยกยอด|ยอดรวม)*(ยกไป|ยกมา|ยอดไป|ยอดมา)")
_SUBTOTAL_STARTS = ("รวม", "ยอดรวม", "subtotal", "total")
_NO_WORD_BEGINS = ("+", "-", "@", "'", "#")
"""A text such as ``=SUM(A1)``, kept as a text, is no total."""


def month_at(row: Row, column: int, year: FiscalYear, margin: Margin) -> Month | None:
    """The month in a cell; None, with a remark, when it is not one of the year."""
    if _lacks_result(row, column, margin):
        return None
    try:
        return read_month(_given(row.at(column)), year)
    except Unreadable as unreadable:
        margin.at(row, column, misread_month(unreadable, shown(row.at(column)), year))
        return None


def misread_month(unreadable: Unreadable, given: str, year: FiscalYear) -> Bilingual:
    """Why a cell, or a part of a title, is not a month of the year."""
    if unreadable.misread is Misread.EMPTY:
        return wording.MONTH_MISSING.filled(example=month_with_year(year.first_month))
    return wording.MISREAD[unreadable.misread].filled(
        given=given,
        expected=wording.MONTH,
        example=month_with_year(year.first_month),
        year=year,
        first=month_with_year(year.months[0]),
        last=month_with_year(year.months[-1]),
    )


def count_at(row: Row, column: int, margin: Margin) -> int | None:
    """The whole number in a cell; None, with a remark, when there is none."""
    if _lacks_result(row, column, margin) or _is_seen_otherwise(row, column, "3", margin):
        return None
    try:
        return read_count(_number(row.at(column)))
    except Unreadable as unreadable:
        _remark_number(row, column, unreadable.misread, wording.A_COUNT, "3", margin)
        return None


def amount_at(row: Row, column: int, margin: Margin) -> Decimal | None:
    """The baht in a cell, exact as written; None, with a remark, when there are none."""
    if _lacks_result(row, column, margin) or _is_seen_otherwise(row, column, "1,234.50", margin):
        return None
    try:
        return read_baht(_number(row.at(column)))
    except Unreadable as unreadable:
        _remark_number(row, column, unreadable.misread, wording.AN_AMOUNT, "1,234.50", margin)
        return None


def in_satang(amount: Decimal) -> Decimal:
    return amount.quantize(SATANG, ROUND_HALF_UP)


def text_at(row: Row, column: int | None, longest: int, margin: Margin) -> str:
    """The text in a cell on one line; a remark when it is too long or tells who someone is."""
    if column is None or is_blank(row.at(column)):
        return ""
    value = row.at(column)
    _lacks_result(row, column, margin)
    if isinstance(value, Seen) and not value.text:
        margin.at(row, column, seen_otherwise(value, ""))
    text = one_line(value if isinstance(value, str) else shown(value))
    if kind := personal_data_in(text):
        margin.at(row, column, wording.PERSONAL_DATA.filled(kind=kind), Level.WARNING)
    if len(text) > longest:
        margin.at(row, column, wording.TEXT_TOO_LONG.filled(length=len(text), most=longest))
        return text[:longest]
    return text


def is_left_out_as_total(
    row: Row, columns: list[int | None], margin: Margin, *, or_carried: bool = False
) -> bool:
    """Totals are computed here; a row of them is left out, and said so."""
    for column in columns:
        value = row.at(column)
        if column is None or not isinstance(value, str):
            continue
        level = Level.WARNING if or_carried and carries_a_sum(value) else total_named(value)
        if level is not None:
            remark_total(row, column, level, margin)
            return True
    return False


def total_named(text: str) -> Level | None:
    """A note where a text is the word for a total, a warning where it begins with it."""
    if "=" in text or text.lstrip()[:1] in _NO_WORD_BEGINS:
        return None
    title = squashed(text)
    if _TOTALS.fullmatch(title):
        return Level.NOTE
    return Level.WARNING if title.startswith(_SUBTOTAL_STARTS) else None


def carries_a_sum(text: str) -> bool:
    """``ยอดยกไป`` at the foot of a page, ``ยอดยกมา`` at the head of the next."""
    return _CARRIED.fullmatch(squashed(text)) is not None


def remark_total(row: Row, column: int, level: Level, margin: Margin) -> None:
    """Say that a row was left out, because a total stands in one of its cells."""
    message = wording.TOTAL_ROW if level is Level.NOTE else wording.SUBTOTAL_ROW
    if carries_a_sum(str(row.at(column))):
        message = said.CARRIED_ROW
    margin.at(row, column, message.filled(given=shown(row.at(column))), level)


def is_example(row: Row) -> bool:
    """Is it the row that a template shows how to fill in?"""
    mark = squashed(wording.EXAMPLE_ROW)
    texts = (value for value in row.values if isinstance(value, str) and mark[:3] in value)
    return any(squashed(text).startswith(mark) for text in texts)


def first_filled(row: Row) -> int:
    """The place of the first cell that holds something; rows always have one."""
    return next(index for index, value in enumerate(row.values) if not is_blank(value))


def seen_otherwise(value: Seen, example: str) -> Bilingual:
    """Why neither what a cell shows nor what it holds is taken."""
    message = hidden.SEEN_OTHERWISE if value.text else hidden.NOT_SEEN
    return message.filled(seen=value.text, held=value.held, example=example)


def _lacks_result(row: Row, column: int, margin: Margin) -> bool:
    if isinstance(row.at(column), Uncalculated):
        margin.at(row, column, wording.NOT_CALCULATED)
        return True
    return False


def _is_seen_otherwise(row: Row, column: int, example: str, margin: Margin) -> bool:
    """Is another number seen than is held? It is remarked then."""
    value = row.at(column)
    if isinstance(value, Seen) and value.number is None:
        margin.at(row, column, seen_otherwise(value, example))
        return True
    return False


def _remark_number(
    row: Row, column: int, misread: Misread, expected: Bilingual, example: str, margin: Margin
) -> None:
    message = wording.MISREAD[misread]
    given = shown(row.at(column))
    margin.at(row, column, message.filled(given=given, expected=expected, example=example))


def _number(value: CellValue) -> str | int | float:
    value = value.number if isinstance(value, Seen) else value
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise Unreadable(Misread.EMPTY if value is None else Misread.NOT_A_NUMBER, value)
    return value


def _given(value: CellValue) -> CellValue:
    if isinstance(value, Seen):
        return value.text
    return "" if is_blank(value) else value
