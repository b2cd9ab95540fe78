"""Rows of figures: a region's year of purchases is a hundred thousand, so all is done in bulk."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
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
from dashboard.domain.fiscal import Month
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


@dataclass(frozen=True)
class Sought:
    """Which rows are asked for: of one period, of one part; empty where it does not matter."""

    period: str = ""
    part: str = ""


EVERY = Sought()


class Tally(NamedTuple):
    """Rows that are alike in all of these, how many they are, and the one that was written last."""

    period: str
    part: str
    nil: bool
    is_sample: bool
    rows: int
    last: int
    version: int


class Prepared(NamedTuple):
    """A row that is not there yet, column by column.

    Its values are encoded text: a hundred thousand of them take half the memory of texts.
    """

    digest: str
    period: str
    part: str
    nil: bool
    key: str
    position: int
    is_sample: bool
    values: bytes


def rows_of(
    session: Session,
    year_id: int,
    dataset: Dataset,
    sought: Sought = EVERY,
    most: int | None = None,
) -> tuple[StoredRow, ...]:
    """Rows in the order they came: all that are sought, or the first of them."""
    found = session.connection().execute(
        select(ROW.c.key, ROW.c["values"], ROW.c.version)
        .where(*_in(year_id, dataset), *_among(sought))
        .order_by(ROW.c.position, ROW.c.id)
        .limit(most)
    )
    return _stored(dataset, found)


def last_row_that_tells(
    session: Session, year_id: int, dataset: Dataset, sought: Sought = EVERY
) -> StoredRow | None:
    """The last in the order they came that is more than the word that there was nothing."""
    found = session.connection().execute(
        select(ROW.c.key, ROW.c["values"], ROW.c.version)
        .where(*_in(year_id, dataset), *_among(sought), ROW.c.nil.is_(False))
        .order_by(ROW.c.position.desc(), ROW.c.id.desc())
        .limit(1)
    )
    return next(iter(_stored(dataset, found)), None)


def values_of(
    session: Session, year_id: int, dataset: Dataset, names: Collection[str]
) -> Iterator[Values]:
    """Of every row only these fields of text, months or baht: a sum needs no more of them."""
    forms = ((name, _READ_TEXT.get(SHAPES[dataset].by_name[name].form)) for name in names)
    readers = [(name, read) for name, read in forms if read]
    found = session.connection().execute(
        select(ROW.c.nil, *(ROW.c["values"][name].as_string() for name in names)).where(
            *_in(year_id, dataset)
        )
    )
    for is_nil, *texts in found:
        values: dict[str, Any] = dict(zip(names, texts, strict=True))
        if None in texts:
            values = {name: value for name, value in values.items() if value is not None}
        for name, read in readers:
            if name in values:
                values[name] = read(values[name])
        yield {**values, NIL: True} if is_nil else values


def tallies(session: Session, year_id: int, dataset: Dataset) -> tuple[Tally, ...]:
    """How many rows there are, period by period, without reading one of them."""
    alike = (ROW.c.period, ROW.c.part, ROW.c.nil, ROW.c.is_sample)
    found = session.connection().execute(
        select(*alike, func.count(), func.max(ROW.c.id), func.max(ROW.c.version))
        .where(*_in(year_id, dataset))
        .group_by(*alike)
        .order_by(ROW.c.period)
    )
    return tuple(Tally(*row) for row in found)


def newest_of_each_period(
    session: Session, dataset: Dataset, counted: Iterable[Tally]
) -> tuple[StoredRow, ...]:
    """One row for each period and each answer in it, the one that was written last.

    It tells what a period has without reading all of it; sample rows are left out.
    """
    newest: dict[tuple[str, bool], Tally] = {}
    versions: dict[tuple[str, bool], int] = {}
    for each in counted:
        if not each.is_sample:
            place = each.period, each.nil
            newest[place] = max(newest.get(place, each), each, key=lambda tally: tally.last)
            versions[place] = max(versions.get(place, 0), each.version)
    version_of = {tally.last: versions[place] for place, tally in newest.items()}
    found = session.connection().execute(
        select(ROW.c.key, ROW.c["values"], ROW.c.id)
        .where(ROW.c.id.in_(version_of))
        .order_by(ROW.c.period)
    )
    return _stored(dataset, ((key, values, version_of[row_id]) for key, values, row_id in found))


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


def periods_of(
    session: Session, year_id: int, dataset: Dataset, keys: Collection[str]
) -> tuple[str, ...]:
    """The periods of the rows with these keys, each once."""
    named = ROW.c.digest.in_([digest(key) for key in keys])
    found = select(ROW.c.period).where(*_in(year_id, dataset), named).distinct()
    return tuple(session.connection().execute(found).scalars())


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


def prepared(
    dataset: Dataset, rows: Iterable[Standing], count: int, progress: Progress = untold
) -> list[Prepared]:
    """Rows as their table takes them, but for the year and the version.

    Of a hundred thousand this takes longer than to write them: nobody has to wait for it who
    only waits for a turn to write.
    """
    shape = SHAPES[dataset]
    ready: list[Prepared] = []
    for piece in bulk.pieces(rows):
        ready += [
            Prepared(
                digest(row.key),
                _period(shape, row.values),
                _part(shape, row.values),
                NIL in row.values,
                row.key,
                row.position,
                row.is_sample,
                json_of(row.values).encode(),
            )
            for row in piece
        ]
        progress(len(ready) / count)
    return ready


def insert_prepared(
    session: Session,
    year_id: int,
    dataset: Dataset,
    rows: Collection[Prepared],
    version: int,
    progress: Progress = untold,
) -> None:
    """As ``insert_rows``, of rows that were prepared."""
    where = (year_id, dataset.value, version)
    names = ("fiscal_year_id", "dataset", "version", *Prepared._fields)
    values = ((*where, *row[:-1], row.values.decode()) for row in rows)
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
        _part(shape, values),
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


def _part(shape: Shape, values: Mapping[str, Kept]) -> str:
    return str(values.get(shape.part_of, "")) if shape.part_of else ""


def _in(year_id: int, dataset: Dataset) -> tuple[Any, Any]:
    return ROW.c.fiscal_year_id == year_id, ROW.c.dataset == dataset.value


def _among(sought: Sought) -> Iterator[Any]:
    if sought.period:
        yield ROW.c.period == sought.period
    if sought.part:
        yield ROW.c.part == sought.part


def _stored(dataset: Dataset, found: Iterable[Any]) -> tuple[StoredRow, ...]:
    read = _reader(dataset)
    return tuple(StoredRow(FigureRow(key, read(values)), version) for key, values, version in found)


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


_READ_TEXT: Mapping[Form, Callable[[str], Value]] = {
    Form.BAHT: Decimal,
    Form.MONTH: lru_cache(maxsize=1000)(Month.parse),
}
