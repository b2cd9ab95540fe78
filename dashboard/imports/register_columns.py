"""The columns of a register of complaints that are counted; whatever else it has is not read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum

from dashboard.imports.headers import squashed


class Column(StrEnum):
    """What the columns of a register mean."""

    RECEIVED_ON = "received_on"
    COMPLETED_ON = "completed_on"
    STATUS = "status"
    KIND = "kind"
    IGNORED = ""


_TITLES = {
    Column.RECEIVED_ON: "วันที่รับเรื่อง วันที่รับ วันรับเรื่อง วันรับ วันที่รับเรื่องร้องเรียน วันที่ร้องเรียน วันเดือนปีที่รับเรื่อง "
    "วันเดือนปีที่รับ วันเดือนปีที่ร้องเรียน วันเดือนปีรับเรื่อง receivedon datereceived",
    Column.COMPLETED_ON: "วันที่แล้วเสร็จ วันแล้วเสร็จ วันที่ยุติ วันที่ยุติเรื่อง วันยุติเรื่อง วันที่ดำเนินการแล้วเสร็จ "
    "วันที่เสร็จสิ้น วันที่เสร็จ วันเดือนปีที่แล้วเสร็จ วันเดือนปีที่ยุติ วันเดือนปีที่ดำเนินการแล้วเสร็จ "
    "completedon datecompleted dateclosed",
    Column.STATUS: "สถานะ สถานะเรื่อง สถานะการดำเนินการ ผลการดำเนินการ ผลการพิจารณา ผลการดำเนินงาน ผล "
    "status result",
    Column.KIND: "ประเภท ประเภทเรื่อง ประเภทเรื่องร้องเรียน ประเภทการร้องเรียน kind type",
    Column.IGNORED: "หมายเหตุ ลำดับ ลำดับที่ ที่ no note remark",
}
_MEANINGS = {title: column for column, titles in _TITLES.items() for title in titles.split()}


def meaning_with(chosen: Mapping[str, str]) -> Callable[[str], Column | None]:
    """From a title to its column; ``chosen`` says it for squashed titles."""
    fields = set(Column)

    def meaning_of(title: str) -> Column | None:
        name = squashed(title)
        if name in chosen and chosen[name] in fields:
            return Column(chosen[name])
        return _MEANINGS.get(name.lstrip("0123456789"))

    return meaning_of
