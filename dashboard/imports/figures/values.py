"""Read one cell as the field of its column demands."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Set
from dataclasses import dataclass

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.figures.fields import Field, Form, Value
from dashboard.domain.figures.rules.forms import quarters_of
from dashboard.domain.fiscal import BUDDHIST_OFFSET, FiscalYear
from dashboard.domain.thai import month_with_year
from dashboard.domain.thai_reading import (
    FIRST_BUDDHIST_YEAR,
    Misread,
    Unreadable,
    is_dash,
    one_line,
    read_baht,
    read_count,
    read_day,
    read_month,
    read_number,
)
from dashboard.imports.cells import in_satang, misread_month, seen_otherwise
from dashboard.imports.figures.choices import read_choice, read_yes_no
from dashboard.imports.figures.faults import Faulty
from dashboard.imports.figures.quarters import read_quarter
from dashboard.imports.sheets import (
    CellError,
    CellValue,
    Seen,
    Uncalculated,
    is_blank,
    shown,
)
from dashboard.text import figure_problems as wording
from dashboard.text import imports as said
from dashboard.text.dates import period_name

_SHEET_ERROR = re.compile(r"#(?:REF|N/A|VALUE|DIV/0|NAME|NUM|NULL|SPILL|CALC)[!?]?")
_AFTER_A_NUMBER = re.compile(r"[.)\]]+$")
_DASHES = "-–—−"
_EXACT_FLOAT = 10**15
"""From here on a sheet no longer keeps the last digits of a number."""


@dataclass(frozen=True)
class Reading:
    """What a reader has to know beside the cell."""

    dataset: Dataset
    year: FiscalYear


@dataclass(frozen=True)
class Reader:
    """Reads the cells of one field's column."""

    field: Field
    reading: Reading

    def read(self, value: CellValue) -> Value | None:
        """The value of a cell, None where it says nothing.

        Raises:
            Faulty: it cannot be read.
        """
        if is_blank(value):
            return None
        if isinstance(value, Uncalculated):
            raise Faulty(said.NOT_CALCULATED)
        if isinstance(value, CellError) or (isinstance(value, str) and _SHEET_ERROR.match(value)):
            raise Faulty(wording.SHEET_ERROR.filled(given=shown(value)))
        read = _OF_NAME.get(self.field.name) or _OF_FORM[self.field.form]
        if isinstance(value, Seen):
            value = self._seen(value)
        try:
            return read(value, self.field, self.reading)
        except Unreadable as unreadable:
            message = _misread(unreadable.misread, value, self.field, self.reading)
            raise Faulty(message) from unreadable

    def _seen(self, value: Seen) -> CellValue:
        """A number for a field of numbers, for any other the text that is seen."""
        is_number = self.field.form in _NUMBERS or self.field.name in _OF_NAME
        if is_number and value.number is not None:
            return value.number
        if is_number or not value.text:
            raise Faulty(seen_otherwise(value, _example(self.field)))
        return value.text

    def at_a_glance(self, values: Set[CellValue]) -> dict[CellValue, Value | None]:
        """What `read` would say of those values that need no second look, fast."""
        field = self.field
        if field.form is Form.COUNT and field.name != "fiscal_year":
            most = min(field.most, 999_999)
            return {v: v for v in values if type(v) is int and field.least <= v <= most}
        return {}


_NUMBERS = (Form.COUNT, Form.SCALE, Form.BAHT)


def _example(field: Field) -> str:
    return "1,234.50" if field.form is Form.BAHT else "3"


def _text(value: CellValue, field: Field, _: Reading) -> Value | None:
    text = _as_text(value)
    if text[:1] in _DASHES and is_dash(text):
        return None
    if len(text) > field.longest:
        message = said.TEXT_TOO_LONG.filled(length=len(text), most=field.longest)
        raise Faulty(message)
    return text


def _as_text(value: CellValue) -> str:
    if isinstance(value, str):
        is_clean = value.isprintable() and "  " not in value and value == value.strip()
        return value if is_clean else one_line(value)
    if isinstance(value, float):
        if abs(value) >= _EXACT_FLOAT:
            raise Faulty(wording.DIGITS_LOST.filled(given=shown(value)))
        return str(int(value)) if value.is_integer() else repr(value)
    if isinstance(value, int) and abs(value) >= _EXACT_FLOAT:
        raise Faulty(wording.DIGITS_LOST.filled(given=shown(value)))
    return shown(value)


def _number(value: CellValue) -> str | int | float:
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise Unreadable(Misread.NOT_A_NUMBER, value)
    return value


def _says_none(value: CellValue, field: Field) -> bool:
    return not field.required and isinstance(value, str) and is_dash(value)


def _baht(value: CellValue, field: Field, _: Reading) -> Value | None:
    if _says_none(value, field):
        return None
    return in_satang(read_baht(_number(value)))


def _count(value: CellValue, field: Field, _: Reading) -> Value | None:
    if _says_none(value, field):
        return None
    count = read_count(_number(value))
    if not field.least <= count <= field.most:
        facts = {"given": shown(value), "least": field.least, "most": field.most}
        raise Faulty(wording.OUT_OF_RANGE.filled(**facts))
    return count


def _running_number(value: CellValue, field: Field, reading: Reading) -> Value | None:
    if isinstance(value, str):
        value = _AFTER_A_NUMBER.sub("", value.strip().lstrip("("))
    return _count(value, field, reading)


def _fiscal_year(value: CellValue, field: Field, _: Reading) -> Value | None:
    if isinstance(value, str):
        value = re.sub(r"พ\.?\s*ศ\.?|ปี|งบประมาณ|\s", "", value)
    if _says_none(value, field):
        return None
    number = read_count(_number(value))
    if number < 100:
        return 2500 + number
    return number if number >= FIRST_BUDDHIST_YEAR else number + BUDDHIST_OFFSET


def _choice(value: CellValue, field: Field, reading: Reading) -> Value | None:
    return read_choice(reading.dataset, field.name, _as_text(value))


def _yes_no(value: CellValue, _: Field, __: Reading) -> Value | None:
    return value if isinstance(value, bool) else read_yes_no(_as_text(value))


def _day(value: CellValue, _: Field, reading: Reading) -> Value | None:
    day = read_day(value, reading.year)
    if not reading.year.first_day <= day <= reading.year.last_day:
        raise Unreadable(Misread.OUTSIDE_YEAR, value)
    return day


def _month(value: CellValue, _: Field, reading: Reading) -> Value | None:
    return read_month(value, reading.year)


def _quarter(value: CellValue, _: Field, reading: Reading) -> Value | None:
    quarter = read_quarter(_as_text(value), reading.year)
    known = quarters_of(reading.year)
    if quarter in known:
        return quarter
    examples = {"first": period_name(known[0]), "second": period_name(known[1])}
    message = wording.NOT_A_QUARTER if quarter is None else wording.QUARTER_OUTSIDE
    raise Faulty(message.filled(given=shown(value), year=reading.year, **examples))


_Read = Callable[[CellValue, Field, Reading], Value | None]
_OF_NAME: Mapping[str, _Read] = {"number": _running_number, "fiscal_year": _fiscal_year}
_OF_FORM: Mapping[Form, _Read] = {
    Form.TEXT: _text,
    Form.CHOICE: _choice,
    Form.COUNT: _count,
    Form.SCALE: _count,
    Form.BAHT: _baht,
    Form.YES_NO: _yes_no,
    Form.DAY: _day,
    Form.MONTH: _month,
    Form.QUARTER: _quarter,
}


def _misread(misread: Misread, value: CellValue, field: Field, reading: Reading) -> Bilingual:
    if field.form is Form.MONTH:
        return misread_month(Unreadable(misread, value), shown(value), reading.year)
    first, last = reading.year.months[0], reading.year.months[-1]
    is_money, is_day = field.form is Form.BAHT, field.form is Form.DAY
    return said.MISREAD[misread].filled(
        given=shown(value),
        expected=said.AN_AMOUNT if is_money else said.A_COUNT,
        example="1,234.50" if is_money else f"15/10/{first.buddhist_year}" if is_day else "3",
        year=reading.year,
        first=month_with_year(first),
        last=month_with_year(last),
    )


def is_finer_than_satang(value: CellValue) -> bool:
    """Is it an amount that had to be rounded?"""
    given = value.number if isinstance(value, Seen) else value
    try:
        amount = read_number(_number(given))
    except Unreadable:
        return False
    return amount != in_satang(amount)
