"""Days that may have been written month first, as programs set to American English do."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dashboard.domain.thai_reading import FIRST_BUDDHIST_YEAR, plain
from dashboard.imports.sheets import CellValue

_NUMBERS = re.compile(r"(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?: .*)?")
_MONTHS = 12


def doubtful_day(cells: Sequence[CellValue]) -> int | None:
    """The first day in C.E. of a column that could be read both ways; None where one tells.

    ``03/05/2025`` is 3 May here, and 5 March to such a program; with 25/05/2025 beside it all
    are known to begin with the day.
    """
    first = None
    for value in dict.fromkeys(cells):  # every distinct one: columns can be very long
        found = _NUMBERS.fullmatch(plain(value)) if isinstance(value, str) else None
        if not found or int(found[3]) >= FIRST_BUDDHIST_YEAR:
            continue
        if int(found[1]) > _MONTHS:
            return None
        if first is None and found[1].lstrip("0") != found[2].lstrip("0"):
            first = cells.index(value)
    return first
