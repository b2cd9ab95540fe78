"""Purchases: prices against money, the e-GP number or its sentence, months without any (O15)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import lru_cache
from typing import Any, cast

from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.figures.rows import BETWEEN, FigureRow, Values, key_of
from dashboard.domain.figures.rules.doubts import Code, Doubt, Level, has_not_come
from dashboard.domain.figures.rules.facts import Looked
from dashboard.domain.figures.shapes import SHAPES
from dashboard.domain.fiscal import Month
from dashboard.domain.thai_reading import plain

WITHOUT_EGP = "ไม่ต้องดำเนินการผ่านระบบ e-GP"
"""The sentence that column 16 of O15 demands where a purchase needs no number."""
_SENTENCE = re.sub(r"[\s–-]", "", WITHOUT_EGP).lower()
_EGP = re.compile(r"[0-9]{9,13}")
_ENDED = re.compile(r"สิ้นสุด|แล้วเสร็จ|เสร็จสิ้น|ลงนาม|ตรวจรับ|เบิกจ่ายแล้ว")
_NOT = re.compile(r"ยังไม่|ไม่สิ้นสุด|อยู่ระหว่าง|ยกเลิก|รอ")


def procurement_doubts(looked: Looked) -> Iterator[Doubt]:
    nil: dict[Month, str] = {}
    bought: set[Month] = set()
    year, last = looked.year.number, None
    for row in looked.rows:
        month = row.values["month"]
        if row.is_nil:
            nil[cast(Month, month)] = row.key
            continue
        if month is not last:
            last = month
            bought.add(cast(Month, month))
        if _has_doubtful_values(row.values, year):
            yield from _of_purchase(row, year)
    yield from _of_months(looked, nil, bought)
    yield from _alike(looked)


def is_egp(written: str) -> bool:
    """Is it a number of the e-GP system, 9 to 13 digits, or the sentence that stands for one?"""
    return _EGP.fullmatch(written) is not None or _is_sentence(written)


@lru_cache(maxsize=1024)
def _is_sentence(written: str) -> bool:
    return re.sub(r"[\s–-]", "", plain(written)) == _SENTENCE


@lru_cache(maxsize=1024)
def has_ended(status: str) -> bool:
    """Does the status say that a contract was signed or ended?"""
    return bool(_ENDED.search(status)) and not _NOT.search(status)


def _has_doubtful_values(values: Mapping[str, Any], year: int) -> bool:
    """A quick look at one purchase, since a region has a hundred thousand."""
    agreed = values.get("agreed_price")
    if agreed is not None and (
        agreed > values.get("reference_price", agreed) or agreed > values.get("allocated", agreed)
    ):
        return True
    if values.get("fiscal_year", year) != year:
        return True
    egp = values.get("egp", "")
    if not _EGP.fullmatch(egp) and not _is_sentence(egp):
        return True
    return (agreed is None or "vendor" not in values) and has_ended(values.get("status", ""))


def _of_purchase(row: FigureRow, year: int) -> Iterator[Doubt]:
    values = row.values
    facts: dict[str, object] = {"given": values["name"], **_amounts(values)}
    agreed = cast(Decimal | None, values.get("agreed_price"))
    for name, code in (
        ("reference_price", Code.OVER_REFERENCE),
        ("allocated", Code.OVER_ALLOCATED),
    ):
        most = cast(Decimal | None, values.get(name))
        if agreed is not None and most is not None and agreed > most:
            yield Doubt(row.key, "agreed_price", code, facts=facts)
    if values.get("fiscal_year", year) != year:
        told = {"given": values["fiscal_year"], "year": year}
        yield Doubt(row.key, "fiscal_year", Code.OTHER_FISCAL_YEAR, facts=told)
    egp = str(values.get("egp", ""))
    if not egp:
        yield Doubt(row.key, "egp", Code.EGP_BLANK, Level.ERROR, {"sentence": WITHOUT_EGP})
    elif not is_egp(egp):
        odd = {"given": egp, "sentence": WITHOUT_EGP}
        yield Doubt(row.key, "egp", Code.EGP_ODD, facts=odd)
    if has_ended(status := str(values.get("status", ""))):
        told = {"status": status}
        if agreed is None:
            yield Doubt(row.key, "agreed_price", Code.ENDED_WITHOUT_PRICE, facts=told)
        if "vendor" not in values:
            yield Doubt(row.key, "vendor", Code.ENDED_WITHOUT_VENDOR, facts=told)


def _amounts(values: Values) -> dict[str, object]:
    names = ("agreed_price", "reference_price", "allocated")
    return {name: values[name] for name in names if name in values}


def _of_months(looked: Looked, nil: dict[Month, str], bought: set[Month]) -> Iterator[Doubt]:
    for month in sorted(nil.keys() & bought):
        facts = {"month": month}
        instead = next(row for row in looked.rows if _is_purchase_of(row, month))
        other = Doubt(instead.key, "month", Code.NIL_WITH_ROWS, Level.ERROR, facts)
        yield Doubt(nil[month], "month", Code.NIL_WITH_ROWS, Level.ERROR, facts, other)
    for month in sorted(nil.keys() | bought):
        if has_not_come(month, looked.today):
            yield _of_the_future(looked, month)


def _of_the_future(looked: Looked, month: Month) -> Doubt:
    """Said once of a month: of its first row, or of its last, which whoever adds rows has."""
    keys = [row.key for row in looked.rows if row.values["month"] == month]
    facts = {"when": month}
    last = Doubt(keys[-1], "month", Code.FUTURE, facts=facts)
    return Doubt(keys[0], "month", Code.FUTURE, facts=facts, or_else=last)


def _is_purchase_of(row: FigureRow, month: Month) -> bool:
    return not row.is_nil and row.values["month"] == month


def _alike(looked: Looked) -> Iterator[Doubt]:
    """Purchases that differ in nothing but their number."""
    shape = SHAPES[Dataset.PROCUREMENT]
    parts = len(shape.keys)
    repeated = [row for row in looked.rows if row.key.count(BETWEEN) >= parts and not row.is_nil]
    first = {key_of(shape, row.values) for row in repeated}
    if not first:
        return
    seen: dict[tuple[object, ...], str] = {}
    for row in (*(row for row in looked.rows if row.key in first), *repeated):
        same = tuple(sorted((k, str(v)) for k, v in row.values.items() if k != "number"))
        if seen.setdefault(same, row.key) != row.key:
            facts = {"given": row.values["name"], "month": row.values["month"]}
            yield Doubt(row.key, "name", Code.ALIKE, facts=facts)
