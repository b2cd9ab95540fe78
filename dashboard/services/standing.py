"""How duties stand, as an audit entry keeps it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.duties import Duty, DutyKey
from dashboard.domain.history import Facts
from dashboard.domain.marks import Answer, Mark
from dashboard.text.dates import period_name

Standing = Mapping[DutyKey, Mark | None]
"""The mark of each duty; None for an unanswered one."""


def item_code(key: DutyKey) -> str:
    """``("O4.6", "2024-10")`` → ``O4``"""
    return key.requirement.rpartition(".")[0]


def duty_name(duty: Duty) -> Bilingual:
    """``O4.6 ต.ค. 2567``"""
    name = period_name(duty.period)
    return Bilingual(f"{duty.requirement.code} {name.th}", f"{duty.requirement.code} {name.en}")


def standing_as_facts(standing: Standing) -> Facts:
    return {"marks": [_row(key, mark) for key, mark in standing.items()]}


def standing_from(facts: Facts) -> dict[DutyKey, Mark | None]:
    """What ``standing_as_facts`` kept; versions are not kept and read as 0."""
    return dict(_read(row) for row in facts.get("marks", ()))


def _row(key: DutyKey, mark: Mark | None) -> dict[str, Any]:
    row: dict[str, Any] = {"requirement": key.requirement, "period": key.period, "answer": None}
    if mark is None:
        return row
    return {
        **row,
        "answer": mark.answer.value,
        "note": mark.note,
        "by": mark.by,
        "at": mark.at.isoformat(),
    }


def _read(row: Mapping[str, Any]) -> tuple[DutyKey, Mark | None]:
    key = DutyKey(row["requirement"], row["period"])
    if row["answer"] is None:
        return key, None
    at = datetime.fromisoformat(row["at"])
    return key, Mark(key, Answer(row["answer"]), row["note"], row["by"], at, version=0)
