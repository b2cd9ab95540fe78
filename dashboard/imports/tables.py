"""The tables of a file: header understood, columns checked, rows ready to be read."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.fiscal import FiscalYear
from dashboard.imports.around import remark_around
from dashboard.imports.footers import without_footer
from dashboard.imports.headers import Header, find_header, likely_header, rows_below
from dashboard.imports.problems import Findings, Level, Margin
from dashboard.imports.read_rows import ReadColumn
from dashboard.imports.sheets import Row, Sheet
from dashboard.text import imports as wording

Column = TypeVar("Column", bound=Hashable)


@dataclass(frozen=True)
class Shape(Generic[Column]):
    """What a table must look like: what titles mean, which columns it needs, which to pass by."""

    meaning_of: Callable[[str], Column | None]
    required: Mapping[Column, Bilingual]
    ignored: Column
    in_baht: bool = False


def read_columns(
    header: Header[Column], field_of: Callable[[Column], str | None]
) -> list[ReadColumn]:
    """Every titled column as it was taken."""
    return [
        ReadColumn(
            title.text, title.cell, None if title.meaning is None else field_of(title.meaning)
        )
        for title in header.titles
    ]


@dataclass(frozen=True)
class Table(Generic[Column]):
    """One sheet's table: where each column is, and the rows below the header."""

    margin: Margin
    header: Header[Column]
    columns: Mapping[Column, int]
    rows: tuple[Row, ...]


def find_tables(
    sheets: Sequence[Sheet],
    shape: Shape[Column],
    findings: Findings,
    field_of: Callable[[Column], str | None],
    year: FiscalYear,
) -> list[Table[Column]]:
    """Every sheet with a usable header; what is wrong with the others goes to ``findings``."""
    filled = [sheet for sheet in sheets if sheet.rows and sheet.name != wording.INSTRUCTIONS_SHEET]
    found = [(sheet, find_header(sheet, shape.meaning_of)) for sheet in filled]
    if not any(header for _, header in found):
        name = filled[0].name if filled else ""
        message = wording.NO_HEADER.filled(columns=_names(shape.required.values()))
        Margin(name, findings).remark("", None, message)
        likely = (likely_header(sheet, shape.meaning_of) for sheet in filled)
        if titles := next(filter(None, likely), None):
            findings.unused += read_columns(titles, field_of)
        return []
    tables = []
    for sheet, header in found:
        margin = Margin(sheet.name, findings)
        if header is None:
            margin.remark("", None, wording.SHEET_NOT_READ, Level.WARNING)
        elif _is_usable(header, shape, margin):
            remark_around(sheet, header.row, year, margin, in_baht=shape.in_baht)
            rows = without_footer(rows_below(sheet, header), margin)
            tables.append(Table(margin, header, header.columns, rows))
        else:
            findings.unused += read_columns(header, field_of)
    return tables


def _is_usable(header: Header[Column], shape: Shape[Column], margin: Margin) -> bool:
    for title in header.titles:
        if title.meaning is None:
            message = wording.UNKNOWN_COLUMN.filled(given=title.text)
            margin.remark(title.cell, title.text, message, Level.WARNING)
    for title, first in header.repeated():
        if title.meaning != shape.ignored:
            message = wording.COLUMN_TWICE.filled(given=title.text, other=first.cell)
            margin.remark(title.cell, title.text, message)
    missing = [name for column, name in shape.required.items() if column not in header.columns]
    if missing:
        message = wording.MISSING_COLUMNS.filled(row=header.row, columns=_names(missing))
        margin.remark(f"A{header.row}", None, message)
    return not missing


def _names(columns: Iterable[Bilingual]) -> Bilingual:
    names = list(columns)
    return Bilingual(", ".join(name.th for name in names), ", ".join(name.en for name in names))
