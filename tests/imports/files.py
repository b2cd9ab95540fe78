"""Files as people would hand them in, built in memory."""

from __future__ import annotations

import csv
import zipfile
from collections.abc import Mapping, Sequence
from io import BytesIO, StringIO

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from dashboard.domain.fiscal import FiscalYear
from dashboard.domain.thai import month_short

YEAR = FiscalYear(2568)
MONTHS = [month_short(month) for month in YEAR.months]
COMPLAINT_TITLES = ["เดือน", "ยกมา", "รับใหม่", "แล้วเสร็จ", "อยู่ระหว่างดำเนินการ", "หมายเหตุ"]
BUDGET_TITLES = [
    "แหล่งเงิน",
    "หมวด",
    "รายการ",
    "แผนทั้งปี (บาท)",
    *[f"แผน {month}" for month in MONTHS],
    *[f"ใช้จ่าย {month}" for month in MONTHS],
    "ปัญหา/อุปสรรค",
]
SHEET = "xl/worksheets/sheet1.xml"
"""Where the first sheet lies in a workbook's package."""
Rows = Sequence[Sequence[object]]


def workbook(rows: Rows, *, merged: Sequence[str] = (), **more_sheets: Rows) -> bytes:
    """An xlsx whose first sheet ``ข้อมูล`` has these rows from A1 on."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "ข้อมูล"
    for row in rows:
        sheet.append(list(row))
    for cells in merged:
        sheet.merge_cells(cells)
    for name, others in more_sheets.items():
        other = book.create_sheet(name)
        for row in others:
            other.append(list(row))
    return saved(book)


def saved(book: Workbook) -> bytes:
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def delimited(rows: Rows, delimiter: str = ",", encoding: str = "utf-8-sig") -> bytes:
    text = StringIO(newline="")
    csv.writer(text, delimiter=delimiter).writerows(rows)
    return text.getvalue().encode(encoding)


def repacked(content: bytes, parts: Mapping[str, bytes | None]) -> bytes:
    """The same package with some parts replaced, added, or (None) left out."""
    new = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(new, "w", 8) as package:
        for name in old.namelist():
            if name not in parts:
                package.writestr(name, old.read(name))
        for name, part in parts.items():
            if part is not None:
                package.writestr(name, part)
    return new.getvalue()


def budget_row(
    source: object,
    category: object,
    name: object,
    yearly: object,
    planned: Sequence[object] = (),
    spent: Sequence[object] = (),
    obstacle: object = None,
) -> list[object]:
    blank = [None] * 12
    return [
        source,
        category,
        name,
        yearly,
        *[*planned, *blank][:12],
        *[*spent, *blank][:12],
        obstacle,
    ]
