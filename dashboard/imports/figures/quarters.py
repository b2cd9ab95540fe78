"""Quarters of a fiscal year as people write them."""

from __future__ import annotations

import re

from dashboard.domain.fiscal import BUDDHIST_OFFSET, FiscalYear, Month, Period, Span
from dashboard.domain.thai import MONTH_ABBREVIATIONS, MONTH_NAMES
from dashboard.domain.thai_month_words import MONTH_WORDS
from dashboard.domain.thai_reading import FIRST_BUDDHIST_YEAR, plain

_CODE = re.compile(r"(\d{4})-?q([1-4])")
_FILLERS = re.compile(r"ปี\s*งบประมาณ|พ\.\s*ศ\.?|ประจำ|งวด|\bปี\b|ปี(?=\s*\d)|ที่")
_IN_NUMBERS = re.compile(
    r"(?:ไตรมาส|quarter|q)?\s*([1-4])\s*(?:[/\- ]+\s*(?:fy)?\s*(\d{4}|\d{2}))?\s*(ปีก่อน|ก่อน|นี้|ปีนี้)?"
)
_NAMES = "|".join(
    sorted((re.escape(name) for name in (*MONTH_NAMES, *MONTH_ABBREVIATIONS)), key=len)[::-1]
)
_RANGE = re.compile(
    rf"({_NAMES})\s*(\d{{4}}|\d{{2}})?\s*(?:-|–|—|ถึง)\s*({_NAMES})\s*(\d{{4}}|\d{{2}})"
)


def read_quarter(written: str, year: FiscalYear) -> Period | None:
    """``ไตรมาสที่ 4/2567`` or ``ก.ค. - ก.ย. 2567``; None where it is no quarter.

    Without a year 1, 2 and 3 are of the fiscal ``year``; 4 could be of two, and is none.
    """
    text = plain(written)
    if code := _CODE.fullmatch(text.replace(" ", "")):
        return Period.quarter(FiscalYear(int(code[1])), int(code[2]))
    months = _RANGE.search(text)
    outside = re.sub(r"[(\[]\s*[)\]]", "", text.replace(months[0], "")) if months else text
    by_months = _by_months(months) if months else None
    bare = " ".join(_FILLERS.sub(" ", outside).split())
    if months and (not bare or by_months is None):
        return by_months
    by_number = _by_number(bare, year, by_months)
    return by_number if by_months in (None, by_number) else None


def _by_number(bare: str, year: FiscalYear, by_months: Period | None) -> Period | None:
    found = _IN_NUMBERS.fullmatch(bare)
    if not found:
        return None
    number = int(found[1])
    if found[2]:
        named = FiscalYear(_fiscal_number(found[2]))
    elif found[3]:
        named = year.plus(-1) if "ก่อน" in found[3] else year
    elif by_months is not None:
        named = by_months.fiscal_year
    elif number == 4:
        return None
    else:
        named = year
    return Period.quarter(named, number)


def _by_months(found: re.Match[str]) -> Period | None:
    first, last = (MONTH_WORDS[found[group].replace(".", "")] for group in (1, 3))
    calendar_year = _fiscal_number(found[4]) - BUDDHIST_OFFSET
    if found[2] and _fiscal_number(found[2]) - BUDDHIST_OFFSET != calendar_year:
        return None
    if first % 3 != 1 or last != first + 2:
        return None
    return Period(Month(calendar_year, first), Span.QUARTER)


def _fiscal_number(written: str) -> int:
    number = int(written)
    if len(written) == 2:
        return 2500 + number
    return number if number >= FIRST_BUDDHIST_YEAR else number + BUDDHIST_OFFSET
