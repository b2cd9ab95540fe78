"""Whether what a cell shows reads as the number that it holds."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation

from dashboard.domain.thai import arabic_digits

_NUMBER = re.compile(
    r"[0-9](?:[0-9,.'\u2019]|[ \u00a0\u202f](?=[0-9]{3}(?![0-9])))*(?:E[+-]?[0-9]+)?"
)
_WITH_POINT = re.compile(r"(?:[0-9]+|[0-9]{1,3}(?:[,'\u2019 \u00a0\u202f][0-9]{3})+)(\.[0-9]*)?")
_WITH_COMMA = re.compile(r"(?:[0-9]+|[0-9]{1,3}(?:[.'\u2019 \u00a0\u202f][0-9]{3})+),[0-9]*")
_OTHER_THAN_COUNTED = re.compile(
    r"[%‰]|ร้อยละ|percent|พัน|หมื่น|แสน|ล้าน|million|thousand|[0-9] ?[mk]\b", re.I
)
_NONE = re.compile(r"[-–—−฿$. ()]*|ไม่มี|บาท|[-–—−] *บาท|nil|none", re.I)
_MINUS = re.compile(r"[-−(]\s*[฿$]?\s*$")
_WITHOUT_MEANING = re.compile(r"[-–—−+฿$€£¥., ()\u00a0]|บาท|thb|baht", re.I)
_PADDED = re.compile(r"0[0-9]")


def agrees(value: float, shown: str) -> bool:
    """Is it the number a person reads, up to digits that are rounded away?

    ``1,235`` agrees with 1234.56, and so do ``5 ราย`` and 5; ``45%`` does not agree with 0.45,
    nor ``1.2`` with 1200000, nor nothing at all with anything but 0.
    """
    text = arabic_digits(shown).replace("\u200b", "").strip()
    found = _NUMBER.findall(text)
    if not found:
        return value == 0 and _NONE.fullmatch(text) is not None
    if len(found) > 1 or _OTHER_THAN_COUNTED.search(text):
        return False
    number, decimals = _read(found[0])
    if number is None:
        return False
    if value and (_MINUS.search(text[: text.index(found[0])]) is not None) is (value > 0):
        return False
    # Half a unit of the last digit that is shown, and what floats lose.
    most = Decimal(5).scaleb(-decimals - 1) + abs(number) * Decimal("1e-14")
    return abs(number - abs(Decimal(repr(value)))) <= most


def says_more(shown: str) -> bool:
    """Does it show more than a number and its currency: zeros before it, a unit, any word?"""
    text = arabic_digits(shown).strip()
    bare = _WITHOUT_MEANING.sub("", text)
    return bool(_PADDED.match(text)) or not (bare.isdigit() or re.fullmatch(r"[0-9]+E[0-9]+", bare))


def _read(written: str) -> tuple[Decimal | None, int]:
    """The number, and the place of its last digit behind the point."""
    mantissa, _, exponent = written.partition("E")
    mantissa = mantissa.rstrip(" \u00a0\u202f")
    if found := _WITH_POINT.fullmatch(mantissa.rstrip(",.") if mantissa[-1] == "," else mantissa):
        decimals = len(found[1] or "") - 1
        bare = re.sub(r"[^0-9.]", "", found[0])
    elif _WITH_COMMA.fullmatch(mantissa):
        decimals = len(mantissa.rpartition(",")[2])
        bare = re.sub(r"[^0-9.]", "", mantissa.replace(".", "").replace(",", "."))
    else:
        return None, 0
    try:
        return Decimal(bare).scaleb(int(exponent or 0)), max(decimals, 0) - int(exponent or 0)
    except InvalidOperation:
        return None, 0
