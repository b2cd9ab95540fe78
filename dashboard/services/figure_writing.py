"""Writing rows of figures: one entry, the way back, and the items whose answers it changed."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from dashboard.domain.duties import DutyKey
from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.figures.rows import FigureRow
from dashboard.domain.history import Deed
from dashboard.domain.marks import Mark
from dashboard.domain.progress import Progress, part_of, untold
from dashboard.services.desk import Desk
from dashboard.services.figure_answers import filled_marks
from dashboard.services.ledgers import ledger_of, read_ledger
from dashboard.services.reopening import reopen, reopen_or_restore
from dashboard.services.standing import item_code
from dashboard.store.figure_changes import RowChange, keep_additions, keep_changes
from dashboard.store.figure_rows import (
    Prepared,
    Standing,
    delete_rows,
    insert_prepared,
    insert_rows,
    kept_values,
    update_rows,
)
from dashboard.store.marks import marks_of
from dashboard.store.unit import Unit
from dashboard.store.years import YearRecord


@dataclass(frozen=True)
class Ledgering:
    """A running write to one dataset of a year."""

    desk: Desk
    unit: Unit
    year: YearRecord
    dataset: Dataset

    @property
    def place(self) -> tuple[Any, int, Dataset]:
        """Where its rows are, as the store is asked for them."""
        return self.unit.session, self.year.id, self.dataset


@dataclass(frozen=True)
class RowEdits:
    """What becomes of rows: those that come, old and new of those that change, those that go.

    The version of a row that comes or changes is set when it is written, unless it ``keeps`` the
    one it has: then it stands again as an earlier entry left it. Rows that come may also be
    ``prepared``, where they are many.
    """

    added: Collection[Standing] = ()
    changed: Collection[tuple[Standing, Standing]] = ()
    removed: Collection[Standing] = ()
    keeps_versions: bool = False
    prepared: Collection[Prepared] = ()

    @property
    def count(self) -> int:
        return len(self.added) + len(self.prepared) + len(self.changed) + len(self.removed)


def standing(row: FigureRow, position: int, *, is_sample: bool = False) -> Standing:
    """A row as it will stand; its version is set when it is written."""
    return Standing(row.key, position, kept_values(row.values), 0, is_sample)


def write_rows(
    writing: Ledgering,
    deed: Deed,
    edits: RowEdits,
    before: Mapping[str, Any],
    after: Mapping[str, Any],
    undoes: int | None = None,
    progress: Progress = untold,
) -> int:
    """Write rows with their entry; items that were submitted are open again; returns the entry."""
    unit, year, dataset = writing.unit, writing.year, writing.dataset
    answered = answers_given(writing, None)
    version = unit.record(deed, dataset.value, year.year.number, before, after, undoes)
    _write(writing, edits, version, progress)
    items = items_changed(answered, answers_given(writing, version))
    unit.complete(version, items=list(items))
    if undoes is None:
        reopen(unit, year, items, deed, version)
    else:
        reopen_or_restore(unit, year, items, deed, version, undoes)
    return version


def _write(writing: Ledgering, edits: RowEdits, version: int, progress: Progress) -> None:
    written = _Versions(version, edits.keeps_versions)
    added = [written.of(row) for row in edits.added]
    changed = [(old, written.of(new)) for old, new in edits.changed]
    same_key = [(old, new) for old, new in changed if old.key == new.key]
    moved = [(old, new) for old, new in changed if old.key != new.key]
    gone = [*edits.removed, *(old for old, _ in moved)]
    come = [*added, *(new for _, new in moved)]
    delete_rows(*writing.place, [row.key for row in gone])
    update_rows(*writing.place, [new for _, new in same_key])
    insert_rows(*writing.place, come)
    insert_prepared(*writing.place, edits.prepared, version, part_of(progress, 0.0, 0.7))
    before = {row.key: row for row in gone}
    # A row may go and another come under its key: a month of the sample and one's own.
    after = {row.key: row.version for row in come}
    after |= {row.key: version for row in edits.prepared if row.key in before}
    changes = (
        *(RowChange(old.key, old.position, old, new.version) for old, new in same_key),
        *(RowChange(row.key, row.position, row, after.get(row.key)) for row in gone),
        *(
            RowChange(row.key, row.position, None, row.version)
            for row in come
            if row.key not in before
        ),
    )
    session, dataset = writing.unit.session, writing.dataset
    keep_changes(session, version, dataset, changes)
    new = [row for row in edits.prepared if row.key not in before]
    keep_additions(session, version, dataset, new, part_of(progress, 0.7, 1.0))


@dataclass(frozen=True)
class _Versions:
    version: int
    are_kept: bool

    def of(self, row: Standing) -> Standing:
        if self.are_kept:
            return row
        return Standing(row.key, row.position, row.values, self.version, row.is_sample)


def answers_given(writing: Ledgering, version: int | None) -> dict[DutyKey, Mark]:
    """What the dataset answers, before anything was written or after entry ``version``."""
    session, year = writing.unit.session, writing.year
    catalogue = writing.desk.catalogue(year.edition)
    ledger = (
        ledger_of(session, writing.desk, year, writing.dataset)
        if version is None
        else read_ledger(session, year, writing.dataset, version)
    )
    given = filled_marks(catalogue, year.year, {writing.dataset: ledger})
    by_hand = marks_of(session, year.id)
    return {key: mark for key, mark in given.items() if key not in by_hand}


def items_changed(before: Mapping[DutyKey, Mark], after: Mapping[DutyKey, Mark]) -> tuple[str, ...]:
    """Codes of the items whose answers are not what they were."""
    keys = [*before, *after]
    changed = (key for key in keys if before.get(key) != after.get(key))
    return tuple(dict.fromkeys(map(item_code, changed)))
