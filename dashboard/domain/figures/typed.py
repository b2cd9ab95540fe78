"""The values of a row as the types their fields have; the shapes promise which."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import cast

from dashboard.domain.figures.rows import Values
from dashboard.domain.fiscal import Month, Period


def month_of(values: Values) -> Month:
    return cast(Month, values["month"])


def day_of(values: Values) -> date:
    return cast(date, values["day"])


def quarter_of(values: Values) -> Period:
    return cast(Period, values["quarter"])


def count_of(values: Values, name: str) -> int:
    """A count or a step of a scale; an optional one that is absent counts nothing."""
    return cast(int, values.get(name, 0))


def baht_of(values: Values, name: str) -> Decimal | None:
    """Baht, or None where the form was left empty."""
    return cast("Decimal | None", values.get(name))


def text_of(values: Values, name: str) -> str:
    """A text or the code of a choice; empty where there is none."""
    return cast(str, values.get(name, ""))


def is_yes(values: Values, name: str) -> bool:
    return values.get(name) is True
