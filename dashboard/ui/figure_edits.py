"""What was typed into a grid becomes edits of rows, or problems told by row and column."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, cast

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.figures.fields import Value
from dashboard.domain.figures.rows import NIL, FigureRow, Values, key_of
from dashboard.domain.figures.rules import Doubt
from dashboard.domain.figures.shapes import SHAPES
from dashboard.domain.fiscal import FiscalYear
from dashboard.domain.refusals import Refused
from dashboard.imports.figures.faults import Faulty
from dashboard.services.figure_edits import Edits
from dashboard.text import figure_editing as words
from dashboard.text.figure_columns import title_of
from dashboard.text.figure_doubts import said
from dashboard.ui.figure_grid import Grid, Typed
from dashboard.ui.figure_values import name_of_key, read, row_name
from dashboard.ui.language import say


@dataclass(frozen=True)
class Trouble:
    """One thing to correct: in which row and column, and what to do."""

    row: str
    column: str
    message: Bilingual


@dataclass(frozen=True)
class ReadRow:
    """A row as it would be, under its key; ``name`` is what it is called to people."""

    name: str
    key: str
    values: Values
    troubles: tuple[Trouble, ...]


@dataclass(frozen=True)
class ReadEdits:
    """What a grid's edits come to; with ``troubles`` nothing may be saved."""

    edits: Edits
    troubles: tuple[Trouble, ...]
    names: Mapping[str, str]
    """What edited rows are called, by the key that they would have."""


def read_edits(grid: Grid, typed: Typed) -> ReadEdits:
    """Read every cell that was typed, by the rules of an import."""
    gone = {index for index in typed.deleted if index < len(grid.rows)}
    changed: dict[str, ReadRow] = {}
    for index, cells in sorted(typed.edited.items()):
        if index not in gone and index < len(grid.rows):
            row = grid.rows[index].row
            name = row_name(grid.dataset, row)
            changed[row.key] = read_typed(grid.dataset, grid.year, name, row.values, cells)
    added = list(_filled_drafts(grid, typed))
    added += [
        read_typed(grid.dataset, grid.year, say(words.NEW_ROW, number=number), {}, cells)
        for number, cells in enumerate(typed.added, start=1)
    ]
    every = [*changed.values(), *added]
    return ReadEdits(
        Edits(
            [row.values for row in added],
            {key: row.values for key, row in changed.items()},
            [grid.rows[index].row.key for index in sorted(gone)],
        ),
        tuple(trouble for row in every for trouble in row.troubles),
        {row.key: row.name for row in reversed(every)},
    )


def _filled_drafts(grid: Grid, typed: Typed) -> Iterator[ReadRow]:
    """The rows laid out into which something was typed; the others are nothing."""
    for place, draft in enumerate(grid.drafts, start=len(grid.rows)):
        if place in typed.edited and place not in typed.deleted:
            name = row_name(grid.dataset, FigureRow("", draft))
            yield read_typed(grid.dataset, grid.year, name, draft, typed.edited[place])


def read_typed(
    dataset: Dataset, year: FiscalYear, name: str, before: Values, cells: Mapping[str, Any]
) -> ReadRow:
    """A row with what was typed into some of its cells; an emptied cell has no value."""
    shape = SHAPES[dataset]
    values: dict[str, Value] = {n: value for n, value in before.items() if n not in cells}
    troubles: list[Trouble] = []
    for column, given in cells.items():
        try:
            value = read_cell(dataset, year, column, given)
        except Faulty as faulty:
            heading = say(title_of(dataset, column))
            troubles.append(Trouble(name, heading, faulty.message))
            continue
        if value is not None:
            values[column] = value
    if values.get(NIL):
        # A row of a month without anything has no other cells.
        values = {n: value for n, value in values.items() if n in (shape.dated_by, NIL)}
    values = computed(dataset, values)
    return ReadRow(name, key_of(shape, values), values, tuple(troubles))


def read_cell(dataset: Dataset, year: FiscalYear, column: str, given: Any) -> Value | None:
    """What one cell says.

    Raises:
        Faulty: with what is wrong and what to do.
    """
    if column == NIL:
        return True if given else None
    return read(dataset, SHAPES[dataset].by_name[column], given, year)


def told(dataset: Dataset, refused: Refused, names: Mapping[str, str]) -> Iterator[Trouble]:
    """What the rules say of rows, by the row and the column it is about."""
    for doubt in cast("tuple[Doubt, ...]", refused.facts["problems"]):
        column = say(title_of(dataset, doubt.field)) if doubt.field else ""
        row = names.get(doubt.key) or name_of_key(dataset, doubt.key)
        yield Trouble(row, column, said(dataset, doubt))


def computed(dataset: Dataset, values: dict[str, Value]) -> dict[str, Value]:
    """What may be left empty, as in a file: what blanks mean, and what is left after a month."""
    if not values.get(NIL):
        means = {field.name: field.blank for field in SHAPES[dataset].fields}
        values = {name: blank for name, blank in means.items() if blank is not None} | values
    counts = [values.get(name) for name in ("carried", "received", "completed")]
    if dataset is not Dataset.COMPLAINTS or "pending" in values or None in counts:
        return values
    carried, received, completed = (cast(int, count) for count in counts)
    return {**values, "pending": max(0, carried + received - completed)}
