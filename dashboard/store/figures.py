"""A dataset of a year as it is stored."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from dashboard.domain.budget import BudgetLine
from dashboard.domain.complaints import ComplaintMonth

Record = TypeVar("Record", ComplaintMonth, BudgetLine)


@dataclass(frozen=True)
class Figures(Generic[Record]):
    """All records of a dataset, in order; ``are_sample`` where they are invented."""

    records: tuple[Record, ...]
    are_sample: bool
