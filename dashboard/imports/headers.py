"""Find the header of a table and say which column is which, as loosely as people write it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Generic, TypeVar

from dashboard.domain.thai_reading import plain
from dashboard.imports.sheets import Row, Sheet, shown

Column = TypeVar("Column", bound=Hashable)
ROWS_LOOKED_AT = 60
FEWEST_KNOWN = 2
_IN_BRACKETS = re.compile(r"[(\[][^)\]]*[)\]]?")
_REPEATERS = "ฯๆ"


@dataclass(frozen=True)
class Title(Generic[Column]):
    """The title of one column as read, and what it means: None when nobody knows."""

    index: int
    text: str
    cell: str
    meaning: Column | None


@dataclass(frozen=True)
class Header(Generic[Column]):
    """The header of a sheet: its last row and the titles of its columns."""

    row: int
    titles: tuple[Title[Column], ...]

    @property
    def known(self) -> int:
        return len({title.meaning for title in self.titles if title.meaning is not None})

    @property
    def columns(self) -> Mapping[Column, int]:
        """The place of every known column, from 0; the first where a title stands twice."""
        places: dict[Column, int] = {}
        for title in self.titles:
            if title.meaning is not None:
                places.setdefault(title.meaning, title.index)
        return places

    def repeated(self) -> Iterator[tuple[Title[Column], Title[Column]]]:
        """Titles that mean what an earlier one already does, each with that one."""
        first: dict[Column, Title[Column]] = {}
        for title in self.titles:
            if title.meaning is not None and first.setdefault(title.meaning, title) is not title:
                yield title, first[title.meaning]


def squashed(text: str) -> str:
    """A title without brackets, spaces and punctuation: ``แผน ทั้งปี (บาท)`` → ``แผนทั้งปี``."""
    # A decomposed sara am looks the same on screen.
    bare = _IN_BRACKETS.sub("", plain(text).replace("\u0e4d\u0e32", "\u0e33"))
    return "".join(letter for letter in bare if _counts(letter))


def _counts(letter: str) -> bool:
    if letter in _REPEATERS:
        return False
    return letter.isalnum() or unicodedata.category(letter) == "Mn"


def find_header(sheet: Sheet, meaning_of: Callable[[str], Column | None]) -> Header[Column] | None:
    """The row, or the two rows, in which most titles are known; None when hardly any is."""
    rows = sheet.rows[:ROWS_LOOKED_AT]
    candidates = [_in_one_row(row, meaning_of) for row in rows]
    candidates += [_in_two_rows(*both, meaning_of) for both in pairwise(rows)]
    best = max(candidates, key=lambda header: header.known, default=None)
    return best if best and best.known >= FEWEST_KNOWN else None


def likely_header(
    sheet: Sheet, meaning_of: Callable[[str], Column | None]
) -> Header[Column] | None:
    """The row that looks most like titles where hardly any is known, for a person to say."""
    rows = [row for row in sheet.rows[:ROWS_LOOKED_AT] if _words_in(row) >= FEWEST_KNOWN]
    return _in_one_row(max(rows, key=_words_in), meaning_of) if rows else None


def _words_in(row: Row) -> int:
    texts = [value for value in row.values if isinstance(value, str) and shown(value)]
    return sum(not any(map(str.isdigit, text)) for text in texts)


def _in_one_row(row: Row, meaning_of: Callable[[str], Column | None]) -> Header[Column]:
    titles = (
        Title(index, shown(value), row.address(index), meaning_of(shown(value)))
        for index, value in enumerate(row.values)
        if shown(value)
    )
    return Header(row.number, tuple(titles))


def _in_two_rows(
    above: Row, below: Row, meaning_of: Callable[[str], Column | None]
) -> Header[Column]:
    """Group titles merged over several columns stand above the titles of those columns."""
    titles: list[Title[Column]] = []
    group = ""
    for index in range(max(len(above.values), len(below.values))):
        top, bottom = shown(above.at(index)), shown(below.at(index))
        group = top or (group if bottom else "")
        text = " ".join(filter(None, (group, bottom)))
        if text:
            meaning = meaning_of(text)
            if meaning is None:
                meaning = meaning_of(bottom)
            cell = (below if bottom else above).address(index)
            titles.append(Title(index, text, cell, meaning))
    return Header(below.number, tuple(titles))


def rows_below(sheet: Sheet, header: Header[Column]) -> tuple[Row, ...]:
    """The rows of the table, without its titles where they stand again at the head of a page."""
    titles = [_titles(row) for row in sheet.rows if header.row - 1 <= row.number <= header.row]
    again = [each for each in titles if len(each) >= FEWEST_KNOWN]
    below = tuple(row for row in sheet.rows if row.number > header.row)
    repeated = {row.number for titles in again for row in _standing_again(titles, below)}
    return tuple(row for row in below if row.number not in repeated) if repeated else below


def _standing_again(titles: tuple[tuple[int, str], ...], rows: Sequence[Row]) -> Iterator[Row]:
    # Most rows differ from the titles in their first cell, at a glance.
    place, first = titles[0]
    alike = (row for row in rows if len(row.values) > place and row.values[place] == first)
    return (row for row in alike if _titles(row) == titles)


def _titles(row: Row) -> tuple[tuple[int, str], ...]:
    cells = enumerate(row.values)
    return tuple((place, value) for place, value in cells if isinstance(value, str) and value)
