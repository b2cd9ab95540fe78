"""Runs in a process of its own: a workbook on stdin becomes sheets as JSON on stdout.

Started by `workbook` as ``python -m dashboard.imports.workbook_child``. What goes wrong here,
a hostile file included, ends this process and nothing else.
"""

from __future__ import annotations

import contextlib
import json
import sys
import warnings
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from typing import Any

DAY = "day"
TOO_MANY_ROWS, TOO_MANY_COLUMNS, TOO_MANY_SHEETS = "rows", "columns", "sheets"
# Optional helpers of openpyxl that cost more to import than reading a sheet takes.
_HEAVY = ("numpy", "pandas", "PIL", "lxml")


class Refusal(Exception):
    """More than the limits allow: which limit, in which sheet, at which row and column."""


def main() -> None:
    rows, columns, sheets, memory = (int(argument) for argument in sys.argv[1:5])
    _limit_memory(memory)
    for module in _HEAVY:
        sys.modules[module] = None  # type: ignore[assignment]
    content = sys.stdin.buffer.read()
    try:
        answer: dict[str, Any] = {"sheets": _read(content, rows, columns, sheets)}
    except Refusal as refusal:
        answer = {"refused": refusal.args}
    sys.stdout.buffer.write(json.dumps(answer, ensure_ascii=False).encode("utf-8", "replace"))


def _limit_memory(megabytes: int) -> None:
    with contextlib.suppress(ImportError, OSError, ValueError):
        import resource  # noqa: PLC0415 - only where there is one

        size = megabytes * 1024 * 1024
        resource.setrlimit(resource.RLIMIT_AS, (size, size))


def _read(content: bytes, rows: int, columns: int, sheets: int) -> list[dict[str, Any]]:
    from openpyxl import load_workbook  # noqa: PLC0415 - after memory is limited

    warnings.simplefilter("ignore")
    book = load_workbook(BytesIO(content), read_only=True, data_only=True, keep_links=False)
    visible = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
    if len(visible) > sheets:
        raise Refusal(TOO_MANY_SHEETS, "", 0, 0)
    return [{"name": sheet.title, "rows": list(_rows(sheet, rows, columns))} for sheet in visible]


def _rows(sheet: Any, most_rows: int, most_columns: int) -> Iterator[tuple[int, list[Any]]]:
    # A sheet may declare fewer cells than it has.
    sheet.reset_dimensions()
    for number, values in enumerate(sheet.iter_rows(values_only=True), 1):
        width = _width(values)
        if not width:
            continue
        if number > most_rows:
            raise Refusal(TOO_MANY_ROWS, sheet.title, number, width)
        if width > most_columns:
            raise Refusal(TOO_MANY_COLUMNS, sheet.title, number, width)
        yield number, [_plain(value) for value in values[:width]]


def _width(values: tuple[Any, ...]) -> int:
    """How many cells up to the last that holds something."""
    for index in range(len(values) - 1, -1, -1):
        if values[index] is not None:
            return index + 1
    return 0


def _plain(value: Any) -> Any:
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, date):
        return {DAY: date(value.year, value.month, value.day).isoformat()}
    return str(value)


if __name__ == "__main__":
    main()
