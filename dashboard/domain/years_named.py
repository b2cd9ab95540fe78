"""Which years a text names, so that a document of another year is noticed."""

from __future__ import annotations

import re
from collections import Counter

from dashboard.domain.thai import arabic_digits

BUDDHIST_YEARS = range(2500, 2600)
CHRISTIAN_YEARS = range(1950, 2101)

Years = tuple[tuple[int, int], ...]
"""Years in rising order, each with how often it is named."""

_OTHER_NUMBERS = re.compile(
    r"(?<!\d)0\d{0,2}(?:[- ]\d{3,4}){2}(?!\d)"  # a telephone: 0-7725-2568, 02 2568 1234
    r"|(?<!\d)\d-\d{4}-\d{5}-\d{2}-\d(?!\d)"  # an identity number as printed on the card
    r"|[฿$]\s?\d+"
)
_YEAR = re.compile(
    r"(?:(?<![\d.,])|(?<=\D[.,])|(?<=\d,)|(?<=\d\.\d\.)|(?<=\d\.\d\d\.))"
    r"(\d{4})"
    r"(?!\d|\.\d|,\d{3}(?!\d)|\s?(?:บาท|สตางค์|baht|THB))"
)
"""Four digits that are no part of a longer number, a decimal or an amount; 30.9.2568 is a day."""


def years_named(text: str) -> tuple[Years, Years]:
    """The Buddhist and the Christian years of a text, from Thai or Arabic digits.

    Only four digits between 2500 and 2599, or between 1950 and 2100, count; a part of an
    amount, a decimal, a telephone or any longer number does not.
    """
    plain = _OTHER_NUMBERS.sub(" ", arabic_digits(text))
    counts = Counter(int(year) for year in _YEAR.findall(plain))
    return _within(BUDDHIST_YEARS, counts), _within(CHRISTIAN_YEARS, counts)


def _within(years: range, counts: Counter[int]) -> Years:
    return tuple(sorted((year, count) for year, count in counts.items() if year in years))
