"""The columns of a complaint sheet, under the names people give them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from enum import StrEnum

from dashboard.imports.headers import squashed
from dashboard.imports.tables import Shape
from dashboard.text import imports as wording


class Column(StrEnum):
    """What the columns of a complaint sheet mean: fields of the dataset, or nothing to read."""

    MONTH = "month"
    KIND = "kind"
    CARRIED = "carried"
    RECEIVED = "received"
    COMPLETED = "completed"
    PENDING = "pending"
    IGNORED = ""


COUNTS = (Column.CARRIED, Column.RECEIVED, Column.COMPLETED, Column.PENDING)
_TITLES = {
    Column.MONTH: "เดือน ประจำเดือน เดือนปี เดือนพศ งวด งวดเดือน month",
    Column.KIND: "ประเภท ประเภทเรื่อง ประเภทเรื่องร้องเรียน ประเภทการร้องเรียน ชนิด kind type",
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
_NUMBERING = re.compile(r"^[0-9]+(?=[^0-9])")
_MEANINGS = {title: column for column, titles in _TITLES.items() for title in titles.split()}


def meaning_of(title: str) -> Column | None:
    """What a title means: ``จำนวนเรื่องที่รับใหม่ (เรื่อง)`` is RECEIVED."""
    name = _NUMBERING.sub("", squashed(title))
    known = _MEANINGS.get(name)
    return _MEANINGS.get(_LEADING_WORDS.sub("", name)) if known is None else known


def shape_with(chosen: Mapping[str, str]) -> Shape[Column]:
    """The sheet of complaints; ``chosen`` says by squashed title what a column is."""
    return Shape(
        meaning_of=_meaning_with(chosen),
        required={
            Column.MONTH: wording.MONTH,
            Column.RECEIVED: wording.RECEIVED,
            Column.COMPLETED: wording.COMPLETED,
        },
        ignored=Column.IGNORED,
    )


def _meaning_with(chosen: Mapping[str, str]) -> Callable[[str], Column | None]:
    fields = set(Column)

    def meaning(title: str) -> Column | None:
        name = squashed(title)
        if name in chosen:
            return Column(chosen[name]) if chosen[name] in fields else Column.IGNORED
        return meaning_of(title)

    return meaning
