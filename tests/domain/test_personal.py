"""Numbers that tell who someone is, as people write them, and numbers that do not."""

from __future__ import annotations

import pytest

from dashboard.domain.documents import Personal
from dashboard.domain.personal import personal_numbers

ID, MOBILE, ACCOUNT = Personal.IDENTITY, Personal.MOBILE, Personal.ACCOUNT


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("1234567890121", [ID]),
        ("๑-๒๓๔๕-๖๗๘๙๐-๑๒-๑", [ID]),
        ("1234567890121 และ 1 2345 67890 12 1", [ID, ID]),
        ("1234567890122", []),
        ("เลขทะเบียนนิติบุคคล 0105512345674", []),
        ("เลขที่โครงการ 67119123456", []),
        ("เลขคุมสัญญา 671114012345", []),
        ("โทร 081-234-5678, 09 1234 5678", [MOBILE, MOBILE]),
        ("โทร. 077-391-234 ต่อ 12", []),
        ("โทร. 02-123-4567", []),
        ("บัญชี 123-4-56789-0", [ACCOUNT]),
        ("081-2-34567-8", [ACCOUNT]),
        ("๑๒๓-๔-๕๖๗๘๙-๐", [ACCOUNT]),
        ("1123-4-56789-0", []),
        ("123-4-56789-0-1", []),
        ("เลขที่บัญชี 1234567890", [ACCOUNT]),
        ("ธนาคารกรุงไทย สาขาพะโต๊ะ 123 4 56789 0", [ACCOUNT]),
        ("Account No. 1234567890", [ACCOUNT]),
        ("1234567890", []),
        ("รหัสครุภัณฑ์ 1234567890", []),
        ("บัญชีราคากลาง 1,234,567,890 บาท", []),
        ("บัญชีราคากลาง 1234567890.50", []),
        ("ธนาคาร โทร 0212345678", []),
        ("บัญชีเลขที่ 1234567890 โทร 0812345678", [MOBILE, ACCOUNT]),
        ("1234567890121 โทร 0812345678 บัญชี 123-4-56789-0", [ID, MOBILE, ACCOUNT]),
        ("งบประมาณ 2,567.00 บาท ปี 2568", []),
        ("", []),
    ],
)
def test_in_a_text(text: str, kinds: list[Personal]) -> None:
    assert personal_numbers(text) == tuple(kinds)


@pytest.mark.parametrize(
    ("text", "heading", "kinds"),
    [
        ("1234567890", "เลขที่บัญชี", [ACCOUNT]),
        ("1234567890", "รหัส", []),
        ("812345678", "เบอร์มือถือ", [MOBILE]),
        ("812345678", "ราคากลาง", []),
        ("773912345", "โทรศัพท์", []),
    ],
)
def test_what_stands_above_a_cell_tells_more(
    text: str, heading: str, kinds: list[Personal]
) -> None:
    assert personal_numbers(text, heading) == tuple(kinds)
