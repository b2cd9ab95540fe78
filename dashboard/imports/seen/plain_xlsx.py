"""What is shown and hidden in a plain sheet of an xlsx file, by searches in its bytes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from dashboard.gate.sheet_ruler import column_number
from dashboard.imports.seen.merging import area_of
from dashboard.imports.seen.sight import Area, Shown
from dashboard.imports.sheets import Limits

_ATTRIBUTE = rb' (?:s|t|cm|vm|ph)="[A-Za-z0-9]*"'
_UNUSUAL = re.compile(rb'<c r="[A-Z]+[0-9]+"(?!(?:' + _ATTRIBUTE + rb")*\s*/?>)")
_ROW = re.compile(rb"<row\b([^>]*)>")
_COLUMN = re.compile(rb"<(?:\w+:)?col\b([^>]*)>")
_NUMBER = re.compile(rb"\br\s*=\s*[\"']([0-9]+)(?:\.0*)?[\"']")
_HIDES = re.compile(
    rb"\bhidden\s*=\s*[\"'](?:1|true)[\"']|\b(?:ht|width)\s*=\s*[\"']0(?:\.0*)?[\"']"
)
_FROM, _TO = (re.compile(rb"\b" + name + rb"\s*=\s*[\"']([0-9]+)") for name in (b"min", b"max"))

_MERGED = re.compile(rb"<(?:\w+:)?mergeCell\b[^>]*?\bref\s*=\s*[\"']([^\"']*)[\"']")


def is_usual(xml: bytes) -> bool:
    """Whether every cell writes its style as `shown_in` looks for it."""
    return _UNUSUAL.search(xml) is None


def shown_in(xml: bytes, odd: Mapping[int, str]) -> Shown:
    """The cells of a usual sheet that have one of the styles, with its format."""
    styles = "|".join(map(str, sorted(odd))).encode()
    cell = re.compile(
        rb'<c r="([A-Z]+)([0-9]+)"(?: (?:t|cm|vm|ph)="[A-Za-z0-9]*")* s="(' + styles + rb')"[^>/]*>'
    )
    shown: dict[int, list[tuple[int, str]]] = {}
    columns: dict[bytes, int] = {}
    for letters, number, style in cell.findall(xml):
        column = columns.get(letters)
        if column is None:
            column = columns[letters] = column_number(letters.decode()) - 1
        shown.setdefault(int(number) - 1, []).append((column, odd[int(style)]))
    return shown


def merged_in(xml: bytes) -> Iterator[Area]:
    """The merged cells of a sheet.

    Raises:
        ValueError: what is told of some is no area.
    """
    tail = xml[max(xml.rfind(b"</sheetData>"), 0) :]
    yield from (area_of(found[1].decode("ascii")) for found in _MERGED.finditer(tail))


def hidden_rows(xml: bytes) -> Iterator[int]:
    """Their numbers from 0."""
    if b"hidden" not in xml and b' ht="0' not in xml:  # every sheet has a margin right="0.7"
        return
    number = 0
    for row in _ROW.finditer(xml):
        told = _NUMBER.search(row[1])
        number = int(told[1]) if told else number + 1
        if _HIDES.search(row[1]):
            yield number - 1


def hidden_columns(xml: bytes, limits: Limits) -> Iterator[int]:
    """Their numbers from 0."""
    head = xml[: max(xml.find(b"<sheetData"), 0)]
    for column in _COLUMN.finditer(head):
        first, last = _FROM.search(column[1]), _TO.search(column[1])
        if first and last and _HIDES.search(column[1]):
            yield from range(int(first[1]) - 1, min(int(last[1]), limits.columns))
