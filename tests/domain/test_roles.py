"""Who may do what: the table, spelled out once more."""

from __future__ import annotations

import pytest

from dashboard.domain.refusals import Reason, Refused
from dashboard.domain.roles import Action, Actor, Role, can, require

ALLOWED = {
    Role.VIEWER: {Action.SEE},
    Role.OFFICER: {
        Action.SEE,
        Action.MARK,
        Action.WRITE_NOTE,
        Action.ATTACH,
        Action.SUBMIT,
        Action.COMMENT,
        Action.WATCH,
        Action.IMPORT_FIGURES,
    },
    Role.COMMANDER: {
        Action.SEE,
        Action.WRITE_NOTE,
        Action.ASSIGN,
        Action.SET_DUE,
        Action.REVIEW,
        Action.COMMENT,
        Action.WATCH,
        Action.SET_YEAR,
        Action.BACK_UP,
    },
    Role.COORDINATOR: set(Action),
}


@pytest.mark.parametrize("action", Action)
@pytest.mark.parametrize("role", Role)
def test_who_may_do_what(role: Role, action: Action) -> None:
    actor = Actor("เจ้าหน้าที่ทดสอบ", role)
    allowed = action in ALLOWED[role]
    assert can(actor, action) is allowed
    if allowed:
        require(actor, action)
        return
    with pytest.raises(Refused) as refused:
        require(actor, action)
    assert refused.value.reason is Reason.NOT_ALLOWED
    assert refused.value.facts == {"action": action, "role": role}
