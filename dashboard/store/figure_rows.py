"""Rows of figures: a region's year of purchases is a hundred thousand, so all is done in bulk."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from functools import cache, lru_cache
from hashlib import blake2b
from typing import Any, NamedTuple

import orjson
from sqlalchemy import Table as SqlTable
from sqlalchemy import bindparam, delete, func, select, update
from sqlmodel import Session

from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.figures.fields import Form, Kept, Value, from_kept, kept
from dashboard.domain.figures.rows import NIL, FigureRow, StoredRow, Values
from dashboard.domain.figures.shapes import SHAPES, Shape
from dashboard.domain.progress import Progress, untold
from dashboard.store import bulk
from dashboard.store.base import Table

ROW: SqlTable = Table.metadata.tables["figure_row"]
COLUMNS = ("period", "part", "nil", "key", "position", "values", "is_sample", "version")
"""What a row brings to its table, in this order."""
_KEPT_AS_THEY_ARE = frozenset((str, int, bool))
MANY = 500
"""Keys that are asked for by name; of more the whole dataset is read."""


class Standing(NamedTuple):
    """A row as it stands in its table, its values as they are kept."""

    key: str
    position: int
    values: Mapping[str, Kept]
    version: int
    is_sample: bool


def rows_of(session: Session, year_id: int, dataset: Dataset) -> tuple[StoredRow, ...]:
    """Every row in the order they came."""
    found = session.connection().execute(
        select(ROW.c.key, ROW.c["values"], ROW.c.version)
        .where(*_in(year_id, dataset))
        .order_by(ROW.c.position, ROW.c.id)
    )
    read = _reader(dataset)
    return tuple(StoredRow(FigureRow(key, read(values)), version) for key, values, version in found)


def newest_of_each_period(
    session: Session, year_id: int, dataset: Dataset
) -> tuple[StoredRow, ...]:
    """One row for each period and each answer in it, the one that was written last.

    It tells what a period has without reading all of it; sample rows are left out.
    """
    newest = (
        select(func.max(ROW.c.id))
        .where(*_in(year_id, dataset), ROW.c.is_sample.is_(False))
        .group_by(ROW.c.period, ROW.c.nil)
    )
    versions = (
        select(ROW.c.period, ROW.c.nil, func.max(ROW.c.version).label("version"))
        .where(*_in(year_id, dataset), ROW.c.is_sample.is_(False))
        .group_by(ROW.c.period, ROW.c.nil)
        .subquery()
    )
    found = session.connection().execute(
        select(ROW.c.key, ROW.c["values"], versions.c.version)
        .join(versions, (versions.c.period == ROW.c.period) & (versions.c.nil == ROW.c.nil))
        .where(ROW.c.id.in_(newest))
        .order_by(ROW.c.period)
    )
    read = _reader(dataset)
    return tuple(StoredRow(FigureRow(key, read(values)), version) for key, values, version in found)


def are_sample(session: Session, year_id: int, dataset: Dataset) -> bool:
    found = select(ROW.c.id).where(*_in(year_id, dataset), ROW.c.is_sample.is_(True)).limit(1)
    return session.connection().execute(found).first() is not None


def count_rows(session: Session, year_id: int, dataset: Dataset) -> int:
    counted = select(func.count()).select_from(ROW).where(*_in(year_id, dataset))
    return int(session.connection().execute(counted).scalar_one())


def standing_rows(
    session: Session, year_id: int, dataset: Dataset, keys: Collection[str] | None = None
) -> dict[str, Standing]:
    """Rows as they stand, by key: all of them, or those asked for that are there."""
    few = keys is not None and len(keys) <= MANY
    asked = [ROW.c.digest.in_([digest(key) for key in keys])] if few and keys is not None else []
    found = session.connection().execute(
        select(ROW.c.key, ROW.c.position, ROW.c["values"], ROW.c.version, ROW.c.is_sample)
        .where(*_in(year_id, dataset), *asked)
        .order_by(ROW.c.position, ROW.c.id)
    )
    wanted = None if keys is None or few else frozenset(keys)
    return {key: Standing(key, *rest) for key, *rest in found if wanted is None or key in wanted}


def last_position(session: Session, year_id: int, dataset: Dataset) -> int:
    last = select(func.max(ROW.c.position)).where(*_in(year_id, dataset))
    return int(session.connection().execute(last).scalar() or 0)


def insert_rows(
    session: Session,
    year_id: int,
    dataset: Dataset,
    rows: Collection[Standing],
    progress: Progress = untold,
) -> None:
    """Write rows that are not there."""
    shape, where = SHAPES[dataset], (year_id, dataset.value)
    names = ("fiscal_year_id", "dataset", "digest", *COLUMNS)
    values = ((*where, digest(row.key), *_columns(shape, row)) for row in rows)
    bulk.insert(session, ROW, names, values, progress, len(rows))


def update_rows(session: Session, year_id: int, dataset: Dataset, rows: Iterable[Standing]) -> None:
    """Write rows that are there, each told by its key."""
    shape = SHAPES[dataset]

    def values(row: Standing) -> dict[str, Any]:
        kept_ = dict(zip(COLUMNS, _columns(shape, row), strict=True))
        return {"of_digest": digest(row.key), **kept_, "values": row.values}

    statement = update(ROW).where(*_in(year_id, dataset), ROW.c.digest == bindparam("of_digest"))
    bulk.run(session, statement, map(values, rows))


def delete_rows(session: Session, year_id: int, dataset: Dataset, keys: Collection[str]) -> None:
    statement = delete(ROW).where(*_in(year_id, dataset), ROW.c.digest == bindparam("of_digest"))
    bulk.run(session, statement, ({"of_digest": digest(key)} for key in keys))


def digest(key: str) -> str:
    """A key of whatever length, short enough for every index."""
    return blake2b(key.encode(), digest_size=16).hexdigest()


def kept_values(values: Values) -> dict[str, Kept]:
    return {
        name: value if value.__class__ in _KEPT_AS_THEY_ARE else kept(value)  # type: ignore[misc]
        for name, value in values.items()
    }


def json_of(values: Mapping[str, Kept]) -> str:
    """Kept values as their column holds them, Thai as it is."""
    return orjson.dumps(values).decode()


def _columns(shape: Shape, row: Standing) -> tuple[Any, ...]:
    values = row.values
    return (
        _period(shape, values),
        str(values.get(shape.part_of, "")) if shape.part_of else "",
        NIL in values,
        row.key,
        row.position,
        json_of(values),
        row.is_sample,
        row.version,
    )


def _period(shape: Shape, values: Mapping[str, Kept]) -> str:
    """As ``period_of`` says it of values before they are kept."""
    dated = str(values.get(shape.dated_by, "")) if shape.dated_by else ""
    is_day = shape.dated_by and shape.by_name[shape.dated_by].form is Form.DAY
    return dated[: len("2024-10")] if is_day else dated


def _in(year_id: int, dataset: Dataset) -> tuple[Any, Any]:
    return ROW.c.fiscal_year_id == year_id, ROW.c.dataset == dataset.value


@cache
def _reader(dataset: Dataset) -> Callable[[Mapping[str, Kept]], Values]:
    """Reads the kept values of a dataset's rows; the same months and amounts come again often."""
    forms = {field.name: field.form for field in SHAPES[dataset].fields}
    as_they_are = {Form.TEXT, Form.CHOICE, Form.COUNT, Form.SCALE, Form.YES_NO}
    others = {name: form for name, form in forms.items() if form not in as_they_are}

    def read(values: Mapping[str, Kept]) -> Values:
        typed: dict[str, Value] = dict(values)
        for name, form in others.items():
            if name in typed:
                typed[name] = _read_value(form, values[name])
        return typed

    return read


@lru_cache(maxsize=50_000)
def _read_value(form: Form, value: Kept) -> Value:
    return from_kept(form, value)
