"""What the rows of a period still lack before they answer a line of the checklist.

Source: the form's items O7 and O20 (every section), O11 (the headings) and O17 (corruption).
"""

from __future__ import annotations

from collections.abc import Iterable

from dashboard.domain.figures.case_headings import NOTHING_DEMANDED, CaseHeadings
from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.figures.rows import FigureRow, part_of
from dashboard.domain.figures.shapes import SECTIONS, SHAPES

CORRUPTION = "corruption"
"""The kind of complaints that O17 is about."""

Part = tuple[str, str]
"""The code of a section, kind or offence group, and a heading under it ("": the part itself)."""

_DEMANDED = {
    Dataset.ACTIVITIES: SECTIONS,
    Dataset.RISKS: SECTIONS,
    Dataset.COMPLAINTS: (CORRUPTION,),
}
"""The parts of which every period must tell."""


def lacking_parts(
    dataset: Dataset, rows: Iterable[FigureRow], headings: CaseHeadings = NOTHING_DEMANDED
) -> tuple[Part, ...]:
    """The parts that rows of one period do not tell of; ``headings`` are those of cases."""
    if dataset is Dataset.CASES:
        return headings.lacking(rows)
    told = {part_of(SHAPES[dataset], row.values) for row in rows}
    return tuple((part, "") for part in _DEMANDED.get(dataset, ()) if part not in told)
