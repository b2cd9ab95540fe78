"""Runs in a process of its own: a workbook on stdin becomes sheets on stdout, JSON line by line.

Started by `workbook` as ``python -m dashboard.imports.workbook_child``. What goes wrong here,
a hostile file included, ends this process and nothing else.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterable, Iterator
from io import BytesIO
from itertools import islice
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
from dashboard.imports.columns import ROWS_AT_ONCE, block_of
from dashboard.imports.kinds import Kind
from dashboard.imports.looks import look_into
from dashboard.imports.remarks import Limit, OutOfBounds, Remarks
from dashboard.imports.seen.cells import See
from dashboard.imports.seen.merging import seen_elsewhere, uncover
from dashboard.imports.seen.sight import Shown, Sight
from dashboard.imports.sheets import Limits

SHEET, ROWS, AT, UNREAD = "sheet", "rows", "at", "unread"
HIDDEN, MERGED, COVERED = "unseen", "merged", "covered"
REFUSED, BEYOND, ALL_HIDDEN, DONE = "refused", "beyond", "hidden", "done"
"""What a line holds: the name of a sheet; numbers and a block of rows of it; how far the work is;
the name of a sheet that is hidden; hidden rows and columns of the sheet, and where merged cells
that begin in them are seen; cells merged down; filled cells that lie under merged ones; why and
which part; which limit, sheet, row, column; nothing. One of the last four ends it."""

_LOOKED, _OPENED = 0.25, 0.75
"""Shares of the time that a sheet takes."""
_Line = dict[str, Any]


def main() -> None:
    kind, *numbers = sys.argv[1:]
    rows, columns, sheets, memory = map(int, numbers)
    limits = Limits(rows=rows, columns=columns, sheets=sheets, memory_megabytes=memory)
    confine(memory)
    gc.disable()  # nothing here goes in circles, and the process ends soon
    for line in _answer(Kind(kind), sys.stdin.buffer.read(), limits):
        sys.stdout.buffer.write(orjson.dumps(line, option=orjson.OPT_APPEND_NEWLINE))
        sys.stdout.flush()
    os._exit(0)  # to give back a million values one by one would take a while


def _answer(kind: Kind, content: bytes, limits: Limits) -> Iterator[_Line]:
    try:
        yield from _read(kind, content, limits)
    except NotLetIn as refused:
        yield {REFUSED: [refused.why, refused.part]}
    except OutOfBounds as far:
        yield {BEYOND: [far.limit, far.sheet, far.row, far.column]}


def _read(kind: Kind, content: bytes, limits: Limits) -> Iterator[_Line]:
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
        yield {ALL_HIDDEN: True}
        return
    if len(visible) > limits.sheets:
        raise OutOfBounds(Limit.SHEETS)
    looks.require_same(book.sheet_names)
    for before, number in enumerate(visible):
        try:
            sight = looks.at(number)
            yield {AT: (before + _LOOKED) / len(visible)}
            sheet = book.get_sheet_by_index(number)
            yield {AT: (before + _OPENED) / len(visible)}
            yield from _sheet(sheet, sight, looks.see, limits)
        except OutOfBounds as far:
            far.sheet = book.sheet_names[number]
            raise
    for number, each in sheets:
        if number not in visible:
            yield {UNREAD: each.name}
    yield {DONE: True}


def _is_of_cells(name: str, type_: SheetTypeEnum) -> bool:
    if type_ in (SheetTypeEnum.MacroSheet, SheetTypeEnum.Vba):
        raise NotLetIn(Why.MACROS, name)
    return type_ == SheetTypeEnum.WorkSheet


def _sheet(sheet: CalamineSheet, sight: Sight, see: See, limits: Limits) -> Iterator[_Line]:
    yield {SHEET: sheet.name}
    if sight.hidden_rows or sight.hidden_columns:
        rows_, columns = sight.hidden_rows, sight.hidden_columns
        moved = [[[row + 1, column] for row, column in both] for both in seen_elsewhere(sight)]
        yield {HIDDEN: [[row + 1 for row in sorted(rows_)], sorted(columns), moved]}
    if down := [(top + 1, end + 1, left) for top, left, end, _ in sight.merged if end > top]:
        yield {MERGED: down}
    top, left = 0, (sheet.start or (0, 0))[1]
    rows: Iterable[list[Any]] = sheet.iter_rows()
    if sight.remarks:
        top, left, rows = _with_remarks(*(sheet.start or (0, 0)), sheet.to_python(), sight.remarks)
    for first, piece in _pieces(rows, top + 1):
        if sight.shown:
            _see(piece, first - 1, left, sight.shown, see)
        if sight.merged and (under := [*uncover(piece, first - 1, left, sight.merged)]):
            yield {COVERED: [[row + 1, column] for row, column in under]}
        blank = [""] * len(piece[0])
        # A table reaches as far as the last cell; between may lie nothing but emptiness.
        filled = [place for place, row in enumerate(piece) if row != blank]
        if filled:
            numbers = [first + place for place in filled]
            kept = piece if len(filled) == len(piece) else [piece[place] for place in filled]
            _require_within(numbers, left, kept, limits)
            yield {ROWS: [numbers, left, block_of(kept)]}


def _see(piece: list[list[Any]], first: int, left: int, shown: Shown, see: See) -> None:
    """Put what a person sees where a cell may show something else."""
    for number, row in enumerate(piece, first):
        for column, how in shown.get(number, ()):
            place = column - left
            if 0 <= place < len(row):
                row[place] = see(row[place], how)


def _pieces(rows: Iterable[list[Any]], first: int) -> Iterator[tuple[int, list[list[Any]]]]:
    """So many rows at once that a block is worth it, and the number of the first of them."""
    left = iter(rows)
    while piece := list(islice(left, ROWS_AT_ONCE)):
        yield first, piece
        first += len(piece)


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
