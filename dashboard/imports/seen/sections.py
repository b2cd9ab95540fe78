"""A number format of a spreadsheet, taken apart into its sections (ECMA-376 part 1, 18.8.31)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache

_CURRENCY = re.compile(r"\[\$([^\]-]*)(?:-([0-9A-Fa-f]*))?\]")
_CONDITION = re.compile(r"\[(<=|>=|<>|<|>|=)\s*(-?[0-9.]+)\]")
_BRACKETS = re.compile(r"\[[^\]]*\]")
_GENERAL = re.compile(r"general", re.I)
_EXPONENT = re.compile(r"[Ee][+-]")
_MORNING = re.compile(r"AM/PM|A/P|ก/ท", re.I)
_DATE_LETTERS = frozenset("dmyhsbegDMYHSBEG")
_ELAPSED = re.compile(r"\[(h+|m+|s+)\]", re.I)
_THAI_CALENDAR = re.compile(r"[0-9A-Fa-f]{0,2}07[0-9A-Fa-f]{4}")
"""Of a locale such as ``D07041E``: digits, calendar (07: Thai), language."""


class Part(Enum):
    """What a piece of a section stands for."""

    TEXT = auto()
    DIGIT = auto()
    POINT = auto()
    COMMA = auto()
    PERCENT = auto()
    EXPONENT = auto()
    SLASH = auto()
    GENERAL = auto()
    DATE = auto()


@dataclass(frozen=True)
class Section:
    """The pieces of one section; for which numbers it is, where it says so."""

    pieces: tuple[tuple[Part, str], ...]
    condition: tuple[str, float] | None = None
    is_thai_calendar: bool = False

    def has(self, part: Part) -> bool:
        return any(each is part for each, _ in self.pieces)

    @property
    def is_day(self) -> bool:
        return self.has(Part.DATE)

    def admits(self, value: float) -> bool:
        """Whether its condition holds."""
        assert self.condition is not None
        mark, limit = self.condition
        return {
            "<": value < limit,
            ">": value > limit,
            "=": value == limit,
            "<=": value <= limit,
            ">=": value >= limit,
            "<>": value != limit,
        }[mark]


@lru_cache(maxsize=4_096)
def sections_of(code: str) -> tuple[Section, ...]:
    """The sections of a format, at least one."""
    return tuple(_section(part) for part in _split(code))


def _split(code: str) -> list[str]:
    parts, start, place = [], 0, 0
    while place < len(code):
        letter = code[place]
        if letter == ";":
            parts.append(code[start:place])
            start = place + 1
        if letter in '"[':
            end = code.find('"' if letter == '"' else "]", place + 1)
            place = len(code) if end < 0 else end
        elif letter in "\\_*":
            place += 1
        place += 1
    return [*parts, code[start:]]


def _section(code: str) -> Section:
    condition = _CONDITION.search(code)
    return Section(
        tuple(_pieces(code)),
        (condition[1], _number(condition[2])) if condition else None,
        any(_THAI_CALENDAR.fullmatch(found[2] or "") for found in _CURRENCY.finditer(code)),
    )


def _number(written: str) -> float:
    try:
        return float(written)
    except ValueError:
        return 0.0


def _pieces(code: str) -> Iterator[tuple[Part, str]]:
    place = 0
    while place < len(code):
        part, text, length = _piece(code, place)
        if part is not None:
            yield part, text
        place += length


def _piece(code: str, place: int) -> tuple[Part | None, str, int]:
    """A piece, what it shows, and how long it is written; None for one that shows nothing."""
    letter = code[place]
    if letter == '"':
        end = code.find('"', place + 1)
        end = len(code) if end < 0 else end
        return Part.TEXT, code[place + 1 : end], end - place + 1
    if letter == "\\":
        return Part.TEXT, code[place + 1 : place + 2], 2
    if letter in "_*":
        return Part.TEXT, " " if letter == "_" else "", 2
    if letter == "[":
        return _in_brackets(code, place)
    for pattern, part in ((_GENERAL, Part.GENERAL), (_EXPONENT, Part.EXPONENT)):
        if found := pattern.match(code, place):
            return part, found[0], len(found[0])
    if found := _MORNING.match(code, place):
        return Part.DATE, found[0], len(found[0])
    return *_single(letter), 1


def _single(letter: str) -> tuple[Part | None, str]:
    marks = {".": Part.POINT, ",": Part.COMMA, "%": Part.PERCENT, "/": Part.SLASH}
    if letter in "0#?":
        return Part.DIGIT, letter
    if letter in marks:
        return marks[letter], letter
    if letter in _DATE_LETTERS:
        return Part.DATE, letter
    if letter == "@":
        return Part.GENERAL, letter
    # A bare t asks for Thai digits.
    return (None, "") if letter == "t" else (Part.TEXT, letter)


def _in_brackets(code: str, place: int) -> tuple[Part | None, str, int]:
    if found := _CURRENCY.match(code, place):
        return Part.TEXT, found[1], len(found[0])
    if found := _ELAPSED.match(code, place):
        return Part.DATE, found[1], len(found[0])
    found = _BRACKETS.match(code, place)
    return None, "", len(found[0]) if found else len(code) - place
