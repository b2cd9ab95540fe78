"""How rows of figures stood before an entry, so that it can be undone."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, NamedTuple

from sqlalchemy import Table as SqlTable
from sqlalchemy import func, select
from sqlmodel import Session

from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.figures.fields import Kept
from dashboard.domain.progress import Progress, untold
from dashboard.store import bulk
from dashboard.store.base import Table
from dashboard.store.figure_rows import Prepared, Standing, json_of

CHANGE: SqlTable = Table.metadata.tables["figure_change"]
ENTRY: SqlTable = Table.metadata.tables["audit_entry"]
COLUMNS = ("key", "position", "before", "before_version", "before_is_sample", "after_version")
"""What a change brings to its table, in this order."""


class RowChange(NamedTuple):
    """A row an entry touched: as it was before (None: not there), and its version afterwards.

    ``after_version`` is None where the entry removed the row.
    """

    key: str
    position: int
    before: Standing | None
    after_version: int | None


def keep_changes(
    session: Session,
    entry_id: int,
    dataset: Dataset,
    changes: Collection[RowChange],
    progress: Progress = untold,
) -> None:
    where = (entry_id, dataset.value)
    values = ((*where, *_columns(change)) for change in changes)
    names = ("entry_id", "dataset", *COLUMNS)
    bulk.insert(session, CHANGE, names, values, progress, len(changes))


def keep_additions(
    session: Session,
    entry_id: int,
    dataset: Dataset,
    rows: Collection[Prepared],
    progress: Progress = untold,
) -> None:
    """As ``keep_changes``, of rows that an entry added."""
    where = (entry_id, dataset.value, entry_id)
    values = ((*where, row.key, row.position) for row in rows)
    names = ("entry_id", "dataset", "after_version", "key", "position")
    bulk.insert(session, CHANGE, names, values, progress, len(rows))


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


def _columns(change: RowChange) -> tuple[Any, ...]:
    before = change.before
    if before is None:
        was: tuple[Any, ...] = (None, None, None)
    else:
        was = (json_of(before.values), before.version, before.is_sample)
    return (change.key, change.position, *was, change.after_version)


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
