"""A file of figures: planned, applied all or nothing, kept, and listed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.fiscal import FiscalYear
from dashboard.domain.history import Deed, Happening
from dashboard.domain.progress import Progress, part_of, untold
from dashboard.domain.refusals import Reason, Refused
from dashboard.domain.roles import Action, Actor
from dashboard.imports.collecting import collector_at_rest
from dashboard.imports.plan import Changed, Choices, Plan, plan_file
from dashboard.services.desk import Desk
from dashboard.services.figure_writing import Ledgering, RowEdits, standing, write_rows
from dashboard.services.figures import rows_of_year_before, table_of
from dashboard.services.ledgers import headings_of
from dashboard.services.locate import find_year
from dashboard.services.ownership import require_figures
from dashboard.services.views import NOTHING_CHANGED, Change
from dashboard.store.audit import last_about, stands
from dashboard.store.evidence import lock_content
from dashboard.store.figure_imports import (
    ImportedFile,
    add_import,
    imports_of_content,
    keep_mapping,
    mapping_of,
)
from dashboard.store.figure_rows import Standing, last_position, prepared, standing_rows
from dashboard.store.files.storage import Kept, StorageFailed, Trouble
from dashboard.store.unit import Unit
from dashboard.text.evidence_files import STORAGE_FAILED

__all__ = ["Change", "Choices", "Dataset", "ImportPlan", "Plan", "apply_plan", "make_plan"]


@dataclass(frozen=True)
class ImportPlan:
    """A plan and the state of the figures it was made for (their last audit entry, 0: none).

    ``replaces_sample`` says that applying it removes the sample figures. ``applied_before`` is
    the import that brought this very file into the same figures, where it still stands.
    ``choices`` are those the person made, without what the station had chosen earlier.
    """

    plan: Plan
    revision: int
    replaces_sample: bool = False
    applied_before: Happening | None = None
    choices: Choices = field(default_factory=Choices)
    content: bytes | Path | None = field(default=None, repr=False, compare=False)


def make_plan(
    desk: Desk,
    actor: Actor,
    year: FiscalYear,
    dataset: Dataset,
    file_name: str,
    content: bytes | Path,
    choices: Choices | None = None,
    *,
    progress: Progress = untold,
) -> ImportPlan:
    """What a file, uploaded or lying at a path, would add and change; nothing is written.

    Titles that the station gave a meaning before keep it unless ``choices`` say otherwise.
    ``progress`` is told how much of the work is done.

    Raises:
        Refused: NOT_ALLOWED, NOT_YOURS, UNKNOWN_YEAR. What is wrong in the file is in the plan.
    """
    desk.require(actor, Action.IMPORT_FIGURES)
    chosen = choices or Choices()
    with desk.store.read() as session:
        record = find_year(session, desk, year)
        require_figures(session, desk, actor, Action.IMPORT_FIGURES, record, dataset)
        table = table_of(session, desk, record, dataset)
        before = rows_of_year_before(session, desk, year, dataset)
        known = mapping_of(session, desk.station_id, dataset)
        headings = headings_of(session, record, dataset)
    progress(0.05)
    existing = () if table.are_sample else tuple(stored.row for stored in table.rows)
    plan = plan_file(
        dataset,
        file_name,
        content,
        year,
        existing,
        replace(chosen, columns={**known, **chosen.columns}),
        today=desk.today(),
        before=before,
        headings=headings,
        progress=part_of(progress, 0.05, 0.95),
    )
    return ImportPlan(
        plan,
        table.revision,
        replaces_sample=table.are_sample,
        applied_before=_applied_before(desk, record.id, plan),
        choices=chosen,
        content=content,
    )


def apply_plan(
    desk: Desk,
    actor: Actor,
    import_plan: ImportPlan,
    remember_columns: bool = True,
    *,
    progress: Progress = untold,
) -> Change:
    """Write everything a plan says, or nothing at all, and keep the file it was made from.

    Raises:
        Refused: NOT_ALLOWED, NOT_YOURS, PLAN_HAS_ERRORS (with ``count``), UNKNOWN_YEAR,
            PLAN_OUTDATED (the figures, or the file, changed since the plan was made),
            STORAGE_FAILED.
    """
    desk.require(actor, Action.IMPORT_FIGURES)
    plan = import_plan.plan
    if plan.errors:
        raise Refused(Reason.PLAN_HAS_ERRORS, count=len(plan.errors))
    if not plan.rows:
        return NOTHING_CHANGED
    with _storage_failures(), collector_at_rest():
        kept = _put(desk, import_plan)
        progress(0.05)
        edits = _edits(desk, import_plan, part_of(progress, 0.05, 0.5))
        with desk.store.write(desk.station_code, actor, desk.now()) as unit:
            writing = part_of(progress, 0.5, 0.95)
            change = _write(desk, unit, import_plan, edits, kept, remember_columns, writing)
    progress(1.0)
    return change


def _write(
    desk: Desk,
    unit: Unit,
    import_plan: ImportPlan,
    edits: RowEdits,
    kept: Kept | None,
    remember: bool,
    progress: Progress,
) -> Change:
    plan = import_plan.plan
    record = find_year(unit.session, desk, plan.year)
    require_figures(unit.session, desk, unit.actor, Action.IMPORT_FIGURES, record, plan.dataset)
    last = last_about(unit.session, desk.station_id, plan.year.number, plan.dataset)
    if import_plan.revision != last:
        raise Refused(Reason.PLAN_OUTDATED)
    writing = Ledgering(desk, unit, record, plan.dataset)
    facts = {
        "file": plan.file_name,
        "sha256": plan.file_sha256,
        "new": len(plan.new),
        "changed": len(plan.changed),
        "replaced_sample": import_plan.replaces_sample,
    }
    version = write_rows(writing, Deed.IMPORT_FIGURES, edits, {}, facts, progress=progress)
    if kept is not None:
        _require_kept(desk, unit, import_plan, kept)
    size = 0 if kept is None else kept.size
    file = (plan.dataset, plan.file_name, plan.file_sha256, size, kept is not None)
    add_import(unit.session, record.id, ImportedFile(version, *file))
    if remember and import_plan.choices.columns:
        keep_mapping(unit.session, desk.station_id, plan.dataset, import_plan.choices.columns)
    return Change(version, len(plan.rows))


def _edits(desk: Desk, import_plan: ImportPlan, progress: Progress) -> RowEdits:
    """What becomes of the rows, made before others have to wait for the write.

    It is right where the figures are still those of the plan, which the write looks at first.
    """
    plan = import_plan.plan
    with desk.store.read() as session:
        place = session, find_year(session, desk, plan.year).id, plan.dataset
        sample = standing_rows(*place) if import_plan.replaces_sample else {}
        changed = standing_rows(*place, [change.old.key for change in plan.changed])
        first = 1 if sample else last_position(*place) + 1
    if changed.keys() < {change.old.key for change in plan.changed}:
        raise Refused(Reason.PLAN_OUTDATED)
    # One by one: to hold them all beside what they become takes twice the memory.
    new = (standing(row, position) for position, row in enumerate(plan.new, start=first))
    return RowEdits(
        prepared=prepared(plan.dataset, new, len(plan.new), progress),
        changed=list(_pairs(plan.changed, changed)),
        removed=list(sample.values()),
    )


def _pairs(
    changes: Iterable[Changed], stored: dict[str, Standing]
) -> Iterator[tuple[Standing, Standing]]:
    for change in changes:
        old = stored[change.old.key]
        yield old, standing(change.new, old.position)


def _applied_before(desk: Desk, year_id: int, plan: Plan) -> Happening | None:
    if not plan.file_sha256:
        return None
    with desk.store.read() as session:
        found = imports_of_content(
            session, desk.station_id, year_id, plan.dataset, plan.file_sha256
        )
        return next((done for done in found if stands(session, done.entry_id)), None)


def _put(desk: Desk, import_plan: ImportPlan) -> Kept | None:
    """The file in the storage; a register of single cases is not kept."""
    if import_plan.plan.is_counted or import_plan.content is None:
        return None
    with _opened(import_plan.content) as source:
        kept = desk.files.put(source)
    if kept.sha256 != import_plan.plan.file_sha256:
        raise Refused(Reason.PLAN_OUTDATED)
    return kept


def _require_kept(desk: Desk, unit: Unit, import_plan: ImportPlan, kept: Kept) -> None:
    """No row without its content: a bin may have been emptied of it since it was put."""
    lock_content(unit.session, kept.sha256)
    if not desk.files.has(kept.sha256):
        _put(desk, import_plan)


@contextmanager
def _opened(content: bytes | Path) -> Iterator[BinaryIO]:
    if isinstance(content, bytes):
        yield BytesIO(content)
        return
    with content.open("rb") as source:
        yield source


@contextmanager
def _storage_failures() -> Iterator[None]:
    try:
        yield
    except OSError as failed:
        why = STORAGE_FAILED[Trouble.MISSING]
        raise Refused(Reason.STORAGE_FAILED, why=why) from failed
    except StorageFailed as failed:
        raise Refused(Reason.STORAGE_FAILED, why=STORAGE_FAILED[failed.reason]) from failed
