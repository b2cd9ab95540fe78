"""Which months of a year are to be told of by a day."""

from __future__ import annotations

from datetime import date

from dashboard.domain.fiscal import FiscalYear, Month


def months_over(year: FiscalYear, today: date) -> tuple[Month, ...]:
    """The months of the year that have ended, in fiscal order.

    Only an ended month can be reported; once the year is closed, all twelve have ended.
    """
    return tuple(month for month in year.months if month.last_day < today)
