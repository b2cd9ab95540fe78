"""Values of cells as a person sees them; in the reading process only."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from dashboard.domain.fiscal import BUDDHIST_OFFSET
from dashboard.domain.thai import arabic_digits
from dashboard.domain.thai_reading import FIRST_BUDDHIST_YEAR
from dashboard.imports.seen.agreeing import agrees, says_more
from dashboard.imports.seen.days import seen_by_format, seen_by_text, tells_a_day
from dashboard.imports.seen.rendering import chosen, rendered, scale_of
from dashboard.imports.seen.sections import Part, Section, sections_of
from dashboard.imports.sheets import Seen, shown
from dashboard.text.files import A_DAY

See = Callable[[Any, str], Any]
"""A value as it is seen, from a value and how it is shown: its format, or the text itself."""
_LONGEST = 200
_LARGEST = 1e300
_TRUTHS = {"TRUE": (1,), "จริง": (1,), "FALSE": (0,), "เท็จ": (0,)}
"""LibreOffice writes what is true as the number 1 that is shown as a word."""
_PLAIN_TEXT = re.compile(r"[-+฿$€£¥ ()\u00a0]*|บาท| ?บาท ?|THB")
_LATEST_YEAR = re.compile(r"(?<![0-9])(?:29|[3-9][0-9])[0-9]{2}(?![0-9])")
"""A Buddhist year that was taken for one C.E., and shown as a Buddhist year again: 3110."""


def by_format(value: Any, code: str) -> Any:
    """A number or day as its format shows it: itself, or `Seen` where that says something else."""
    if isinstance(value, datetime | date):
        is_thai = any(
            section.is_thai_calendar or _has_era(section) for section in sections_of(code)
        )
        if is_thai and value.year >= FIRST_BUDDHIST_YEAR:
            return Seen(shown(value), f"{value.day}/{value.month}/{value.year + BUDDHIST_OFFSET}")
        return _seen_day(value, seen_by_format(value, sections_of(code)[0]))
    if not _is_number(value):
        return value
    section, minus = chosen(sections_of(code), value)
    if section.is_day:
        return Seen(f"{value:.15g}", A_DAY.th)
    text = rendered(section, value, minus=minus).strip()
    is_that = agrees(value, text) and not (value and scale_of(section))
    return _seen(value, text, is_that=is_that)


def by_text(value: Any, text: str) -> Any:
    """As `by_format`, where the file tells the text that its cell shows."""
    if isinstance(value, datetime | date):
        is_far = value.year >= FIRST_BUDDHIST_YEAR and _may_be_far(text)
        if is_far:
            return Seen(shown(value), text.strip())
        return _seen_day(value, seen_by_text(value, text))
    if not _is_number(value):
        return value
    return _seen(value, text.strip(), is_that=agrees(value, text))


def _may_be_far(text: str) -> bool:
    """May the text of a day show a year that nobody means?"""
    return _LATEST_YEAR.search(arabic_digits(text)) is not None


def _seen_day(day: date, told: str | None) -> Any:
    return day if told is None else Seen(shown(day), told[:_LONGEST])


def _is_number(value: Any) -> bool:
    is_one = isinstance(value, int | float) and not isinstance(value, bool)
    return is_one and abs(value) <= _LARGEST


def _seen(value: float, text: str, *, is_that: bool) -> Any:
    if is_that and (not value or not says_more(text)):
        return value
    if value in _TRUTHS.get(text.upper(), ()):
        return bool(value)
    whole = int(value) if float(value).is_integer() else value
    return Seen(shown(whole), text[:_LONGEST], value if is_that else None)


@lru_cache(maxsize=4_096)
def is_odd(code: str) -> bool:
    """May a cell of this format show another number than it holds, or a day of another year?"""
    if code.lower() in ("", "general", "@"):
        return False
    sections = sections_of(code)
    if sections[0].is_day:
        has_era = any(each.is_thai_calendar or _has_era(each) for each in sections)
        return has_era or not tells_a_day(sections[0])
    numbers = [each for each in sections[:3] if not (each.has(Part.GENERAL) and "@" in code)]
    return any(_is_odd(section, number) for number, section in enumerate(numbers))


def _is_odd(section: Section, number: int) -> bool:
    texts = "".join(text for part, text in section.pieces if part is Part.TEXT)
    if number == 2 and not section.has(Part.DIGIT):  # what is shown for zero
        return not re.fullmatch(r"[-–—− ()฿$]*", texts)
    zeros = sum(text == "0" for part, text in _before_point(section))
    return (
        section.condition is not None
        or section.is_day
        or section.has(Part.PERCENT)
        or section.has(Part.SLASH)
        or bool(scale_of(section))
        or zeros > 1
        or not (section.has(Part.DIGIT) or section.has(Part.GENERAL))
        or not _PLAIN_TEXT.fullmatch(texts)
        or _stands_between_digits(section)
        or (number == 1 and not any(mark in texts for mark in "-("))
    )


def _before_point(section: Section) -> list[tuple[Part, str]]:
    parts = [part for part, _ in section.pieces]
    end = parts.index(Part.POINT) if Part.POINT in parts else len(parts)
    return [piece for piece in section.pieces[:end] if piece[0] is Part.DIGIT]


def _stands_between_digits(section: Section) -> bool:
    parts = [part for part, text in section.pieces if part is not Part.TEXT or text.strip()]
    digits = [place for place, part in enumerate(parts) if part is Part.DIGIT]
    return bool(digits) and Part.TEXT in parts[digits[0] : digits[-1]]


def _has_era(section: Section) -> bool:
    return any(part is Part.DATE and text in "bB" for part, text in section.pieces)
