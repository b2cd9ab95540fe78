"""Every service, asked by every role: the table of roles decides, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from dashboard.domain.duties import DutyKey
from dashboard.domain.fiscal import Month
from dashboard.domain.marks import Answer
from dashboard.domain.refusals import Reason, Refused
from dashboard.domain.roles import Action, Actor, Role
from dashboard.imports.plan import Dataset, Plan
from dashboard.services.desk import Desk
from dashboard.services.figures import (
    ImportPlan,
    apply_plan,
    load_sample,
    make_plan,
    remove_sample,
    undo_import,
)
from dashboard.services.history import recent
from dashboard.services.marking import Wanted, mark, undo
from dashboard.services.planning import (
    assign,
    confirm_requirement,
    set_due,
    set_year,
    write_note,
)
from dashboard.services.year import year_state
from tests.cast import EVERYONE, Y2570

Service = Callable[[Desk, Actor], object]

ONE_MARK = [Wanted(DutyKey("O1.1", "2570"), Answer.DONE)]
EMPTY_PLAN = ImportPlan(Plan(Dataset.BUDGET, Y2570, "", ""), 0, False)


def _set_year(desk: Desk, actor: Actor) -> object:
    return set_year(
        desk,
        actor,
        Y2570,
        catalogue_confirmed=True,
        system_close=date(2027, 4, 30),
        system_close_confirmed=True,
        seen_version=0,
    )


SERVICES: dict[str, tuple[Service, str]] = {
    "year_state": (year_state, "viewer officer commander coordinator"),
    "recent": (lambda d, a: recent(d, a, Y2570, 5), "viewer officer commander coordinator"),
    "mark": (lambda d, a: mark(d, a, Y2570, ONE_MARK), "officer coordinator"),
    "undo": (lambda d, a: undo(d, a, 1), "officer coordinator"),
    "write_note": (
        lambda d, a: write_note(d, a, Y2570, "O1", "ก", 0),
        "officer commander coordinator",
    ),
    "assign": (lambda d, a: assign(d, a, Y2570, "O1", [], [], 0), "commander coordinator"),
    "set_due": (
        lambda d, a: set_due(d, a, Y2570, "O1", Month(2027, 3), 0),
        "commander coordinator",
    ),
    "confirm_requirement": (
        lambda d, a: confirm_requirement(d, a, Y2570, "O11.3", "ก"),
        "coordinator",
    ),
    "set_year": (_set_year, "commander coordinator"),
    "make_plan": (
        lambda d, a: make_plan(d, a, Y2570, Dataset.BUDGET, "", b""),
        "officer coordinator",
    ),
    "apply_plan": (lambda d, a: apply_plan(d, a, EMPTY_PLAN), "officer coordinator"),
    "undo_import": (lambda d, a: undo_import(d, a, 1), "officer coordinator"),
    "load_sample": (
        lambda d, a: load_sample(d, a, Y2570, Dataset.COMPLAINTS),
        "coordinator",
    ),
    "remove_sample": (
        lambda d, a: remove_sample(d, a, Y2570, Dataset.COMPLAINTS),
        "coordinator",
    ),
}


@pytest.mark.parametrize("actor", EVERYONE, ids=lambda actor: str(actor.role))
@pytest.mark.parametrize("name", SERVICES)
def test_who_may_do_what(desk: Desk, name: str, actor: Actor) -> None:
    service, allowed = SERVICES[name]
    before = year_state(desk, EVERYONE[0]).revision
    try:
        service(desk, actor)
        refusal = None
    except Refused as refused:
        refusal = refused.reason
    if actor.role in allowed.split():
        assert refusal is not Reason.NOT_ALLOWED
    else:
        assert refusal is Reason.NOT_ALLOWED
        assert year_state(desk, EVERYONE[0]).revision == before


def test_a_refusal_names_the_role_and_the_action(desk: Desk) -> None:
    with pytest.raises(Refused) as refused:
        mark(desk, EVERYONE[0], Y2570, ONE_MARK)
    assert refused.value.facts == {"action": Action.MARK, "role": Role.VIEWER}
