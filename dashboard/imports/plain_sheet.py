"""Tell quickly, from its bytes, that a sheet holds nothing that has to be measured.

Most sheets are of one kind: every cell tells its address, none lies far out, no formula, no
error. That is seen by a few searches in a hundredth of the time that parsing takes; any doubt
is left to `sheet_bounds`.
"""

from __future__ import annotations

import re
from functools import cache

from dashboard.imports.sheets import Limits, column_letters

_BEGIN, _END = b"<sheetData", b"</sheetData>"
_CELL, _ADDRESSED = b"<c", b'<c r="'
_DOUBTFUL = ((b":", b":c"), (b"f", b"<f"), (b"e", b'"e"'), (b"'", b"'e'"), (b"!", b"<!"))
"""Cells under a prefix, formulas, errors, bare text; before each the byte in it that is rare in a
sheet, for one byte is found ten times as fast as two."""
_DOUBTFUL_AROUND = (b":sheetData", b"<!")
_OTHER_ENCODING = re.compile(rb"<\?xml[^>]*encoding\s*=\s*[\"'](?!utf-8)", re.I)
_MOST_AROUND = 400_000
_LONGEST_ROW = 400_000
"""Bytes; no 200,000 elements fit in twice as many."""


def is_plain(xml: bytes, limits: Limits) -> bool:
    """Whether `sheet_bounds.require_bounded` would let pass a sheet and remark on nothing."""
    start, end = xml.find(_BEGIN), xml.rfind(_END)
    if start < 0 or end < start or start + len(xml) - end > _MOST_AROUND:
        return False
    head, tail = xml[:start], xml[end + len(_END) :]
    if _OTHER_ENCODING.search(head) or _BEGIN in tail:
        return False
    if any(doubt in part for doubt in _DOUBTFUL_AROUND for part in (head, tail)):
        return False
    cells = xml.count(_ADDRESSED, start, end)
    return (
        xml.count(_CELL, start, end) == cells <= limits.most_cells
        and not any(
            xml.find(rare, start, end) >= 0 and xml.find(doubt, start, end) >= 0
            for rare, doubt in _DOUBTFUL
        )
        and _has_short_rows(xml, start, end)
        and not _far(limits.rows, limits.columns).search(xml, start, end)
    )


def _has_short_rows(xml: bytes, start: int, end: int) -> bool:
    windows = range(start, end - _LONGEST_ROW, _LONGEST_ROW)
    return all(xml.find(b"<row", place, place + _LONGEST_ROW) >= 0 for place in windows)


@cache
def _far(rows: int, columns: int) -> re.Pattern[bytes]:
    """Matches every cell beyond the limits, and some shortly before them."""
    near = _near(column_letters(columns - 1))
    digits, first = len(str(rows)), int(str(rows)[0])
    numbers = [rf"[1-9][0-9]{{0,{digits - 2}}}"] if digits > 1 else []
    if first > 1:
        numbers.append(rf"[1-{first - 1}][0-9]{{{digits - 1}}}")
    address = rf'(?:{near})(?:{"|".join(numbers) or "(?!)"})"'
    return re.compile(rf'<c r="(?!{address})'.encode())


def _near(last: str) -> str:
    """A pattern of columns that do not lie beyond the last one: A to Z, then AA to CZ for DP."""
    if len(last) != 2:
        return "(?!)"
    return "[A-Z]" if last[0] == "A" else f"[A-Z]|[A-{chr(ord(last[0]) - 1)}][A-Z]"
