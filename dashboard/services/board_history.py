"""How an import of the board stands in the history: its marks, and the plans it changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from dashboard.domain.fiscal import Month
from dashboard.domain.history import OF_OFFICERS, Deed, Facts, Happening
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


def plan_part(done: Happening, code: str, year: int) -> Happening | None:
    """What an entry did to the plan of one item, as if it had done nothing else; else None."""
    if done.action in OF_OFFICERS:
        before, after = (owners_in(facts, code, year) for facts in (done.before, done.after))
    elif done.action is Deed.IMPORT_BOARD:
        before, after = (plans_from(facts).get(code) for facts in (done.before, done.after))
    else:
        return done if done.subject == code else None
    if before is None or after is None:
        return None
    return replace(done, subject=code, before=before, after=after)


def owners_in(facts: Facts, code: str, year: int) -> PlanFacts | None:
    """What the facts of a hand-over say of an item's owners; None where it is not among them."""
    found = (row for row in facts.get("plans", ()) if (row["year"], row["item"]) == (year, code))
    row = next(found, None)
    return row and {name: row[name] for name in ("sections", "officers")}
