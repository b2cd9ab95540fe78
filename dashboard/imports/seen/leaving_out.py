"""Rows, columns and sheets that a person does not see are not read, unless they are asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from dashboard.imports.problems import Findings, Level, Margin
from dashboard.imports.sheets import NOTHING_HIDDEN, Row, Sheet, column_letters, is_blank
from dashboard.text import hidden as wording
from dashboard.text.imports import INSTRUCTIONS_SHEET

_MOST_NAMED = 12


def seen_of(sheets: Sequence[Sheet], findings: Findings, *, with_hidden: bool) -> list[Sheet]:
    """The sheets as a person sees them, and what of them was left out.

    ``with_hidden`` keeps hidden rows and columns, and says so; a hidden sheet is never read.
    """
    return [
        _seen(sheet, findings, with_hidden=with_hidden)
        for sheet in sheets
        if _is_read(sheet, findings)
    ]


def _is_read(sheet: Sheet, findings: Findings) -> bool:
    if sheet.hidden.sheet and sheet.name != INSTRUCTIONS_SHEET:
        margin = Margin(sheet.name, findings)
        margin.remark("", None, wording.SHEET_HIDDEN.filled(sheet=sheet.name), Level.NOTE)
    return not sheet.hidden.sheet


def _seen(sheet: Sheet, findings: Findings, *, with_hidden: bool) -> Sheet:
    margin = Margin(sheet.name, findings)
    if sheet.covered:
        _tell_covered(sheet.covered, margin)
    if not sheet.hidden:
        return sheet
    rows = [row.number for row in sheet.rows if row.number in sheet.hidden.rows]
    columns = sorted(_filled_columns(sheet))
    for found, texts, named in (
        (rows, wording.ROWS_HIDDEN, _runs(rows, str)),
        (columns, wording.COLUMNS_HIDDEN, _runs(columns, column_letters)),
    ):
        if found:
            message = texts[with_hidden].filled(count=f"{len(found):,}", places=named)
            margin.remark(_first(rows, columns, found), None, message, Level.WARNING)
    if with_hidden:
        return replace(sheet, hidden=NOTHING_HIDDEN)
    left = _moved(sheet.rows, sheet.hidden.elsewhere)
    if rows:
        left = tuple(row for row in left if row.number not in sheet.hidden.rows)
    if columns:
        left = tuple(_without(left, set(columns)))
    return replace(sheet, rows=left, hidden=NOTHING_HIDDEN)


def _tell_covered(covered: Sequence[tuple[int, int]], margin: Margin) -> None:
    places = [f"{column_letters(column)}{row}" for row, column in covered]
    named = ", ".join(places[:_MOST_NAMED]) + (" …" if len(places) > _MOST_NAMED else "")
    message = wording.UNDER_MERGED.filled(count=f"{len(places):,}", places=named)
    margin.remark(places[0], None, message, Level.WARNING)


def _moved(
    rows: tuple[Row, ...], elsewhere: Mapping[tuple[int, int], tuple[int, int]]
) -> tuple[Row, ...]:
    """The rows with what merged cells hold in the first of their rows and columns that is seen."""
    if not elsewhere:
        return rows
    by_number = {row.number: row for row in rows}
    for (number, column), (seen_row, seen_column) in elsewhere.items():
        if number in by_number and seen_row in by_number:
            value, row = by_number[number].at(column), by_number[seen_row]
            width = max(len(row.values), seen_column + 1)
            values = [row.at(place) for place in range(width)]
            values[seen_column] = value
            by_number[seen_row] = Row(seen_row, tuple(values))
    return tuple(by_number.values())


def _first(rows: Sequence[int], columns: Sequence[int], found: Sequence[int]) -> str:
    return f"A{found[0]}" if found is rows else f"{column_letters(columns[0])}1"


def _filled_columns(sheet: Sheet) -> set[int]:
    """Hidden columns in which something stands, in rows that are seen."""
    rows = [row for row in sheet.rows if row.number not in sheet.hidden.rows]
    return {
        column
        for column in sheet.hidden.columns
        if any(not is_blank(row.at(column)) for row in rows)
    }


def _without(rows: Iterable[Row], columns: set[int]) -> Iterator[Row]:
    for row in rows:
        values = tuple(None if n in columns else value for n, value in enumerate(row.values))
        bare = Row(row.number, values)
        if not bare.is_blank:
            yield bare


def _runs(numbers: Sequence[int], name: Callable[[int], str]) -> str:
    """``5-9, 12``; of many the first few."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    named = [name(a) if a == b else f"{name(a)}-{name(b)}" for a, b in runs[:_MOST_NAMED]]
    return ", ".join(named) + (" …" if len(runs) > _MOST_NAMED else "")
