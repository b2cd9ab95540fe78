"""The two datasets behind one shape, so that importing them is written once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from dashboard.imports.plan import Dataset
from dashboard.store.budget import budget_of, drop_budget, put_budget
from dashboard.store.complaints import complaints_of, drop_complaints, put_complaints
from dashboard.store.figures import Figures
from dashboard.store.kept import keep_budget, keep_complaints, kept_budget, kept_complaints
from dashboard.store.unit import ReadSession


@dataclass(frozen=True)
class Ledger:
    """How one dataset is read, written, emptied, kept and brought back.

    Which records it holds (ComplaintMonths or BudgetLines) the dataset says, not the type.
    """

    dataset: Dataset
    read: Callable[[ReadSession, int], Figures[Any]]
    put: Callable[[ReadSession, int, Any, int, bool], None]
    drop: Callable[[ReadSession, int], None]
    keep: Callable[[ReadSession, int, Figures[Any]], None]
    kept: Callable[[ReadSession, int], Figures[Any]]


LEDGERS = {
    Dataset.COMPLAINTS: Ledger(
        Dataset.COMPLAINTS,
        complaints_of,
        put_complaints,
        drop_complaints,
        keep_complaints,
        kept_complaints,
    ),
    Dataset.BUDGET: Ledger(
        Dataset.BUDGET, budget_of, put_budget, drop_budget, keep_budget, kept_budget
    ),
}
