"""What differs between rows as they are and as a file would make them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dashboard.domain.figures.fields import Value
from dashboard.domain.figures.rows import FigureRow


@dataclass(frozen=True)
class FieldChange:
    """One field that would change; None where it has no value."""

    field: str
    old: Value | None
    new: Value | None


@dataclass(frozen=True)
class Changed:
    """A row that is known and would change."""

    old: FigureRow
    new: FigureRow
    fields: tuple[FieldChange, ...]


@dataclass(frozen=True)
class Comparison:
    """The rows of a file against those that are known, in the file's order."""

    new: tuple[FigureRow, ...]
    changed: tuple[Changed, ...]
    same: int


def compared(rows: Sequence[FigureRow], known: Mapping[str, FigureRow]) -> Comparison:
    """Which rows are new, which change and how, and how many stay the same."""
    new: list[FigureRow] = []
    changed: list[Changed] = []
    for row in rows:
        old = known.get(row.key)
        if old is None:
            new.append(row)
        elif old.values != row.values:
            changed.append(Changed(old, row, field_changes(old, row)))
    return Comparison(tuple(new), tuple(changed), len(rows) - len(new) - len(changed))


def field_changes(old: FigureRow, new: FigureRow) -> tuple[FieldChange, ...]:
    """Every field whose value differs, in the order of the row."""
    names = dict.fromkeys([*new.values, *old.values])
    changes = (FieldChange(n, old.values.get(n), new.values.get(n)) for n in names)
    return tuple(change for change in changes if change.old != change.new)
