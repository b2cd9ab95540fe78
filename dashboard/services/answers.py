"""What the command line answers as JSON: plain data with English keys."""

from __future__ import annotations

from typing import Any

from dashboard.domain.fiscal import Month
from dashboard.imports.plan import Problem
from dashboard.services.figures import ImportPlan
from dashboard.services.views import ItemState, YearState


def status_answer(year: YearState) -> dict[str, Any]:
    """A year and its 38 items; ``summary`` counts the 25 disclosure items.

    Months are ``YYYY-MM`` and ``as_of`` is ``YYYY-MM-DD``, both C.E.; titles and sections Thai.
    """
    ready = year.readiness
    return {
        "fiscal_year": year.year.number,
        "as_of": year.today.isoformat(),
        "summary": {
            "complete": ready.complete,
            "total": ready.total,
            "overdue": ready.overdue,
            "due_soon": ready.due_soon,
        },
        "items": [_item(state) for state in year.items],
    }


def _item(state: ItemState) -> dict[str, Any]:
    judged = state.assessment
    return {
        "code": state.code,
        "title": state.item.title.th,
        "group": state.item.group,
        "sections": [section.name.th for section in state.sections],
        "officers": [officer.name for officer in state.officers],
        "due": str(judged.due),
        "next_due": _month(judged.next_due),
        "status": judged.status.value,
        "overdue": judged.is_overdue,
        "duties_total": judged.total,
        "duties_done": judged.done,
        "findings": [],
    }


def _month(month: Month | None) -> str | None:
    return None if month is None else str(month)


def import_answer(plan: ImportPlan, *, applied: bool) -> dict[str, Any]:
    """What a file would do, or did: numbers of lines, and every problem by sheet and cell.

    ``applied`` says that saving was asked for and nothing was wrong, also when every line was
    there already.
    """
    what = plan.plan
    return {
        "dataset": what.dataset.value,
        "new": len(what.new),
        "changed": len(what.changed),
        "same": len(what.same),
        "warnings": [_problem(problem) for problem in what.warnings],
        "errors": [_problem(problem) for problem in what.errors],
        "applied": applied,
    }


def _problem(problem: Problem) -> dict[str, str]:
    return {
        "sheet": problem.sheet,
        "cell": problem.cell,
        "value": problem.value,
        "message": problem.message.th,
    }
