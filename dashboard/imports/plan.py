"""A file becomes a plan: what it would add and change, and everything wrong with it.

Nothing is written here; whoever applies a plan does so all or nothing, and only without errors.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from pathlib import Path

from dashboard.domain.figures.case_headings import NOTHING_DEMANDED, CaseHeadings
from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.figures.rows import FigureRow
from dashboard.domain.fiscal import FiscalYear
from dashboard.domain.progress import Progress, part_of, untold
from dashboard.domain.thai_reading import one_line
from dashboard.imports.budget import read_budget
from dashboard.imports.collecting import collector_at_rest
from dashboard.imports.comparing import Changed, FieldChange, compared
from dashboard.imports.complaints import read_complaints
from dashboard.imports.doubting import remark_doubts, remark_jumps
from dashboard.imports.figures.asked import Asked, Choices
from dashboard.imports.figures.reading import read_figures
from dashboard.imports.guarded_text import without_guards
from dashboard.imports.problems import Findings, Level, Problem
from dashboard.imports.read_rows import ReadColumn, ReadRows
from dashboard.imports.reading import all_sheets, content_of
from dashboard.imports.register import read_register
from dashboard.imports.seen.leaving_out import seen_of
from dashboard.imports.sheets import Sheet, UnreadableFile
from dashboard.text import figure_problems as said
from dashboard.text import imports as wording

__all__ = [
    "Changed",
    "Choices",
    "Dataset",
    "FieldChange",
    "Level",
    "Plan",
    "Problem",
    "ReadColumn",
    "plan_file",
    "plan_sheets",
]


@dataclass(frozen=True)
class Plan:
    """What importing a file would do to a year's figures.

    Rows that the file does not mention stay as they are. With ``errors`` nothing may be written;
    ``new``, ``changed`` and ``same`` then only show what could be read, and ``refused`` how many
    rows could not. ``sheets`` are all of the file, ``columns`` how those of the sheets read were
    taken. ``is_counted`` says that single cases were counted into months: neither they nor the
    file may be kept. ``has_hidden`` says that rows or columns are hidden in the file.
    """

    dataset: Dataset
    year: FiscalYear
    file_name: str
    file_sha256: str
    sheets: tuple[str, ...] = ()
    columns: tuple[ReadColumn, ...] = ()
    new: tuple[FigureRow, ...] = ()
    changed: tuple[Changed, ...] = ()
    same: int = 0
    refused: int = 0
    warnings: tuple[Problem, ...] = ()
    errors: tuple[Problem, ...] = ()
    notes: tuple[Problem, ...] = ()
    is_counted: bool = False
    has_hidden: bool = False

    @property
    def rows(self) -> tuple[FigureRow, ...]:
        """Everything that would be written: the new and the changed as they become."""
        return self.new + tuple(change.new for change in self.changed)

    @property
    def is_applicable(self) -> bool:
        """Is there something to write, and nothing wrong?"""
        return not self.errors and bool(self.new or self.changed)


def plan_file(
    dataset: Dataset,
    name: str,
    content: bytes | Path,
    year: FiscalYear,
    existing: Sequence[FigureRow],
    choices: Choices = Choices(),  # noqa: B008 - frozen
    *,
    today: date | None = None,
    before: Sequence[FigureRow] = (),
    headings: CaseHeadings = NOTHING_DEMANDED,
    progress: Progress = untold,
) -> Plan:
    """Read a file, or one lying at a path, against the year's ``existing`` rows of a dataset.

    Sample rows do not count as existing. Figures after ``today`` are doubted (None: none are);
    ``before`` are the rows of the year before, ``headings`` those that a month of cases must
    tell of. Never raises for what is in the file: an
    unreadable one is a plan with a single error whose sheet and cell are empty.
    """
    unread = Plan(dataset, year, one_line(name), "")
    asked = Asked(dataset, year, choices)
    try:
        read = content if isinstance(content, bytes) else content_of(content)
        unread = replace(unread, file_sha256=sha256(read).hexdigest())
        reading = part_of(progress, 0.0, 0.6)
        sheets = all_sheets(unread.file_name, read, progress=reading)
        sheets = without_guards(sheets, read, dataset)
    except UnreadableFile as unreadable:
        return replace(unread, errors=(Problem("", "", "", unreadable.message),))
    with collector_at_rest():
        plan = plan_sheets(
            sheets,
            asked,
            existing,
            today=today,
            before=before,
            headings=headings,
            progress=part_of(progress, 0.6, 1.0),
        )
    return replace(plan, file_name=unread.file_name, file_sha256=unread.file_sha256)


def plan_sheets(
    sheets: Sequence[Sheet],
    asked: Asked,
    existing: Sequence[FigureRow],
    *,
    today: date | None = None,
    before: Sequence[FigureRow] = (),
    headings: CaseHeadings = NOTHING_DEMANDED,
    progress: Progress = untold,
) -> Plan:
    """Compare what stands on ``sheets`` with the rows of the year already recorded."""
    findings = Findings()
    has_hidden = any(sheet.hidden.rows or sheet.hidden.columns for sheet in sheets)
    names = tuple(sheet.name for sheet in sheets if not sheet.hidden.sheet)
    chosen = _chosen(sheets, asked.choices, findings)
    chosen = seen_of(chosen, findings, with_hidden=asked.choices.with_hidden)
    known = {row.key: row for row in existing}
    progress(0.0)
    read = _read(chosen, asked, known, before, findings, today) if chosen else ReadRows()
    progress(0.6)
    comparison = compared(read.rows, known)
    if not read.rows and not findings.of(Level.ERROR):
        findings.add(Problem("", "", "", wording.NOTHING_FOUND, Level.WARNING))
    remark_jumps(asked.dataset, comparison.changed, read, findings)
    remark_doubts(asked, read, known, findings, today, before, headings)
    progress(1.0)
    return Plan(
        asked.dataset,
        asked.year,
        file_name="",
        file_sha256="",
        sheets=names,
        columns=tuple(dict.fromkeys((*read.columns, *findings.unused))),
        new=comparison.new,
        changed=comparison.changed,
        same=comparison.same,
        refused=read.refused,
        warnings=findings.of(Level.WARNING),
        errors=findings.of(Level.ERROR),
        notes=findings.of(Level.NOTE),
        is_counted=read.is_counted,
        has_hidden=has_hidden,
    )


def _chosen(sheets: Sequence[Sheet], choices: Choices, findings: Findings) -> Sequence[Sheet]:
    if choices.sheet is None:
        return sheets
    chosen = [sheet for sheet in sheets if sheet.name == choices.sheet]
    if not chosen:
        names = ", ".join(f"“{sheet.name}”" for sheet in sheets)
        message = said.SHEET_UNKNOWN.filled(given=choices.sheet, sheets=names)
        findings.add(Problem("", "", "", message))
    return chosen


def _read(
    sheets: Sequence[Sheet],
    asked: Asked,
    known: dict[str, FigureRow],
    before: Sequence[FigureRow],
    findings: Findings,
    today: date | None,
) -> ReadRows:
    if asked.dataset is Dataset.BUDGET:
        return read_budget(sheets, asked, known, findings)
    if asked.dataset is Dataset.COMPLAINTS:
        counted = read_register(sheets, asked, findings, today)
        return counted or read_complaints(sheets, asked, known.values(), findings, before)
    return read_figures(sheets, asked, known, findings)
