"""Workbooks are read in a child process, with a limit on its time and memory."""

from __future__ import annotations

from threading import BoundedSemaphore
from typing import Any

import orjson

from dashboard.domain.bilingual import Bilingual
from dashboard.gate import process
from dashboard.gate.process import ChildDied, ChildTooSlow
from dashboard.gate.refusing import NotLetIn, Why
from dashboard.imports import workbook_child as child
from dashboard.imports.collecting import collector_at_rest
from dashboard.imports.columns import rows_of
from dashboard.imports.kinds import Kind
from dashboard.imports.remarks import Limit
from dashboard.imports.sheets import Limits, Sheet, UnreadableFile, column_letters
from dashboard.imports.zip_gate import kind_of_workbook, refusal
from dashboard.text import files as wording

_AT_ONCE = BoundedSemaphore(2)


def read_workbook(kind: Kind, content: bytes, limits: Limits) -> list[Sheet]:
    """The visible sheets of a workbook, values only: a formula is its last result.

    Where there is no result the formula itself is the value, as `Uncalculated`; where a cell
    shows an error, that is its value, as `CellError`.

    Raises:
        UnreadableFile: not an ordinary workbook, damaged, too big or too slow.
    """
    if kind is Kind.PACKAGE:
        kind = kind_of_workbook(content, limits)
    answered = _ask_child(kind, content, limits)
    with collector_at_rest():
        return _sheets(orjson.loads(answered), limits)


def _sheets(answer: dict[str, Any], limits: Limits) -> list[Sheet]:
    if child.REFUSED in answer:
        why, part = answer[child.REFUSED]
        raise UnreadableFile(refusal(NotLetIn(Why(why), part)))
    if child.BEYOND in answer:
        raise UnreadableFile(_beyond(*answer[child.BEYOND], limits=limits))
    if child.ALL_HIDDEN in answer:
        raise UnreadableFile(wording.ALL_HIDDEN)
    if not answer[child.SHEETS]:
        raise UnreadableFile(wording.DAMAGED)
    return [
        Sheet(sheet["name"], tuple(rows_of(sheet["blocks"], sheet["numbers"], sheet["left"])))
        for sheet in answer[child.SHEETS]
    ]


def _ask_child(kind: Kind, content: bytes, limits: Limits) -> bytes:
    arguments = (kind, limits.rows, limits.columns, limits.sheets, limits.memory_megabytes)
    try:
        return process.ask(child, content, limits.seconds, arguments=arguments, turn=_AT_ONCE)
    except ChildTooSlow as slow:
        raise UnreadableFile(wording.TOO_SLOW) from slow
    except ChildDied as died:
        too_much = died.out_of_memory
        raise UnreadableFile(wording.UNPACKS_TOO_BIG if too_much else wording.DAMAGED) from died


def _beyond(limit: str, sheet: str, row: int, column: int, *, limits: Limits) -> Bilingual:
    if limit == Limit.SHEETS:
        return wording.TOO_MANY_SHEETS.filled(most=limits.sheets)
    if limit == Limit.ROWS:
        return wording.TOO_MANY_ROWS.filled(sheet=sheet, most=f"{limits.rows:,}")
    if limit == Limit.COLUMNS:
        cell = f"{column_letters(column - 1)}{row}"
        most = column_letters(limits.columns - 1)
        return wording.TOO_MANY_COLUMNS.filled(sheet=sheet, cell=cell, most=most)
    return wording.UNPACKS_TOO_BIG
