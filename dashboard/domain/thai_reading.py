"""Read amounts, counts, months and days as Thai people write them.

A year of two digits is Buddhist (67 is 2567); a year of four digits is Buddhist from 2400 on.
The day always comes first: 1/2/2568 is 1 February.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from enum import StrEnum

from dashboard.domain.fiscal import BUDDHIST_OFFSET, FiscalYear, Month
from dashboard.domain.several_numbers import is_several
from dashboard.domain.thai import arabic_digits
from dashboard.domain.thai_month_words import MONTH_WORDS

FIRST_BUDDHIST_YEAR = 2400
EARLIEST_YEAR = 1900
LARGEST_NUMBER = Decimal(10**12)
FLOAT_PLACES = 6


class Misread(StrEnum):
    """Why something written cannot be taken for what it should be."""

    EMPTY = "empty"
    NOT_A_NUMBER = "not_a_number"
    NEGATIVE = "negative"
    NOT_WHOLE = "not_whole"
    GROUPED_BY_POINT = "grouped_by_point"
    TOO_LARGE = "too_large"
    WORDS_FOR_AMOUNT = "words_for_amount"
    PERCENT = "percent"
    NOT_A_MONTH = "not_a_month"
    NOT_A_DAY = "not_a_day"
    NO_SUCH_DAY = "no_such_day"
    OUTSIDE_YEAR = "outside_year"


class Unreadable(ValueError):
    """What was given, and why it cannot be read."""

    def __init__(self, misread: Misread, given: object) -> None:
        super().__init__(misread, given)
        self.misread = misread
        self.given = given


_INVISIBLE = re.compile("[\u200b-\u200f\u2060\ufeff\u00ad]")
_NUMBER = re.compile(r"([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?", re.ASCII)
_GROUPED_BY_POINT = re.compile(r"(?<![\d,.])[1-9]\d{0,2}\.\d{3}(?!\d)")
_UNIT = re.compile(r"(?:บาท(?:ถ้วน)?|baht|thb|฿|เรื่อง|ราย|\.-)$")
_WORDS_FOR_AMOUNT = re.compile(r"พัน|หมื่น|แสน|ล้าน|million|thousand|\d\s*[mk]$")
_LONGEST = 60
_DASHES = str.maketrans("−–—", "---")


def visible(text: str) -> str:
    """The text without zero-width characters, which editors leave between Thai words."""
    return _INVISIBLE.sub("", text)


def one_line(text: str) -> str:
    """Text as it is kept: one line, nothing in it that cannot be seen or stored."""
    # Zero-width characters go; a control character or half a surrogate pair becomes a space.
    letters = (letter if letter.isprintable() else " " for letter in visible(text))
    return " ".join("".join(letters).split())


def plain(text: str) -> str:
    """Arabic digits, no invisible characters, single spaces, lower case."""
    return " ".join(visible(arabic_digits(text)).split()).lower()


def is_dash(text: str) -> bool:
    """Is it nothing but dashes, which people write for 0 or for nothing to report?"""
    return set(plain(text[: 2 * _LONGEST]).translate(_DASHES)) - {" "} == {"-"}


def read_number(given: str | int | float | Decimal) -> Decimal:
    """An exact number: ``๑,๒๓๔.๕๐ บาท`` is 1234.50, ``(5)`` is -5, a lone ``-`` is 0.

    Raises:
        Unreadable: EMPTY, NOT_A_NUMBER, PERCENT, WORDS_FOR_AMOUNT or TOO_LARGE.
    """
    number = _written(given) if isinstance(given, str) else _counted(given)
    if abs(number) >= LARGEST_NUMBER:
        raise Unreadable(Misread.TOO_LARGE, given)
    return number


def read_count(given: str | int | float | Decimal) -> int:
    """A whole number from 0 up.

    Raises:
        Unreadable: NEGATIVE, NOT_WHOLE, TOO_LARGE from a million on, or as `read_number`.
    """
    number = read_number(given)
    if number < 0:
        raise Unreadable(Misread.NEGATIVE, given)
    if number != number.to_integral_value():
        raise Unreadable(Misread.NOT_WHOLE, given)
    if number >= 10**6:
        raise Unreadable(Misread.TOO_LARGE, given)
    return int(number)


def read_baht(given: str | int | float | Decimal) -> Decimal:
    """An exact amount from 0 up.

    Raises:
        Unreadable: NEGATIVE, GROUPED_BY_POINT for a written ``1.234``, which some mean as 1,234,
            or as `read_number`.
    """
    amount = read_number(given)
    if amount < 0:
        raise Unreadable(Misread.NEGATIVE, given)
    if isinstance(given, str) and _GROUPED_BY_POINT.search(plain(given[: 2 * _LONGEST])):
        raise Unreadable(Misread.GROUPED_BY_POINT, given)
    return amount


def _counted(given: int | float | Decimal) -> Decimal:
    # A sheet computes in binary: 0.1 + 0.2 arrives as 0.30000000000000004.
    exact = repr(round(given, FLOAT_PLACES)) if isinstance(given, float) else given
    number = Decimal(exact)
    if isinstance(given, bool) or not number.is_finite():
        raise Unreadable(Misread.NOT_A_NUMBER, given)
    return number


def _written(given: str) -> Decimal:
    text = plain(given[: 2 * _LONGEST])
    if not text:
        raise Unreadable(Misread.EMPTY, given)
    if is_dash(text):
        return Decimal(0)
    text = text.translate(_DASHES)
    bare = _UNIT.sub("", text).replace("฿", "").replace(" ", "")
    in_brackets = re.fullmatch(r"\((.+)\)", bare)
    found = _NUMBER.fullmatch(in_brackets[1] if in_brackets else bare)
    is_one = len(text) <= _LONGEST and not is_several(given, text)
    if not found or not is_one or (in_brackets and found[1]):
        raise Unreadable(_not_a_number(text), given)
    negative = bool(in_brackets) or found[1] == "-"
    number = Decimal(found[2].replace(",", "") + (found[3] or ""))
    return -number if negative else number


def _not_a_number(text: str) -> Misread:
    if "%" in text or "ร้อยละ" in text:
        return Misread.PERCENT
    if re.search(r"\d", text) and _WORDS_FOR_AMOUNT.search(text):
        return Misread.WORDS_FOR_AMOUNT
    return Misread.NOT_A_NUMBER


_FILLERS = re.compile(r"ประจำ|งวด|เดือน|วันที่|ปี|พ\.\s*ศ\.?|พศ\.?|ค\.\s*ศ\.?")
_TIME = re.compile(r"[ t]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?$")
_IN_WORDS = re.compile(
    r"(?:(?P<day>\d{1,2})[ /-]*)?(?P<name>[^\d/\-,'’]+?)[ /\-,'’]*(?P<year>\d{4}|\d{2})?"
)
_DAY_FIRST = re.compile(r"(?P<day>\d{1,2})([/.-])(?P<month>\d{1,2})\2(?P<year>\d{4}|\d{2})")
_YEAR_FIRST = re.compile(r"(?P<year>\d{4})([/.-])(?P<month>\d{1,2})(?:\2(?P<day>\d{1,2}))?")
_MONTH_FIRST = re.compile(r"(?P<month>\d{1,2})[/-](?P<year>\d{4}|\d{2})")
_BESIDE_MARKS = re.compile(r"(?<!\d) | (?!\d)")
"""Spaces but those between two digits: ``1 1/10/67`` is no 11 October."""
_Parts = tuple[int | None, int, int | None]
"""Day, month and C.E. year; what was not written is None."""


def read_month(given: object, year: FiscalYear) -> Month:
    """The month meant by a word, a number pair or a whole day; it must lie in ``year``.

    A month without a year (``ต.ค.``) is the one of that fiscal year.

    Raises:
        Unreadable: EMPTY, NOT_A_MONTH, NO_SUCH_DAY or OUTSIDE_YEAR.
    """
    day, number, calendar_year = _parts(given, Misread.NOT_A_MONTH, year)
    month = _month(given, number, calendar_year, year)
    if day is not None:
        _day(given, month, day)
    if month not in year.months:
        raise Unreadable(Misread.OUTSIDE_YEAR, given)
    return month


def read_day(given: object, year: FiscalYear | None = None) -> date:
    """A whole day, its year Buddhist or C.E.; without one it is that of a fiscal ``year``.

    Raises:
        Unreadable: EMPTY, NOT_A_DAY (also without any year) or NO_SUCH_DAY.
    """
    day, number, calendar_year = _parts(given, Misread.NOT_A_DAY, year)
    if day is None or (calendar_year is None and year is None):
        raise Unreadable(Misread.NOT_A_DAY, given)
    if not 1 <= number <= 12:
        raise Unreadable(Misread.NO_SUCH_DAY, given)
    if calendar_year is None and year is not None:
        return _day(given, _month(given, number, None, year), day)
    return _day(given, Month(calendar_year or 0, number), day)


def _month(given: object, number: int, calendar_year: int | None, year: FiscalYear) -> Month:
    if not 1 <= number <= 12:
        raise Unreadable(Misread.NOT_A_MONTH, given)
    if calendar_year is None:
        return next(month for month in year.months if month.number == number)
    return Month(calendar_year, number)


def _day(given: object, month: Month, day: int) -> date:
    if not 1 <= day <= month.last_day.day:
        raise Unreadable(Misread.NO_SUCH_DAY, given)
    return date(month.year, month.number, day)


def _parts(given: object, otherwise: Misread, year: FiscalYear | None = None) -> _Parts:
    if isinstance(given, date):
        # A Buddhist year typed into a sheet is kept there as that year C.E.: 2567 for 2024.
        return given.day, given.month, _common_era(given.year)
    if not isinstance(given, str):
        raise Unreadable(otherwise, given)
    text = _TIME.sub("", plain(given[: 2 * _LONGEST]))
    if not text:
        raise Unreadable(Misread.EMPTY, given)
    if len(text) > _LONGEST:
        raise Unreadable(otherwise, given)
    return _in_numbers(text) or _in_words(text, given, otherwise, year)


def _in_numbers(text: str) -> _Parts | None:
    for pattern in (_DAY_FIRST, _YEAR_FIRST, _MONTH_FIRST):
        if found := pattern.fullmatch(_BESIDE_MARKS.sub("", text)):
            parts = found.groupdict()
            day = parts.get("day")
            calendar_year = _written_year(parts["year"])
            if calendar_year is None:
                return None
            return int(day) if day else None, int(parts["month"]), calendar_year
    return None


def _in_words(text: str, given: object, otherwise: Misread, year: FiscalYear | None) -> _Parts:
    found = _IN_WORDS.fullmatch(_FILLERS.sub(" ", text).strip())
    name = re.sub(r"[.\s]", "", found["name"]) if found else ""
    number = MONTH_WORDS.get(name)
    if not found or number is None:
        raise Unreadable(otherwise, given)
    day = int(found["day"]) if found["day"] else None
    if not found["year"]:
        return day, number, None
    calendar_year = _written_year(found["year"])
    if calendar_year is None:
        raise Unreadable(otherwise, given)
    if name.isascii() and year and Month(calendar_year, number) not in year.months:
        # A sheet set to English writes Oct-24 for October 2024.
        calendar_year = _short_common_era(found["year"], Month(calendar_year, number), year)
    return day, number, calendar_year


def _short_common_era(written: str, buddhist: Month, year: FiscalYear) -> int:
    common = Month(2000 + int(written) % 100, buddhist.number)
    return common.year if len(written) == 2 and common in year.months else buddhist.year


def _written_year(written: str) -> int | None:
    number = int(written)
    if len(written) == 2:
        return 2500 + number - BUDDHIST_OFFSET
    return _common_era(number) if EARLIEST_YEAR <= number < FIRST_BUDDHIST_YEAR + 300 else None


def _common_era(number: int) -> int:
    return number - BUDDHIST_OFFSET if number >= FIRST_BUDDHIST_YEAR else number
