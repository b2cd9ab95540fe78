"""The values of one table, column by column; rows that are no figures; what is faulty."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass, field

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.figures.fields import Field, Form, Value
from dashboard.domain.figures.rows import NIL
from dashboard.domain.figures.shapes import SHAPES, Shape
from dashboard.imports.cells import remark_total
from dashboard.imports.figures.asked import Asked
from dashboard.imports.figures.columns import (
    ReadValues,
    columns_of,
    personal_data_by_text,
    read_values,
)
from dashboard.imports.figures.day_order import doubtful_day
from dashboard.imports.figures.gaps import has_gap
from dashboard.imports.figures.headings import read_headings
from dashboard.imports.figures.left_out import (
    EXAMPLE,
    SUBTOTAL,
    TOTAL,
    is_first,
    is_row_of_column_numbers,
    special_cells,
)
from dashboard.imports.figures.tables import FigureTable
from dashboard.imports.figures.titles import YEAR_OF_QUARTER
from dashboard.imports.figures.values import Reader, Reading, is_finer_than_satang
from dashboard.imports.problems import Level
from dashboard.imports.sheets import CellValue, Row, has_blank, is_blank, shown
from dashboard.text import figure_columns as columns
from dashboard.text import figure_problems as wording
from dashboard.text import imports as said
from dashboard.text.figure_choices import NO, YES

_NOT_CONTENT = ("number", "fiscal_year")
"""Fields that people fill in ahead: alone they make no row."""
Columns = dict[str, list[Value | None]]
"""By field: a value for every row, None where there is none."""


@dataclass(frozen=True)
class TableValues:
    """What was read of a table: by field the values of its rows, and rows by their place.

    Rows of ``left_out`` are none of the dataset, but those of ``nil`` name a month without any;
    ``faulty`` ones were refused.
    """

    table: FigureTable
    columns: Columns
    left_out: Set[int]
    nil: Set[int]
    faulty: Set[int]


@dataclass
class TableReading:
    """One table on its way to values."""

    table: FigureTable
    asked: Asked
    all_cells: list[tuple[CellValue, ...]] = field(init=False)
    cells: dict[str, Sequence[CellValue]] = field(init=False)
    skipped: set[int] = field(default_factory=set)
    nil: set[int] = field(default_factory=set)
    faults: dict[tuple[int, str], Bilingual] = field(default_factory=dict)
    """By row and field."""

    @property
    def shape(self) -> Shape:
        return SHAPES[self.asked.dataset]

    @property
    def rows(self) -> tuple[Row, ...]:
        return self.table.rows

    def read(self) -> TableValues:
        self.all_cells = columns_of(self.rows)
        nothing = (None,) * len(self.rows)
        self.cells = {
            name: self.all_cells[place] if place < len(self.all_cells) else nothing
            for name, place in self.table.columns.items()
        }
        self._join_year_of_quarter()
        self._skip_rows_without_content()
        told = self._months_of_headings() | self.table.told
        self._leave_out()
        values = {name: self._column(self.shape.by_name[name]) for name in self._named()}
        for name, value in told.items():
            values[name] = value if isinstance(value, list) else [value] * len(self.rows)
        self._demand(values)
        self._remark_faults()
        faulty = {index for index, _ in self.faults}
        return TableValues(self.table, values, self.skipped, self.nil, faulty)

    def _named(self) -> list[str]:
        return [name for name in self.shape.by_name if name in self.table.columns]

    def _join_year_of_quarter(self) -> None:
        years = self.cells.pop(YEAR_OF_QUARTER, None)
        if years is None or "quarter" not in self.cells:
            return
        self.cells["quarter"] = [
            f"{shown(quarter)}/{shown(year)}" if _is_bare(quarter) and year else quarter
            for quarter, year in zip(self.cells["quarter"], years, strict=True)
        ]

    def _skip_rows_without_content(self) -> None:
        """Rows of numbers of columns, and rows in which only a running number stands yet."""
        if self.rows and is_row_of_column_numbers(self.rows[0]):
            self.skipped.add(0)
        content = [cells for name, cells in self.cells.items() if name not in _NOT_CONTENT]
        if content and not has_blank(content[0]):
            return
        for index, values in enumerate(zip(*content, strict=True)):
            if is_blank(values[0]) and all(map(is_blank, values)):
                self.skipped.add(index)

    def _months_of_headings(self) -> dict[str, list[Value | None]]:
        """``ประจำเดือน ตุลาคม 2567`` standing alone in a row names the month of those below."""
        dated = self.shape.dated_by
        if dated is None or self.shape.by_name[dated].form is not Form.MONTH:
            return {}
        if dated in self.table.columns:
            return {}
        told = self.table.told.get(dated)
        headings = read_headings(self.rows, self.asked.year, told, self.skipped)
        self.skipped |= headings.places
        for index, text in headings.unusable.items():
            message = wording.MONTH_OUTSIDE_ABOVE.filled(given=text, year=self.asked.year)
            self.faults[index, dated] = message
        if not headings.places:
            return {}
        self.table.told.pop(dated, None)
        return {dated: headings.months}

    def _leave_out(self) -> None:
        for column, cells in enumerate(self.all_cells):
            for index, kind in special_cells(cells):
                self._special(index, column, kind)

    def _special(self, index: int, column: int, kind: str) -> None:
        row = self.rows[index]
        if kind == EXAMPLE:
            self.skipped.add(index)
        elif kind == NIL:
            if self.shape.may_repeat:
                self.skipped.add(index)
                self.nil.add(index)
        elif index not in self.skipped and self._is_total(index, column, kind):
            level = Level.NOTE if kind == TOTAL else Level.WARNING
            remark_total(row, column, level, self.table.margin)
            self.skipped.add(index)

    def _is_total(self, index: int, column: int, kind: str) -> bool:
        """The word alone, or before others where the row lacks what a figure must have."""
        texts = [f.name for f in self.shape.keys if f.form in (Form.TEXT, Form.CHOICE)]
        dated = [self.shape.dated_by] if self.shape.dated_by else []
        places = [self.table.columns.get(name) for name in (*texts, *dated)]
        stands_there = is_first(self.rows[index], column) or column in places
        if kind == TOTAL:
            return stands_there
        others = [p for p in places if p is not None and p != column]
        lacks = any(is_blank(self.rows[index].at(place)) for place in others)
        return kind == SUBTOTAL and stands_there and (lacks or not others)

    def _column(self, field_: Field) -> list[Value | None]:
        cells = self.cells[field_.name]
        read = self._read(field_, cells)
        if field_.form is Form.BAHT:
            self._note_rounding(cells, read.unusual)
        if field_.form in (Form.DAY, Form.MONTH):
            self._warn_of_day_order(field_, cells)
        if field_.form is Form.TEXT:
            self._warn_of_personal_data(field_, read.values)
        self.faults |= {(index, field_.name): text for index, text in read.faults.items()}
        values = read.values
        if field_.blank is not None:
            return self._with_blanks_read(field_, values)
        return self._filled_down(field_, values) if _is_merged(field_) else values

    def _read(self, field_: Field, cells: Sequence[CellValue]) -> ReadValues:
        reading = Reading(self.asked.dataset, self.asked.year)
        skipped = self.skipped - self.nil if field_.name == self.shape.dated_by else self.skipped
        return read_values(cells, Reader(field_, reading), skipped)

    def _with_blanks_read(self, field_: Field, values: list[Value | None]) -> list[Value | None]:
        """Empty cells say what they mean in this field; how many of them did is noted."""
        cells = self.cells[field_.name]
        blank = {index for index, value in enumerate(cells) if is_blank(value)} - self.skipped
        if not blank:
            return values
        name = columns.title_of(self.asked.dataset, field_.name)
        facts = {"column": name, "count": f"{len(blank):,}", "meaning": YES if field_.blank else NO}
        self.table.margin.remark("", None, wording.BLANK_MEANS.filled(**facts), Level.NOTE)
        return [field_.blank if index in blank else value for index, value in enumerate(values)]

    def _filled_down(self, field_: Field, values: list[Value | None]) -> list[Value | None]:
        """Merged cells hold their value only in the first of them.

        A blank cell that is not merged takes none from above where what stands before it changed:
        the processes of one section are not those of the next.
        """
        above: Value | None = None
        count = 0
        cells = self.cells[field_.name]
        if not has_gap(values):
            return values
        filled = list(values)
        begins = self._begins_anew(field_)
        for index, value in enumerate(values):
            if (index, field_.name) in self.faults:
                above = None
            elif value is not None:
                above = value
            elif index in begins:
                above = None
            elif (
                above is not None
                and index not in self.skipped - self.nil
                and is_blank(cells[index])
            ):
                filled[index] = above
                count += 1
        if count:
            name = columns.title_of(self.asked.dataset, field_.name)
            message = wording.FILLED_DOWN.filled(column=name, count=f"{count:,}")
            self.table.margin.remark("", None, message, Level.NOTE)
        return filled

    def _begins_anew(self, field_: Field) -> set[int]:
        """Rows in which a merged column further left changes and this one's cell is not merged."""
        place = self.table.columns[field_.name]
        begins: set[int] = set()
        for name, left in self.table.columns.items():
            if left >= place or name not in self.shape.by_name:
                continue
            if not _is_merged(self.shape.by_name[name]):
                continue
            last = ""
            for index, value in enumerate(self.cells[name]):
                if not is_blank(value) and index not in self.skipped:
                    begins |= {index} if last and shown(value) != last else set()
                    last = shown(value)
        return {n for n in begins if (self.rows[n].number, place) not in self.table.under}

    def _note_rounding(self, cells: Sequence[CellValue], unusual: Set[CellValue]) -> None:
        finer = set(filter(is_finer_than_satang, unusual))
        count = sum(value in finer for value in cells) if finer else 0
        if count:
            message = said.ROUNDED.filled(count=f"{count:,}")
            self.table.margin.remark("", None, message, Level.NOTE)

    def _warn_of_day_order(self, field_: Field, cells: Sequence[CellValue]) -> None:
        if (index := doubtful_day(cells)) is not None:
            place = self.table.columns[field_.name]
            self.table.margin.at(self.rows[index], place, wording.DAY_FIRST, Level.WARNING)

    def _warn_of_personal_data(self, field_: Field, values: list[Value | None]) -> None:
        found = personal_data_by_text(values)
        if not found:
            return
        place = self.table.columns[field_.name]
        for index, value in enumerate(values):
            if isinstance(value, str) and value in found and index not in self.skipped:
                message = said.PERSONAL_DATA.filled(kind=found[value])
                self.table.margin.at(self.rows[index], place, message, Level.WARNING)

    def _demand(self, values: dict[str, list[Value | None]]) -> None:
        for field_ in self.shape.fields:
            column = values.get(field_.name)
            if not field_.required or column is None or not has_gap(column):
                continue
            skipped = self.skipped
            if field_.name == self.shape.dated_by:
                skipped = self.skipped - self.nil
            name = columns.title_of(self.asked.dataset, field_.name)
            message = wording.VALUE_MISSING.filled(column=name)
            for index, value in enumerate(column):
                if value is None and index not in skipped:
                    self.faults.setdefault((index, field_.name), message)

    def _remark_faults(self) -> None:
        places = self.table.columns
        at = [(i, places.get(n, 0), text) for (i, n), text in self.faults.items()]
        for index, place, message in sorted(at, key=lambda fault: fault[:2]):
            self.table.margin.at(self.rows[index], place, message)


def _is_merged(field_: Field) -> bool:
    """Is it a column whose cells people merge over several rows?"""
    is_group = field_.form in (Form.MONTH, Form.CHOICE) and field_.key
    return is_group or field_.name == "process"


def _is_bare(quarter: CellValue) -> bool:
    return not is_blank(quarter) and len([x for x in shown(quarter) if x.isdigit()]) == 1
