"""Every service, asked by every role: the table of roles decides, and nothing else."""

from __future__ import annotations

import pytest

from dashboard.domain.refusals import Reason, Refused
from dashboard.domain.roles import Action, Actor, Role
from dashboard.services.desk import Desk
from dashboard.services.marking import mark
from dashboard.services.year import year_state
from tests.cast import EVERYONE, VIEWER, Y2570
from tests.services.every_service import ONE_MARK, SERVICES


@pytest.mark.parametrize("actor", EVERYONE, ids=lambda actor: str(actor.role))
@pytest.mark.parametrize("name", SERVICES)
def test_who_may_do_what(desk: Desk, name: str, actor: Actor) -> None:
    case = SERVICES[name]
    before = year_state(desk, VIEWER).revision
    try:
        case.ask(desk, actor)
        refusal = None
    except Refused as refused:
        refusal = refused.reason
    if actor.role in case.roles.split():
        assert refusal is not Reason.NOT_ALLOWED
    else:
        assert refusal is Reason.NOT_ALLOWED
        assert year_state(desk, VIEWER).revision == before


def test_a_refusal_names_the_role_and_the_action(desk: Desk) -> None:
    with pytest.raises(Refused) as refused:
        mark(desk, VIEWER, Y2570, ONE_MARK)
    assert refused.value.facts == {"action": Action.MARK, "role": Role.VIEWER}
