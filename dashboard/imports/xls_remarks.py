"""What the records of an xls file ([MS-XLS]) tell and a reader of values does not.

Errors, how cells are shown, and which rows and columns are hidden.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping

from dashboard.imports.seen.sight import Area, Sight
from dashboard.imports.seen.xls_styles import Styles
from dashboard.imports.sheets import CellError

_BOUND_SHEET, _FILE_PASS, _END_OF_FILE = 0x85, 0x2F, 0x0A
_FORMULA, _BOOLEAN_OR_ERROR = (0x06, 0x206, 0x406), 0x205
_CELLS = frozenset({*_FORMULA, _BOOLEAN_OR_ERROR, 0x203, 0x204, 0x27E, 0xD6, 0xFD})
_RUN_OF_CELLS = 0xBD
_NUMBERS = frozenset({*_FORMULA, 0x203, 0x27E})
_ROW, _ROW_HIDDEN, _COLUMNS, _COLUMN_HIDDEN = 0x208, 0x20, 0x7D, 0x01
_MERGED = 0xE5
_LAST_COLUMN = 255
_ERRORS = {
    0x00: "#NULL!",
    0x07: "#DIV/0!",
    0x0F: "#VALUE!",
    0x17: "#REF!",
    0x1D: "#NAME?",
    0x24: "#NUM!",
    0x2A: "#N/A",
}
_Remarks = dict[tuple[int, int], CellError]


def is_locked(stream: bytes) -> bool:
    """Whether a password stands among the records of the workbook."""
    return any(type_ == _FILE_PASS for type_, _ in _records(stream, 0))


def sights_by_sheet(stream: bytes) -> list[Sight]:
    """For each sheet, in the order of the workbook, what is to be seen in it.

    Raises:
        ValueError: a cell beyond the last column there is, where no program would put one.
    """
    styles = Styles()
    places = []
    for type_, record in _records(stream, 0):
        if type_ == _BOUND_SHEET and len(record) >= 4:
            places.append(struct.unpack_from("<I", record)[0])
        styles.hear(type_, record)
    odd = styles.odd()
    return [_sight(stream, place, odd) for place in places]


def _sight(stream: bytes, place: int, odd: Mapping[int, str]) -> Sight:
    errors: _Remarks = {}
    shown: dict[int, list[tuple[int, str]]] = {}
    rows: set[int] = set()
    columns: set[int] = set()
    merged: list[Area] = []
    for type_, record in _records(stream, place):
        _require_within(type_, record)
        if error := _error(type_, record):
            errors[struct.unpack_from("<HH", record)] = error
        elif odd:
            for row, column, style in _styled(type_, record):
                if style in odd:
                    shown.setdefault(row, []).append((column, odd[style]))
        if type_ == _ROW and len(record) >= 16 and record[12] & _ROW_HIDDEN:
            rows.add(struct.unpack_from("<H", record)[0])
        elif type_ == _COLUMNS and len(record) >= 10 and record[8] & _COLUMN_HIDDEN:
            first, last = struct.unpack_from("<HH", record)
            columns |= set(range(first, min(last, _LAST_COLUMN) + 1))
        elif type_ == _MERGED:
            merged += _areas(record)
    return Sight(errors, shown, rows, columns, tuple(merged))


def _areas(record: bytes) -> Iterator[Area]:
    for place in range(2, len(record) - 7, 8):
        top, bottom, left, right = struct.unpack_from("<HHHH", record, place)
        yield top, left, bottom, right


def _error(type_: int, record: bytes) -> CellError | None:
    code = None
    if type_ == _BOOLEAN_OR_ERROR and len(record) >= 8 and record[7]:
        code = record[6]
    elif type_ in _FORMULA and len(record) >= 14:
        # A result that is no number: two bytes of ones at its end, its type at its begin.
        code = record[8] if record[12:14] == b"\xff\xff" and record[6] == 2 else None
    return None if code is None else CellError(_ERRORS.get(code, "#VALUE!"))


def _styled(type_: int, record: bytes) -> Iterator[tuple[int, int, int]]:
    """Row, column and style of each number in a record."""
    if type_ in _NUMBERS and len(record) >= 6:
        yield struct.unpack_from("<HHH", record)
    elif type_ == _RUN_OF_CELLS:
        row, first = struct.unpack_from("<HH", record)
        for number, place in enumerate(range(4, len(record) - 7, 6)):
            yield row, first + number, struct.unpack_from("<H", record, place)[0]


def _require_within(type_: int, record: bytes) -> None:
    """A reader builds a table as large as its farthest cells."""
    if (type_ in _CELLS or type_ == _RUN_OF_CELLS) and len(record) >= 6:
        # A run of cells ends with the number of its last column.
        place = len(record) - 2 if type_ == _RUN_OF_CELLS else 2
        if struct.unpack_from("<H", record, place)[0] > _LAST_COLUMN:
            raise ValueError("a column beyond the last")


def _records(stream: bytes, place: int) -> Iterator[tuple[int, bytes]]:
    """The records from a place to the end of their part of the stream."""
    while place + 4 <= len(stream):
        type_, length = struct.unpack_from("<HH", stream, place)
        yield type_, stream[place + 4 : place + 4 + length]
        if type_ == _END_OF_FILE:
            return
        place += 4 + length
