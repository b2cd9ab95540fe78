"""The columns of a budget sheet, under the names people give them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache

from dashboard.domain.fiscal import FiscalYear, Month
from dashboard.domain.thai_reading import Misread, Unreadable, plain, read_month
from dashboard.imports.headers import squashed
from dashboard.imports.tables import Shape
from dashboard.text import imports as wording


class Label(Enum):
    """Columns that stand once; IGNORED are computed here anyway, QUARTER tells too little."""

    SOURCE = "source"
    CATEGORY = "category"
    NAME = "name"
    YEARLY_PLAN = "yearly_plan"
    OBSTACLE = "obstacle"
    IGNORED = ""
    QUARTER = "quarter"


class Amount(Enum):
    """What the amounts of a month are; its value begins the names of their fields."""

    PLANNED = "planned"
    SPENT = "spent"


@dataclass(frozen=True)
class Monthly:
    """A column with the plan or the spending of one month."""

    amount: Amount
    month: Month

    @property
    def field(self) -> str:
        return f"{self.amount.value}_{self.month.number:02}"


@dataclass(frozen=True)
class Quarterly:
    """A column with the plan or the spending of a quarter of the year, by its first month."""

    amount: Amount
    first: Month

    @property
    def months(self) -> tuple[Monthly, Monthly, Monthly]:
        first, second, third = (Monthly(self.amount, self.first.plus(n)) for n in range(3))
        return first, second, third


@dataclass(frozen=True)
class WrongMonth:
    """A column for a month that cannot be used."""

    amount: Amount
    written: str
    misread: Misread


Column = Label | Monthly | Quarterly | WrongMonth

_TITLES = {
    Label.SOURCE: "แหล่งเงิน แหล่งที่มา แหล่งที่มาของเงิน แหล่งที่มาของงบประมาณ แหล่งงบประมาณ แหล่งเงินงบประมาณ "
    "แหล่งที่ได้รับการจัดสรร แหล่งที่ได้รับการจัดสรรสนับสนุน แหล่งที่ได้รับจัดสรร source fund fundingsource",
    Label.CATEGORY: "หมวด หมวดรายจ่าย หมวดงบประมาณ หมวดเงิน หมวดรายการ ประเภท ประเภทรายจ่าย "
    "ประเภทงบประมาณ งบรายจ่าย category",
    Label.NAME: "รายการ ชื่อรายการ รายการค่าใช้จ่าย รายการใช้จ่าย รายละเอียด กิจกรรม โครงการ line item name "
    "description",
    Label.YEARLY_PLAN: "แผนทั้งปี แผนการใช้จ่ายทั้งปี แผนการใช้จ่ายงบประมาณทั้งปี แผนใช้จ่ายทั้งปี วงเงินทั้งปี "
    "งบประมาณทั้งปี งบประมาณที่ได้รับ งบประมาณที่ได้รับจัดสรร วงเงิน วงเงินงบประมาณ ได้รับจัดสรร "
    "yearlyplan annualplan budget",
    Label.OBSTACLE: "ปัญหาอุปสรรค ปัญหาและอุปสรรค ปัญหา อุปสรรค ปัญหาอุปสรรคและข้อเสนอแนะ "
    "ปัญหาอุปสรรคข้อเสนอแนะ obstacle obstacles problems",
    Label.IGNORED: "หมายเหตุ ลำดับ ลำดับที่ ที่ ลำ no note notes remark remarks ร้อยละ คงเหลือ ผลต่าง "
    "total percent remaining balance variance",
}
_FIELDS = re.compile(r"(planned|spent)_(\d\d)")
_MEANINGS = {title: label for label, titles in _TITLES.items() for title in titles.split()}
_COMPUTED = re.compile(r"รวม.*|.*รวม|.*คงเหลือ|ร้อยละ.*|.*สะสม|total.*|.*total")
_QUARTER = re.compile(r".*ไตรมาส.*|.*quarter.*|.*q[1-4]")
_SPENDING = re.compile(r"จ่าย|ผล|ใช้|spen[td]|actual")
_UNIT = re.compile(r"[(\[][^)\]]*(?:บาท|baht|thb)[^)\]]*[)\]]?")
_PLAN_WORDS = r"แผน(?:การ)?(?:ใช้จ่าย|เบิกจ่าย|ใช้)?(?:เงิน)?(?:งบประมาณ)?|planned|plan"
_SPENT_WORDS = (
    r"(?:ผล)?(?:การ)?(?:ใช้จ่าย|เบิกจ่าย)(?:เงิน)?(?:งบประมาณ)?(?:จริง)?"
    r"|ผล|จ่ายจริง|ใช้จริง|จ่าย|spending|spent|actual"
)
_MONTHLY = re.compile(
    rf"(?:(?P<plan>{_PLAN_WORDS})|(?P<spent>{_SPENT_WORDS}))(?:ประจำ)?(?:เดือน)?[:\-–]*(?P<month>.+)"
)
_MONTHLY_BACKWARDS = re.compile(
    rf"(?P<month>.+?)[:\-–]*(?:(?P<plan>{_PLAN_WORDS})|(?P<spent>{_SPENT_WORDS}))"
)


def shape_for(year: FiscalYear, chosen: Mapping[str, str]) -> Shape[Column]:
    """The budget sheet of a year: months written without a year are that year's.

    ``chosen`` says by squashed title what a column is.
    """
    return Shape(
        meaning_of=_meaning_in(year, chosen),
        required={Label.SOURCE: wording.SOURCE, Label.CATEGORY: wording.CATEGORY},
        ignored=Label.IGNORED,
        in_baht=True,
    )


def field_of(column: Column) -> str | None:
    """The name of a column's field; None where it is not read into one."""
    if isinstance(column, Monthly):
        return column.field
    if isinstance(column, Quarterly):
        return column.months[0].field
    if not isinstance(column, Label) or column in (Label.IGNORED, Label.QUARTER):
        return None
    return str(column.value)


def _meaning_in(year: FiscalYear, chosen: Mapping[str, str]) -> Callable[[str], Column | None]:
    @cache
    def meaning_of(title: str) -> Column | None:
        name = squashed(title)
        if name in chosen:
            return _chosen(chosen[name], year)
        if label := _MEANINGS.get(name):
            return label
        if "%" in title or _COMPUTED.fullmatch(name):
            return Label.IGNORED
        if _QUARTER.fullmatch(name):
            return _quarterly(name, year)
        return _monthly(title, year)

    return meaning_of


def _chosen(field: str, year: FiscalYear) -> Column:
    if found := _FIELDS.fullmatch(field):
        number = int(found[2])
        months = (month for month in year.months if month.number == number)
        month = next(months, None)
        return Monthly(Amount(found[1]), month) if month else Label.IGNORED
    labels = {label.value: label for label in Label if label is not Label.QUARTER}
    return labels.get(field, Label.IGNORED)


def _quarterly(name: str, year: FiscalYear) -> Column:
    """Plan or spending of a quarter of the year; QUARTER where one of the two is not told."""
    number = re.search(r"(?:ไตรมาส(?:ที่)?|quarter|q)([1-4])(\d{2}|\d{4})?(?!\d)", name)
    is_planned, is_spent = "แผน" in name or "plan" in name, bool(_SPENDING.search(name))
    if not number or (is_planned == is_spent and not is_planned):
        return Label.QUARTER
    if number[2] and int(number[2]) % 100 != year.number % 100:
        return Label.QUARTER
    amount = Amount.PLANNED if is_planned else Amount.SPENT
    return Quarterly(amount, year.months[3 * (int(number[1]) - 1)])


def _monthly(title: str, year: FiscalYear) -> Column | None:
    bare = re.sub(r"[()\[\]\s]", "", _UNIT.sub("", plain(title)))
    for pattern in (_MONTHLY, _MONTHLY_BACKWARDS):
        if found := pattern.fullmatch(bare):
            amount = Amount.PLANNED if found["plan"] else Amount.SPENT
            try:
                return Monthly(amount, read_month(found["month"], year))
            except Unreadable as unreadable:
                if unreadable.misread in (Misread.OUTSIDE_YEAR, Misread.NO_SUCH_DAY):
                    return WrongMonth(amount, found["month"], unreadable.misread)
    return None
