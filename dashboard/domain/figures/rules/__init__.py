"""What is wrong or doubtful in figures, be they read from a file or edited on a screen."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date

from dashboard.domain.figures.case_headings import NOTHING_DEMANDED, CaseHeadings
from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.figures.rows import FigureRow
from dashboard.domain.figures.rules.activities import activity_doubts
from dashboard.domain.figures.rules.budget import budget_doubts
from dashboard.domain.figures.rules.cases import case_doubts
from dashboard.domain.figures.rules.complaints import complaint_doubts
from dashboard.domain.figures.rules.doubts import Code, Doubt, Level
from dashboard.domain.figures.rules.facts import Looked
from dashboard.domain.figures.rules.forms import form_doubts
from dashboard.domain.figures.rules.fund import fund_doubts
from dashboard.domain.figures.rules.jumps import jump_doubts
from dashboard.domain.figures.rules.procurement import procurement_doubts
from dashboard.domain.figures.rules.risks import risk_doubts
from dashboard.domain.figures.rules.surveys import briefing_doubts, survey_doubts
from dashboard.domain.fiscal import FiscalYear

__all__ = ["Code", "Doubt", "Level", "doubts"]

_OF: Mapping[Dataset, Callable[[Looked], Iterator[Doubt]]] = {
    Dataset.COMPLAINTS: complaint_doubts,
    Dataset.BUDGET: budget_doubts,
    Dataset.FUND: fund_doubts,
    Dataset.PROCUREMENT: procurement_doubts,
    Dataset.CASES: case_doubts,
    Dataset.RISKS: risk_doubts,
    Dataset.ACTIVITIES: activity_doubts,
    Dataset.SURVEYS: survey_doubts,
    Dataset.BRIEFINGS: briefing_doubts,
}


def doubts(
    dataset: Dataset,
    rows: Sequence[FigureRow],
    year: FiscalYear,
    today: date | None = None,
    before: Sequence[FigureRow] = (),
    *,
    forms_are_right: bool = False,
    headings: CaseHeadings = NOTHING_DEMANDED,
) -> Iterator[Doubt]:
    """Everything to say of all rows of a dataset in a year, as they would be.

    ``before`` are its rows of the year before; what comes after ``today`` is doubted (None:
    nothing is). Whether each value has the form of its field is looked at first, and nothing else
    where one has not; ``forms_are_right`` says that this was done already.
    ``headings`` are those that a month of cases must tell of.
    """
    wrong = [] if forms_are_right else list(form_doubts(dataset, rows, year))
    yield from wrong
    if wrong:
        return
    looked = Looked(dataset, rows, year, today, before, headings)
    yield from _OF[dataset](looked)
    yield from jump_doubts(looked)
