"""Text that people typed, as it is kept."""

from __future__ import annotations

import pytest

from dashboard.services.typed import typed


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("  รอคำสั่ง\n\tใหม่\n", "รอคำสั่ง\n\tใหม่"),
        ("รอ\r\nคำสั่ง\x0bใหม่\u2028", "รอ\nคำสั่ง\nใหม่"),
        ("ก\x00ข\x07ค\x1b[31mง\x9b", "กขค[31mง"),
        ("อนุมัติ\u202eแล้ว\u202c \u2066ก\u2069", "อนุมัติแล้ว ก"),
        ("ภาษา\u200bไทย ก\u200d", "ภาษา\u200bไทย ก\u200d"),
        ("\ud800", ""),
        ("=1+1 <b>ก</b> [ก](https://a.go.th)", "=1+1 <b>ก</b> [ก](https://a.go.th)"),
    ],
)
def test_letters_stay_and_what_is_none_goes(given: str, kept: str) -> None:
    assert typed(given) == kept
