"""Rows of figures edited in a table on the screen, with the same rules as a file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.figures.rows import FigureRow, StoredRow, Values, key_of, period_of
from dashboard.domain.figures.rules import Code, Doubt, Level, doubts
from dashboard.domain.figures.shapes import SHAPES
from dashboard.domain.fiscal import FiscalYear
from dashboard.domain.history import Deed
from dashboard.domain.refusals import Reason, Refused
from dashboard.domain.roles import Action, Actor
from dashboard.domain.thai_reading import one_line
from dashboard.services.desk import Desk
from dashboard.services.figure_writing import Ledgering, RowEdits, standing, write_rows
from dashboard.services.figures import rows_of_year_before, table_of
from dashboard.services.ledgers import NEVER_WHOLE
from dashboard.services.locate import find_year
from dashboard.services.ownership import require_figures
from dashboard.services.views import NOTHING_CHANGED, Change
from dashboard.store.audit import entry
from dashboard.store.figure_changes import last_changes_since
from dashboard.store.figure_rows import (
    Sought,
    are_sample,
    last_position,
    periods_of,
    rows_of,
    standing_rows,
)

__all__ = ["Change", "Doubt", "Edits", "save_rows"]


@dataclass(frozen=True)
class Edits:
    """What a person did to a table: rows added, changed (by the key they had) and removed.

    A changed row is given whole. Values that are empty texts count as absent.
    """

    added: Sequence[Values] = ()
    changed: Mapping[str, Values] = field(default_factory=dict)
    removed: Sequence[str] = ()


def save_rows(
    desk: Desk,
    actor: Actor,
    year: FiscalYear,
    dataset: Dataset,
    edits: Edits,
    seen_revision: int,
) -> Change:
    """Save what was edited, all of it or nothing; ``seen_revision`` is that of the table shown.

    Rows that others changed meanwhile are no hindrance unless they are among these. Rows added
    to invented ones, or changed among them, count as invented too.

    Raises:
        Refused: NOT_ALLOWED, NOT_YOURS, UNKNOWN_YEAR; CHANGED_MEANWHILE, somebody changed one of
            these rows since; ROWS_FAULTY with ``count`` and ``problems``: Doubts that are errors,
            by the key that the row would have.
    """
    desk.require(actor, Action.IMPORT_FIGURES)
    with desk.store.write(desk.station_code, actor, desk.now()) as unit:
        record = find_year(unit.session, desk, year)
        require_figures(unit.session, desk, actor, Action.IMPORT_FIGURES, record, dataset)
        writing = Ledgering(desk, unit, record, dataset)
        known, are_invented = _known(writing, edits)
        rows = {stored.row.key: stored.row for stored in known}
        _require_unchanged(writing, edits, seen_revision, rows.keys())
        edited = _edited(dataset, rows, edits)
        if edited.is_nothing:
            return NOTHING_CHANGED
        before = rows_of_year_before(unit.session, desk, year, dataset)
        judged = _Judged(dataset, year, desk.today(), before)
        _require_faultless(judged, edited, rows)
        return _write(writing, edited, are_invented)


def _known(writing: Ledgering, edits: Edits) -> tuple[Sequence[StoredRow], bool]:
    """The rows that edits could meet, and whether they are invented.

    All of a dataset, or those of the months that are touched: a key has its month in it.
    """
    session, year, dataset = writing.unit.session, writing.year, writing.dataset
    if dataset not in NEVER_WHOLE:
        table = table_of(session, writing.desk, year, dataset)
        return table.rows, table.are_sample
    shape = SHAPES[dataset]
    periods = set(periods_of(*writing.place, [*edits.changed, *edits.removed]))
    periods |= {period_of(shape, values) for values in (*edits.added, *edits.changed.values())}
    found = (rows_of(*writing.place, Sought(period)) for period in sorted(periods - {""}))
    return [row for of_period in found for row in of_period], are_sample(*writing.place)


@dataclass(frozen=True)
class _Edited:
    """Rows as they would be: new ones, changed ones by their old key, and keys that go."""

    added: tuple[FigureRow, ...]
    changed: Mapping[str, FigureRow]
    removed: frozenset[str]

    @property
    def is_nothing(self) -> bool:
        return not (self.added or self.changed or self.removed)

    @property
    def keys(self) -> frozenset[str]:
        return frozenset(row.key for row in (*self.added, *self.changed.values()))

    def result(self, rows: Mapping[str, FigureRow]) -> list[FigureRow]:
        """The whole table as it would be."""
        staying = (self.changed.get(key, row) for key, row in rows.items() if self._stays(key))
        return [*staying, *self.added]

    def _stays(self, key: str) -> bool:
        return key not in self.removed


def _edited(dataset: Dataset, rows: Mapping[str, FigureRow], edits: Edits) -> _Edited:
    removed = frozenset(edits.removed) & rows.keys()
    given = {
        key: _filled(values)
        for key, values in edits.changed.items()
        if key not in removed and _filled(values) != rows[key].values
    }
    taken = set(rows.keys() - removed - given.keys())
    changed = {key: _keyed(dataset, values, taken, key) for key, values in given.items()}
    added = [_keyed(dataset, _filled(values), taken) for values in edits.added]
    return _Edited(tuple(added), changed, removed)


def _filled(values: Values) -> Values:
    """The values there are, texts as an import keeps them."""
    kept = {
        name: one_line(value) if isinstance(value, str) else value for name, value in values.items()
    }
    return {name: value for name, value in kept.items() if value != ""}


def _keyed(dataset: Dataset, values: Values, taken: set[str], had: str = "") -> FigureRow:
    """The row under its key; one that may repeat takes the first that is free.

    A row that may not repeat and does keeps the key of the other: the rules will tell.
    """
    shape = SHAPES[dataset]
    key = key_of(shape, values)
    is_still_its_own = had.startswith(key) and had not in taken and shape.may_repeat
    if is_still_its_own:
        key = had
    repetition = 0
    while shape.may_repeat and key in taken:
        repetition += 1
        key = key_of(shape, values, repetition)
    taken.add(key)
    return FigureRow(key, values)


def _require_unchanged(writing: Ledgering, edits: Edits, seen: int, known: Iterable[str]) -> None:
    touched = {*edits.changed, *edits.removed}
    unit, desk = writing.unit, writing.desk
    number = writing.year.year.number
    last = last_changes_since(unit.session, desk.station_id, number, writing.dataset, seen, touched)
    if not last and touched <= set(known):
        return
    done = entry(unit.session, desk.station_id, max(last.values())) if last else None
    facts = {"field": "", "value": "", "what": "", "now": "", "by": None}
    raise Refused(Reason.CHANGED_MEANWHILE, **facts, at=done.at if done else unit.at)


@dataclass(frozen=True)
class _Judged:
    """Tables of a dataset in a year, and what the rules say of them."""

    dataset: Dataset
    year: FiscalYear
    today: date
    before: tuple[FigureRow, ...]

    def errors(self, rows: Sequence[FigureRow]) -> list[Doubt]:
        found = doubts(self.dataset, rows, self.year, self.today, self.before)
        return [doubt for doubt in found if doubt.level is Level.ERROR]


def _require_faultless(judged: _Judged, edited: _Edited, rows: Mapping[str, FigureRow]) -> None:
    """An error that stood elsewhere before is no reason to refuse: this edit did not make it."""
    about = _periods(judged.dataset, edited, rows)
    wrong = [*_twice(edited, rows), *judged.errors(_of(about, judged, edited.result(rows)))]
    if wrong and (others := [doubt for doubt in wrong if doubt.key not in edited.keys]):
        known = {_place(doubt) for doubt in judged.errors(_of(about, judged, [*rows.values()]))}
        old = [doubt for doubt in others if _place(doubt) in known]
        wrong = [doubt for doubt in wrong if doubt not in old]
    if wrong:
        raise Refused(Reason.ROWS_FAULTY, count=len(wrong), problems=tuple(wrong))


def _place(doubt: Doubt) -> tuple[str, str, str]:
    return doubt.key, doubt.field, doubt.code


def _periods(
    dataset: Dataset, edited: _Edited, rows: Mapping[str, FigureRow]
) -> frozenset[str] | None:
    """The months whose rows are looked at; None: all, as no dataset is large but one."""
    if dataset not in NEVER_WHOLE:
        return None
    touched = [*edited.added, *edited.changed.values(), *(rows[key] for key in edited.changed)]
    return frozenset(period_of(SHAPES[dataset], row.values) for row in touched)


def _of(
    periods: frozenset[str] | None, judged: _Judged, rows: list[FigureRow]
) -> Sequence[FigureRow]:
    if periods is None:
        return rows
    shape = SHAPES[judged.dataset]
    return [row for row in rows if period_of(shape, row.values) in periods]


def _twice(edited: _Edited, rows: Mapping[str, FigureRow]) -> Iterator[Doubt]:
    """Rows that cannot be told from another, where a dataset does not allow that."""
    seen = set(rows.keys() - edited.removed - edited.changed.keys())
    for row in (*edited.changed.values(), *edited.added):
        if row.key in seen:
            yield Doubt(row.key, "", Code.TWICE, Level.ERROR)
        seen.add(row.key)


def _write(writing: Ledgering, edited: _Edited, are_invented: bool) -> Change:
    touched = {*edited.changed, *edited.removed}
    stored = standing_rows(*writing.place, touched)
    first = last_position(*writing.place) + 1
    edits = RowEdits(
        added=[
            standing(row, place, is_sample=are_invented)
            for place, row in enumerate(edited.added, start=first)
        ],
        changed=[
            (stored[key], standing(row, stored[key].position, is_sample=are_invented))
            for key, row in edited.changed.items()
        ],
        removed=[stored[key] for key in edited.removed],
    )
    counts = {
        "added": len(edited.added),
        "changed": len(edited.changed),
        "removed": len(edited.removed),
    }
    return Change(write_rows(writing, Deed.EDIT_FIGURES, edits, {}, counts), edits.count)
