"""Our own csv puts ``'`` before a text that a sheet would take for a formula; here it comes off."""

from __future__ import annotations

import re
from dataclasses import replace

from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.figures.shapes import SHAPES
from dashboard.imports.kinds import Kind, kind_of
from dashboard.imports.sheets import CellValue, Row, Sheet
from dashboard.text.figure_columns import TITLES

_YEAR = re.compile(r" \d{4}$")
_GUARDED = re.compile(r"'+[=+\-@\t\r]")


def without_guards(sheets: list[Sheet], content: bytes, dataset: Dataset) -> list[Sheet]:
    """Sheets of our own text files without that mark; those of any other file as they are seen."""
    if kind_of(content) is not Kind.TEXT or b"'" not in content:
        return sheets
    return [_bare_sheet(sheet) if _is_ours(sheet, dataset) else sheet for sheet in sheets]


def _is_ours(sheet: Sheet, dataset: Dataset) -> bool:
    """Do our titles stand in its first row? Those of months are followed by their year there."""
    titles = [TITLES[dataset][field.name].th for field in SHAPES[dataset].fields]
    first = sheet.rows[0].values[: len(titles)] if sheet.rows else ()
    return [_YEAR.sub("", str(value)) for value in first] == titles


def _bare_sheet(sheet: Sheet) -> Sheet:
    return replace(sheet, rows=tuple(map(_bare_row, sheet.rows)))


def _bare_row(row: Row) -> Row:
    return Row(row.number, tuple(_bare(value) for value in row.values))


def _bare(value: CellValue) -> CellValue:
    return value[1:] if isinstance(value, str) and _GUARDED.match(value) else value
