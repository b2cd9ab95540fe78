"""Months, fiscal years and periods.

A Thai fiscal year is named by the Buddhist year in which it ends: 2568 runs from 1 October
2567 to 30 September 2568 (C.E. 2024-10-01 to 2025-09-30). Everything is kept in C.E.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

BUDDHIST_OFFSET = 543
FIRST_MONTH_OF_FISCAL_YEAR = 10


@dataclass(frozen=True, order=True)
class Month:
    """A calendar month: ``year`` in C.E., ``number`` from 1 to 12. Prints as ``2024-10``."""

    year: int
    number: int

    def __post_init__(self) -> None:
        if not 1 <= self.number <= 12:
            raise ValueError(f"month {self.number} is not between 1 and 12")

    def __str__(self) -> str:
        return f"{self.year:04d}-{self.number:02d}"

    @classmethod
    def of(cls, day: date) -> Month:
        return cls(day.year, day.month)

    @classmethod
    def parse(cls, text: str) -> Month:
        """Read ``2024-10``; ValueError for anything else."""
        found = re.fullmatch(r"(\d{4})-(\d{2})", text)
        if not found:
            raise ValueError(f"{text!r} is not a month like 2024-10")
        return cls(int(found[1]), int(found[2]))

    @property
    def buddhist_year(self) -> int:
        return self.year + BUDDHIST_OFFSET

    @property
    def first_day(self) -> date:
        return date(self.year, self.number, 1)

    @property
    def last_day(self) -> date:
        return date(self.year, self.number, calendar.monthrange(self.year, self.number)[1])

    @property
    def fiscal_year(self) -> FiscalYear:
        return FiscalYear(self.buddhist_year + (self.number >= FIRST_MONTH_OF_FISCAL_YEAR))

    def plus(self, months: int) -> Month:
        years, index = divmod(self.number - 1 + months, 12)
        return Month(self.year + years, index + 1)


@dataclass(frozen=True, order=True)
class FiscalYear:
    """A fiscal year by its Buddhist number, e.g. ``FiscalYear(2568)``."""

    number: int

    def __str__(self) -> str:
        return str(self.number)

    @classmethod
    def of(cls, day: date) -> FiscalYear:
        return Month.of(day).fiscal_year

    @property
    def first_month(self) -> Month:
        return Month(self.number - BUDDHIST_OFFSET - 1, FIRST_MONTH_OF_FISCAL_YEAR)

    @property
    def first_day(self) -> date:
        return self.first_month.first_day

    @property
    def last_day(self) -> date:
        """The close of the year, 30 September: its last day that is judged by the calendar."""
        return self.months[-1].last_day

    @property
    def months(self) -> tuple[Month, ...]:
        """Twelve months in fiscal order, October first."""
        return tuple(self.first_month.plus(index) for index in range(12))

    def plus(self, years: int) -> FiscalYear:
        return FiscalYear(self.number + years)

    def is_closed(self, today: date) -> bool:
        """From 1 October on the year is over and judged as of its close."""
        return today > self.last_day


class Span(StrEnum):
    """How long a period lasts."""

    YEAR = "year"
    HALF = "half"
    QUARTER = "quarter"
    MONTH = "month"


MONTHS_IN = {Span.YEAR: 12, Span.HALF: 6, Span.QUARTER: 3, Span.MONTH: 1}


@dataclass(frozen=True, order=True)
class Period:
    """What a requirement repeats over (งวด): a year, a half, a quarter or a month.

    ``code`` is its stable name in tables and addresses: ``2568``, ``2568-H1``, ``2567-Q4``
    (fiscal years) or ``2024-10`` (C.E. month).
    """

    first: Month
    span: Span

    @classmethod
    def year(cls, year: FiscalYear) -> Period:
        return cls(year.first_month, Span.YEAR)

    @classmethod
    def half(cls, year: FiscalYear, number: int) -> Period:
        return cls(year.first_month.plus(6 * (number - 1)), Span.HALF)

    @classmethod
    def quarter(cls, year: FiscalYear, number: int) -> Period:
        return cls(year.first_month.plus(3 * (number - 1)), Span.QUARTER)

    @classmethod
    def month(cls, month: Month) -> Period:
        return cls(month, Span.MONTH)

    @property
    def fiscal_year(self) -> FiscalYear:
        return self.first.fiscal_year

    @property
    def last(self) -> Month:
        return self.first.plus(MONTHS_IN[self.span] - 1)

    @property
    def number(self) -> int:
        """Which half or quarter of its fiscal year it is, from 1; a month's place from 1 to 12."""
        return self.fiscal_year.months.index(self.first) // MONTHS_IN[self.span] + 1

    @property
    def code(self) -> str:
        match self.span:
            case Span.YEAR:
                return str(self.fiscal_year)
            case Span.HALF:
                return f"{self.fiscal_year}-H{self.number}"
            case Span.QUARTER:
                return f"{self.fiscal_year}-Q{self.number}"
            case Span.MONTH:
                return str(self.first)

    def split(self, span: Span) -> Iterator[Period]:
        """The periods of the given span that make up this one, in order."""
        for start in range(0, MONTHS_IN[self.span], MONTHS_IN[span]):
            yield Period(self.first.plus(start), span)


@dataclass(frozen=True)
class RelativeMonth:
    """A month told from a fiscal year, so that a catalogue serves any year.

    ``year`` is 0 for the calendar year that names the fiscal year and -1 for the one before:
    December of fiscal year 2568 is ``RelativeMonth(12, -1)``, April is ``RelativeMonth(4, 0)``.
    """

    number: int
    year: int

    def within(self, fiscal_year: FiscalYear) -> Month:
        return Month(fiscal_year.number - BUDDHIST_OFFSET + self.year, self.number)


@dataclass(frozen=True)
class RelativePeriod:
    """A half or a quarter told from a fiscal year; ``year`` -1 is the fiscal year before."""

    span: Span
    number: int
    year: int

    def within(self, fiscal_year: FiscalYear) -> Period:
        year = fiscal_year.plus(self.year)
        build = Period.half if self.span is Span.HALF else Period.quarter
        return build(year, self.number)
