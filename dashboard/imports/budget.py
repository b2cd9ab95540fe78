"""Budget lines from a sheet: one row for each line, months across."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import ROUND_DOWN, Decimal

from dashboard.domain.budget import LineKey
from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.figures.rows import FigureRow
from dashboard.domain.figures.shapes import SHAPES
from dashboard.domain.thai_reading import Unreadable, is_dash
from dashboard.imports.budget_columns import (
    Amount,
    Column,
    Label,
    Monthly,
    Quarterly,
    WrongMonth,
    field_of,
    shape_for,
)
from dashboard.imports.budget_lines import BudgetReading, line_of
from dashboard.imports.cells import (
    SATANG,
    amount_at,
    first_filled,
    in_satang,
    is_example,
    is_left_out_as_total,
    misread_month,
    text_at,
)
from dashboard.imports.figures.asked import Asked
from dashboard.imports.problems import Findings, Level
from dashboard.imports.read_rows import PlacedTable, ReadRows
from dashboard.imports.sheets import CellValue, Row, Sheet, is_blank
from dashboard.imports.tables import find_tables, read_columns
from dashboard.text import imports as wording

SHAPE = SHAPES[Dataset.BUDGET]
LONGEST_LABEL = SHAPE.by_name["name"].longest


def read_budget(
    sheets: Sequence[Sheet], asked: Asked, existing: Mapping[str, FigureRow], findings: Findings
) -> ReadRows:
    """The lines in the file, in its order; everything wrong with them goes to ``findings``.

    Columns that the file does not have keep what ``existing`` says of a line.
    """
    result = ReadRows()
    named: dict[LineKey, str] = {}
    for table in find_tables(
        sheets, shape_for(asked.year, asked.choices.columns), findings, field_of, asked.year
    ):
        result.columns += read_columns(table.header, field_of)
        reading = BudgetReading(table, asked, existing, named, result)
        if _has_usable_months(reading):
            _read_lines(reading)
    return result


def _has_usable_months(reading: BudgetReading) -> bool:
    header, margin = reading.table.header, reading.table.margin
    unusable = False
    monthly = {title.meaning for title in header.titles}
    for title in header.titles:
        meaning = title.meaning
        if isinstance(meaning, WrongMonth):
            unreadable = Unreadable(meaning.misread, title.text)
            message = misread_month(unreadable, meaning.written, reading.asked.year)
        elif isinstance(meaning, Quarterly) and any(m in monthly for m in meaning.months):
            message = wording.QUARTER_AND_MONTHS.filled(given=title.text)
        elif meaning is Label.QUARTER or (
            isinstance(meaning, Quarterly) and not reading.asked.choices.spread_quarters
        ):
            message = wording.QUARTER_COLUMN.filled(given=title.text)
        else:
            continue
        margin.remark(title.cell, title.text, message)
        unusable = True
    if not unusable and not reading.amounts:
        message = wording.NO_AMOUNT_COLUMNS.filled(row=header.row)
        margin.remark(f"A{header.row}", None, message)
    return bool(reading.amounts)


def _read_lines(reading: BudgetReading) -> None:
    columns, margin = reading.table.columns, reading.table.margin
    labels = [columns.get(label) for label in (Label.SOURCE, Label.CATEGORY, Label.NAME)]
    fields = reading.fields
    placed = PlacedTable(margin, fields, columns[Label.CATEGORY])
    placed_rows: list[tuple[str, Row]] = []
    for row in reading.table.rows:
        places = [first_filled(row), *labels]
        if is_example(row) or is_left_out_as_total(row, places, margin, or_carried=True):
            continue
        key = _key(row, reading)
        if all(is_blank(row.at(place)) for place in reading.amounts.values()):
            margin.at(row, first_filled(row), wording.HEADING_ROW, Level.WARNING)
            continue
        amounts = _amounts(row, reading)
        if not _is_labelled(row, key, reading) or amounts is None:
            reading.result.refused += 1
            continue
        line = line_of(row, key, amounts, reading)
        reading.result.rows.append(line)
        placed_rows.append((line.key, row))
    reading.result.places.add(placed, placed_rows)
    if reading.rounded:
        message = wording.ROUNDED.filled(count=f"{reading.rounded:,}")
        margin.remark("", None, message, Level.NOTE)


def _key(row: Row, reading: BudgetReading) -> LineKey:
    """The labels of a row; a blank source or category is the one above."""
    source, category, name = (
        text_at(row, reading.table.columns.get(label), LONGEST_LABEL, reading.table.margin)
        for label in (Label.SOURCE, Label.CATEGORY, Label.NAME)
    )
    if source and source != reading.source:
        reading.source, reading.category = source, ""
    named = bool(category or name)
    reading.category = category or reading.category
    return LineKey(reading.source, reading.category, (name or reading.category) if named else "")


def _is_labelled(row: Row, key: LineKey, reading: BudgetReading) -> bool:
    columns, margin = reading.table.columns, reading.table.margin
    for text, label, name in (
        (key.source, Label.SOURCE, wording.SOURCE),
        (key.category, Label.CATEGORY, wording.CATEGORY),
        (key.name, Label.NAME, wording.NAME),
    ):
        if not text:
            place = columns.get(label, columns[Label.CATEGORY])
            margin.at(row, place, wording.LABEL_MISSING.filled(column=name))
            return False
    place = columns[Label.CATEGORY] if key.name == key.category else columns[Label.NAME]
    if key in reading.named:
        message = wording.LINE_TWICE.filled(given=key.name, other=reading.named[key])
        margin.at(row, place, message)
        return False
    reading.named[key] = row.address(place)
    return True


def _amounts(row: Row, reading: BudgetReading) -> dict[str, Decimal] | None:
    """The exact amounts a row gives by field; None when one of them cannot be read."""
    given = {
        column: amount_at(row, place, reading.table.margin)
        for column, place in reading.amounts.items()
        if not _is_unfilled(column, row.at(place))
    }
    read: dict[str, Decimal] = {}
    for column, amount in given.items():
        if amount is None:
            return None
        reading.rounded += amount != in_satang(amount)
        if isinstance(column, Quarterly):
            spread = _spread(in_satang(amount))
            read |= {month.field: part for month, part in zip(column.months, spread, strict=True)}
        else:
            read[field_of(column) or ""] = amount
    return read


def _spread(amount: Decimal) -> tuple[Decimal, Decimal, Decimal]:
    """Three equal months; the satang that cannot be divided are in the last."""
    third = (amount / 3).quantize(SATANG, ROUND_DOWN)
    return third, third, amount - 2 * third


def _is_unfilled(column: Column, value: CellValue) -> bool:
    """In a column of spending a dash is a month without a report, not a month with 0 baht."""
    is_spending = isinstance(column, Monthly | Quarterly) and column.amount is Amount.SPENT
    return is_blank(value) or (is_spending and isinstance(value, str) and is_dash(value))
