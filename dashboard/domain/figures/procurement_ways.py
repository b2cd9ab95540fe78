"""How a purchase was made and whether it went through e-GP, from what people write.

Ways: section 55 of the Public Procurement Act of 2560, and the three forms of the open
invitation in rule 29 of its regulation. e-GP: column 16 of the form (O15).
"""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache

from dashboard.domain.figures.rules.procurement import is_egp
from dashboard.domain.thai import arabic_digits


class Way(StrEnum):
    """A way of buying (วิธีการจัดซื้อจัดจ้าง)."""

    SPECIFIC = "specific"
    SELECTION = "selection"
    OPEN = "open"
    OTHER = "other"
    UNSTATED = "unstated"


class Egp(StrEnum):
    """What column 16 says."""

    NUMBERED = "numbered"
    EXEMPT = "exempt"
    ODD = "odd"
    UNSTATED = "unstated"


_NAMED_BY = (
    (Way.SPECIFIC, ("เฉพาะเจาะจง",)),
    (Way.SELECTION, ("คัดเลือก",)),
    (
        Way.OPEN,
        ("e-bidding", "ebidding", "e-market", "emarket", "อิเล็กทรอนิกส์", "สอบราคา", "เชิญชวนทั่วไป"),
    ),
)


@lru_cache(maxsize=4096)
def way_of(method: str) -> Way:
    """The way that a method names: ``วิธีเฉพาะเจาะจง`` → SPECIFIC."""
    written = _squashed(method)
    if not written.strip("-–"):
        return Way.UNSTATED
    return next(
        (way for way, names in _NAMED_BY if any(name in written for name in names)), Way.OTHER
    )


def egp_of(number: str) -> Egp:
    """A project's number, the sentence that none is needed, or something that is neither."""
    written = arabic_digits(number.strip())
    if not written.strip("-–"):
        return Egp.UNSTATED
    if not is_egp(written):
        return Egp.ODD
    return Egp.NUMBERED if written.isdecimal() else Egp.EXEMPT


def _squashed(text: str) -> str:
    return "".join(text.split()).lower()
