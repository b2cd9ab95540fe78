"""Fields: what one value of a row may be, and how it is kept as text or number."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from dashboard.domain.fiscal import FiscalYear, Month, Period

Value = str | int | bool | Decimal | date | Month | Period
"""A text, a count, yes or no, baht, a day, a month or a quarter. A field without one is absent."""

Kept = str | int | bool
"""A value as tables keep it: baht as ``"1234.50"``, days and months in C.E., quarters by code."""


class Form(StrEnum):
    """How a value is written and read."""

    TEXT = "text"
    CHOICE = "choice"
    COUNT = "count"
    SCALE = "scale"
    BAHT = "baht"
    YES_NO = "yes_no"
    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"


@dataclass(frozen=True)
class Field:
    """One field of a dataset's rows.

    A ``required`` field has a value in every row; the values of ``key`` fields tell a row from
    the others. ``choices`` are the codes of a CHOICE. ``least`` and ``most`` bound a COUNT or
    SCALE, ``longest`` a TEXT in characters. ``blank`` is what an empty cell means; None: nothing.
    """

    name: str
    form: Form
    required: bool = False
    key: bool = False
    choices: tuple[str, ...] = ()
    least: int = 0
    most: int = 9_999_999
    longest: int = 300
    blank: Value | None = None


def kept(value: Value) -> Kept:
    """A value as tables keep it."""
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, (str, int)):
        return value
    if isinstance(value, date):
        return value.isoformat()
    return value.code if isinstance(value, Period) else str(value)


def from_kept(form: Form, value: Kept) -> Value:
    """What ``kept`` made of a value; ValueError where it made no such thing."""
    read = _READ.get(form)
    return value if read is None else read(str(value))


def quarter_of_code(code: str) -> Period:
    """``2567-Q4`` → that quarter of the fiscal year; ValueError for anything else."""
    year, _, number = code.partition("-Q")
    if not (year.isdecimal() and number in ("1", "2", "3", "4")):
        raise ValueError(f"{code!r} is not a quarter like 2567-Q4")
    return Period.quarter(FiscalYear(int(year)), int(number))


_READ: dict[Form, Callable[[str], Value]] = {
    Form.BAHT: Decimal,
    Form.DAY: date.fromisoformat,
    Form.MONTH: Month.parse,
    Form.QUARTER: quarter_of_code,
}
