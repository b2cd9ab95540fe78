"""Does every value of a row have the form that its field demands?"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal

from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.figures.fields import Field, Form, Value
from dashboard.domain.figures.rows import FigureRow
from dashboard.domain.figures.rules.doubts import Code, Doubt, Level
from dashboard.domain.figures.shapes import SHAPES, Shape
from dashboard.domain.fiscal import FiscalYear, Month, Period, Span
from dashboard.domain.thai_reading import LARGEST_NUMBER

SATANG = Decimal("0.01")


def form_doubts(dataset: Dataset, rows: Sequence[FigureRow], year: FiscalYear) -> Iterator[Doubt]:
    """Errors only: what is missing, of another form, out of range, too long or of another year."""
    shape = SHAPES[dataset]
    for row in rows:
        fields = shape.by_name if not row.is_nil else _dated_only(shape)
        for name, field in fields.items():
            value = row.values.get(name)
            code = _wrong(field, value, year)
            if code is not None:
                yield Doubt(row.key, name, code, Level.ERROR, _facts(field, value, year))


def quarters_of(year: FiscalYear) -> tuple[Period, ...]:
    """The quarters a year's fund tells of: the last of the year before, and its own (O13)."""
    return (
        Period.quarter(year.plus(-1), 4),
        *(Period.quarter(year, number) for number in range(1, 5)),
    )


def _dated_only(shape: Shape) -> Mapping[str, Field]:
    return {name: field for name, field in shape.by_name.items() if name == shape.dated_by}


def _wrong(field: Field, value: Value | None, year: FiscalYear) -> Code | None:
    if value is None or value == "":
        return Code.MISSING if field.required else None
    return _OF_FORM[field.form](field, value, year)


def _text(field: Field, value: Value, _: FiscalYear) -> Code | None:
    if not isinstance(value, str):
        return Code.WRONG_FORM
    return Code.TOO_LONG if len(value) > field.longest else None


def _choice(field: Field, value: Value, _: FiscalYear) -> Code | None:
    return None if value in field.choices else Code.NOT_A_CHOICE


def _count(field: Field, value: Value, _: FiscalYear) -> Code | None:
    if isinstance(value, bool) or not isinstance(value, int):
        return Code.WRONG_FORM
    return None if field.least <= value <= field.most else Code.OUT_OF_RANGE


def _baht(_: Field, value: Value, __: FiscalYear) -> Code | None:
    if not isinstance(value, Decimal) or not value.is_finite():
        return Code.WRONG_FORM
    if not 0 <= value < LARGEST_NUMBER:
        return Code.OUT_OF_RANGE
    return None if value == value.quantize(SATANG) else Code.WRONG_FORM


def _yes_no(_: Field, value: Value, __: FiscalYear) -> Code | None:
    return None if isinstance(value, bool) else Code.WRONG_FORM


def _day(_: Field, value: Value, year: FiscalYear) -> Code | None:
    if not isinstance(value, date):
        return Code.WRONG_FORM
    return None if year.first_day <= value <= year.last_day else Code.OUTSIDE_YEAR


def _month(_: Field, value: Value, year: FiscalYear) -> Code | None:
    if not isinstance(value, Month):
        return Code.WRONG_FORM
    return None if value in year.months else Code.OUTSIDE_YEAR


def _quarter(_: Field, value: Value, year: FiscalYear) -> Code | None:
    if not isinstance(value, Period) or value.span is not Span.QUARTER:
        return Code.WRONG_FORM
    return None if value in quarters_of(year) else Code.OUTSIDE_YEAR


_OF_FORM: Mapping[Form, Callable[[Field, Value, FiscalYear], Code | None]] = {
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


def _facts(field: Field, value: Value | None, year: FiscalYear) -> dict[str, object]:
    facts: dict[str, object] = {"field": field.name, "given": "" if value is None else value}
    facts |= {"least": field.least, "most": field.most, "longest": field.longest}
    return facts | {"length": len(str(value or "")), "year": year.number}
