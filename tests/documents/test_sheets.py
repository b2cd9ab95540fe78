"""Headings of tables, numbers written as text, and e-GP numbers left out."""

from __future__ import annotations

import pytest

from dashboard.documents.sheet_cells import sheet_facts
from dashboard.documents.sheet_headings import heading_row, is_code
from dashboard.documents.workbook import Row, Value


@pytest.mark.parametrize(
    ("rows", "index"),
    [
        ([("ที่", "รายการ", "ราคากลาง")], 0),
        ([("สรุปผล", None, None), ("ที่", "รายการ", "ราคากลาง")], 1),
        ([("ข้อความ", "อื่น", "ๆ"), ("ที่", "รายการ", "ราคากลาง")], 1),
        ([("ข้อความ", "อื่น", "ๆ"), (1, 2, 3)], 0),
        ([("ก", 1, 2), (3, "ข", None)], None),
        ([(None,)] * 15 + [("ที่", "รายการ", "ราคากลาง")], None),
        ([], None),
    ],
)
def test_where_the_headings_are(rows: list[Row], index: int | None) -> None:
    assert heading_row(rows) == index


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("ที่", True),
        ("ลำดับที่", True),
        ("ปีงบประมาณ", True),
        ("เลขที่โครงการในระบบ e-GP", True),
        ("โทรศัพท์", True),
        ("เลขประจำตัวผู้เสียภาษี", True),
        ("วันที่ลงนามในสัญญา", True),
        ("", True),
        ("ราคากลาง (บาท)", False),
        ("วงเงินงบประมาณที่ได้รับจัดสรร (บาท)", False),
        ("งบประมาณปี 2568", False),
        ("รับใหม่", False),
    ],
)
def test_headings_of_codes(heading: str, expected: bool) -> None:
    assert is_code(heading) is expected


def in_column(heading: str, *cells: Value) -> tuple[str, ...]:
    rows: list[Row] = [("รายการ", "หมายเหตุ", heading), *(("ก", "ข", cell) for cell in cells)]
    return sheet_facts("แผ่น1", rows).numbers_as_text


@pytest.mark.parametrize(
    ("heading", "cells", "found"),
    [
        ("ราคากลาง (บาท)", (100, 200.5, "300", "1,000.00", "๕๐๐"), ("C4", "C5", "C6")),
        ("ราคากลาง (บาท)", ("300", "400 บาท", "฿500"), ("C2", "C3", "C4")),
        ("ราคากลาง (บาท)", (100, 200, "-", "ไม่มี", "", None), ()),
        ("รายละเอียด", ("ก", "ข", "12"), ()),
        ("รายละเอียด", ("ก", "ข", "12,000"), ("C4",)),
        ("เลขที่โครงการในระบบ e-GP", ("67119123456", "67119123457"), ()),
        ("ที่", ("1", "2", "3"), ()),
        ("ปีงบประมาณ", ("2568", "2568"), ()),
        ("โทรศัพท์", ("077391234", "0812345678"), ()),
        ("รหัสไปรษณีย์", ("86180", "86180"), ()),
        ("จำนวน", ("007", "0012"), ()),
        ("จำนวน", ("1234567890123",), ()),
        ("จำนวน", (True, "ครั้งที่หนึ่ง"), ()),
    ],
)
def test_numbers_as_text(heading: str, cells: tuple[Value, ...], found: tuple[str, ...]) -> None:
    assert in_column(heading, *cells) == found


def test_at_most_twenty_are_told() -> None:
    assert len(in_column("ราคา", *["1,000"] * 50)) == 20


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ((1, "วัสดุ", None), ("C2",)),
        ((1, "วัสดุ", "  "), ("C2",)),
        ((1, "วัสดุ", "67119123456"), ()),
        ((1, "วัสดุ", 67119123456), ()),
        ((1, "วัสดุ", "-"), ()),
        (("รวม", 100, None), ()),
        (("หมายเหตุ 1", 100, None), ()),
        (("เดือนตุลาคม", None, None), ()),
        (("(1)", None, None), ()),
        (("ก", "ข", None), ()),
        ((None, None, None), ()),
    ],
)
def test_egp_numbers_left_out(row: Row, found: tuple[str, ...]) -> None:
    facts = sheet_facts("แผ่น1", [("ที่", "รายการ", "เลขที่โครงการในระบบ E-GP"), row])
    assert facts.egp_blank == found
