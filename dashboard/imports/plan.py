"""A file becomes a plan: what it would add and change, and everything wrong with it.

Nothing is written here; whoever applies a plan does so all or nothing, and only without errors.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from hashlib import sha256
from typing import Any, Generic, Literal, TypeVar, overload

from dashboard.domain.budget import BudgetLine
from dashboard.domain.complaints import ComplaintMonth
from dashboard.domain.fiscal import FiscalYear
from dashboard.imports.budget import read_budget
from dashboard.imports.changes import FieldChange, field_changes
from dashboard.imports.complaints import read_complaints
from dashboard.imports.problems import Findings, Level, Problem
from dashboard.imports.reading import read_sheets
from dashboard.imports.sheets import Sheet, UnreadableFile
from dashboard.text import imports as wording

__all__ = [
    "Changed",
    "Dataset",
    "FieldChange",
    "Level",
    "Plan",
    "Problem",
    "plan_budget",
    "plan_complaints",
    "plan_file",
]

Record = TypeVar("Record", ComplaintMonth, BudgetLine)


class Dataset(StrEnum):
    """The sets of figures a station uploads."""

    COMPLAINTS = "complaints"
    BUDGET = "budget"


@dataclass(frozen=True)
class Changed(Generic[Record]):
    """A record that is known and would change."""

    old: Record
    new: Record
    fields: tuple[FieldChange, ...]


@dataclass(frozen=True)
class Plan(Generic[Record]):
    """What importing a file would do to a year's figures.

    Records that the file does not mention stay as they are. With ``errors`` nothing may be
    written; ``new``, ``changed`` and ``same`` then only show what could be read.
    """

    dataset: Dataset
    year: FiscalYear
    file_name: str
    file_sha256: str
    new: tuple[Record, ...] = ()
    changed: tuple[Changed[Record], ...] = ()
    same: tuple[Record, ...] = ()
    warnings: tuple[Problem, ...] = ()
    errors: tuple[Problem, ...] = ()
    notes: tuple[Problem, ...] = ()

    @property
    def records(self) -> tuple[Record, ...]:
        """Everything that would be written: the new and the changed as they become."""
        return self.new + tuple(change.new for change in self.changed)

    @property
    def is_applicable(self) -> bool:
        """Is there something to write, and nothing wrong?"""
        return not self.errors and bool(self.records)


def plan_complaints(
    sheets: Sequence[Sheet], year: FiscalYear, existing: Sequence[ComplaintMonth]
) -> Plan[ComplaintMonth]:
    """Compare the complaint months on ``sheets`` with those of ``year`` already recorded."""
    findings = Findings()
    months = read_complaints(sheets, year, existing, findings)
    before = {month.month: month for month in existing}
    pairs = [(before.get(month.month), month) for month in months]
    return _plan(Dataset.COMPLAINTS, year, pairs, findings)


def plan_budget(
    sheets: Sequence[Sheet], year: FiscalYear, existing: Sequence[BudgetLine]
) -> Plan[BudgetLine]:
    """Compare the budget lines on ``sheets`` with those of ``year`` already recorded."""
    findings = Findings()
    lines = read_budget(sheets, year, existing, findings)
    before = {line.key: line for line in existing}
    pairs = [(before.get(line.key), line) for line in lines]
    return _plan(Dataset.BUDGET, year, pairs, findings)


def _plan(
    dataset: Dataset,
    year: FiscalYear,
    pairs: Sequence[tuple[Record | None, Record]],
    findings: Findings,
) -> Plan[Record]:
    if not pairs and not findings.of(Level.ERROR):
        findings.add(Problem("", "", "", wording.NOTHING_FOUND, Level.WARNING))
    known = [(old, new, field_changes(old, new)) for old, new in pairs if old is not None]
    return Plan(
        dataset,
        year,
        file_name="",
        file_sha256="",
        new=tuple(new for old, new in pairs if old is None),
        changed=tuple(Changed(old, new, fields) for old, new, fields in known if fields),
        same=tuple(new for _, new, fields in known if not fields),
        warnings=findings.of(Level.WARNING),
        errors=findings.of(Level.ERROR),
        notes=findings.of(Level.NOTE),
    )


@overload
def plan_file(
    dataset: Literal[Dataset.COMPLAINTS],
    name: str,
    content: bytes,
    year: FiscalYear,
    existing: Sequence[ComplaintMonth],
) -> Plan[ComplaintMonth]: ...
@overload
def plan_file(
    dataset: Literal[Dataset.BUDGET],
    name: str,
    content: bytes,
    year: FiscalYear,
    existing: Sequence[BudgetLine],
) -> Plan[BudgetLine]: ...
@overload
def plan_file(
    dataset: Dataset, name: str, content: bytes, year: FiscalYear, existing: Sequence[Any]
) -> Plan[Any]: ...
def plan_file(
    dataset: Dataset, name: str, content: bytes, year: FiscalYear, existing: Sequence[Any]
) -> Plan[Any]:
    """Read an uploaded file against the year's ``existing`` figures (sample figures left out).

    Never raises for what is in the file: an unreadable one is a plan with a single error
    whose sheet and cell are empty.
    """
    try:
        sheets = read_sheets(name, content)
    except UnreadableFile as unreadable:
        plan: Plan[Any] = Plan(dataset, year, name, "")
        plan = replace(plan, errors=(Problem("", "", "", unreadable.message),))
    else:
        planner = plan_complaints if dataset is Dataset.COMPLAINTS else plan_budget
        plan = planner(sheets, year, existing)
    return replace(plan, file_name=name, file_sha256=sha256(content).hexdigest())
