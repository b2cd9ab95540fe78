"""Numbers that tell who someone is, as people write them, and numbers that do not."""

from __future__ import annotations

import pytest

from dashboard.domain.bilingual import Bilingual
from dashboard.imports.personal_data import personal_data_in
from dashboard.text.imports import IDENTITY_NUMBER, MOBILE_NUMBER


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("1234567890121", IDENTITY_NUMBER),
        ("เลข 1-2345-67890-12-1 ครับ", IDENTITY_NUMBER),
        ("1 2345 67890 12 1", IDENTITY_NUMBER),
        ("๑๒๓๔๕๖๗๘๙๐๑๒๑", IDENTITY_NUMBER),
        ("ครุภัณฑ์ 1234567890122 และ 1234567890121", IDENTITY_NUMBER),
        ("1234567890122", None),
        ("12345678901210", None),
        ("123456789012", None),
        ("0812345678", MOBILE_NUMBER),
        ("โทร.081-234-5678", MOBILE_NUMBER),
        ("๐๖ ๑๒๓๔ ๕๖๗๘", MOBILE_NUMBER),
        ("09.1234.5678", MOBILE_NUMBER),
        ("+66 81 234 5678", MOBILE_NUMBER),
        ("+66812345678", MOBILE_NUMBER),
        ("+66(0)812345678", MOBILE_NUMBER),
        ("0212345678", None),
        ("077-391-234", None),
        ("08123456789", None),
        ("10812345678", None),
        ("1,234,567,890.50", None),
        ("วัสดุน้ำมัน 95 จำนวน 1,200 ลิตร", None),
        ("", None),
    ],
)
def test_what_is_found(text: str, kind: Bilingual | None) -> None:
    assert personal_data_in(text) == kind
