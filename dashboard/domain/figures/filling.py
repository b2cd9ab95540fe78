"""Duties that figures answer: what rows must be there for a line of the checklist.

Source: the form's items O7, O11 to O15, O17 and O19 to O21. Only what a line tells is answered,
never that a file was published or where it stands.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from dashboard.domain.duties import Duty, DutyKey
from dashboard.domain.figures.case_headings import NOTHING_DEMANDED, CaseHeadings
from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.figures.rows import StoredRow, part_of, period_of
from dashboard.domain.figures.shapes import POLICY, SHAPES, TEACHING
from dashboard.domain.figures.wholeness import CORRUPTION, lacking_parts
from dashboard.domain.fiscal import Span
from dashboard.domain.marks import Answer

FEWEST_ACTIVITIES = 5


@dataclass(frozen=True)
class Filled:
    """The answer that figures give to a duty; ``version`` is the newest of the rows it needs."""

    answer: Answer
    version: int


@dataclass(frozen=True)
class Entered:
    """A station's own rows of a dataset in a year; sample rows are no part of them.

    ``headings`` are those that a month of case statistics must tell of.
    """

    dataset: Dataset
    rows: tuple[StoredRow, ...]
    headings: CaseHeadings = NOTHING_DEMANDED
    _answers: dict[object, Filled | None] = field(default_factory=dict, compare=False, repr=False)

    @cached_property
    def by_period(self) -> Mapping[str, tuple[StoredRow, ...]]:
        """Rows by the code of their period."""
        shape = SHAPES[self.dataset]
        found: dict[str, list[StoredRow]] = {}
        for row in self.rows:
            found.setdefault(period_of(shape, row.row.values), []).append(row)
        return {period: tuple(rows) for period, rows in found.items()}

    def answer(self, name: str, duty: Duty) -> Filled | None:
        """What these rows say of a duty; remembered, for a year is judged after every change."""
        line = duty.requirement
        asked = (name, duty.period, duty.may_be_nil, line.minimum)
        if asked not in self._answers:
            self._answers[asked] = FILLERS[name].answer(self, duty)
        return self._answers[asked]


@dataclass(frozen=True)
class Filler:
    """How rows of a dataset answer a line that repeats over ``span``; None while they do not."""

    dataset: Dataset
    span: Span
    answer: Callable[[Entered, Duty], Filled | None]


def filled(duties: Iterable[Duty], entered: Mapping[Dataset, Entered]) -> Mapping[DutyKey, Filled]:
    """Every duty that the figures of its year answer."""
    found: dict[DutyKey, Filled] = {}
    for duty in duties:
        name = duty.requirement.filled_by
        rows = entered.get(FILLERS[name].dataset) if name else None
        answer = rows.answer(name, duty) if name and rows else None
        if answer is not None:
            found[duty.key] = answer
    return found


def _done(rows: Iterable[StoredRow], *, nil: bool = False) -> Filled | None:
    versions = [row.version for row in rows]
    return Filled(Answer.NIL if nil else Answer.DONE, max(versions)) if versions else None


def _any_in_period(entered: Entered, duty: Duty) -> Filled | None:
    return _done(entered.by_period.get(duty.period.code, ()))


def _any(entered: Entered, _: Duty) -> Filled | None:
    return _done(entered.rows)


def _every_month_of_complaints(entered: Entered, duty: Duty) -> Filled | None:
    rows: list[StoredRow] = []
    shape = SHAPES[entered.dataset]
    for month in duty.period.split(Span.MONTH):
        of_month = entered.by_period.get(month.code, ())
        told = [row for row in of_month if part_of(shape, row.row.values) == CORRUPTION]
        if not told:
            return None
        rows += told
    return _done(rows, nil=duty.may_be_nil and not any(map(_has_complaints, rows)))


def _has_complaints(row: StoredRow) -> bool:
    values = row.row.values
    return any(values.get(name) for name in ("carried", "received", "completed", "pending"))


def _spending_every_month(entered: Entered, duty: Duty) -> Filled | None:
    for month in duty.period.split(Span.MONTH):
        name = f"spent_{month.first.number:02}"
        if not any(name in row.row.values for row in entered.rows):
            return None
    return _done(entered.rows)


def _month_of_purchases(entered: Entered, duty: Duty) -> Filled | None:
    rows = entered.by_period.get(duty.period.code, ())
    bought = [row for row in rows if not row.row.is_nil]
    return _done(bought) if bought else _nil_month(entered, duty)


def _month_of_cases(entered: Entered, duty: Duty) -> Filled | None:
    return _of_every_part(entered, entered.by_period.get(duty.period.code, ()))


def _nil_month(entered: Entered, duty: Duty) -> Filled | None:
    """Purchases say nothing here: that they were made is no proof that they were announced."""
    rows = entered.by_period.get(duty.period.code, ())
    is_nil = duty.may_be_nil and all(row.row.is_nil for row in rows)
    return _done(rows, nil=True) if is_nil else None


def _every_section(entered: Entered, _: Duty) -> Filled | None:
    return _of_every_part(entered, entered.rows)


def _every_section_in_period(entered: Entered, duty: Duty) -> Filled | None:
    return _of_every_part(entered, entered.by_period.get(duty.period.code, ()))


def _of_every_part(entered: Entered, rows: tuple[StoredRow, ...]) -> Filled | None:
    told = (row.row for row in rows)
    return None if lacking_parts(entered.dataset, told, entered.headings) else _done(rows)


def _every_result(entered: Entered, _: Duty) -> Filled | None:
    return (
        _done(entered.rows) if all(row.row.values.get("result") for row in entered.rows) else None
    )


def _with_head(entered: Entered, duty: Duty) -> Filled | None:
    rows = _having(entered, head_took_part=True)
    fewest = duty.requirement.minimum or FEWEST_ACTIVITIES
    return _done(rows) if len(rows) >= fewest else None


def _of_kind(kind: str) -> Callable[[Entered, Duty], Filled | None]:
    """An activity of that kind in which the head of the station took part: O19 is about those."""
    return lambda entered, _: _done(_having(entered, kind=kind, head_took_part=True))


def _having(entered: Entered, **wanted: Any) -> list[StoredRow]:
    return [
        row
        for row in entered.rows
        if all(row.row.values.get(name) == value for name, value in wanted.items())
    ]


FILLERS: Mapping[str, Filler] = {
    "complaints.months": Filler(Dataset.COMPLAINTS, Span.HALF, _every_month_of_complaints),
    "budget.plan": Filler(Dataset.BUDGET, Span.YEAR, _any),
    "budget.spending": Filler(Dataset.BUDGET, Span.HALF, _spending_every_month),
    "fund.quarter": Filler(Dataset.FUND, Span.QUARTER, _any_in_period),
    "procurement.month": Filler(Dataset.PROCUREMENT, Span.MONTH, _month_of_purchases),
    "procurement.nil_month": Filler(Dataset.PROCUREMENT, Span.MONTH, _nil_month),
    "cases.month": Filler(Dataset.CASES, Span.MONTH, _month_of_cases),
    "risks.every_section": Filler(Dataset.RISKS, Span.YEAR, _every_section),
    "risks.results": Filler(Dataset.RISKS, Span.YEAR, _every_result),
    "activities.every_section": Filler(Dataset.ACTIVITIES, Span.MONTH, _every_section_in_period),
    "activities.with_head": Filler(Dataset.ACTIVITIES, Span.YEAR, _with_head),
    "activities.policy": Filler(Dataset.ACTIVITIES, Span.YEAR, _of_kind(POLICY)),
    "activities.teaching": Filler(Dataset.ACTIVITIES, Span.YEAR, _of_kind(TEACHING)),
}
"""By the name that a line of the catalogue gives in ``filled_by``."""
