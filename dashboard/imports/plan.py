"""A file becomes a plan: what it would add and change, and everything wrong with it.

Nothing is written here; whoever applies a plan does so all or nothing, and only without errors.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from hashlib import sha256
from pathlib import Path
from typing import Any, Generic, TypeVar

from dashboard.domain.budget import BudgetLine
from dashboard.domain.complaints import ComplaintMonth
from dashboard.domain.fiscal import FiscalYear
from dashboard.imports.budget import read_budget
from dashboard.imports.changes import FieldChange, field_changes
from dashboard.imports.complaints import read_complaints
from dashboard.imports.problems import Findings, Level, Problem
from dashboard.imports.reading import content_of, read_sheets
from dashboard.imports.sheets import Sheet, UnreadableFile, one_line
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
    sheets: Sequence[Sheet],
    year: FiscalYear,
    existing: Sequence[ComplaintMonth],
    today: date | None = None,
    before: ComplaintMonth | None = None,
) -> Plan[ComplaintMonth]:
    """Compare the complaint months on ``sheets`` with those of ``year`` already recorded."""
    findings = Findings()
    months = read_complaints(sheets, year, existing, findings, today, before)
    known = {month.month: month for month in existing}
    pairs = [(known.get(month.month), month) for month in months]
    return _plan(Dataset.COMPLAINTS, year, pairs, findings)


def plan_budget(
    sheets: Sequence[Sheet],
    year: FiscalYear,
    existing: Sequence[BudgetLine],
    today: date | None = None,
) -> Plan[BudgetLine]:
    """Compare the budget lines on ``sheets`` with those of ``year`` already recorded."""
    findings = Findings()
    lines = read_budget(sheets, year, existing, findings, today)
    known = {line.key: line for line in existing}
    pairs = [(known.get(line.key), line) for line in lines]
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


def plan_file(
    dataset: Dataset,
    name: str,
    content: bytes | Path,
    year: FiscalYear,
    existing: Sequence[Any],
    *,
    today: date | None = None,
    before: ComplaintMonth | None = None,
) -> Plan[Any]:
    """Read a file, or one lying at a path, against the year's ``existing`` figures.

    ``dataset`` says what records it is about: ComplaintMonths or BudgetLines.
    Sample figures do not count as existing. Figures of months after ``today`` are doubted (None:
    of no month); ``before`` is the last complaint month of the year before. Never raises for
    what is in the file: an unreadable one is a plan with a single error whose sheet and cell are
    empty.
    """
    unread: Plan[Any] = Plan(dataset, year, one_line(name), "")
    try:
        read = content if isinstance(content, bytes) else content_of(content)
        unread = replace(unread, file_sha256=sha256(read).hexdigest())
        sheets = read_sheets(unread.file_name, read)
    except UnreadableFile as unreadable:
        return replace(unread, errors=(Problem("", "", "", unreadable.message),))
    plan: Plan[Any] = (
        plan_complaints(sheets, year, existing, today, before)
        if dataset is Dataset.COMPLAINTS
        else plan_budget(sheets, year, existing, today)
    )
    return replace(plan, file_name=unread.file_name, file_sha256=unread.file_sha256)
