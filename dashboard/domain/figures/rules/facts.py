"""What the rules look at: the rows of a dataset, the year, today and the year before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dashboard.domain.figures.case_headings import NOTHING_DEMANDED, CaseHeadings
from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.figures.rows import FigureRow
from dashboard.domain.fiscal import FiscalYear


@dataclass(frozen=True)
class Looked:
    """All rows of one dataset in one year, as they would be, and what is known beside them."""

    dataset: Dataset
    rows: Sequence[FigureRow]
    year: FiscalYear
    today: date | None = None
    before: Sequence[FigureRow] = ()
    headings: CaseHeadings = NOTHING_DEMANDED
