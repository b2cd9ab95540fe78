"""Our own csv puts ``'`` before a text that a sheet would take for a formula; here it comes off."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from dashboard.imports.kinds import Kind, kind_of
from dashboard.imports.sheets import CellValue, Row, Sheet

_GUARDED = re.compile(r"'+[=+\-@\t\r]")


def without_guards(sheets: Sequence[Sheet], content: bytes) -> Sequence[Sheet]:
    """The sheets of a text file without that mark; those of a workbook as they are."""
    if kind_of(content) is not Kind.TEXT or b"'" not in content:
        return sheets
    return [replace(sheet, rows=tuple(map(_bare_row, sheet.rows))) for sheet in sheets]


def _bare_row(row: Row) -> Row:
    return Row(row.number, tuple(_bare(value) for value in row.values))


def _bare(value: CellValue) -> CellValue:
    return value[1:] if isinstance(value, str) and _GUARDED.match(value) else value
