"""The tables of a file by the shape of a dataset: which column is which, what is told above."""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.figures.fields import Field, Form, Value
from dashboard.domain.figures.shapes import SHAPES, Shape
from dashboard.domain.fiscal import Month, Period
from dashboard.imports.around import remark_around
from dashboard.imports.figures.asked import Asked
from dashboard.imports.figures.titles import PASSED_BY, meaning_of_titles, with_guesses
from dashboard.imports.figures.told import heading_of, other_months_above, told_of
from dashboard.imports.footers import without_footer
from dashboard.imports.headers import Header, find_header, likely_header, rows_below
from dashboard.imports.merged_cells import under_others
from dashboard.imports.problems import Findings, Level, Margin
from dashboard.imports.read_rows import ReadColumn
from dashboard.imports.sheets import Row, Sheet
from dashboard.text import figure_columns as columns
from dashboard.text import figure_problems as wording
from dashboard.text import imports as said
from dashboard.text.dates import month_and_year, period_name
from dashboard.text.figure_choices import choice_name

_TELLABLE = (Form.MONTH, Form.QUARTER, Form.CHOICE)


@dataclass(frozen=True)
class FigureTable:
    """One sheet's table: the place of every field, what all rows share, and the rows.

    ``under`` are the cells, by row and column, that lie under others merged with them.
    """

    margin: Margin
    columns: dict[str, int]
    told: dict[str, Value]
    rows: tuple[Row, ...]
    read_columns: tuple[ReadColumn, ...]
    under: Set[tuple[int, int]]


def find_figure_tables(
    sheets: Sequence[Sheet], asked: Asked, findings: Findings
) -> list[FigureTable]:
    """Every sheet with a usable header; what is wrong with the others goes to ``findings``."""
    shape = SHAPES[asked.dataset]
    meaning_of = meaning_of_titles(asked.dataset, asked.choices.columns)
    filled = [sheet for sheet in sheets if sheet.rows and sheet.name != said.INSTRUCTIONS_SHEET]
    found = [(sheet, find_header(sheet, meaning_of)) for sheet in filled]
    if not any(header for _, header in found):
        names = _names([field for field in shape.fields if field.required], asked)
        message = said.NO_HEADER.filled(columns=names)
        Margin(filled[0].name if filled else "", findings).remark("", None, message)
        findings.unused += _likely_columns(filled, meaning_of)
        return []
    tables = []
    for sheet, header in found:
        margin = Margin(sheet.name, findings)
        if header is None:
            margin.remark("", None, said.SHEET_NOT_READ, Level.WARNING)
        elif table := _usable(sheet, header, shape, asked, margin):
            tables.append(table)
    return tables


def _likely_columns(
    sheets: Sequence[Sheet], meaning_of: Callable[[str], str | None]
) -> list[ReadColumn]:
    """The titles of the first sheet that seems to have some: what they are can be chosen."""
    found = (likely_header(sheet, meaning_of) for sheet in sheets)
    header = next(filter(None, found), None)
    return list(read_columns(header)) if header else []


def _usable(
    sheet: Sheet, header: Header[str], shape: Shape, asked: Asked, margin: Margin
) -> FigureTable | None:
    in_baht = any(field.form is Form.BAHT for field in shape.fields)
    remark_around(sheet, header.row, asked.year, margin, in_baht=in_baht)
    header, guesses = with_guesses(header, asked.dataset)
    for title in guesses:
        meant = columns.title_of(asked.dataset, str(title.meaning))
        message = wording.GUESSED_COLUMN.filled(given=title.text, meant=meant)
        margin.remark(title.cell, title.text, message, Level.WARNING)
    remark_titles(header, margin)
    places = {name: place for name, place in header.columns.items() if name != PASSED_BY}
    told = _told(sheet, header, shape, places, asked, margin)
    rows = without_footer(rows_below(sheet, header), margin)
    missing = [
        field
        for field in shape.fields
        if field.required and field.name not in places and field.name not in told
    ]
    if [field.form for field in missing] == [Form.MONTH] and _has_headings(rows, asked):
        missing = []
    if missing:
        margin.remark(f"A{header.row}", None, _missing(header, missing, asked))
        margin.findings.unused += read_columns(header)
        return None
    return FigureTable(margin, places, told, rows, read_columns(header), under_others(sheet))


def _has_headings(rows: Sequence[Row], asked: Asked) -> bool:
    return any(heading_of(row, asked.year) for row in rows)


def remark_titles(header: Header[str], margin: Margin) -> None:
    """Say which titles nobody knows, and which stand twice."""
    for title in header.titles:
        if title.meaning is None:
            message = said.UNKNOWN_COLUMN.filled(given=title.text)
            margin.remark(title.cell, title.text, message, Level.WARNING)
    for title, first in header.repeated():
        if title.meaning != PASSED_BY:
            message = said.COLUMN_TWICE.filled(given=title.text, other=first.cell)
            margin.remark(title.cell, title.text, message)


def read_columns(header: Header[str]) -> tuple[ReadColumn, ...]:
    """Every titled column as it was taken."""
    return tuple(
        ReadColumn(title.text, title.cell, None if title.meaning == PASSED_BY else title.meaning)
        for title in header.titles
    )


def _told(
    sheet: Sheet,
    header: Header[str],
    shape: Shape,
    places: dict[str, int],
    asked: Asked,
    margin: Margin,
) -> dict[str, Value]:
    told: dict[str, Value] = {}
    for field in shape.fields:
        if not field.required or field.name in places or field.form not in _TELLABLE:
            continue
        value = told_of(field, asked.dataset, sheet, header.row, asked.year)
        if value is not None:
            margin.remark("", None, _told_words(field, value, asked), Level.NOTE)
        if value is None and field.form is Form.MONTH:
            _remark_other_months(sheet, header, asked, margin)
            value = asked.choices.month
        if value is not None:
            told[field.name] = value
    return told


def _remark_other_months(sheet: Sheet, header: Header[str], asked: Asked, margin: Margin) -> None:
    """A month that was chosen is taken, though another stands above the table."""
    if text := other_months_above(sheet, header.row, asked.year):
        message = wording.MONTH_OUTSIDE_ABOVE.filled(given=text, year=asked.year)
        margin.remark("", None, message, Level.WARNING)


def _told_words(field: Field, value: Value, asked: Asked) -> Bilingual:
    if isinstance(value, Month):
        name = month_and_year(value)
    elif isinstance(value, Period):
        name = period_name(value)
    else:
        name = choice_name(asked.dataset, field.name, str(value))
    title = columns.title_of(asked.dataset, field.name)
    return wording.TOLD_ABOVE.filled(column=title, given=name)


def _missing(header: Header[str], missing: list[Field], asked: Asked) -> Bilingual:
    names = _names(missing, asked)
    if [field.form for field in missing] == [Form.MONTH]:
        return wording.MONTH_NOWHERE.filled(row=header.row)
    return said.MISSING_COLUMNS.filled(row=header.row, columns=names)


def _names(fields: list[Field], asked: Asked) -> Bilingual:
    titles = [columns.title_of(asked.dataset, field.name) for field in fields]
    return Bilingual(
        ", ".join(title.th for title in titles), ", ".join(title.en for title in titles)
    )
