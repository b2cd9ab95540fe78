"""What a person reads in a cell, found by another way than the import's: the two must agree."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.figures.fields import Field, Form, Value
from dashboard.domain.figures.shapes import SHAPES
from dashboard.domain.fiscal import FiscalYear, Month
from dashboard.domain.thai import MONTH_ABBREVIATIONS, MONTH_NAMES
from dashboard.imports.figures.asked import Asked, Choices
from dashboard.imports.plan import _read
from dashboard.imports.problems import Findings
from dashboard.imports.sheets import CellValue, Sheet, is_blank

_THAI = str.maketrans("๐๑๒๓๔๕๖๗๘๙−–—", "0123456789---")
_INVISIBLE = re.compile("[\u200b\ufeff\u00a0]")


def wrongly_read(dataset: Dataset, sheets: list[Sheet], year: FiscalYear) -> Iterator[str]:
    """Every value that is not what stands in its cell."""
    read = _read(sheets, Asked(dataset, year, Choices()), {}, (), Findings(), None)
    if read.is_counted:
        return
    for row in read.rows:
        place = read.places[row.key]
        for name, column in place.table.columns.items():
            field = SHAPES[dataset].by_name.get(name)
            if field is None or row.is_nil:
                continue
            cell, value = place.row.at(column), row.values.get(name)
            if not _agrees(field, cell, value, year):
                yield f"{place.address(name)}: {cell!r} was read as {value!r}"


def _agrees(field: Field, cell: CellValue, value: Value | None, year: FiscalYear) -> bool:
    text = _plain(cell)
    if field.form is Form.TEXT and value is not None and text:
        return _letters(str(value)) == _letters(str(cell)) or _number(str(value)) == _number(text)
    if text.strip("-") == "" or text.startswith("ไม่มี"):
        is_computed = field.name in ("carried", "pending", "yearly_plan", "kind")
        is_merged = field.key and text == ""
        return value in (None, 0, Decimal(0), False) or is_computed or is_merged
    if isinstance(value, bool):
        return (text in ("1", "true", "ใช่", "มี", "/", "✓")) is value
    if field.name == "fiscal_year":
        return str(value)[-2:] == text[-2:] or str(int(str(value)) - 543) == text
    if isinstance(value, int | Decimal):
        return _number(text) == value
    if isinstance(value, Month):
        return _is_month(text, value)
    if isinstance(value, date):
        return _is_day(cell, text, value)
    return value is not None


def _plain(cell: CellValue) -> str:
    if is_blank(cell):
        return ""
    shown = repr(cell) if isinstance(cell, float) else str(cell)
    return re.sub(r"\s+", "", _INVISIBLE.sub("", shown).translate(_THAI)).lower()


def _number(text: str) -> Decimal | None:
    bare = re.sub(r"บาท|เรื่อง|ราย|,|฿|\.-$|[.)\]]$", "", text.lstrip("("))
    try:
        return Decimal(bare).quantize(Decimal("0.01"), ROUND_HALF_UP)
    except InvalidOperation:
        return None


def _is_month(text: str, month: Month) -> bool:
    names = (MONTH_NAMES[month.number - 1], MONTH_ABBREVIATIONS[month.number - 1])
    bare = {name.replace(".", "") for name in names}
    numbers = re.findall(r"\d+", text)
    return any(name in text.replace(".", "") for name in bare) or str(month.number) in [
        str(int(number)) for number in numbers
    ]


def _is_day(cell: CellValue, text: str, day: date) -> bool:
    if isinstance(cell, date):
        return (cell.day, cell.month) == (day.day, day.month)
    numbers = [int(number) for number in re.findall(r"\d+", text)]
    return numbers[:1] == [day.day] or numbers[2:3] == [day.day]


def _letters(text: str) -> str:
    return re.sub(r"\s+", "", _INVISIBLE.sub("", text))
