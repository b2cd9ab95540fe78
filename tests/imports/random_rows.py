"""Rows of every dataset, as different as rows can be, that no rule calls wrong."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal

from dashboard.domain.complaints import ComplaintMonth
from dashboard.domain.figures.complaints import row_of
from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.figures.fields import Field, Form, Value
from dashboard.domain.figures.rows import NIL, FigureRow, key_of
from dashboard.domain.figures.rules.forms import quarters_of
from dashboard.domain.figures.shapes import COMPLAINT_KINDS, SHAPES
from dashboard.domain.fiscal import FiscalYear

_STARTS = ("", "", "", "=", "+", "-", "@", "'", "''=", "'@", '"', "(", "[", "{", "#", "1,", "๑")
_WORDS = (
    "น้ำมัน", "กระดาษ A4", "ค่าเบี้ยเลี้ยง", "a,b", "a;b", 'say "x"', "0801", "7.50", "1/2/2567",
    "ต.ค.", "ไตรมาส 1", "=SUM(A1)", "cmd|' /C calc'!A0", "รายการที่ 1", "50%", "<b>", "é", "ๆ", "ฯลฯ",
)  # fmt: skip


def random_rows(dataset: Dataset, year: FiscalYear, chance: random.Random) -> list[FigureRow]:
    """Up to thirty rows that differ in what tells rows apart, in the order of a table."""
    if dataset is Dataset.COMPLAINTS:
        return list(_complaints(year, chance))
    shape = SHAPES[dataset]
    rows: dict[str, FigureRow] = {}
    for _ in range(chance.randrange(1, 30)):
        values: dict[str, Value] = {}
        for field in shape.fields:
            if field.required or chance.random() < 0.6:
                values[field.name] = _value(field, year, chance)
        if dataset is Dataset.PROCUREMENT:
            values["egp"] = "ไม่ต้องดำเนินการผ่านระบบ e-GP"
        key = key_of(shape, values)
        if shape.may_repeat and key in rows:
            key = key_of(shape, values, sum(k.startswith(key) for k in rows))
        if key not in rows:
            rows[key] = FigureRow(key, values)
    return [*rows.values(), *_nil(dataset, year, list(rows.values()))]


def _nil(dataset: Dataset, year: FiscalYear, rows: list[FigureRow]) -> Iterator[FigureRow]:
    if dataset is Dataset.PROCUREMENT:
        shape, bought = SHAPES[dataset], {row.values["month"] for row in rows}
        for month in year.months:
            if month not in bought:
                values: dict[str, Value] = {"month": month, NIL: True}
                yield FigureRow(key_of(shape, values), values)


def _complaints(year: FiscalYear, chance: random.Random) -> Iterator[FigureRow]:
    left = dict.fromkeys(chance.sample(COMPLAINT_KINDS, chance.randint(1, 3)), 0)
    for month in year.months[: chance.randint(1, 12)]:
        for kind in sorted(left, key=COMPLAINT_KINDS.index):
            received = chance.randrange(15)
            completed = chance.randint(0, left[kind] + received)
            pending = left[kind] + received - completed
            yield row_of(ComplaintMonth(month, left[kind], received, completed, pending, kind))
            left[kind] = pending


def _value(field: Field, year: FiscalYear, chance: random.Random) -> Value:
    match field.form:
        case Form.TEXT:
            return (chance.choice(_STARTS) + " ".join(chance.choices(_WORDS, k=2)))[: field.longest]
        case Form.CHOICE:
            return chance.choice(field.choices)
        case Form.COUNT:
            return year.number if field.name == "fiscal_year" else chance.randrange(1_000)
        case Form.SCALE:
            return chance.randint(field.least, field.most)
        case Form.BAHT:
            return Decimal(chance.randrange(10 ** chance.randint(1, 13))) / 100
        case Form.YES_NO:
            return chance.random() < 0.5
        case Form.DAY:
            return year.first_day + timedelta(days=chance.randrange(365))
        case Form.MONTH:
            return chance.choice(year.months)
        case Form.QUARTER:
            return chance.choice(quarters_of(year))
