"""What the command line answers of officers as JSON: plain data with English keys."""

from __future__ import annotations

from typing import Any

from dashboard.services.officers import OfficerState, Staff
from dashboard.services.views import ItemState


def officers_answer(people: Staff) -> dict[str, Any]:
    """Everybody, those who are here first; see ``officers list --help``."""
    every = (*people.active, *people.gone)
    keys = {each.record.id: each.record.key for each in every}
    return {"officers": [_officer(each, keys) for each in every]}


def _officer(each: OfficerState, keys: dict[int, str]) -> dict[str, Any]:
    record = each.record
    return {
        "key": record.key,
        "name": record.name,
        "position": record.position,
        "role": record.role.value,
        "may_approve": record.may_approve,
        "sections": list(record.sections),
        "active": record.active,
        "closed_on": None if record.closed_on is None else record.closed_on.isoformat(),
        "handed_to": None if record.handed_to is None else keys.get(record.handed_to),
        "from_seeds": record.from_seeds,
        "items": _codes(each.items),
        "open": _codes(each.open),
        "late": _codes(each.late),
    }


def _codes(items: tuple[ItemState, ...]) -> list[str]:
    return [item.code for item in items]
