"""Rows of cells on their way from the reading process, a block at a time, column by column.

Most columns say few things, many times. They travel as a table of what they say and a number
for each cell, so that a text arrives once, however often it stands there.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from dashboard.imports.sheets import (
    CellError,
    CellValue,
    Row,
    Seen,
    Uncalculated,
    has_blank,
    sheet_of,
    trimmed,
)

DAY, FORMULA, ERROR, ENDLESS, SEEN = "day", "formula", "error", "endless", "seen"
ROWS_AT_ONCE = 5_000
_EXACT = 2**53
"""Whole numbers below are held exactly by a float; so are those that it shows without exponent."""


def block_of(rows: Sequence[Sequence[Any]]) -> list[Any]:
    """Rows of equal width as columns that JSON can hold."""
    return [_encoded(column) for column in zip(*rows, strict=True)]


def rows_of(block: Sequence[Any], numbers: Sequence[int], before: int) -> list[Row]:
    """The rows again by their numbers, with so many empty cells before each.

    Texts that are empty are None; rows in which nothing stands are left out.
    """
    columns = [_decoded(column) for column in block]
    values = zip(*([[None] * len(numbers)] * before), *columns, strict=True)
    # A last column without a gap tells it of every row; to ask each takes far longer.
    if not has_blank(columns[-1]):
        return list(map(Row, numbers, values))
    numbered = zip(numbers, values, strict=True)
    return list(sheet_of("", ((number, trimmed(row)) for number, row in numbered)).rows)


def _encoded(column: tuple[Any, ...]) -> Any:
    types = set(map(type, column))
    if types == {float} and sum(map(abs, column)) < _EXACT:
        if all(map(float.is_integer, column)):
            return list(map(int, column))
        return [int(value) if value.is_integer() else value for value in column]
    if types == {str}:
        distinct = dict.fromkeys(column)
        is_worth_a_table = 2 * len(distinct) < len(column)
        return _table(column, distinct) if is_worth_a_table else [text or None for text in column]
    # 1, 1.0 and True are one key to a dict, and three values to a person.
    keys = tuple(zip(map(type, column), column, strict=True))
    return _table(keys, dict.fromkeys(keys))


def _table(cells: tuple[Any, ...], distinct: dict[Any, None]) -> Any:
    place = {value: number for number, value in enumerate(distinct)}
    values = [_plain(key[1] if isinstance(key, tuple) else key) for key in distinct]
    return {"values": values, "cells": list(map(place.__getitem__, cells))}


def _plain(value: Any) -> Any:
    if isinstance(value, Uncalculated):
        return {FORMULA: value.formula}
    if isinstance(value, CellError):
        return {ERROR: str(value)}
    if isinstance(value, Seen):
        return {SEEN: [value.held, value.text, _plain(value.number)]}
    if isinstance(value, str):
        return value or None
    if isinstance(value, float):
        return _number(value)
    if value is None or isinstance(value, int):
        return value
    if isinstance(value, date):
        return {DAY: date(value.year, value.month, value.day).isoformat()}
    return str(value)


def _number(value: float) -> Any:
    if not -1e308 < value < 1e308:
        return {ENDLESS: str(value)}
    return int(value) if value.is_integer() and abs(value) < _EXACT else value


def _decoded(column: Any) -> list[CellValue]:
    if isinstance(column, list):
        return column
    values = [_value(value) for value in column["values"]]
    return list(map(values.__getitem__, column["cells"]))


def _value(value: Any) -> CellValue:
    if not isinstance(value, dict):
        plain: CellValue = value
        return plain
    [(tag, text)] = value.items()
    if tag == SEEN:
        return Seen(*text)
    if tag == FORMULA:
        return Uncalculated(text)
    if tag == ERROR:
        return CellError(text)
    if tag == ENDLESS:
        # More than a float can hold: refused in words wherever a number is expected.
        return -(10**309) if text.startswith("-") else 10**309
    return date.fromisoformat(text)
