"""Whether a table has the columns a form names, as loosely as people write their titles."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from dashboard.domain.thai_reading import plain

_NUMBER_OR_UNIT = re.compile(r"[(\[](?:[\d\s.]*|[^)\]]*บาท[^)\]]*)[)\]]")
_NUMBER_IN_FRONT = re.compile(r"^\d+")
_UNIT_BEHIND = re.compile("บาท$")
# The form prints "situation" where it means "status"; both are written.
_STATUS = re.compile("สถานการณ์|สถานะการ")
_ORDINAL = frozenset({"ลำดับ", "ลำดับที่", "no"})
ORDINAL = "ที่"
SHORTEST_PART = 4
"""Shorter titles must stand alone: ``ที่`` is part of half of all the others."""


def columns_missing(demanded: Iterable[str], headers: Iterable[str]) -> tuple[str, ...]:
    """Of the demanded titles those that no header means; each header counts for one only."""
    left = [bare(header) for header in headers]
    absent = [title for title in demanded if not _take(left, bare(title))]
    return tuple(title for title in absent if not _take_longer(left, bare(title)))


@lru_cache(maxsize=1024)
def bare(title: str) -> str:
    """A title without number in front, unit, brackets, spaces and punctuation."""
    # A decomposed sara am looks the same on screen.
    text = _NUMBER_OR_UNIT.sub("", plain(title).replace("\u0e4d\u0e32", "\u0e33"))
    letters = "".join(each for each in text if each.isalnum() or unicodedata.category(each) == "Mn")
    letters = _UNIT_BEHIND.sub("", _NUMBER_IN_FRONT.sub("", letters))
    return ORDINAL if letters in _ORDINAL else _STATUS.sub("สถานะ", letters)


def _take(left: list[str], title: str) -> bool:
    if title in left:
        left.remove(title)
        return True
    return False


def _take_longer(left: list[str], title: str) -> bool:
    longer = (header for header in left if len(title) >= SHORTEST_PART and title in header)
    found = next(longer, None)
    return found is not None and _take(left, found)
