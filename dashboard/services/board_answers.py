"""What the command line answers of an imported board, as plain data with English keys."""

from __future__ import annotations

from typing import Any

from dashboard.domain.board import MarkChange, PlanChange, PlanField, PlanValue
from dashboard.domain.fiscal import Month
from dashboard.domain.marks import Answer
from dashboard.services.answers import problem_answer
from dashboard.services.board_sheets import BoardPlan


def board_answer(plan: BoardPlan, *, applied: bool, entry_id: int | None = None) -> dict[str, Any]:
    """What an edited board would change, or did: every change and every problem.

    ``entry_id`` is what undoes it. Months are ``YYYY-MM`` C.E.; an ``answer`` that is null is
    none, a due month that is null the form's own.
    """
    return {
        "dataset": "board",
        "fiscal_year": plan.board.year.number,
        "marks": [_mark(change) for change in plan.marks],
        "plans": [_plan(change, plan) for change in plan.plans],
        "same": plan.same,
        "kept": plan.kept,
        "warnings": [problem_answer(problem) for problem in plan.warnings],
        "errors": [problem_answer(problem) for problem in plan.errors],
        "applied": applied,
        "entry_id": entry_id,
    }


def _mark(change: MarkChange) -> dict[str, str | None]:
    return {
        "requirement": change.duty.requirement.code,
        "period": change.duty.period.code,
        "before": _answer(change.old.answer if change.old else None),
        "answer": _answer(change.answer),
        "reason": change.note,
    }


def _answer(answer: Answer | None) -> str | None:
    return None if answer is None else answer.value


def _plan(change: PlanChange, plan: BoardPlan) -> dict[str, Any]:
    after = None if change.keeps_catalogue else _value(change, change.new, plan)
    return {
        "item": change.item,
        "field": change.field.value,
        "before": _value(change, change.old, plan),
        "after": after,
    }


def _value(change: PlanChange, value: PlanValue, plan: BoardPlan) -> str | list[str]:
    if change.field is PlanField.OFFICERS and isinstance(value, tuple):
        return [plan.board.labels.get(int(each), "") for each in value]
    if isinstance(value, tuple):
        return [str(each) for each in value]
    return str(value) if isinstance(value, Month) else value
