"""Headings that every month of case statistics must tell of: a list a station writes (O11).

The form's own list of minimum headings is lost in its source, so that nothing is demanded until
somebody has written it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from dashboard.domain.figures.rows import FigureRow
from dashboard.domain.figures.shapes import OFFENCE_GROUPS
from dashboard.domain.figures.typed import month_of, text_of
from dashboard.domain.fiscal import Month
from dashboard.domain.thai_reading import plain, visible

MOST_HEADINGS = 60
LONGEST_HEADING = 200
_DECOMPOSED_SARA_AM, _SARA_AM = "\u0e4d\u0e32", "\u0e33"

Heading = tuple[str, str]
"""The code of an offence group, and a heading (an offence) under it."""


class HeadingFault(StrEnum):
    """Why a list of headings is none."""

    TOO_MANY = "too_many"
    TOO_LONG = "too_long"
    TWICE = "twice"
    NOT_PLAIN = "not_plain"


class BadHeadings(ValueError):
    """A list that cannot be kept: what is wrong, and the heading at fault ("": all of them)."""

    def __init__(self, fault: HeadingFault, heading: str = "") -> None:
        super().__init__(fault, heading)
        self.fault = fault
        self.heading = heading


@dataclass(frozen=True)
class CaseHeadings:
    """Headings by group, in the order of ``OFFENCE_GROUPS``; none at all: nothing is demanded.

    Raises:
        BadHeadings: more than 60 in all, one longer than 200 characters or not one line of plain
            text, or two alike in a group.
    """

    groups: tuple[tuple[str, ...], ...] = ((),) * len(OFFENCE_GROUPS)

    def __post_init__(self) -> None:
        if len(self.groups) != len(OFFENCE_GROUPS):
            raise ValueError(f"{len(self.groups)} groups instead of {len(OFFENCE_GROUPS)}")
        if len(self) > MOST_HEADINGS:
            raise BadHeadings(HeadingFault.TOO_MANY)
        for _, heading in self:
            _require_plain(heading)
        for headings in self.groups:
            _require_unlike(headings)

    def __iter__(self) -> Iterator[Heading]:
        for group, headings in zip(OFFENCE_GROUPS, self.groups, strict=True):
            yield from ((group, heading) for heading in headings)

    def __len__(self) -> int:
        return sum(map(len, self.groups))

    def lacking(self, rows: Iterable[FigureRow]) -> tuple[Heading, ...]:
        """Those of which no row of a month tells, however it spaces the offence's name."""
        if not len(self):
            return ()
        told = {(text_of(row.values, "group"), _alike(row.values.get("offence"))) for row in rows}
        return tuple(each for each in self if (each[0], _alike(each[1])) not in told)


def headings_from(lines: Mapping[str, str]) -> CaseHeadings:
    """The list as people type it: by group, one heading a line; empty lines are none.

    Raises:
        BadHeadings: as `CaseHeadings`.
    """
    return CaseHeadings(tuple(tuple(_lines(lines.get(group, ""))) for group in OFFENCE_GROUPS))


def lacking_by_month(
    rows: Iterable[FigureRow], headings: CaseHeadings
) -> tuple[tuple[Month, tuple[Heading, ...]], ...]:
    """Months that are told of and lack headings of the list, in order."""
    if not len(headings):
        return ()
    of_month: dict[Month, list[FigureRow]] = {}
    for row in rows:
        of_month.setdefault(month_of(row.values), []).append(row)
    found = ((month, headings.lacking(of_month[month])) for month in sorted(of_month))
    return tuple((month, missing) for month, missing in found if missing)


def _lines(text: str) -> Iterator[str]:
    for line in text.splitlines():
        letters = (letter if letter.isprintable() else " " for letter in visible(line))
        if heading := " ".join("".join(letters).split()):
            yield heading


def _require_plain(heading: str) -> None:
    if len(heading) > LONGEST_HEADING:
        raise BadHeadings(HeadingFault.TOO_LONG, heading)
    if not heading.isprintable() or not heading or heading != heading.strip():
        raise BadHeadings(HeadingFault.NOT_PLAIN, heading)


def _require_unlike(headings: Iterable[str]) -> None:
    seen: set[str] = set()
    for heading in headings:
        if _alike(heading) in seen:
            raise BadHeadings(HeadingFault.TWICE, heading)
        seen.add(_alike(heading))


def _alike(text: object) -> str:
    """What two spellings of one offence have in common: blanks and digits' script are not it."""
    return "".join(plain(str(text or "")).split()).replace(_DECOMPOSED_SARA_AM, _SARA_AM)


NOTHING_DEMANDED = CaseHeadings()
"""The list that nobody has written."""
