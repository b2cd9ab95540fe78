"""A file as sheets of values with their addresses, before anyone asks what they mean."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from dashboard.domain.bilingual import Bilingual
from dashboard.gate.package import PackageLimits

LONGEST_SHOWN = 60
_WITHOUT_WIDTH = re.compile("[\u200b\ufeff]")


@dataclass(frozen=True, slots=True)
class Uncalculated:
    """A formula whose result the file does not hold; only a spreadsheet program can tell it."""

    formula: str

    def __str__(self) -> str:
        return self.formula


class CellError(str):
    """An error that a cell shows instead of a value, as ``#DIV/0!``; never a value itself."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Seen:
    """A cell that shows something else than it holds: ``45%`` for 0.45, nothing for 5.

    ``number`` is what it holds where a person reads that number, be it with zeros before it or a
    unit behind it, and None where they do not.
    """

    held: str
    text: str
    number: int | float | None = None

    def __str__(self) -> str:
        return self.text


CellValue = str | int | float | bool | date | Uncalculated | Seen | None
"""A text, a number, a day (a moment is a day too), a formula without its result, one that is seen
as something else, or nothing.

An error that a cell shows is a text too, a `CellError`."""


class UnreadableFile(Exception):
    """The file as a whole is refused; ``message`` says why and what to do."""

    def __init__(self, message: Bilingual) -> None:
        super().__init__(message.en)
        self.message = message


@dataclass(frozen=True)
class Limits:
    """How much is read of one file; beyond that it is refused in words."""

    megabytes: int = 25
    unpacked_megabytes: int = 300
    unpacked_ratio: int = 300
    parts: int = 500
    sheets: int = 30
    rows: int = 200_000
    columns: int = 120
    cells: int = 6_000_000
    seconds: float = 60.0
    memory_megabytes: int = 2048

    @property
    def most_cells(self) -> int:
        """Of one sheet."""
        return min(self.cells, self.rows * self.columns)

    @property
    def package(self) -> PackageLimits:
        return PackageLimits(self.parts, self.unpacked_megabytes, self.unpacked_ratio, 5)


LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class Row:
    """A row that holds something: its number from 1, and its values from column A on."""

    number: int
    values: tuple[CellValue, ...]

    def at(self, column: int | None) -> CellValue:
        """The value in a column counted from 0; None beyond the row or without a column."""
        if column is None or column >= len(self.values):
            return None
        return self.values[column]

    def address(self, column: int) -> str:
        """``B7`` for column 1 of row 7."""
        return f"{column_letters(column)}{self.number}"

    @property
    def is_blank(self) -> bool:
        return not is_filled(self.values)


@dataclass(frozen=True)
class Hidden:
    """What a person does not see of a sheet: rows by number, columns from 0, or all of it.

    ``elsewhere`` tells of merged cells that begin there in which row and column they are seen.
    """

    rows: frozenset[int] = frozenset()
    columns: frozenset[int] = frozenset()
    sheet: bool = False
    elsewhere: Mapping[tuple[int, int], tuple[int, int]] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.rows or self.columns or self.sheet)


NOTHING_HIDDEN = Hidden()


class MergedDown(NamedTuple):
    """Cells of a column from 0 that are merged from a first row to a last."""

    first: int
    last: int
    column: int


@dataclass(frozen=True)
class Sheet:
    """A sheet by its name; rows without a value are left out.

    ``widths`` are the cells that a text file has in its rows, empty ones at their end included.
    A sheet that is hidden as a whole was not read, and has no rows. ``covered`` are the cells, by
    row and column, whose values lie under merged cells; they were not read.
    """

    name: str
    rows: tuple[Row, ...]
    widths: Mapping[int, int] = field(default_factory=dict)
    hidden: Hidden = NOTHING_HIDDEN
    covered: tuple[tuple[int, int], ...] = ()
    merged: tuple[MergedDown, ...] = ()


def sheet_of(name: str, rows: Iterable[tuple[int, Sequence[CellValue]]]) -> Sheet:
    """A sheet from numbered rows, blank ones left out."""
    return Sheet(
        name, tuple([Row(number, tuple(values)) for number, values in rows if is_filled(values)])
    )


def trimmed(values: tuple[CellValue, ...]) -> tuple[CellValue, ...]:
    """The values up to the last that is one."""
    width = len(values)
    while width and values[width - 1] is None:
        width -= 1
    return values[:width]


def is_filled(values: Sequence[CellValue]) -> bool:
    """Whether any of the values is one."""
    return any(map(_says_something, values))


def is_blank(value: CellValue) -> bool:
    return not _says_something(value)


def has_blank(values: Iterable[CellValue]) -> bool:
    """Whether any of many values is blank: texts are looked at together."""
    distinct = set(values)
    if None in distinct:
        return True
    texts = [value for value in distinct if isinstance(value, str)]
    if all(map(str.strip, texts)) and not _WITHOUT_WIDTH.search("".join(texts)):
        return False
    return any(map(is_blank, texts))


def _says_something(value: CellValue) -> bool:
    return value is not None and (
        not isinstance(value, str) or bool(value.strip(" \t\r\n\u00a0\u200b\ufeff"))
    )


def shown(value: CellValue) -> str:
    """A value as a person would recognise it in the sheet, shortened."""
    if value is None:
        return ""
    if isinstance(value, float):
        text = f"{value:.10g}"
    else:
        text = value.strftime("%d/%m/%Y") if isinstance(value, date) else str(value).strip()
    return text if len(text) <= LONGEST_SHOWN else text[: LONGEST_SHOWN - 1] + "…"


def column_letters(column: int) -> str:
    """``A`` for 0, ``AA`` for 26."""
    letters = ""
    number = column + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
