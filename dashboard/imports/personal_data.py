"""Numbers that tell who someone is: what is imported here is about to be published."""

from __future__ import annotations

import re

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.thai_reading import plain
from dashboard.text import imports as wording

_IDENTITY = re.compile(r"(?<!\d)\d[- ]?\d{4}[- ]?\d{5}[- ]?\d{2}[- ]?\d(?!\d)", re.ASCII)
_MOBILE = re.compile(
    r"(?<!\d)(?<!\d[.,])(?:\+66[- ]?(?:\(0\))?|0-?)[689]"  # 081, +66 81, +66(0)81
    r"(?:[- .]?\d){8}(?!\d)",
    re.ASCII,
)


def personal_data_in(text: str) -> Bilingual | None:
    """What kind of personal number stands in a text, in Thai or Arabic digits; None without one.

    An identity number has 13 digits of which the last checks the others; a Thai mobile number
    begins with 06, 08 or 09 (or +66) and has ten digits.
    """
    bare = plain(text)
    if any(_checks(found[0]) for found in _IDENTITY.finditer(bare)):
        return wording.IDENTITY_NUMBER
    return wording.MOBILE_NUMBER if _MOBILE.search(bare) else None


def _checks(written: str) -> bool:
    digits = [int(letter) for letter in written if letter.isdigit()]
    weighed = sum(digit * weight for digit, weight in zip(digits, range(13, 1, -1), strict=False))
    return (11 - weighed % 11) % 10 == digits[-1]
