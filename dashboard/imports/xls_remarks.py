"""Errors in the records of an xls file ([MS-XLS]), which a reader of values leaves out."""

from __future__ import annotations

import struct
from collections.abc import Iterator

from dashboard.imports.sheets import CellError

_BOUND_SHEET, _FILE_PASS, _END_OF_FILE = 0x85, 0x2F, 0x0A
_FORMULA, _BOOLEAN_OR_ERROR = (0x06, 0x206, 0x406), 0x205
_CELLS = frozenset({*_FORMULA, _BOOLEAN_OR_ERROR, 0x203, 0x204, 0x27E, 0xD6, 0xFD})
_RUN_OF_CELLS = 0xBD
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


def errors_by_sheet(stream: bytes) -> list[_Remarks]:
    """For each sheet, in the order of the workbook, its errors by row and column from 0.

    Raises:
        ValueError: a cell beyond the last column there is, where no program would put one.
    """
    places = [
        struct.unpack_from("<I", record)[0]
        for type_, record in _records(stream, 0)
        if type_ == _BOUND_SHEET and len(record) >= 4
    ]
    return [_errors(stream, place) for place in places]


def _errors(stream: bytes, place: int) -> _Remarks:
    found: _Remarks = {}
    for type_, record in _records(stream, place):
        _require_within(type_, record)
        code = None
        if type_ == _BOOLEAN_OR_ERROR and len(record) >= 8 and record[7]:
            code = record[6]
        elif type_ in _FORMULA and len(record) >= 14:
            # A result that is no number: two bytes of ones at its end, its type at its begin.
            code = record[8] if record[12:14] == b"\xff\xff" and record[6] == 2 else None
        if code is not None:
            row, column = struct.unpack_from("<HH", record)
            found[row, column] = CellError(_ERRORS.get(code, "#VALUE!"))
    return found


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
