"""What the rules say of figures: a row, a field, a code and the facts; words stand elsewhere."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from dashboard.domain.fiscal import Month


class Level(StrEnum):
    """An error stops the whole import, a warning asks for a look, a note only informs."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Code(StrEnum):
    """What a rule found."""

    MISSING = "missing"
    WRONG_FORM = "wrong_form"
    OUT_OF_RANGE = "out_of_range"
    TOO_LONG = "too_long"
    NOT_A_CHOICE = "not_a_choice"
    OUTSIDE_YEAR = "outside_year"
    FUTURE = "future"
    JUMP = "jump"
    UNBALANCED = "unbalanced"
    TOO_MANY_COMPLETED = "too_many_completed"
    BROKEN_CHAIN = "broken_chain"
    BROKEN_CHAIN_AFTER = "broken_chain_after"
    LAST_YEAR_DIFFERS = "last_year_differs"
    PLAN_DIFFERS = "plan_differs"
    OVERSPENT = "overspent"
    FUTURE_SPENDING = "future_spending"
    FUND_OVERSPENT = "fund_overspent"
    FUND_CHAIN = "fund_chain"
    OVER_REFERENCE = "over_reference"
    OVER_ALLOCATED = "over_allocated"
    EGP_BLANK = "egp_blank"
    EGP_ODD = "egp_odd"
    ENDED_WITHOUT_PRICE = "ended_without_price"
    ENDED_WITHOUT_VENDOR = "ended_without_vendor"
    NIL_WITH_ROWS = "nil_with_rows"
    ALIKE = "alike"
    TWICE = "twice"
    OTHER_FISCAL_YEAR = "other_fiscal_year"
    ARRESTED_OVER_REPORTED = "arrested_over_reported"
    SECTIONS_MISSING = "sections_missing"
    HEAD_TOO_FEW = "head_too_few"
    KINDS_MISSING = "kinds_missing"
    HEADINGS_MISSING = "headings_missing"
    ANSWERS_FELL = "answers_fell"


@dataclass(frozen=True)
class Doubt:
    """One thing to tell of the ``field`` of the row with this ``key``.

    Both are empty where it is about the dataset as a whole. ``or_else`` says the same of another
    row, for whoever may only speak of some of them. Facts are numbers, baht, days, months,
    periods, texts, codes of choices (as tuples), or the names of fields.
    """

    key: str
    field: str
    code: Code
    level: Level = Level.WARNING
    facts: Mapping[str, object] = dataclasses.field(default_factory=dict)
    or_else: Doubt | None = None


def has_not_come(month: Month, today: date | None) -> bool:
    """Is it a month after today's? Without a ``today`` none is."""
    return today is not None and month.first_day > today
