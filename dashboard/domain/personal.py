"""Numbers that tell who someone is, as people write them in documents that are published."""

from __future__ import annotations

import re

from dashboard.domain.documents import Personal
from dashboard.domain.thai_reading import plain

_IDENTITY = re.compile(r"(?<!\d)\d[- ]?\d{4}[- ]?\d{5}[- ]?\d{2}[- ]?\d(?!\d)", re.ASCII)
_MOBILE = re.compile(
    r"(?<!\d)(?<!\d[.,])(?:\+66[- ]?(?:\(0\))?|0-?)[689]"  # 081, +66 81, +66(0)81
    r"(?:[- .]?\d){8}(?!\d)",
    re.ASCII,
)
_ACCOUNT = re.compile(r"(?<![\d-])\d{3}-\d-\d{5}-\d(?![\d-])", re.ASCII)
_PLAIN_ACCOUNT = re.compile(
    r"(?<![\d.,/-])\d{3}[ -]?\d[ -]?\d{5}[ -]?\d(?![\d/]|[.,-]\d)", re.ASCII
)
_TELLS_ACCOUNT = re.compile(r"บัญชี|ธนาคาร|ออมทรัพย์|กระแสรายวัน|account|\ba/c\b|\bbank\b")
_TELLS_TELEPHONE = re.compile(r"โทร|มือถือ|เบอร์|mobile|phone|\btel\b")
_WITHOUT_ITS_ZERO = re.compile(r"[689]\d{8}", re.ASCII)
_NEAR = 40
"""How many letters before ten plain digits may tell that they are an account."""
_MASK = "\N{REPLACEMENT CHARACTER}"


def personal_numbers(text: str, heading: str = "") -> tuple[Personal, ...]:
    """The kinds of personal numbers in a text, one for each number, kind by kind.

    Digits may be Thai or Arabic. An identity number has 13 digits of which the last checks the
    others; a mobile number begins with 06, 08 or 09 (or +66) and has ten digits; an account is
    written 123-4-56789-0, or is ten digits after a word such as ``บัญชี``. ``heading`` is what
    stands above a cell: there too such a word may stand, and a mobile number may have lost its
    zero because it was kept as a number.
    """
    bare, above = plain(text), plain(heading)
    identities = [found[0] for found in _IDENTITY.finditer(bare) if _checks(found[0])]
    for number in identities:
        bare = bare.replace(number, _MASK, 1)
    bare, accounts = _ACCOUNT.subn(_MASK, bare)
    bare, mobiles = _MOBILE.subn(_MASK, bare)
    mobiles += _is_mobile_without_zero(bare, above)
    accounts += _plain_accounts(bare, above)
    return (
        (Personal.IDENTITY,) * len(identities)
        + (Personal.MOBILE,) * mobiles
        + (Personal.ACCOUNT,) * accounts
    )


def _plain_accounts(bare: str, above: str) -> int:
    everywhere = _TELLS_ACCOUNT.search(above) is not None
    return sum(
        everywhere or _tells_account(bare, found.start()) for found in _PLAIN_ACCOUNT.finditer(bare)
    )


def _tells_account(bare: str, start: int) -> bool:
    before = bare[max(0, start - _NEAR) : start]
    told = list(_TELLS_ACCOUNT.finditer(before))
    # A telephone named after the bank is the bank's telephone.
    return bool(told) and not _TELLS_TELEPHONE.search(before, told[-1].end())


def _is_mobile_without_zero(bare: str, above: str) -> bool:
    return bool(_WITHOUT_ITS_ZERO.fullmatch(bare) and _TELLS_TELEPHONE.search(above))


def _checks(written: str) -> bool:
    digits = [int(letter) for letter in written if letter.isdigit()]
    weighed = sum(digit * weight for digit, weight in zip(digits, range(13, 1, -1), strict=False))
    is_person = digits[0] != 0  # a number that begins with 0 is a company's
    return is_person and (11 - weighed % 11) % 10 == digits[-1]
