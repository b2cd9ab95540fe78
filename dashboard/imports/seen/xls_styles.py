"""The number formats of an xls file's styles that may show something else than a cell holds."""

from __future__ import annotations

import struct
from collections.abc import Mapping

from dashboard.imports.seen.cells import is_odd
from dashboard.imports.seen.styles import code_of

_BEGIN, _FORMAT, _STYLE = 0x809, 0x41E, 0xE0
_EXCEL_97 = 0x600
_WIDE = 0x01


class Styles:
    """Formats by their numbers and the number of each style, from the records as they come."""

    def __init__(self) -> None:
        self._is_old = False
        self._codes: dict[int, str] = {}
        self._numbers: list[int] = []

    def hear(self, type_: int, record: bytes) -> None:
        """Take what one record of the workbook says."""
        if type_ == _BEGIN and len(record) >= 2:
            self._is_old = struct.unpack_from("<H", record)[0] < _EXCEL_97
        elif type_ == _STYLE and len(record) >= 4:
            self._numbers.append(struct.unpack_from("<H", record, 2)[0])
        elif type_ == _FORMAT and len(record) >= 5:
            number = struct.unpack_from("<H", record)[0]
            self._codes[number] = _old_text(record) if self._is_old else _text(record)

    def odd(self) -> Mapping[int, str]:
        """By the number of a style its format, where that is one to be looked at."""
        codes = [code_of(number, self._codes) for number in self._numbers]
        return {style: code for style, code in enumerate(codes) if is_odd(code)}


def _text(record: bytes) -> str:
    length = struct.unpack_from("<H", record, 2)[0]
    if record[4] & _WIDE:
        return record[5 : 5 + 2 * length].decode("utf-16-le", "replace")
    return record[5 : 5 + length].decode("latin-1")


def _old_text(record: bytes) -> str:
    """Before Excel 97 a text was in the code page of its country."""
    return record[3 : 3 + record[2]].decode("cp874", "replace")
