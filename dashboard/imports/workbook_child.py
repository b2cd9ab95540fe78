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

from dashboard.imports.sheet_bounds import OutOfBounds, require_bounded
from dashboard.imports.sheets import MEGABYTE, Limits, Uncalculated

DAY, FORMULA = "day", "formula"
ALL_HIDDEN, TOO_MANY_SHEETS = "hidden", "sheets"
# Optional helpers of openpyxl that cost more to import than reading a sheet takes.
_HEAVY = ("numpy", "pandas", "PIL", "lxml")


class Refusal(Exception):
    """More than the limits allow: which limit, in which sheet, at which row and column."""


def main() -> None:
    rows, columns, sheets, memory = (int(argument) for argument in sys.argv[1:5])
    limits = Limits(rows=rows, columns=columns, sheets=sheets, memory_megabytes=memory)
    _limit_memory(memory)
    for module in _HEAVY:
        sys.modules[module] = None  # type: ignore[assignment]
    content = sys.stdin.buffer.read()
    try:
        answer: dict[str, Any] = {"sheets": _read(content, limits)}
    except Refusal as refusal:
        answer = {"refused": refusal.args}
    sys.stdout.buffer.write(json.dumps(answer, ensure_ascii=False).encode("utf-8", "replace"))


def _limit_memory(megabytes: int) -> None:
    with contextlib.suppress(ImportError, OSError, ValueError):
        import resource  # noqa: PLC0415 - only where there is one

        size = megabytes * MEGABYTE
        resource.setrlimit(resource.RLIMIT_AS, (size, size))


def _read(content: bytes, limits: Limits) -> list[dict[str, Any]]:
    from openpyxl import load_workbook  # noqa: PLC0415 - after memory is limited

    _adapt_reader()
    warnings.simplefilter("ignore")
    book = load_workbook(BytesIO(content), read_only=True, data_only=True, keep_links=False)
    visible = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
    if book.worksheets and not visible:
        raise Refusal(ALL_HIDDEN, "", 0, 0)
    if len(visible) > limits.sheets:
        raise Refusal(TOO_MANY_SHEETS, "", 0, 0)
    for sheet in visible:
        _measure(sheet, limits)
    return [{"name": sheet.title, "rows": list(_rows(sheet))} for sheet in visible]


def _adapt_reader() -> None:
    """Two things openpyxl's reader of sheets does not offer."""
    from openpyxl.worksheet import _read_only  # noqa: PLC0415 - likewise
    from openpyxl.worksheet._reader import FORMULA_TAG, WorkSheetParser  # noqa: PLC0415

    class Parser(WorkSheetParser):
        def parse_cell(self, element: Any) -> dict[str, Any]:
            """A formula that lacks its result would be an empty cell; an empty text is one."""
            cell: dict[str, Any] = super().parse_cell(element)
            if cell["value"] is None and element.get("t") != "str":
                formula = element.find(FORMULA_TAG)
                if formula is not None:
                    cell["value"] = Uncalculated(f"={formula.text or ''}")
            return cell

    reader: Any = _read_only  # what is replaced here is private to openpyxl
    reader.WorkSheetParser = Parser
    # It would read a sheet that does not tell its size to the end, before it was measured; and
    # a sheet may tell fewer cells than it has.
    reader.ReadOnlyWorksheet._get_size = lambda _: None


def _measure(sheet: Any, limits: Limits) -> None:
    with sheet._get_source() as xml:
        try:
            require_bounded(xml, limits)
        except OutOfBounds as far:
            raise Refusal(far.limit, sheet.title, far.row, far.column) from far


def _rows(sheet: Any) -> Iterator[tuple[int, list[Any]]]:
    for number, values in enumerate(sheet.iter_rows(values_only=True), 1):
        if width := _width(values):
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
    if isinstance(value, Uncalculated):
        return {FORMULA: value.formula}
    if isinstance(value, date):
        return {DAY: date(value.year, value.month, value.day).isoformat()}
    return str(value)


if __name__ == "__main__":
    main()
