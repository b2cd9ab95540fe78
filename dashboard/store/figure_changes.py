"""How rows of figures stood before an entry, so that it can be undone."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Table as SqlTable
from sqlalchemy import func, select
from sqlmodel import Session

from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.figures.fields import Kept
from dashboard.store import bulk
from dashboard.store.base import Table
from dashboard.store.figure_rows import Standing

CHANGE: SqlTable = Table.metadata.tables["figure_change"]
ENTRY: SqlTable = Table.metadata.tables["audit_entry"]


@dataclass(frozen=True, slots=True)
class RowChange:
    """A row an entry touched: as it was before (None: not there), and its version afterwards.

    ``after_version`` is None where the entry removed the row.
    """

    key: str
    position: int
    before: Standing | None
    after_version: int | None


def keep_changes(
    session: Session, entry_id: int, dataset: Dataset, changes: Iterable[RowChange]
) -> None:
    bulk.insert(session, CHANGE, (_row(entry_id, dataset, each) for each in changes))


def changes_of(session: Session, entry_id: int) -> tuple[RowChange, ...]:
    """Every row an entry touched, in the order of the table."""
    columns = CHANGE.c
    found = session.connection().execute(
        select(
            columns.key,
            columns.position,
            columns.before,
            columns.before_version,
            columns.before_is_sample,
            columns.after_version,
        )
        .where(columns.entry_id == entry_id)
        .order_by(columns.position, columns.id)
    )
    return tuple(_change(*row) for row in found)


def last_changes_since(
    session: Session,
    station_id: int,
    year: int,
    dataset: Dataset,
    entry_id: int,
    keys: Collection[str],
) -> Mapping[str, int]:
    """The last entry after the given one that touched each of these keys."""
    found = session.connection().execute(
        select(CHANGE.c.key, func.max(CHANGE.c.entry_id))
        .join(ENTRY, ENTRY.c.id == CHANGE.c.entry_id)
        .where(
            ENTRY.c.station_id == station_id,
            ENTRY.c.year == year,
            ENTRY.c.subject == dataset.value,
            CHANGE.c.entry_id > entry_id,
        )
        .group_by(CHANGE.c.key)
    )
    return {key: last for key, last in found if key in keys}


def _row(entry_id: int, dataset: Dataset, change: RowChange) -> dict[str, Any]:
    before = change.before
    return {
        "entry_id": entry_id,
        "dataset": dataset.value,
        "key": change.key,
        "position": change.position,
        "before": None if before is None else before.values,
        "before_version": None if before is None else before.version,
        "before_is_sample": None if before is None else before.is_sample,
        "after_version": change.after_version,
    }


def _change(
    key: str,
    position: int,
    values: Mapping[str, Kept] | None,
    version: int | None,
    is_sample: bool | None,
    after_version: int | None,
) -> RowChange:
    before = None
    if values is not None:
        assert version is not None
        before = Standing(key, position, values, version, bool(is_sample))
    return RowChange(key, position, before, after_version)
