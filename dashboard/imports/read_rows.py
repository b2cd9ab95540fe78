"""What reading a file's sheets came to: rows, where each stands, and how columns were taken."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.figures.rows import FigureRow
from dashboard.imports.problems import Level, Margin
from dashboard.imports.sheets import Row


@dataclass(frozen=True)
class ReadColumn:
    """A column of the file: its title, where that stands, and the field; None: not read."""

    title: str
    cell: str
    field: str | None


@dataclass(frozen=True)
class PlacedTable:
    """Where the fields of one sheet's table stand; a field without a column stands at ``else_``."""

    margin: Margin
    columns: Mapping[str, int]
    else_: int = 0

    def column(self, name: str) -> int:
        return self.columns.get(name, self.else_)


class Place(NamedTuple):
    """The row of a file that a figure row was read from."""

    table: PlacedTable
    row: Row

    def address(self, name: str) -> str:
        return self.row.address(self.table.column(name))

    def remark(self, name: str, message: Bilingual, level: Level) -> None:
        self.table.margin.at(self.row, self.table.column(name), message, level)


class Places:
    """Where rows stand in a file, by their keys: whole tables at a time, as there may be many."""

    def __init__(self) -> None:
        self._tables: list[tuple[PlacedTable, dict[str, Row]]] = []

    def add(self, table: PlacedTable, rows: Iterable[tuple[str, Row]]) -> None:
        self._tables.append((table, dict(rows)))

    def __contains__(self, key: str) -> bool:
        return any(key in rows for _, rows in self._tables)

    def __getitem__(self, key: str) -> Place:
        for table, rows in self._tables:
            if key in rows:
                return Place(table, rows[key])
        raise KeyError(key)


@dataclass
class ReadRows:
    """The rows that could be read, in the file's order; ``places`` by their keys.

    ``refused`` counts rows with a fault; ``unreadable`` are keys that the file names in a row that
    cannot be read. ``is_counted`` says that single cases were counted.
    """

    rows: list[FigureRow] = field(default_factory=list)
    places: Places = field(default_factory=Places)
    columns: list[ReadColumn] = field(default_factory=list)
    refused: int = 0
    unreadable: set[str] = field(default_factory=set)
    is_counted: bool = False
