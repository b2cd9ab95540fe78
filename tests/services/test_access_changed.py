"""A write of somebody who may less by now than when their page last looked."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dashboard.domain.refusals import Reason, Refused
from dashboard.domain.roles import Actor, Role
from dashboard.services.closing import close_officer
from dashboard.services.desk import Desk
from dashboard.services.planning import write_note
from dashboard.services.signing_in import actor_of
from dashboard.services.tokens import token_hash
from dashboard.services.year import year_state
from tests.cast import COMMANDER, VIEWER, Y2570
from tests.services.signing import joined
from tests.services.test_officers import changed, id_of, person


def signed_in(desk: Desk) -> Actor:
    return actor_of(desk, token_hash(joined(desk).token))


def note_of(desk: Desk) -> str:
    return year_state(desk, VIEWER).item("O25").note


def write(desk: Desk, actor: Actor) -> None:
    write_note(desk, actor, Y2570, "O25", "บันทึก", year_state(desk, VIEWER).item("O25").version)


def test_who_is_what_they_were_writes(any_desk: Desk) -> None:
    write(any_desk, signed_in(any_desk))
    assert note_of(any_desk) == "บันทึก"


@pytest.mark.parametrize(
    "change", [{"role": Role.VIEWER}, {"sections": ()}, {"sections": ("traffic",)}]
)
def test_who_may_less_by_now_writes_nothing(any_desk: Desk, change: dict[str, object]) -> None:
    actor = signed_in(any_desk)
    changed(any_desk, COMMANDER, person(any_desk, "clerk"), **change)
    with pytest.raises(Refused) as refused:
        write(any_desk, actor)
    assert refused.value.reason is Reason.ACCESS_CHANGED
    assert note_of(any_desk) == ""


def test_who_left_writes_nothing(any_desk: Desk) -> None:
    actor = signed_in(any_desk)
    close_officer(any_desk, COMMANDER, id_of(any_desk, "clerk"), id_of(any_desk, "inquiry"))
    with pytest.raises(Refused) as refused:
        write(any_desk, actor)
    assert refused.value.reason is Reason.ACCESS_CHANGED


def test_nobody_approves_who_may_not_any_more(desk: Desk) -> None:
    may = replace(signed_in(desk), may_approve=True)
    with pytest.raises(Refused) as refused:
        write(desk, may)
    assert refused.value.reason is Reason.ACCESS_CHANGED
