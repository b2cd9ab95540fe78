"""How an import of the board stands in the history: its marks, and the plans it changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from dashboard.domain.fiscal import Month
from dashboard.domain.history import Deed, Facts, Happening
from dashboard.services.owners import Staff, owners_as_facts
from dashboard.store.plans import PlanRecord

PlanFacts = dict[str, Any]
"""Of one item: ``sections`` and ``officers``, ``due``, ``note``; what did not change is missing."""

OWNERS = frozenset({"sections", "officers"})


def plan_facts(plan: PlanRecord, staff: Staff) -> PlanFacts:
    """The whole plan of an item as an entry keeps it."""
    return {
        **owners_as_facts(staff, plan.sections, plan.officers),
        "due": None if plan.chosen_due is None else str(plan.chosen_due),
        "note": plan.note,
    }


def differing(before: PlanFacts, after: PlanFacts) -> tuple[PlanFacts, PlanFacts]:
    """Of both only what differs; sections and officers go together."""
    fields = {name for name in after if before[name] != after[name]}
    if fields & OWNERS:
        fields |= OWNERS
    return (
        {name: value for name, value in before.items() if name in fields},
        {name: value for name, value in after.items() if name in fields},
    )


def plans_as_facts(plans: Mapping[str, PlanFacts]) -> list[dict[str, Any]]:
    return [{"item": code, **facts} for code, facts in plans.items()]


def plans_from(facts: Facts) -> dict[str, PlanFacts]:
    """What ``plans_as_facts`` kept, by item code."""
    return {
        row["item"]: {name: value for name, value in row.items() if name != "item"}
        for row in facts.get("plans", ())
    }


def due_from(facts: PlanFacts) -> Month | None:
    return Month.parse(facts["due"]) if facts["due"] else None


def plan_part(done: Happening, code: str) -> Happening | None:
    """What an entry did to the plan of one item, as if it had done nothing else; else None."""
    if done.action is not Deed.IMPORT_BOARD:
        return done if done.subject == code else None
    before, after = plans_from(done.before).get(code), plans_from(done.after).get(code)
    if before is None or after is None:
        return None
    return replace(done, subject=code, before=before, after=after)
