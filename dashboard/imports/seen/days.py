"""What a cell that holds a day shows of it: only its month, no year, or its month before its day.

A person reads 1/2/2568 as 1 February. A program set to American English shows 2 January so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from itertools import groupby

from dashboard.domain.fiscal import BUDDHIST_OFFSET
from dashboard.domain.thai import MONTH_ABBREVIATIONS
from dashboard.domain.thai_month_words import MONTH_WORDS
from dashboard.domain.thai_reading import FIRST_BUDDHIST_YEAR, plain
from dashboard.imports.seen.sections import Part, Section

_MONTHS = 12
_TIME = re.compile(r"[ t]\d{1,2}:\d{2}.*$")
_THREE_NUMBERS = re.compile(r"(?<!\d)(\d{1,4})[/.-](\d{1,2})[/.-](\d{1,4})(?!\d)")
_TWO_NUMBERS = re.compile(r"(?<!\d)(\d{1,4})[/.-](\d{1,4})(?!\d)")
_MONTH_WORD = re.compile("|".join(map(re.escape, sorted(MONTH_WORDS, key=len, reverse=True))))


class _Unit(StrEnum):
    """What a format shows of a day; its month in digits or as a word, its year in two or more."""

    DAY = "day"
    MONTH = "month"
    WORD = "word"
    YEAR = "year"
    SHORT_YEAR = "short"


_IN_DIGITS = (_Unit.DAY, _Unit.MONTH, _Unit.YEAR, _Unit.SHORT_YEAR)


def tells_a_day(section: Section) -> bool:
    """Does a section of days show every day whole, so that it is read as it is held?"""
    units = tuple(_units(section))
    has_month = _Unit.MONTH in units or _Unit.WORD in units
    has_year = _Unit.YEAR in units or _Unit.SHORT_YEAR in units
    return _Unit.DAY in units and has_month and has_year and not _is_turned(units)


def seen_by_format(day: date, section: Section) -> str | None:
    """What is read in place of a day; None where the day itself is."""
    units = tuple(_units(section))
    if _is_turned(units) and (_Unit.SHORT_YEAR is units[0] or _may_be_turned(day)):
        numbers = {_Unit.DAY: day.day, _Unit.MONTH: day.month, _Unit.YEAR: day.year}
        numbers[_Unit.SHORT_YEAR] = day.year % 100
        return _beside("/".join(f"{numbers[each]:02}" for each in units if each in numbers), day)
    return _told(
        day,
        has_day=_Unit.DAY in units,
        has_month=_Unit.MONTH in units or _Unit.WORD in units,
        has_year=_Unit.YEAR in units or _Unit.SHORT_YEAR in units,
    )


def seen_by_text(day: date, text: str) -> str | None:
    """As `seen_by_format`, where the file tells the text that the cell shows."""
    bare = _TIME.sub("", plain(text))
    if not bare:
        return None
    if found := _THREE_NUMBERS.search(bare):
        return _by_three_numbers(day, text, *found.groups())
    if word := _MONTH_WORD.search(bare.replace(".", "")):
        return _by_word(day, text, bare.replace(".", ""), word)
    if found := _TWO_NUMBERS.search(bare):
        return _by_two_numbers(day, text, *map(int, found.groups()))
    return text.strip()


def _units(section: Section) -> Iterator[_Unit]:
    runs = list(_runs(section))
    letters = ["", *(letter for letter, _ in runs), ""]
    for (letter, length), before, behind in zip(runs, letters, letters[2:], strict=False):
        if letter == "d" and length <= 2:
            yield _Unit.DAY
        elif letter == "m" and before != "h" and behind != "s":
            yield _Unit.MONTH if length <= 2 else _Unit.WORD
        elif letter in ("y", "b", "e"):
            is_short = length <= 2 and letter != "e"
            yield _Unit.SHORT_YEAR if is_short else _Unit.YEAR


def _runs(section: Section) -> Iterator[tuple[str, int]]:
    """Each letter of days and times with how often it stands side by side."""
    for (part, letter), run in groupby((part, text.lower()) for part, text in section.pieces):
        if part is Part.DATE:
            yield letter, len(list(run))


def _is_turned(units: tuple[_Unit, ...]) -> bool:
    """Do its numbers stand in another order than day, month, year or year, month, day?"""
    order = [unit for unit in units if unit in _IN_DIGITS]
    if _Unit.MONTH not in order or _Unit.DAY not in order:
        return False
    is_year_first = order[0] in (_Unit.YEAR, _Unit.SHORT_YEAR)
    if order[0] is _Unit.SHORT_YEAR:
        return True
    return (order.index(_Unit.DAY) < order.index(_Unit.MONTH)) is is_year_first


def _may_be_turned(day: date) -> bool:
    return day.day <= _MONTHS and day.day != day.month


def _by_three_numbers(day: date, text: str, first: str, second: str, third: str) -> str | None:
    read = (int(third), int(second)) if len(first) == len("2567") else (int(first), int(second))
    if read == (day.day, day.month):
        return None
    if read == (day.month, day.day) and not _may_be_turned(day):
        return None
    return _beside(text, day)


def _by_word(day: date, text: str, bare: str, word: re.Match[str]) -> str | None:
    if MONTH_WORDS[word[0]] != day.month:
        return _beside(text, day)
    before = re.findall(r"\d+", bare[: word.start()])
    behind = re.findall(r"\d+", bare[word.end() :])
    if before:
        has_day, has_year = int(before[-1]) == day.day, bool(behind)
    else:
        has_day = len(behind) > 1 and int(behind[0]) == day.day
        has_year = bool(behind)
    return _told(day, has_day=has_day, has_month=True, has_year=has_year)


def _by_two_numbers(day: date, text: str, first: int, second: int) -> str | None:
    yearless = _told(day, has_day=True, has_month=True, has_year=False)
    if (first, second) == (day.day, day.month):
        return yearless
    if (first, second) == (day.month, day.day):
        return _beside(text, day) if _may_be_turned(day) else yearless
    if day.month in (first, second):
        return _told(day, has_day=False, has_month=True, has_year=True)
    return _beside(text, day)


def _told(day: date, *, has_day: bool, has_month: bool, has_year: bool) -> str | None:
    """So much of a day in Thai; None for all of it."""
    if has_day and has_month and has_year:
        return None
    parts = (
        str(day.day) if has_day else "",
        MONTH_ABBREVIATIONS[day.month - 1] if has_month else "",
        str(_buddhist(day.year)) if has_year else "",
    )
    return " ".join(filter(None, parts))


def _beside(text: str, day: date) -> str:
    """What is seen, and what it stands for: neither is taken for the other."""
    month = MONTH_ABBREVIATIONS[day.month - 1]
    return f"{text.strip()} ({day.day} {month} {_buddhist(day.year)})"


def _buddhist(year: int) -> int:
    return year if year >= FIRST_BUDDHIST_YEAR else year + BUDDHIST_OFFSET
