"""Taking a change of figures back, row by row; rows that were edited since are left alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.fiscal import FiscalYear
from dashboard.domain.history import Deed, Happening
from dashboard.domain.refusals import Reason, Refused
from dashboard.domain.roles import Action, Actor
from dashboard.services.desk import Desk
from dashboard.services.figure_writing import Ledgering, RowEdits, write_rows
from dashboard.services.locate import find_year
from dashboard.services.ownership import require_figures
from dashboard.services.reopening import FIGURES
from dashboard.services.undoable import entry_to_undo
from dashboard.services.views import Change
from dashboard.store.audit import entry, last_about
from dashboard.store.figure_changes import RowChange, changes_of
from dashboard.store.figure_rows import Standing, standing_rows

__all__ = ["Undone", "undo_figures"]


@dataclass(frozen=True)
class Undone:
    """What taking back wrote, and the keys of the rows that were edited since and are kept."""

    change: Change
    kept: tuple[str, ...]


def undo_figures(desk: Desk, actor: Actor, entry_id: int) -> Undone:
    """Put every row an entry touched back as it was before it, as an entry of its own.

    Taking back can itself be taken back.

    Raises:
        Refused: NOT_ALLOWED, NOT_YOURS; CANNOT_UNDO when the entry is not about figures, or every
            row was changed since (with ``by`` and ``at`` of the last change).
    """
    desk.require(actor, Action.IMPORT_FIGURES)
    with desk.store.write(desk.station_code, actor, desk.now()) as unit:
        done = entry_to_undo(unit, desk, entry_id)
        if done.year is None or done.action not in FIGURES:
            raise Refused(Reason.CANNOT_UNDO)
        year = find_year(unit.session, desk, FiscalYear(done.year))
        dataset = Dataset(done.subject)
        require_figures(unit.session, desk, actor, Action.IMPORT_FIGURES, year, dataset)
        writing = Ledgering(desk, unit, year, dataset)
        return _take_back(writing, done)


def _take_back(writing: Ledgering, done: Happening) -> Undone:
    changes = changes_of(writing.unit.session, done.entry_id)
    now = standing_rows(*writing.place)
    kept = tuple(change.key for change in changes if not _is_untouched(change, now))
    edits = _without_mixing(
        _restoring([change for change in changes if _is_untouched(change, now)], now), now
    )
    if not edits.count:
        raise _changed_since(writing, done)
    count = len(now) + len(edits.added) - len(edits.removed)
    version = write_rows(
        writing,
        Deed.UNDO_FIGURES,
        edits,
        {"count": len(now)},
        {"count": count, "restored": edits.count, "kept": len(kept)},
        undoes=done.entry_id,
    )
    return Undone(Change(version, edits.count), kept)


def _is_untouched(change: RowChange, now: Mapping[str, Standing]) -> bool:
    """Does the row stand as the entry left it? A version names one content of one row."""
    row = now.get(change.key)
    return (None if row is None else row.version) == change.after_version


def _restoring(changes: Iterable[RowChange], now: Mapping[str, Standing]) -> RowEdits:
    added: list[Standing] = []
    changed: list[tuple[Standing, Standing]] = []
    removed: list[Standing] = []
    for change in changes:
        row = now.get(change.key)
        if change.before is None:
            removed += [row] if row else []
        elif row is None:
            added.append(change.before)
        else:
            changed.append((row, change.before))
    return RowEdits(added, changed, removed, keeps_versions=True)


def _without_mixing(edits: RowEdits, now: Mapping[str, Standing]) -> RowEdits:
    """Invented rows never stand beside a station's own: its own rows stay, the others go."""
    gone = {row.key for row in edits.removed} | {row.key for row, _ in edits.changed}
    staying = [row for key, row in now.items() if key not in gone]
    coming = [*edits.added, *(new for _, new in edits.changed)]
    if all(row.is_sample for row in (*staying, *coming)):
        return edits
    return RowEdits(
        [row for row in edits.added if not row.is_sample],
        [(old, new) for old, new in edits.changed if not new.is_sample],
        [
            *edits.removed,
            *(row for row in staying if row.is_sample),
            *(old for old, new in edits.changed if new.is_sample),
        ],
        keeps_versions=True,
    )


def _changed_since(writing: Ledgering, done: Happening) -> Refused:
    unit, desk = writing.unit, writing.desk
    last = last_about(unit.session, desk.station_id, writing.year.year.number, done.subject)
    later = entry(unit.session, desk.station_id, last)
    if later is None or later.entry_id == done.entry_id:
        return Refused(Reason.CANNOT_UNDO)
    return Refused(Reason.CANNOT_UNDO, by=later.actor_name, at=later.at)
