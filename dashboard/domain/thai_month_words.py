"""The words by which people name a month, without dots and spaces, in lower case."""

from dashboard.domain.thai import MONTH_ABBREVIATIONS, MONTH_NAMES

_ENGLISH_MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
# What people say and often misspell, beside the official names and abbreviations.
_OTHER_MONTH_WORDS = {
    "กรกฏาคม": 7,
    "กรกฏา": 7,
    "กรกฎา": 7,
    "พฤษจิกายน": 11,
    "พฤศจิกา": 11,
    "มกรา": 1,
    "กุมภา": 2,
    "กุมภาพันธุ์": 2,
    "มีนา": 3,
    "เมษา": 4,
    "พฤษภา": 5,
    "มิถุนา": 6,
    "สิงหา": 8,
    "กันยา": 9,
    "ตุลา": 10,
    "ธันวา": 12,
    "sept": 9,
}
MONTH_WORDS = (
    {name: number for number, name in enumerate(MONTH_NAMES, 1)}
    | {name.replace(".", ""): number for number, name in enumerate(MONTH_ABBREVIATIONS, 1)}
    | {name: number for number, name in enumerate(_ENGLISH_MONTHS, 1)}
    | {name[:3]: number for number, name in enumerate(_ENGLISH_MONTHS, 1)}
    | _OTHER_MONTH_WORDS
)
