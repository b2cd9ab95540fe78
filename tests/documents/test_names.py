"""Names of people in text that a PDF has changed on the way."""

from __future__ import annotations

import pytest

from dashboard.documents.names import comparable

NAME = "เจ้าหน้าที่ทดสอบ กำชับน้ำดี"


@pytest.mark.parametrize(
    "text",
    [
        NAME,
        "ลงชื่อ   เจ้าหน้าที่ทดสอบ\n   กำชับน้ำดี  ",
        "เจ้าหน้าที่ทดสอบ ก\u0e4d\u0e32ชับน\u0e49\u0e4d\u0e32ดี",
        "เจ้าหน้าที่ทดสอบ ก\u0e4d\u0e32ชับน\u0e4d\u0e49\u0e32ดี",
        "เจ้าหน้าที่ทดสอบ ก าชับน ้าดี",
        "เจ\uf70bาหน้าท\uf702\uf70aทดสอบ กำชับน้ำดี",
        "เจ้าหน้าที\u0e48ทดสอบ\u200bกำ\u00adชับน้ำดี",
    ],
)
def test_the_same_name(text: str) -> None:
    assert comparable(NAME) in comparable(text)


@pytest.mark.parametrize("text", ["เจ้าหน้าที่ทดสอบ", "เจ้าหน้าที่ทดสอบ กำชับนาดี", ""])
def test_another_name(text: str) -> None:
    assert comparable(NAME) not in comparable(text)
