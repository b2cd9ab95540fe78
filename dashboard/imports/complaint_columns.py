"""The columns of a complaint sheet, under the names people give them."""

from __future__ import annotations

import re
from enum import Enum, auto

from dashboard.imports.headers import squashed
from dashboard.imports.tables import Shape
from dashboard.text import imports as wording


class Column(Enum):
    """What the columns of a complaint sheet mean."""

    MONTH = auto()
    CARRIED = auto()
    RECEIVED = auto()
    COMPLETED = auto()
    PENDING = auto()
    IGNORED = auto()


_TITLES = {
    Column.MONTH: "เดือน ประจำเดือน เดือนปี เดือนพศ งวด งวดเดือน month",
    Column.CARRIED: "ยกมา คงค้างยกมา ค้างยกมา ยกมาจากเดือนก่อน ค้างจากเดือนก่อน คงค้างจากเดือนก่อน "
    "carried carriedover carriedforward broughtforward",
    Column.RECEIVED: "รับใหม่ รับเรื่องใหม่ ใหม่ รับเรื่อง รับเข้า รับ ได้รับ received new newcases",
    Column.COMPLETED: "แล้วเสร็จ ดำเนินการแล้วเสร็จ เสร็จสิ้น ดำเนินการเสร็จสิ้น เสร็จ ยุติ ยุติเรื่อง ยุติแล้ว "
    "completed closed done",
    Column.PENDING: "อยู่ระหว่างดำเนินการ ระหว่างดำเนินการ อยู่ระหว่างการดำเนินการ คงค้าง คงเหลือ ค้าง ยกไป "
    "คงค้างยกไป pending outstanding inprogress",
    Column.IGNORED: "หมายเหตุ ลำดับ ลำดับที่ ที่ ลำ no note notes remark remarks",
}
_LEADING_WORDS = re.compile(r"^(จำนวน|ยอด|เรื่อง|ร้องเรียน|ที่)+")
_MEANINGS = {title: column for column, titles in _TITLES.items() for title in titles.split()}


def meaning_of(title: str) -> Column | None:
    """What a title means: ``จำนวนเรื่องที่รับใหม่ (เรื่อง)`` is RECEIVED."""
    name = squashed(title)
    return _MEANINGS.get(name) or _MEANINGS.get(_LEADING_WORDS.sub("", name))


SHAPE = Shape(
    meaning_of=meaning_of,
    required={
        Column.MONTH: wording.MONTH,
        Column.RECEIVED: wording.RECEIVED,
        Column.COMPLETED: wording.COMPLETED,
    },
    ignored=Column.IGNORED,
)
