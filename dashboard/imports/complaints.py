"""Complaint months from a sheet: one row for each month and kind, and the chain between them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass

from dashboard.domain.complaints import ComplaintMonth
from dashboard.domain.figures.complaints import month_from, row_of
from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.figures.rows import FigureRow
from dashboard.domain.figures.shapes import COMPLAINT_KINDS
from dashboard.domain.fiscal import Month
from dashboard.imports.cells import (
    count_at,
    first_filled,
    is_example,
    is_left_out_as_total,
    month_at,
)
from dashboard.imports.complaint_chain import Entry, along_the_chain
from dashboard.imports.complaint_columns import COUNTS, Column, shape_with
from dashboard.imports.figures.asked import Asked
from dashboard.imports.figures.choices import choice_told, read_choice
from dashboard.imports.figures.faults import Faulty
from dashboard.imports.figures.told import titles_above
from dashboard.imports.headers import squashed
from dashboard.imports.merged_cells import under_others
from dashboard.imports.problems import Findings
from dashboard.imports.read_rows import PlacedTable, ReadRows
from dashboard.imports.sheets import Row, Sheet, is_blank, shown
from dashboard.imports.tables import Table, find_tables, read_columns
from dashboard.text import figure_problems as said
from dashboard.text import imports as wording
from dashboard.text.dates import month_and_year
from dashboard.text.figure_columns import TITLES

_NIL = re.compile(r"ไม่มี((เรื่อง|ข้อ|การ)ร้องเรียน(การทุจริต|ทุจริต)?(และประพฤติมิชอบ)?|เรื่อง)?")
_Named = dict[tuple[str, Month], str]


@dataclass
class _Reading:
    """What is known while going down the rows of one table."""

    table: Table[Column]
    asked: Asked
    named: _Named
    kind: str
    """Of rows that name none."""
    under: Set[tuple[int, int]]
    """Cells that lie under merged ones."""
    above: Month | None = None
    kind_above: str | None = None
    """Empty where it could not be read."""

    def kind_at(self, row: Row) -> str | None:
        """The kind in a row; None, with a remark, when it is not known."""
        place = self.table.columns.get(Column.KIND)
        if place is None or (is_blank(row.at(place)) and self.kind_above is None):
            return self.kind
        if is_blank(row.at(place)):
            return self._kind_of_merged(row, place)
        try:
            self.kind_above = read_choice(Dataset.COMPLAINTS, "kind", shown(row.at(place)))
        except Faulty as faulty:
            self.table.margin.at(row, place, faulty.message)
            self.kind_above = ""
        return self.kind_above or None

    def _kind_of_merged(self, row: Row, place: int) -> str | None:
        """The kind above: below a merged cell, or where kinds stand before the months."""
        is_outer = place < self.table.columns[Column.MONTH]
        if is_outer or (row.number, place) in self.under:
            return self.kind_above or None
        message = said.VALUE_MISSING.filled(column=TITLES[Dataset.COMPLAINTS]["kind"])
        self.table.margin.at(row, place, message)
        return None

    def month_at(self, row: Row) -> Month | None:
        """The month in a row; below a merged cell the one above, where kinds tell rows apart."""
        place, kinds = self.table.columns[Column.MONTH], self.table.columns.get(Column.KIND)
        is_merged = is_blank(row.at(place)) and kinds is not None and not is_blank(row.at(kinds))
        if is_merged and self.above is not None:
            return self.above
        self.above = month_at(row, place, self.asked.year, self.table.margin)
        return self.above


def _field_of(column: Column) -> str | None:
    return column.value or None


def read_complaints(
    sheets: Sequence[Sheet],
    asked: Asked,
    existing: Iterable[FigureRow],
    findings: Findings,
    before: Iterable[FigureRow] = (),
) -> ReadRows:
    """The months in the file, in order; everything wrong with them goes to ``findings``.

    ``existing`` are the months already recorded: the chain continues from and into them, and
    from ``before``, the months of the year before.
    """
    result = ReadRows()
    named: _Named = {}
    entries: list[Entry] = []
    by_name = {sheet.name: sheet for sheet in sheets}
    for table in find_tables(
        sheets, shape_with(asked.choices.columns), findings, _field_of, asked.year
    ):
        result.columns += read_columns(table.header, _field_of)
        sheet = by_name[table.margin.sheet]
        reading = _Reading(table, asked, named, _kind_told(sheet, table), under_others(sheet))
        for row in table.rows:
            entry = _entry(row, reading, result)
            entries += [entry] if entry else []
    entries.sort(key=lambda entry: entry.month)
    known = [month_from(row) for row in (*before, *existing)]
    for kind in COMPLAINT_KINDS:
        _read_kind(kind, entries, known, named, result)
    result.rows.sort(key=lambda row: month_from(row).month)
    return result


def _kind_told(sheet: Sheet, table: Table[Column]) -> str:
    """The kind in the titles above a table or in its sheet's name, or else corruption."""
    texts = [*titles_above(sheet, table.header.row), sheet.name]
    told = {kind for text in texts if (kind := choice_told(Dataset.COMPLAINTS, "kind", text))}
    return told.pop() if len(told) == 1 else COMPLAINT_KINDS[0]


def _read_kind(
    kind: str,
    entries: Sequence[Entry],
    known: Sequence[ComplaintMonth],
    named: _Named,
    result: ReadRows,
) -> None:
    mine = {entry.month: entry for entry in entries if entry.kind == kind}
    months = {month for named_kind, month in named if named_kind == kind}
    kept = [row for row in known if row.kind == kind and row.month not in months]
    read = along_the_chain(list(mine.values()), kept, unreadable=months - mine.keys())
    for month in read:
        row, entry = row_of(month), mine[month.month]
        columns = {column.value: place for column, place in entry.table.columns.items()}
        placed = PlacedTable(entry.table.margin, columns, columns[Column.RECEIVED.value])
        result.rows.append(row)
        result.places.add(placed, [(row.key, entry.row)])
    unread = months - {month.month for month in read}
    result.unreadable |= {row_of(ComplaintMonth(m, 0, 0, 0, 0, kind)).key for m in unread}


def _entry(row: Row, reading: _Reading, result: ReadRows) -> Entry | None:
    """The month in a row; None for a total, an unfilled row, or one that cannot be read."""
    table = reading.table
    labels: list[int | None] = [first_filled(row), table.columns[Column.MONTH]]
    if is_example(row) or is_left_out_as_total(row, labels, table.margin):
        return None
    places = _places_to_read(row, table)
    if places is None:
        return None
    entry = _filled_entry(row, places, reading)
    result.refused += entry is None
    return entry


def _filled_entry(row: Row, places: Mapping[Column, int], reading: _Reading) -> Entry | None:
    kind, month = reading.kind_at(row), reading.month_at(row)
    read = {column: count_at(row, place, reading.table.margin) for column, place in places.items()}
    if month is None or kind is None or not _is_first(kind, month, row, reading):
        return None
    if None in read.values():
        return None
    return Entry(
        month,
        kind,
        read.get(Column.CARRIED),
        read.get(Column.RECEIVED) or 0,
        read.get(Column.COMPLETED) or 0,
        read.get(Column.PENDING),
        row,
        reading.table,
    )


def _places_to_read(row: Row, table: Table[Column]) -> dict[Column, int] | None:
    """Where the counts of a row stand; None when nothing is filled in yet.

    Where the nil sentence stands, in whatever column, a count that is left out is 0.
    """
    columns = table.columns
    given = {
        column: columns[column]
        for column in COUNTS
        if column in columns and not _says_nothing(row, columns[column])
    }
    if any(_is_nil_sentence(row, place) for place in range(len(row.values))):
        return given
    demanded = {column: columns[column] for column in (Column.RECEIVED, Column.COMPLETED)}
    return given | demanded if given else None


def _says_nothing(row: Row, place: int) -> bool:
    return is_blank(row.at(place)) or _is_nil_sentence(row, place)


def _is_nil_sentence(row: Row, place: int) -> bool:
    value = row.at(place)
    return isinstance(value, str) and bool(_NIL.fullmatch(squashed(value)))


def _is_first(kind: str, month: Month, row: Row, reading: _Reading) -> bool:
    place = reading.table.columns[Column.MONTH]
    if (kind, month) in reading.named:
        other = reading.named[kind, month]
        message = wording.MONTH_TWICE.filled(month=month_and_year(month), other=other)
        reading.table.margin.at(row, place, message)
        return False
    reading.named[kind, month] = row.address(place)
    return True
