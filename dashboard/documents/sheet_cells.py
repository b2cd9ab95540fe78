"""Cells of a table that need a look: numbers written as text, e-GP numbers left out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from openpyxl.utils import get_column_letter

from dashboard.documents.sheet_headings import heading_row, headings, is_code, is_egp
from dashboard.documents.workbook import Row, Value
from dashboard.domain.documents import SheetFacts
from dashboard.domain.thai_reading import plain

_MOST = 20
_SEPARATED = re.compile(r"[(-]?\d{1,3}(,\d{3})+(\.\d+)?\)?", re.ASCII)
_AMOUNT = re.compile(r"[(-]?(0|[1-9]\d{0,8})(\.\d{1,4})?\)?", re.ASCII)
_UNIT = re.compile(r"(บาท(ถ้วน)?|baht|\.-)$|^฿")
_TOTAL = re.compile(r"^(รวม|ยอดรวม|total|หมายเหตุ|ข้อมูล ณ|ที่มา)")


def sheet_facts(name: str, rows: Sequence[Row]) -> SheetFacts:
    """The heading row, the filled rows below it, and the cells that need a look."""
    index = heading_row(rows)
    if index is None:
        return SheetFacts(name, (), sum(_is_filled(row) for row in rows), _only_separated(rows))
    titles = headings(rows[index])
    below = [(number, row) for number, row in enumerate(rows[index + 1 :], index + 2)]
    return SheetFacts(
        name,
        titles,
        sum(_is_filled(row) for _, row in below),
        _as_text(titles, below),
        tuple(_egp_blank(titles, below))[:_MOST],
    )


def _as_text(titles: Sequence[str], rows: Sequence[tuple[int, Row]]) -> tuple[str, ...]:
    found = [
        (number, column)
        for column, title in enumerate(titles)
        for number in _texts_in(column, title, rows)
    ]
    return tuple(_address(number, column) for number, column in sorted(found)[:_MOST])


def _texts_in(column: int, title: str, rows: Sequence[tuple[int, Row]]) -> Iterator[int]:
    cells = [(number, _at(row, column)) for number, row in rows]
    filled = [cell for _, cell in cells if not _is_blank(cell)]
    amounts = sum(_is_number(cell) or _reads_as_amount(cell) for cell in filled)
    is_of_amounts = not is_code(title) and 2 * amounts > len(filled)
    for number, cell in cells:
        if _is_separated(cell) or (is_of_amounts and _reads_as_amount(cell)):
            yield number


def _only_separated(rows: Sequence[Row]) -> tuple[str, ...]:
    found = (
        _address(number, column)
        for number, row in enumerate(rows, 1)
        for column, cell in enumerate(row)
        if _is_separated(cell)
    )
    return tuple(address for address, _ in zip(found, range(_MOST), strict=False))


def _egp_blank(titles: Sequence[str], rows: Sequence[tuple[int, Row]]) -> Iterator[str]:
    for column in (column for column, title in enumerate(titles) if is_egp(title)):
        for number, row in rows:
            if _is_blank(_at(row, column)) and _is_record(row):
                yield _address(number, column)


def _is_record(row: Row) -> bool:
    """A line of the table, rather than a total, a heading or a remark."""
    filled = [cell for cell in row if not _is_blank(cell)]
    if len(filled) < 2 or _TOTAL.match(plain(str(filled[0]))):
        return False
    return any(not isinstance(cell, str) or re.search(r"\d", cell) for cell in filled)


def _reads_as_amount(cell: Value) -> bool:
    return isinstance(cell, str) and bool(
        _AMOUNT.fullmatch(_bare(cell)) or _SEPARATED.fullmatch(_bare(cell))
    )


def _is_separated(cell: Value) -> bool:
    return isinstance(cell, str) and bool(_SEPARATED.fullmatch(_bare(cell)))


def _bare(text: str) -> str:
    return _UNIT.sub("", plain(text[:40])).strip()


def _is_number(cell: Value) -> bool:
    return isinstance(cell, int | float) and not isinstance(cell, bool)


def _is_blank(cell: Value) -> bool:
    return cell is None or (isinstance(cell, str) and not plain(cell))


def _is_filled(row: Row) -> bool:
    return any(not _is_blank(cell) for cell in row)


def _at(row: Row, column: int) -> Value:
    return row[column] if column < len(row) else None


def _address(number: int, column: int) -> str:
    return f"{get_column_letter(column + 1)}{number}"
