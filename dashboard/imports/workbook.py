"""Workbooks are read in a child process, with a limit on its time and memory."""

from __future__ import annotations

from collections.abc import Generator, Iterable
from contextlib import closing
from threading import BoundedSemaphore
from typing import Any

import orjson

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.progress import Progress, untold
from dashboard.gate import process
from dashboard.gate.process import ChildDied, ChildTooSlow
from dashboard.gate.refusing import NotLetIn, Why
from dashboard.imports import workbook_child as child
from dashboard.imports.collecting import collector_at_rest
from dashboard.imports.columns import rows_of
from dashboard.imports.kinds import Kind
from dashboard.imports.remarks import Limit
from dashboard.imports.sheets import (
    NOTHING_HIDDEN,
    Hidden,
    Limits,
    MergedDown,
    Row,
    Sheet,
    UnreadableFile,
    column_letters,
)
from dashboard.imports.zip_gate import kind_of_workbook, refusal
from dashboard.text import files as wording

_AT_ONCE = BoundedSemaphore(2)


def read_workbook(
    kind: Kind, content: bytes, limits: Limits, progress: Progress = untold
) -> list[Sheet]:
    """The sheets of a workbook, values only: a formula is its last result.

    Those that are hidden come last, and without rows. Where there is no result the formula itself
    is the value, as `Uncalculated`; where a cell shows an error, that is its value, as `CellError`;
    where it shows something else than it holds, that is told, as `Seen`.

    Raises:
        UnreadableFile: not an ordinary workbook, damaged, too big or too slow.
    """
    if kind is Kind.PACKAGE:
        kind = kind_of_workbook(content, limits)
    # Closed at once where a line refuses the file: else another would wait for this one's turn.
    with collector_at_rest(), closing(_told_by_child(kind, content, limits)) as lines:
        return _sheets(lines, limits, progress)


def _sheets(lines: Iterable[bytes], limits: Limits, progress: Progress) -> list[Sheet]:
    """What the child tells, each block of rows while it reads the next."""
    sheets: list[tuple[str, list[Row]]] = []
    hidden: dict[int, Hidden] = {}
    merged: dict[int, tuple[MergedDown, ...]] = {}
    covered: dict[int, list[tuple[int, int]]] = {}
    unread: list[Sheet] = []
    is_whole = False
    for line in lines:
        [(tag, told)] = orjson.loads(line).items()
        if tag == child.SHEET:
            sheets.append((told, []))
        elif tag == child.ROWS:
            numbers, left, block = told
            sheets[-1][1].extend(rows_of(block, numbers, left))
        elif tag == child.AT:
            progress(told)
        elif tag == child.HIDDEN:
            rows, columns, moved = told
            elsewhere = {tuple(begin): tuple(seen) for begin, seen in moved}
            hidden[len(sheets) - 1] = Hidden(
                frozenset(rows), frozenset(columns), elsewhere=elsewhere
            )
        elif tag == child.MERGED:
            merged[len(sheets) - 1] = tuple(MergedDown(*cells) for cells in told)
        elif tag == child.COVERED:
            covered.setdefault(len(sheets) - 1, []).extend(map(tuple, told))
        elif tag == child.UNREAD:
            unread.append(Sheet(told, (), hidden=Hidden(sheet=True)))
        elif tag == child.DONE:
            is_whole = bool(sheets)
        else:
            raise UnreadableFile(_refusal(tag, told, limits))
    if not is_whole:
        raise UnreadableFile(wording.DAMAGED)
    read = [
        Sheet(
            name,
            tuple(rows),
            hidden=hidden.get(number, NOTHING_HIDDEN),
            covered=tuple(covered.get(number, ())),
            merged=merged.get(number, ()),
        )
        for number, (name, rows) in enumerate(sheets)
    ]
    return read + unread


def _refusal(tag: str, told: Any, limits: Limits) -> Bilingual:
    if tag == child.REFUSED:
        why, part = told
        return refusal(NotLetIn(Why(why), part))
    return wording.ALL_HIDDEN if tag == child.ALL_HIDDEN else _beyond(*told, limits=limits)


def _told_by_child(kind: Kind, content: bytes, limits: Limits) -> Generator[bytes, None, None]:
    arguments = (kind, limits.rows, limits.columns, limits.sheets, limits.memory_megabytes)
    try:
        yield from process.lines(child, content, limits.seconds, arguments=arguments, turn=_AT_ONCE)
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
