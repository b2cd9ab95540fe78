"""Budget lines from a sheet: one row for each line, months across."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from dashboard.domain.budget import NOTHING, BudgetLine, LineKey
from dashboard.domain.fiscal import FiscalYear, Month
from dashboard.domain.thai_reading import Unreadable, is_dash
from dashboard.imports.budget_checks import ROUNDING, remark_doubts
from dashboard.imports.budget_columns import (
    Amount,
    Column,
    Label,
    Monthly,
    WrongMonth,
    shape_for,
)
from dashboard.imports.cells import (
    amount_at,
    first_filled,
    in_satang,
    is_left_out_as_total,
    misread_month,
    text_at,
)
from dashboard.imports.problems import Findings, Level
from dashboard.imports.sheets import CellValue, Row, Sheet, is_blank
from dashboard.imports.tables import Table, find_tables
from dashboard.text import imports as wording

LONGEST_LABEL = 200
LONGEST_OBSTACLE = 2_000


@dataclass
class _Reading:
    """What is known while going down the rows: merged cells repeat the label above."""

    table: Table[Column]
    year: FiscalYear
    known: Mapping[LineKey, BudgetLine]
    named: dict[LineKey, str]
    today: date | None
    source: str = ""
    category: str = ""
    rounded: int = 0
    amounts: Mapping[Column, int] = field(init=False)

    def __post_init__(self) -> None:
        self.amounts = {
            column: place
            for column, place in self.table.columns.items()
            if isinstance(column, Monthly) or column is Label.YEARLY_PLAN
        }


def read_budget(
    sheets: Sequence[Sheet],
    year: FiscalYear,
    existing: Sequence[BudgetLine],
    findings: Findings,
    today: date | None = None,
) -> tuple[BudgetLine, ...]:
    """The lines in the file, in its order; everything wrong with them goes to ``findings``.

    Columns that the file does not have keep what ``existing`` says of a line. Spending
    after the month of ``today`` is doubted.
    """
    known = {line.key: line for line in existing}
    named: dict[LineKey, str] = {}
    lines: list[BudgetLine] = []
    for table in find_tables(sheets, shape_for(year), findings):
        reading = _Reading(table, year, known, named, today)
        if _has_usable_months(reading):
            lines += _lines(reading)
    return tuple(lines)


def _has_usable_months(reading: _Reading) -> bool:
    header, margin = reading.table.header, reading.table.margin
    unusable = False
    for title in header.titles:
        if isinstance(title.meaning, WrongMonth):
            unreadable = Unreadable(title.meaning.misread, title.text)
            message = misread_month(unreadable, title.meaning.written, reading.year)
            margin.remark(title.cell, title.text, message)
        elif title.meaning is Label.QUARTER:
            message = wording.QUARTER_COLUMN.filled(given=title.text)
            margin.remark(title.cell, title.text, message)
        else:
            continue
        unusable = True
    if not unusable and not reading.amounts:
        message = wording.NO_AMOUNT_COLUMNS.filled(row=header.row)
        margin.remark(f"A{header.row}", None, message)
    return bool(reading.amounts)


def _lines(reading: _Reading) -> Iterator[BudgetLine]:
    columns, margin = reading.table.columns, reading.table.margin
    labels = [columns.get(label) for label in (Label.SOURCE, Label.CATEGORY, Label.NAME)]
    for row in reading.table.rows:
        if is_left_out_as_total(row, [first_filled(row), *labels], margin):
            continue
        key = _key(row, reading)
        if all(is_blank(row.at(place)) for place in reading.amounts.values()):
            margin.at(row, first_filled(row), wording.HEADING_ROW, Level.WARNING)
            continue
        amounts = _amounts(row, reading)
        if _is_labelled(row, key, reading) and amounts is not None:
            yield _line(row, key, amounts, reading)
    if reading.rounded:
        message = wording.ROUNDED.filled(count=f"{reading.rounded:,}")
        margin.remark("", None, message, Level.NOTE)


def _key(row: Row, reading: _Reading) -> LineKey:
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


def _is_labelled(row: Row, key: LineKey, reading: _Reading) -> bool:
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


def _amounts(row: Row, reading: _Reading) -> dict[Column, Decimal] | None:
    """The exact amounts a row gives; None when one of them cannot be read."""
    given = {
        column: amount_at(row, place, reading.table.margin)
        for column, place in reading.amounts.items()
        if not _is_unfilled(column, row.at(place))
    }
    read = {column: amount for column, amount in given.items() if amount is not None}
    reading.rounded += sum(amount != in_satang(amount) for amount in read.values())
    return read if len(read) == len(given) else None


def _is_unfilled(column: Column, value: CellValue) -> bool:
    """In a column of spending a dash is a month without a report, not a month with 0 baht."""
    is_spending = isinstance(column, Monthly) and column.amount is Amount.SPENT
    return is_blank(value) or (is_spending and isinstance(value, str) and is_dash(value))


def _line(
    row: Row, key: LineKey, amounts: Mapping[Column, Decimal], reading: _Reading
) -> BudgetLine:
    old = reading.known.get(key)
    exact = _planned(amounts, old, reading)
    columns, margin = reading.table.columns, reading.table.margin
    obstacle = text_at(row, columns.get(Label.OBSTACLE), LONGEST_OBSTACLE, margin)
    if Label.OBSTACLE not in columns and old:
        obstacle = old.obstacle
    line = BudgetLine(
        key=key,
        yearly_plan=in_satang(_yearly_plan(amounts, exact, old)),
        planned={month: in_satang(amount) for month, amount in exact.items()},
        spent=_spent(amounts, old, reading),
        obstacle=obstacle,
    )
    place = columns.get(Label.YEARLY_PLAN, columns[Label.CATEGORY])
    remark_doubts(line, old, row, place, margin, reading.today)
    return line


def _planned(
    amounts: Mapping[Column, Decimal], old: BudgetLine | None, reading: _Reading
) -> dict[Month, Decimal]:
    """Every month's plan; a blank cell is nothing planned."""
    kept = old.planned if old else {}
    columns = {month: Monthly(Amount.PLANNED, month) for month in reading.year.months}
    return {
        month: amounts.get(column, NOTHING)
        if column in reading.amounts
        else kept.get(month, NOTHING)
        for month, column in columns.items()
    }


def _spent(
    amounts: Mapping[Column, Decimal], old: BudgetLine | None, reading: _Reading
) -> dict[Month, Decimal]:
    """The months reported; a blank cell is not reported."""
    kept = old.spent if old else {}
    spent = {}
    for month in reading.year.months:
        column = Monthly(Amount.SPENT, month)
        if column in amounts:
            spent[month] = in_satang(amounts[column])
        elif column not in reading.amounts and month in kept:
            spent[month] = kept[month]
    return spent


def _yearly_plan(
    amounts: Mapping[Column, Decimal],
    planned: Mapping[Month, Decimal],
    old: BudgetLine | None,
) -> Decimal:
    """As given, or as it was; the sum of the months only where it always was their sum."""
    if Label.YEARLY_PLAN in amounts:
        return amounts[Label.YEARLY_PLAN]
    total = sum(planned.values(), NOTHING)
    if old is None:
        return total
    was_a_sum = abs(old.yearly_plan - sum(old.planned.values(), NOTHING)) <= ROUNDING
    is_still_it = abs(old.yearly_plan - total) <= ROUNDING
    return total if was_a_sum and not is_still_it else old.yearly_plan
