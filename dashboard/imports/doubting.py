"""What the rules say of the figures as a file would make them, put to the cells of the file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from dashboard.domain.figures.case_headings import CaseHeadings
from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.figures.fields import Form
from dashboard.domain.figures.rows import FigureRow
from dashboard.domain.figures.rules import Doubt, Level, doubts
from dashboard.domain.figures.rules.jumps import SMALLEST_BAHT, SMALLEST_COUNT, TIMES
from dashboard.domain.figures.shapes import SHAPES
from dashboard.imports.comparing import Changed, FieldChange
from dashboard.imports.figures.asked import Asked
from dashboard.imports.problems import Findings, Problem
from dashboard.imports.read_rows import ReadRows
from dashboard.text import figure_problems as wording
from dashboard.text.figure_columns import title_of
from dashboard.text.figure_doubts import said

_MEASURED = (Form.COUNT, Form.BAHT)
_NO_MEASURE = ("number", "fiscal_year", "pictures")


def remark_doubts(
    asked: Asked,
    read: ReadRows,
    known: Mapping[str, FigureRow],
    findings: Findings,
    today: date | None,
    before: Sequence[FigureRow],
    headings: CaseHeadings,
) -> None:
    """Doubts about rows of the file, by cell; those about recorded rows are not the file's fault.

    Nothing is said where nothing could be read. A register's months are not its cells: what is
    said of them stands without one.
    """
    if not read.rows:
        return
    others = [
        row for key, row in known.items() if key not in read.places and key not in read.unreadable
    ]
    rows = [*others, *read.rows]
    faulty: set[str] = set()
    found = doubts(
        asked.dataset, rows, asked.year, today, before, forms_are_right=True, headings=headings
    )
    for doubt in found:
        if (mine := _of_the_file(doubt, read)) is not None:
            _remark(asked.dataset, mine, read, findings)
            faulty |= {mine.key} if mine.level is Level.ERROR else set()
    read.refused += len(faulty)


def _of_the_file(doubt: Doubt, read: ReadRows) -> Doubt | None:
    here: Doubt | None = doubt
    while here is not None and here.key and here.key not in read.places:
        here = here.or_else
    return here


def _remark(dataset: Dataset, doubt: Doubt, read: ReadRows, findings: Findings) -> None:
    message = said(dataset, doubt)
    if not doubt.key or read.is_counted:
        findings.add(Problem("", "", "", message, doubt.level))
    else:
        read.places[doubt.key].remark(doubt.field, message, doubt.level)


def remark_jumps(
    dataset: Dataset, changed: Sequence[Changed], read: ReadRows, findings: Findings
) -> None:
    """Figures that become ten times what they were, or a tenth."""
    for change in changed:
        for field in change.fields:
            if _is_jump(dataset, field):
                title = title_of(dataset, field.field)
                facts = {"column": title, "old": _said(field.old), "new": _said(field.new)}
                message = wording.JUMPED.filled(**facts)
                if read.is_counted:
                    findings.add(Problem("", "", "", message, Level.WARNING))
                else:
                    place = read.places[change.new.key]
                    place.remark(field.field, message, Level.WARNING)


def _is_jump(dataset: Dataset, change: FieldChange) -> bool:
    field = SHAPES[dataset].by_name.get(change.field)
    if field is None or field.form not in _MEASURED or field.name in _NO_MEASURE:
        return False
    old, new = change.old, change.new
    if not isinstance(old, int | Decimal) or not isinstance(new, int | Decimal):
        return False
    smallest = SMALLEST_BAHT if field.form is Form.BAHT else SMALLEST_COUNT
    small, large = sorted((old, new))
    return small > 0 and large >= smallest and large >= TIMES * small


def _said(value: object) -> str:
    return f"{value:,.2f}" if isinstance(value, Decimal) else f"{value:,}"
