"""Writing marks and plans of many items at once, with their one entry in the history."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from dashboard.domain.duties import DutyKey
from dashboard.domain.history import Deed
from dashboard.domain.marks import Mark
from dashboard.services.board_history import PlanFacts, due_from, plans_as_facts
from dashboard.services.reopening import reopen, reopen_or_restore
from dashboard.services.standing import item_code, standing_as_facts
from dashboard.store.marks import drop_mark, put_mark
from dashboard.store.plans import change_due, change_note, change_owners, plans_of
from dashboard.store.unit import Unit
from dashboard.store.years import YearRecord


@dataclass(frozen=True)
class Written:
    """What is written, each as it was and as it becomes: marks by duty, plans by item."""

    marks: Mapping[DutyKey, tuple[Mark | None, Mark | None]]
    plans: Mapping[str, tuple[PlanFacts, PlanFacts]]

    @property
    def marked_items(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(item_code(key) for key in self.marks))

    @property
    def items(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys((*self.plans, *self.marked_items)))

    def as_facts(self, which: int) -> dict[str, Any]:
        """The content of the entry: 0 as it was, 1 as it becomes."""
        marks = {key: both[which] for key, both in self.marks.items()}
        plans = {code: both[which] for code, both in self.plans.items()}
        return {**standing_as_facts(marks), "plans": plans_as_facts(plans)}


def write_board(
    unit: Unit,
    record: YearRecord,
    written: Written,
    facts: Mapping[str, Any],
    undoes: int | None = None,
) -> int:
    """Write it and record it; items whose marks changed are open for review again.

    Returns the entry. ``facts`` stand in it beside what was written.
    """
    version = unit.record(
        Deed.IMPORT_BOARD,
        subject=" ".join(written.items),
        year=record.year.number,
        before=written.as_facts(0),
        after={**facts, **written.as_facts(1), "items": list(written.marked_items)},
        undoes=undoes,
    )
    _put_marks(unit, record, written, version)
    _put_plans(unit, record, written, version)
    items = written.marked_items
    if undoes is None:
        reopen(unit, record, items, Deed.IMPORT_BOARD, version)
    else:
        reopen_or_restore(unit, record, items, Deed.IMPORT_BOARD, version, undoes)
    return version


def _put_marks(unit: Unit, record: YearRecord, written: Written, version: int) -> None:
    for key, (_, mark) in written.marks.items():
        if mark is None:
            drop_mark(unit.session, record.id, key)
        else:
            put_mark(unit.session, record.id, replace(mark, version=version))


def _put_plans(unit: Unit, record: YearRecord, written: Written, version: int) -> None:
    stored = plans_of(unit.session, record.id) if written.plans else {}
    for code, (_, facts) in written.plans.items():
        plan = stored[code].id
        if "officers" in facts:
            officers = [officer["id"] for officer in facts["officers"]]
            change_owners(unit.session, plan, facts["sections"], officers, version)
        if "due" in facts:
            change_due(unit.session, plan, due_from(facts), version)
        if "note" in facts:
            change_note(unit.session, plan, facts["note"], version)
