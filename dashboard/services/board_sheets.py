"""The board in Excel and back: given out, planned from an edited file, written all or nothing."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from pathlib import Path

from dashboard.domain.board import (
    NEEDED,
    MarkChange,
    PlanChange,
    PlanField,
)
from dashboard.domain.duties import Duty, DutyKey, duties_of, require_possible_due
from dashboard.domain.fiscal import FiscalYear, Month
from dashboard.domain.marks import Mark, require_answerable
from dashboard.domain.refusals import Reason, Refused
from dashboard.domain.roles import Action, Actor
from dashboard.imports.board import BoardPlan, plan_board_file
from dashboard.reports.board_sheet import board_workbook
from dashboard.services.board_history import differing, plan_facts
from dashboard.services.board_snapshot import board_of
from dashboard.services.board_writing import Written, write_board
from dashboard.services.desk import Desk
from dashboard.services.locate import Planned, find_year
from dashboard.services.owners import Staff, known_officers, known_sections
from dashboard.services.ownership import require_items
from dashboard.services.typed import typed
from dashboard.services.views import NOTHING_CHANGED, Change
from dashboard.services.year import year_state
from dashboard.store.marks import confirmations_of, marks_of
from dashboard.store.plans import PlanRecord, plans_of
from dashboard.store.stations import officers_of
from dashboard.store.unit import Unit
from dashboard.store.years import YearRecord
from dashboard.text import board_sheet as words
from dashboard.text import dates

__all__ = ["BoardFile", "BoardPlan", "apply_board", "export_board", "plan_board"]


@dataclass(frozen=True)
class BoardFile:
    """A workbook to hand out."""

    name: str
    content: bytes


def export_board(
    desk: Desk,
    actor: Actor,
    year: FiscalYear | None = None,
    codes: Collection[str] | None = None,
) -> BoardFile:
    """The board of a year as an xlsx: these items, or all of them.

    Raises:
        Refused: NOT_ALLOWED, UNKNOWN_YEAR.
    """
    desk.require(actor, Action.SEE)
    state = year_state(desk, actor, year)
    board = board_of(desk, state)
    if codes is not None:
        board = replace(board, items=tuple(item for item in board.items if item.code in codes))
    station = state.station.short_name
    title = words.TITLE.format(station=station, year=state.year, at=dates.moment(desk.now()).th)
    name = words.FILE.filled(station=station, year=state.year).th
    return BoardFile(name.replace("/", "-"), board_workbook(board, title))


def plan_board(
    desk: Desk, actor: Actor, year: FiscalYear, file_name: str, content: bytes | Path
) -> BoardPlan:
    """What an edited board, uploaded or lying at a path, would change; nothing is written.

    What the actor may not change is an error of its cell.

    Raises:
        Refused: NOT_ALLOWED, UNKNOWN_YEAR. What is wrong in the file is in the plan.
    """
    desk.require(actor, Action.WRITE_NOTE)
    board = board_of(desk, year_state(desk, actor, year))
    return plan_board_file(file_name, content, board, actor)


def apply_board(desk: Desk, actor: Actor, plan: BoardPlan) -> Change:
    """Write everything a plan says in one entry of the history, or nothing at all.

    Raises:
        Refused: NOT_ALLOWED, NOT_YOURS, PLAN_HAS_ERRORS (with ``count``), UNKNOWN_YEAR,
            PLAN_OUTDATED (something of it was changed since the plan was made), or what marking and
            planning refuse.
    """
    desk.require(actor, Action.WRITE_NOTE)
    if plan.errors:
        raise Refused(Reason.PLAN_HAS_ERRORS, count=len(plan.errors))
    if not plan.changes:
        return NOTHING_CHANGED
    needed = _needed(plan)
    for action in needed:
        desk.require(actor, action)
    with desk.store.write(desk.station_code, actor, desk.now()) as unit:
        record = find_year(unit.session, desk, plan.board.year)
        for action, codes in needed.items():
            require_items(unit.session, desk, actor, action, record, codes)
        after = _marks(unit, desk, record, plan)
        staff = {officer.id: officer for officer in officers_of(unit.session, desk.station_id)}
        plans = _plans(unit, desk, record, plan, staff)
        facts = {"file": plan.file_name, "sha256": plan.file_sha256}
        written = Written(after, {code: differing(*both) for code, both in plans.items()})
        version = write_board(unit, record, written, facts)
    return Change(version, len(plan.changes))


def _needed(plan: BoardPlan) -> dict[Action, list[str]]:
    """What applying a plan does, and with which items."""
    needed: dict[Action, list[str]] = {}
    for change in plan.plans:
        needed.setdefault(NEEDED[change.field], []).append(change.item)
    for mark in plan.marks:
        needed.setdefault(Action.MARK, []).append(mark.item)
    return needed


def _marks(
    unit: Unit, desk: Desk, record: YearRecord, plan: BoardPlan
) -> dict[DutyKey, tuple[Mark | None, Mark | None]]:
    """Of each duty the mark that stands and the one wanted."""
    standing = marks_of(unit.session, record.id)
    confirmed = confirmations_of(unit.session, record.id)
    duties = _duties(desk, record) if plan.marks else {}
    found: dict[DutyKey, tuple[Mark | None, Mark | None]] = {}
    for change in plan.marks:
        key, mark = change.duty.key, standing.get(change.duty.key)
        if change.seen_version != (mark.version if mark else 0) or key not in duties:
            raise Refused(Reason.PLAN_OUTDATED)
        found[key] = mark, _new_mark(change, unit)
        if change.answer is not None:
            is_confirmed = key.requirement in confirmed
            require_answerable(duties[key], change.answer, typed(change.note), is_confirmed)
    return found


def _duties(desk: Desk, record: YearRecord) -> dict[DutyKey, Duty]:
    items = desk.catalogue(record.edition).items
    return {duty.key: duty for item in items for duty in duties_of(item, record.year)}


def _new_mark(change: MarkChange, unit: Unit) -> Mark | None:
    if change.answer is None:
        return None
    note = typed(change.note)
    return Mark(change.duty.key, change.answer, note, unit.actor.name, unit.at, version=0)


def _plans(
    unit: Unit, desk: Desk, record: YearRecord, plan: BoardPlan, staff: Staff
) -> dict[str, tuple[dict[str, object], dict[str, object]]]:
    """Of each item whose plan changes the whole plan, before and after."""
    stored = plans_of(unit.session, record.id)
    catalogue = desk.catalogue(record.edition)
    found = {}
    for code, changes in _by_item(plan.plans).items():
        now = stored.get(code)
        if now is None or code not in catalogue:
            raise Refused(Reason.UNKNOWN_ITEM, code=code)
        if any(change.seen_version != now.version for change in changes):
            raise Refused(Reason.PLAN_OUTDATED)
        planned = Planned(record, catalogue, catalogue.item(code), now)
        wanted = now
        for change in changes:
            wanted = _changed(wanted, change, planned, staff)
        found[code] = plan_facts(now, staff), plan_facts(wanted, staff)
    return found


def _by_item(changes: Collection[PlanChange]) -> dict[str, list[PlanChange]]:
    found: dict[str, list[PlanChange]] = {}
    for change in changes:
        found.setdefault(change.item, []).append(change)
    return found


def _changed(wanted: PlanRecord, change: PlanChange, planned: Planned, staff: Staff) -> PlanRecord:
    """The plan with one field as the sheet says, by the rules of planning."""
    match change.field, change.new:
        case PlanField.SECTIONS, tuple(codes):
            return replace(wanted, sections=known_sections(planned, map(str, codes)))
        case PlanField.OFFICERS, tuple(ids):
            return replace(wanted, officers=known_officers(planned, staff, map(int, ids)))
        case PlanField.DUE, Month() as due:
            if change.keeps_catalogue:
                return replace(wanted, chosen_due=None)
            require_possible_due(planned.item, planned.year.year, due)
            return replace(wanted, chosen_due=due)
        case _, note:
            return replace(wanted, note=typed(str(note)))
