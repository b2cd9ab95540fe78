"""Find the heading row of a table, and what its headings say of the cells below."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dashboard.documents.workbook import Row
from dashboard.domain.thai_reading import plain

_LOOKED_AT = 15
_FEWEST = 3
_LONGEST = 200
_KNOWN = re.compile(
    r"^ที่$|ลำดับ|รายการ|โครงการ|งบประมาณ|เงิน|ราคา|จำนวน|วันที่|เดือน|เลขที่|วิธี|หน่วยงาน|ผู้|ชื่อ|"
    r"สถาน|แหล่ง|หมายเหตุ|รวม|แผน|ผล|ร้อยละ|จังหวัด|อำเภอ|กระทรวง|ประเภท|e-?gp|no\.?$|date|amount"
)
_AMOUNT = re.compile(r"บาท|เงิน|ราคา|ยอด|วงเงิน|จำนวน|ค่าใช้จ่าย|รวม|baht|amount|price|budget|total")
_CODE = re.compile(
    r"^(ที่|ลำดับ|ข้อ|no)\b|^(ที่|ลำดับ(ที่)?|ข้อ)$|^ปี|พ\.ศ|ค\.ศ|เลขที่|เลขประจำตัว|หมายเลข|รหัส|โทร|มือถือ|"
    r"บัญชีเลขที่|วันที่|วัน เดือน ปี|เดือน|เวลา|ไปรษณีย์|e-?gp|\bid\b|\bno\b|code|phone|year|date"
)
_YEAR = re.compile(r"ปี|พ\.ศ|ค\.ศ|year")
_EGP = re.compile(r"e[-‐‑– ]?gp")


def heading_row(rows: Sequence[Row]) -> int | None:
    """The index of the row with the most known headings among the first fifteen.

    A heading row has at least three texts; without a known word the first of these counts.
    """
    rated = [
        (sum(bool(_KNOWN.search(text)) for text in texts), -index)
        for index, texts in enumerate(_texts(row) for row in rows[:_LOOKED_AT])
        if len(texts) >= _FEWEST
    ]
    return -max(rated)[1] if rated else None


def headings(row: Row) -> tuple[str, ...]:
    """The headings as read, one line each, as many as up to the last."""
    shown = [" ".join(str(cell).split())[:_LONGEST] if cell is not None else "" for cell in row]
    while shown and not shown[-1]:
        shown.pop()
    return tuple(shown)


def is_code(heading: str) -> bool:
    """Do codes, numbers of order, days or telephones stand below, rather than amounts?"""
    bare = plain(heading)
    if not bare:
        return True
    return bool(_CODE.search(bare)) and not (
        _AMOUNT.search(bare) and not re.match(r"ปี|ที่|ลำดับ|เลขที่|รหัส", bare)
    )


def is_year(heading: str) -> bool:
    return not heading or _YEAR.search(plain(heading)) is not None


def is_egp(heading: str) -> bool:
    return _EGP.search(plain(heading)) is not None


def _texts(row: Row) -> list[str]:
    return [plain(cell) for cell in row if isinstance(cell, str) and cell.strip()]
