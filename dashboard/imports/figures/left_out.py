"""Rows of a table that are no figures: totals, examples, numbers of columns, headings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dashboard.domain.figures.rows import NIL
from dashboard.imports.cells import carries_a_sum, first_filled, total_named
from dashboard.imports.figures.texts import texts_in
from dashboard.imports.headers import squashed
from dashboard.imports.problems import Level
from dashboard.imports.sheets import CellValue, Row, is_blank, shown
from dashboard.text import imports as said

EXAMPLE, TOTAL, SUBTOTAL = "example", "total", "subtotal"
_WORTH_A_LOOK = (
    *("รวม", "ไม่มี", "แถวตัวอย่าง", "ทั้งสิ้น", "ทั้งหมด", "เฉลี่ย", "ยกไป", "ยกมา", "ยอดไป", "ยอดมา"),
    *("otal", "OTAL", "sum", "SUM", "Sum", "verage", "VERAGE"),
)
_EXAMPLE = squashed(said.EXAMPLE_ROW)
_IN_MONTH = r"(?:(?:ใน|ประจำ)?เดือน.{0,40}?)?"
_NIL = re.compile(
    rf"{_IN_MONTH}ไม่มี(?:รายการ|การ|ผลการ)*(?:จัดซื้อ(?:และ|หรือ)?(?:การ)?จัดจ้าง|จัดซื้อ|จัดจ้าง){_IN_MONTH}"
)
_FEWEST_NUMBERED = 4


def special_cells(column: Sequence[CellValue]) -> Iterator[tuple[int, str]]:
    """The places in a column where an example, a total or the nil sentence stands, and which."""
    texts = texts_in(column)
    if not _is_worth_a_look("\n".join(texts)):
        return
    kinds = {text: kind for text in texts if (kind := _kind_of(text))}
    if kinds:
        for index, value in enumerate(column):
            if type(value) is str and (kind := kinds.get(value)):
                yield index, kind


def _is_worth_a_look(text: str) -> bool:
    return any(word in text for word in _WORTH_A_LOOK)


def _kind_of(text: str) -> str | None:
    if not _is_worth_a_look(text):
        return None
    bare = squashed(text)
    if bare.startswith(_EXAMPLE):
        return EXAMPLE
    if _NIL.fullmatch(bare):
        return NIL
    if carries_a_sum(text):
        return SUBTOTAL
    level = total_named(text)
    return None if level is None else TOTAL if level is Level.NOTE else SUBTOTAL


def is_row_of_column_numbers(row: Row) -> bool:
    """``(1) (2) (3) …`` below the titles, as in the official form."""
    written = [shown(value).strip("() ") for value in row.values if not is_blank(value)]
    if len(written) < _FEWEST_NUMBERED:
        return False
    return written == [str(number) for number in range(1, len(written) + 1)]


def is_first(row: Row, column: int) -> bool:
    return first_filled(row) == column
