"""Periods by their codes, as evidence names them."""

from __future__ import annotations

import re
from functools import lru_cache

from dashboard.domain.fiscal import FiscalYear, Month, Period

_CODE = re.compile(r"(?P<year>\d{4})(?:-H(?P<half>[12])|-Q(?P<quarter>[1-4]))?", re.ASCII)


@lru_cache(maxsize=512)
def period_of(code: str) -> Period | None:
    """The period with this code, such as ``2024-10``, ``2567-Q4`` or ``2568``; None for others."""
    if found := _CODE.fullmatch(code):
        return _of_fiscal_year(FiscalYear(int(found["year"])), found["half"], found["quarter"])
    try:
        return Period.month(Month.parse(code))
    except ValueError:
        return None


def _of_fiscal_year(year: FiscalYear, half: str | None, quarter: str | None) -> Period:
    if half:
        return Period.half(year, int(half))
    if quarter:
        return Period.quarter(year, int(quarter))
    return Period.year(year)


def covers(wide: Period, narrow: Period) -> bool:
    """Does the first period hold all of the second?"""
    return wide.first <= narrow.first and narrow.last <= wide.last
