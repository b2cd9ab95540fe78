"""Runs in a process of its own: a workbook on stdin becomes sheets as JSON on stdout.

Started by `workbook` as ``python -m dashboard.imports.workbook_child``. What goes wrong here,
a hostile file included, ends this process and nothing else.
"""

from __future__ import annotations

import gc
import os
import sys
from io import BytesIO
from typing import Any

import orjson
from python_calamine import (
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from dashboard.gate.confined import confine
from dashboard.gate.refusing import NotLetIn, Why
from dashboard.imports.columns import blocks_of
from dashboard.imports.kinds import Kind
from dashboard.imports.looks import look_into
from dashboard.imports.remarks import Limit, OutOfBounds, Remarks
from dashboard.imports.sheets import Limits

SHEETS, REFUSED, BEYOND, ALL_HIDDEN = "sheets", "refused", "beyond", "hidden"
"""What an answer holds: sheets; why and which part; which limit, sheet, row, column; nothing."""


def main() -> None:
    kind, *numbers = sys.argv[1:]
    rows, columns, sheets, memory = map(int, numbers)
    limits = Limits(rows=rows, columns=columns, sheets=sheets, memory_megabytes=memory)
    confine(memory)
    gc.disable()  # nothing here goes in circles, and the process ends soon
    answer = _answer(Kind(kind), sys.stdin.buffer.read(), limits)
    sys.stdout.buffer.write(orjson.dumps(answer))
    sys.stdout.flush()
    os._exit(0)  # to give back a million values one by one would take a while


def _answer(kind: Kind, content: bytes, limits: Limits) -> dict[str, Any]:
    try:
        return _read(kind, content, limits)
    except NotLetIn as refused:
        return {REFUSED: [refused.why, refused.part]}
    except OutOfBounds as far:
        return {BEYOND: [far.limit, far.sheet, far.row, far.column]}


def _read(kind: Kind, content: bytes, limits: Limits) -> dict[str, Any]:
    looks = look_into(kind, content, limits)
    try:
        book = CalamineWorkbook.from_filelike(BytesIO(content))
    except PasswordError as locked:
        raise NotLetIn(Why.LOCKED) from locked
    sheets = [
        (number, sheet)
        for number, sheet in enumerate(book.sheets_metadata)
        if _is_of_cells(sheet.name, sheet.typ)
    ]
    visible = [number for number, each in sheets if each.visible is SheetVisibleEnum.Visible]
    if sheets and not visible:
        return {ALL_HIDDEN: True}
    if len(visible) > limits.sheets:
        raise OutOfBounds(Limit.SHEETS)
    looks.require_same(book.sheet_names)
    found = []
    for number in visible:
        try:
            remarks = looks.at(number)
            found.append(_sheet(book.get_sheet_by_index(number), remarks, limits))
        except OutOfBounds as far:
            far.sheet = book.sheet_names[number]
            raise
    return {SHEETS: found}


def _is_of_cells(name: str, type_: SheetTypeEnum) -> bool:
    if type_ in (SheetTypeEnum.MacroSheet, SheetTypeEnum.Vba):
        raise NotLetIn(Why.MACROS, name)
    return type_ == SheetTypeEnum.WorkSheet


def _sheet(sheet: CalamineSheet, remarks: Remarks, limits: Limits) -> dict[str, Any]:
    top, left = sheet.start or (0, 0)
    rows: list[list[Any]] = sheet.to_python()
    if remarks:
        top, left, rows = _with_remarks(top, left, rows, remarks)
    blank = [""] * len(rows[0]) if rows else []
    # A table reaches as far as the last cell; between may lie nothing but emptiness.
    filled = [number for number, row in enumerate(rows) if row != blank]
    numbers = [top + number + 1 for number in filled]
    if len(filled) < len(rows):
        rows = [rows[number] for number in filled]
    _require_within(numbers, left, rows, limits)
    return {"name": sheet.name, "numbers": numbers, "left": left, "blocks": blocks_of(rows)}


def _with_remarks(
    top: int, left: int, rows: list[list[Any]], remarks: Remarks
) -> tuple[int, int, list[list[Any]]]:
    """The rows from column A on, with the remarks where they belong."""
    numbers = [row for row, _ in remarks]
    if rows:
        numbers += [top, top + len(rows) - 1]
    first, last = min(numbers), max(numbers)
    width = max(left + max(map(len, rows), default=0), *(column + 1 for _, column in remarks))
    filled: list[list[Any]] = [[""] * width for _ in range(first, last + 1)]
    for number, values in enumerate(rows, top - first):
        filled[number][left : left + len(values)] = values
    for (row, column), remark in remarks.items():
        filled[row - first][column] = remark
    return first, 0, filled


def _require_within(numbers: list[int], left: int, rows: list[list[Any]], limits: Limits) -> None:
    """Of any kind of file, what was not measured before."""
    if numbers and numbers[-1] > limits.rows:
        raise OutOfBounds(Limit.ROWS, numbers[-1], left + 1)
    if rows and left + len(rows[0]) > limits.columns:
        for number, row in zip(numbers, rows, strict=True):
            filled = [left + place for place, value in enumerate(row, 1) if value != ""]
            if filled[-1] > limits.columns:
                raise OutOfBounds(Limit.COLUMNS, number, filled[-1])


if __name__ == "__main__":
    main()
