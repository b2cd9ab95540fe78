"""Values of a table become rows under their keys, numbered where they repeat."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import repeat

from dashboard.domain.figures.fields import Kept, Value, kept
from dashboard.domain.figures.rows import BETWEEN, NIL, FigureRow, key_of
from dashboard.domain.figures.shapes import SHAPES, Shape
from dashboard.imports.figures.asked import Asked
from dashboard.imports.figures.gaps import has_gap
from dashboard.imports.figures.table_values import Columns, TableValues
from dashboard.imports.read_rows import PlacedTable, ReadRows
from dashboard.imports.sheets import Row
from dashboard.text import figure_problems as wording


@dataclass
class RowMaking:
    """One table's rows on their way into the result; ``repetitions`` counts keys of them all."""

    values: TableValues
    asked: Asked
    existing: Mapping[str, FigureRow]
    result: ReadRows
    repetitions: dict[str, int]

    @property
    def shape(self) -> Shape:
        return SHAPES[self.asked.dataset]

    @property
    def rows(self) -> tuple[Row, ...]:
        return self.values.table.rows

    def make(self) -> None:
        """Add the rows, and say which repeat others."""
        values, faulty = self.values.columns, self.values.faulty
        self.result.refused += len(faulty)
        left_out = faulty | self.values.left_out
        kept_ = [index for index in range(len(self.rows)) if index not in left_out]
        keys = self._keys(values)
        placed: list[tuple[str, Row]] = []
        if left_out:
            numbered = self._numbered([keys[index] for index in kept_], kept_)
        else:
            numbered = self._numbered(keys, kept_)
        given = self._values(values)
        unread = [name for name in self.shape.by_name if name not in values]
        known = self.existing if unread else {}
        for key, index in numbered:
            row = given[index]
            if (old := known.get(key)) is not None:
                row = {name: old.values[name] for name in unread if name in old.values} | row
            self.result.rows.append(FigureRow(key, row))
            placed.append((key, self.rows[index]))
        for index in sorted(self.values.nil - faulty):
            placed += self._nil_row(index, values)
        self.result.places.add(self._placed(), placed)

    def _placed(self) -> PlacedTable:
        names = [
            field_.name for field_ in self.shape.keys if field_.name in self.values.table.columns
        ]
        lead = self.values.table.columns[names[-1]] if names else 0
        return PlacedTable(self.values.table.margin, self.values.table.columns, lead)

    def _values(self, values: Columns) -> list[dict[str, Value]]:
        """The values of every row by field, None left out."""
        names = [name for name in self.shape.by_name if name in values]
        columns_ = [values[name] for name in names]
        rows = zip(*columns_, strict=True)
        if any(map(has_gap, columns_)):
            return [
                {n: v for n, v in zip(names, row, strict=True) if v is not None} for row in rows
            ]
        full: list[dict[str, Value]] = list(map(dict, map(zip, repeat(names), rows)))
        return full

    def _keys(self, values: Columns) -> list[str]:
        parts = []
        for field_ in self.shape.keys:
            column = values.get(field_.name)
            if column is None:
                parts.append([""] * len(self.rows))
            else:
                words: dict[int, str] = {}
                parts.append([_word(value, words) for value in column])
        return [BETWEEN.join(words) for words in zip(*parts, strict=True)]

    def _numbered(self, keys: list[str], indexes: list[int]) -> Iterable[tuple[str, int]]:
        """Keys with their rows; those that repeat are numbered, or refused."""
        once = set(keys)
        if len(once) == len(keys) and not self.repetitions.keys() & once:
            self.repetitions.update(dict.fromkeys(keys, 1))
            return zip(keys, indexes, strict=True)
        return self._numbered_one_by_one(keys, indexes)

    def _numbered_one_by_one(
        self, keys: list[str], indexes: list[int]
    ) -> Iterator[tuple[str, int]]:
        here: dict[str, int] = {}
        for key, index in zip(keys, indexes, strict=True):
            repetition = self.repetitions.get(key, 0)
            self.repetitions[key] = repetition + 1
            if repetition and not self.shape.may_repeat:
                self._refuse_repeated(key, index, here)
                continue
            here.setdefault(key, index)
            yield (f"{key}{BETWEEN}{repetition}" if repetition else key), index

    def _refuse_repeated(self, key: str, index: int, here: dict[str, int]) -> None:
        name, placed = self.shape.keys[-1].name, self._placed()
        if key in here:
            other = self.rows[here[key]].address(placed.column(name))
        else:
            place = self.result.places[key]
            other = f"{place.table.margin.sheet}!{place.address(name)}"
        message = wording.ROW_TWICE.filled(other=other)
        self.values.table.margin.at(self.rows[index], placed.column(name), message)
        self.result.refused += 1

    def _nil_row(self, index: int, values: Columns) -> list[tuple[str, Row]]:
        dated = str(self.shape.dated_by)
        month = values[dated][index]
        assert month is not None
        row: dict[str, Value] = {dated: month, NIL: True}
        key = key_of(self.shape, row)
        if key in self.repetitions:
            return []
        self.repetitions[key] = 1
        self.result.rows.append(FigureRow(key, row))
        return [(key, self.rows[index])]


def _word(value: Value | None, words: dict[int, str]) -> str:
    """A key's part; months and days are the same few objects over and over."""
    if type(value) is str:
        return value
    if value is None:
        return ""
    known = words.get(id(value))
    if known is None:
        whole: Kept = kept(value)
        known = words[id(value)] = str(whole)
    return known
