"""Measure the tables of an ods file while its XML streams by; runs in the reading process only.

OpenDocument writes runs of rows and cells that are alike as one with a number of repetitions, so
that a few bytes may stand for any number of filled cells.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from itertools import product
from typing import IO, NoReturn
from xml.parsers.expat import ParserCreate

from dashboard.imports.remarks import Limit, OutOfBounds
from dashboard.imports.seen.cells import by_text
from dashboard.imports.seen.sight import Area, Sight
from dashboard.imports.sheets import CellError, Limits, Uncalculated

_CELLS = frozenset({"table:table-cell", "table:covered-table-cell"})
_VALUES = ("office:value", "office:date-value", "office:time-value", "office:boolean-value")
_NUMBERS = ("float", "percentage", "currency")
_LONGEST_TEXT = 8_192


@dataclass
class Table:
    """A table by its name, and what a reader of it does not tell."""

    name: str
    remarks: dict[tuple[int, int], CellError | Uncalculated] = field(default_factory=dict)
    shown: dict[int, list[tuple[int, str]]] = field(default_factory=dict)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    merged: list[Area] = field(default_factory=list)

    @property
    def sight(self) -> Sight:
        return Sight(
            self.remarks, self.shown, self.hidden_rows, self.hidden_columns, tuple(self.merged)
        )


def measured_tables(xml: IO[bytes], limits: Limits) -> list[Table]:
    """Every table with what a reader does not tell.

    Raises:
        OutOfBounds: a filled cell beyond the last row or column of a table, or too many.
        ValueError: a document type, or a number that is none.
        xml.parsers.expat.ExpatError: not XML.
    """
    ruler = _Ruler(limits)
    parser = ParserCreate()
    parser.StartElementHandler = ruler.start
    parser.EndElementHandler = ruler.end
    parser.CharacterDataHandler = ruler.letters
    parser.StartDoctypeDeclHandler = _refuse_doctype
    parser.ParseFile(xml)
    return ruler.tables


class _Ruler:
    """Where the reading is; tables within tables are counted as the cell that they stand in."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.tables: list[Table] = []
        self.depth = 0
        self.row = self.column = self.filled = 0
        self.rows = self.columns = 1
        self.cell: Mapping[str, str] | None = None
        self.text = ""
        self.is_written = False
        self.beside = self.told_columns = 0

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "table:table":
            self.depth += 1
            if self.depth == 1:
                self.tables.append(Table(attributes.get("table:name", "")))
                self.row = self.filled = self.told_columns = 0
        elif self.depth != 1:
            return
        elif name == "table:table-row":
            self.rows = _repeated(attributes, "table:number-rows-repeated")
            self.column = 0
            self._hide(attributes, self.tables[-1].hidden_rows, self.row, self.rows)
        elif name == "table:table-column":
            self._column_told(attributes)
        elif name in _CELLS:
            self.columns = _repeated(attributes, "table:number-columns-repeated")
            self.cell, self.text, self.is_written = attributes, "", False
            self._merge(attributes)
        elif name == "text:p" and not self.beside:
            self.is_written = True
        elif name == "office:annotation":
            self.beside += 1
        elif name == "text:s":
            self.letters(" ")

    def end(self, name: str) -> None:
        if name == "table:table":
            self.depth -= 1
        elif self.depth != 1:
            return
        elif name == "table:table-row":
            self.row += self.rows
        elif name in _CELLS and self.cell is not None:
            self._end_cell(self.cell)
            self.column += self.columns
            self.cell = None
        elif name == "office:annotation":
            self.beside -= 1

    def letters(self, text: str) -> None:
        if self.cell is not None and not self.beside and len(self.text) < _LONGEST_TEXT:
            self.text += text

    def _column_told(self, attributes: Mapping[str, str]) -> None:
        columns = _repeated(attributes, "table:number-columns-repeated")
        self._hide(attributes, self.tables[-1].hidden_columns, self.told_columns, columns)
        self.told_columns += columns

    def _merge(self, told: Mapping[str, str]) -> None:
        rows = _repeated(told, "table:number-rows-spanned")
        columns = _repeated(told, "table:number-columns-spanned")
        if rows > 1 or columns > 1:
            last = self.row + rows - 1, self.column + columns - 1
            self.tables[-1].merged.append((self.row, self.column, *last))

    def _hide(self, told: Mapping[str, str], hidden: set[int], first: int, count: int) -> None:
        if told.get("table:visibility", "visible") != "visible":
            last = (
                self.limits.rows if hidden is self.tables[-1].hidden_rows else self.limits.columns
            )
            hidden.update(range(first, min(first + count, last)))

    def _end_cell(self, cell: Mapping[str, str]) -> None:
        if "office:value-type" not in cell and "table:formula" not in cell and not self.text:
            return
        self.filled += self.rows * self.columns
        last_row, last_column = self.row + self.rows, self.column + self.columns
        if limit := self._exceeded(last_row, last_column):
            raise OutOfBounds(limit, last_row, last_column, self.tables[-1].name)
        places = range(self.row, last_row), range(self.column, last_column)
        if remark := _remark(cell, self.text.strip(), is_written=self.is_written):
            self.tables[-1].remarks |= dict.fromkeys(product(*places), remark)
        elif (text := self._seen(cell)) is not None:
            for row in places[0]:
                shown = self.tables[-1].shown.setdefault(row, [])
                shown += [(column, text) for column in places[1]]

    def _seen(self, cell: Mapping[str, str]) -> str | None:
        """The text that a number or a day is shown as, where it tells another."""
        type_, text = cell.get("office:value-type"), self.text
        if type_ in _NUMBERS and (self.is_written or type_ == "percentage"):
            held = cell.get("office:value")
            if held is None or text == held:
                return None
            value = float(held)
            shown = text if self.is_written else f"{value:.15%}".rstrip("0%").rstrip(".") + "%"
            return shown if by_text(value, shown) is not value else None
        if type_ == "date" and self.is_written:
            return text if _is_seen_otherwise(cell.get("office:date-value", ""), text) else None
        return None

    def _exceeded(self, last_row: int, last_column: int) -> Limit | None:
        if last_row > self.limits.rows:
            return Limit.ROWS
        if last_column > self.limits.columns:
            return Limit.COLUMNS
        return Limit.MUCH if self.filled > self.limits.most_cells else None


@lru_cache(maxsize=4_096)
def _is_seen_otherwise(held: str, text: str) -> bool:
    try:
        day = date.fromisoformat(held[: len("2567-10-01")])
    except ValueError:
        return False
    return by_text(day, text) is not day


def _remark(
    cell: Mapping[str, str], text: str, *, is_written: bool
) -> CellError | Uncalculated | None:
    if cell.get("calcext:value-type") == "error":
        return CellError(text or "#VALUE!")
    if "table:formula" not in cell or any(value in cell for value in _VALUES):
        return None
    if is_written or cell.get("office:value-type") == "string":
        return None  # a formula that gave a text, be it an empty one
    return Uncalculated("=" + cell["table:formula"].partition("=")[2][:_LONGEST_TEXT])


def _repeated(attributes: Mapping[str, str], name: str) -> int:
    times = int(attributes.get(name, "1"))
    if times < 1:
        raise ValueError(times)
    return times


def _refuse_doctype(*_: object) -> NoReturn:
    raise ValueError("a table has no document type")
