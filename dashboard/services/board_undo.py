"""Taking an import of the board back, except what was changed since."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.board import NEEDED, PlanField
from dashboard.domain.duties import DutyKey
from dashboard.domain.fiscal import FiscalYear
from dashboard.domain.history import Deed, Happening
from dashboard.domain.marks import Mark
from dashboard.domain.refusals import Reason, Refused
from dashboard.domain.roles import Action, Actor
from dashboard.services.board_history import OWNERS, PlanFacts, plan_facts, plans_from
from dashboard.services.board_writing import Written, write_board
from dashboard.services.desk import Desk
from dashboard.services.locate import find_year
from dashboard.services.ownership import require_items
from dashboard.services.standing import item_code, standing_from
from dashboard.services.undoable import entry_to_undo
from dashboard.services.views import NOTHING_CHANGED, Change
from dashboard.store.marks import marks_of
from dashboard.store.plans import plans_of
from dashboard.store.stations import officers_of
from dashboard.store.unit import Unit
from dashboard.store.years import YearRecord
from dashboard.text.board_sheet import FIELD

FIELDS = (PlanField.SECTIONS, PlanField.DUE, PlanField.NOTE)
"""What is put back each by itself; officers go with their sections."""


@dataclass(frozen=True)
class BoardUndone:
    """What was put back, and what was not because it was changed since."""

    change: Change
    kept: tuple[Bilingual, ...]


def undo_board(desk: Desk, actor: Actor, entry_id: int) -> BoardUndone:
    """Put marks and plans back as they were before an import of the board, as a new entry.

    An undo is undone in the same way.

    Raises:
        Refused: NOT_ALLOWED, NOT_YOURS; CANNOT_UNDO when the entry is not about the board, or
            everything in it was changed since.
    """
    desk.require(actor, Action.WRITE_NOTE)
    with desk.store.write(desk.station_code, actor, desk.now()) as unit:
        done = entry_to_undo(unit, desk, entry_id)
        if done.year is None or done.action is not Deed.IMPORT_BOARD:
            raise Refused(Reason.CANNOT_UNDO)
        record = find_year(unit.session, desk, FiscalYear(done.year))
        _require_allowed(unit, desk, record, done)
        marks, kept_marks = _marks(unit, record, done)
        plans, kept_plans = _plans(unit, desk, record, done)
        kept = (*kept_plans, *kept_marks)
        if not marks and not plans:
            if kept:
                raise Refused(Reason.CANNOT_UNDO)
            return BoardUndone(NOTHING_CHANGED, ())
        written = Written(marks, plans)
        version = write_board(unit, record, written, {"kept": len(kept)}, undoes=entry_id)
    return BoardUndone(Change(version, len(marks) + len(plans)), kept)


def _require_allowed(unit: Unit, desk: Desk, record: YearRecord, done: Happening) -> None:
    """Everything that the import did, the actor must be allowed to do with the same items."""
    items: dict[Action, list[str]] = {}
    for key in standing_from(done.after):
        items.setdefault(Action.MARK, []).append(item_code(key))
    for code, facts in plans_from(done.after).items():
        for field in FIELDS:
            if field in facts:
                items.setdefault(NEEDED[field], []).append(code)
    for action, codes in items.items():
        desk.require(unit.actor, action)
        require_items(unit.session, desk, unit.actor, action, record, codes)


def _marks(
    unit: Unit, record: YearRecord, done: Happening
) -> tuple[dict[DutyKey, tuple[Mark | None, Mark | None]], list[Bilingual]]:
    standing = marks_of(unit.session, record.id)
    before, after = standing_from(done.before), standing_from(done.after)
    back, kept = {}, []
    for key, given in after.items():
        mark = standing.get(key)
        if (mark is None) if given is None else (mark and mark.version == done.entry_id):
            back[key] = mark, before[key]
        else:
            kept.append(Bilingual(key.requirement, key.requirement))
    return back, kept


def _plans(
    unit: Unit, desk: Desk, record: YearRecord, done: Happening
) -> tuple[dict[str, tuple[PlanFacts, PlanFacts]], list[Bilingual]]:
    staff = {officer.id: officer for officer in officers_of(unit.session, desk.station_id)}
    stored = plans_of(unit.session, record.id)
    before = plans_from(done.before)
    back: dict[str, tuple[PlanFacts, PlanFacts]] = {}
    kept = []
    for code, given in plans_from(done.after).items():
        now = plan_facts(stored[code], staff) if code in stored else {}
        for field in FIELDS:
            if field not in given:
                continue
            names = OWNERS if field is PlanField.SECTIONS else {field.value}
            if now and all(_same(now[name], given[name]) for name in names):
                was, becomes = back.setdefault(code, ({}, {}))
                was.update({name: now[name] for name in names})
                becomes.update({name: before[code][name] for name in names})
            else:
                words = FIELD[field]
                kept.append(Bilingual(f"{words.th} {code}", f"{words.en} {code}"))
    return back, kept


def _same(now: object, given: object) -> bool:
    """Officers are the same by their number, whatever their name became."""
    return _ids(now) == _ids(given)


def _ids(value: object) -> object:
    if not isinstance(value, list):
        return value
    return [each["id"] if isinstance(each, dict) else each for each in value]
