"""Thai time, and dates and numerals as people write them: Buddhist years, Thai digits."""

import re
from datetime import date, datetime, timedelta, timezone

from dashboard.domain.fiscal import BUDDHIST_OFFSET, Month

THAILAND = timezone(timedelta(hours=7))
"""Thai time: no summer time, the same all over the country."""

MONTH_NAMES = (
    "มกราคม",
    "กุมภาพันธ์",
    "มีนาคม",
    "เมษายน",
    "พฤษภาคม",
    "มิถุนายน",
    "กรกฎาคม",
    "สิงหาคม",
    "กันยายน",
    "ตุลาคม",
    "พฤศจิกายน",
    "ธันวาคม",
)
MONTH_ABBREVIATIONS = (
    "ม.ค.",
    "ก.พ.",
    "มี.ค.",
    "เม.ย.",
    "พ.ค.",
    "มิ.ย.",
    "ก.ค.",
    "ส.ค.",
    "ก.ย.",
    "ต.ค.",
    "พ.ย.",
    "ธ.ค.",
)
THAI_DIGITS = "๐๑๒๓๔๕๖๗๘๙"
_LEADING_VOWEL = re.compile("([เแโใไ])([ก-ฮ])")
_TO_ARABIC = str.maketrans(THAI_DIGITS, "0123456789")
_TO_THAI = str.maketrans("0123456789", THAI_DIGITS)


def thai_day(moment: datetime) -> date:
    """The day it is in Thailand at an aware moment."""
    return moment.astimezone(THAILAND).date()


def arabic_digits(text: str) -> str:
    """``๒๕๖๘`` → ``2568``; everything else stays."""
    return text.translate(_TO_ARABIC)


def thai_digits(text: str) -> str:
    """``2568`` → ``๒๕๖๘``; everything else stays."""
    return text.translate(_TO_THAI)


def dictionary_order(text: str) -> str:
    """What a Thai dictionary sorts by: a consonant before the vowel written in front of it."""
    return _LEADING_VOWEL.sub(r"\2\1", text)


def month_short(month: Month) -> str:
    """``ต.ค.``"""
    return MONTH_ABBREVIATIONS[month.number - 1]


def month_with_year(month: Month) -> str:
    """``ต.ค. 2567``"""
    return f"{month_short(month)} {month.buddhist_year}"


def month_long(month: Month) -> str:
    """``ตุลาคม 2567``"""
    return f"{MONTH_NAMES[month.number - 1]} {month.buddhist_year}"


def day_short(day: date) -> str:
    """``26 พ.ย. 2567``"""
    return f"{day.day} {MONTH_ABBREVIATIONS[day.month - 1]} {day.year + BUDDHIST_OFFSET}"


def day_long(day: date) -> str:
    """``26 พฤศจิกายน 2567``"""
    return f"{day.day} {MONTH_NAMES[day.month - 1]} {day.year + BUDDHIST_OFFSET}"
