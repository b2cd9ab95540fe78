"""Tell several numbers in one cell from one that is written with spaces."""

from __future__ import annotations

import re

_ON_TWO_LINES = re.compile(r"\d[^\d]*?[\n\r\v\f\x85\u2028\u2029][^\d]*\d")
_APART = re.compile(r"\d \d")
_GROUPED = re.compile(r"\D*\d{1,3}(?: \d{3})+(?:\.\d+)?[^\d.]*")


def is_several(given: str, text: str) -> bool:
    """``3`` above ``2``, or ``3 2``, are two numbers and not 32; ``1 234 567.50`` is one.

    ``text`` is what was given in Arabic digits on one line.
    """
    if _ON_TWO_LINES.search(given):
        return True
    return _APART.search(text) is not None and not _GROUPED.fullmatch(text)
