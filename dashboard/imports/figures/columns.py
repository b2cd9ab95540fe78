"""Read whole columns: every distinct value once, so that a hundred thousand rows take a moment."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import zip_longest

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.figures.fields import Value
from dashboard.imports.figures.faults import Faulty
from dashboard.imports.figures.texts import texts_in
from dashboard.imports.figures.values import Reader
from dashboard.imports.figures.whole_columns import read_whole
from dashboard.imports.personal_data import personal_data_in
from dashboard.imports.sheets import CellValue, Row

_MANY_DIGITS = re.compile(r"(?:[0-9๐-๙][^0-9๐-๙\n]{0,3}){9}")
_PROJECT_NUMBER = re.compile(r"[0-9]{9,12}")


@dataclass(frozen=True)
class ReadValues:
    """A column's values, None where a cell says nothing or is faulty; what is wrong, by index.

    ``unusual`` are the distinct cells that were not taken at a glance.
    """

    values: list[Value | None]
    faults: Mapping[int, Bilingual]
    unusual: Set[CellValue]


def columns_of(rows: Sequence[Row]) -> list[tuple[CellValue, ...]]:
    """The cells of every column, one for each row."""
    return list(zip_longest(*(row.values for row in rows)))


def read_values(cells: Sequence[CellValue], reader: Reader, skipped: set[int]) -> ReadValues:
    """Read a column; cells of ``skipped`` rows are never faulty."""
    if bool in set(map(type, cells)):
        return _one_by_one(cells, reader, skipped)  # True would be taken for an equal 1
    distinct = set(cells)
    whole = read_whole(reader.field, cells, distinct)
    if whole is not None:
        return ReadValues(whole, {}, frozenset())
    known: dict[CellValue, Value | None] = reader.at_a_glance(distinct)
    refused: dict[CellValue, Bilingual] = {}
    unusual = distinct - known.keys() if len(known) < len(distinct) else set()
    for value in unusual:
        try:
            known[value] = reader.read(value)
        except Faulty as faulty:
            known[value] = None
            refused[value] = faulty.message
    faults = {}
    if refused:
        faults = {
            index: refused[value]
            for index, value in enumerate(cells)
            if value in refused and index not in skipped
        }
    return ReadValues(list(map(known.__getitem__, cells)), faults, unusual)


def _one_by_one(cells: Sequence[CellValue], reader: Reader, skipped: set[int]) -> ReadValues:
    values: list[Value | None] = []
    faults: dict[int, Bilingual] = {}
    for index, value in enumerate(cells):
        try:
            values.append(reader.read(value))
        except Faulty as faulty:
            values.append(None)
            if index not in skipped:
                faults[index] = faulty.message
    return ReadValues(values, faults, set(cells))


def personal_data_by_text(values: Sequence[Value | None]) -> dict[str, Bilingual]:
    """The texts of a column in which an identity or mobile number stands, and which."""
    texts = texts_in(values)
    if not _MANY_DIGITS.search("\n".join(texts)):
        return {}
    found = {}
    for text in texts:
        if not _PROJECT_NUMBER.fullmatch(text) and _MANY_DIGITS.search(text):
            kind = personal_data_in(text)
            if kind:
                found[text] = kind
    return found
