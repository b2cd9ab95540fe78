"""Every service, asked by everybody: the table of roles decides, and nothing else."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from dashboard import services
from dashboard.domain.permissions import Reach, can, reach
from dashboard.domain.refusals import Reason, Refused
from dashboard.domain.roles import Action, Actor, Role
from dashboard.services.desk import Desk
from dashboard.services.marking import mark
from dashboard.services.year import year_state
from tests.cast import (
    APPROVER,
    EVERYONE,
    OTHER_SECTION_OFFICER,
    SECTION_OFFICER,
    VIEWER,
    Y2570,
    from_elsewhere,
)
from tests.services.every_service import ONE_MARK, SERVICES, Case

BY_NAME = replace(OTHER_SECTION_OFFICER, officer=3, sections=frozenset())
ACTORS = (*EVERYONE, APPROVER, SECTION_OFFICER, OTHER_SECTION_OFFICER, BY_NAME)


def refusal(desk: Desk, case: Case, actor: Actor) -> Reason | None:
    try:
        case.ask(desk, actor)
    except Refused as refused:
        return refused.reason
    return None


def expected(desk: Desk, case: Case, actor: Actor) -> Reason | None:
    """What the table says."""
    if actor.station not in (None, desk.station_id):
        return Reason.NOT_ALLOWED
    if reach(actor, case.action) is Reach.NOTHING:
        return Reason.NOT_ALLOWED
    owned = case.owned(desk)
    return None if owned is None or can(actor, case.action, owned) else Reason.NOT_YOURS


def everybody(desk: Desk) -> Iterator[Actor]:
    for actor in ACTORS:
        yield actor
        yield from_elsewhere(desk, actor)


def test_who_may_not_is_refused_and_nothing_is_written(desk: Desk) -> None:
    """Each service finds what it needs, so that nothing else can be the reason."""
    seen = set()
    for name, case in SERVICES.items():
        before = year_state(desk, VIEWER).revision
        for actor in everybody(desk):
            wanted = expected(desk, case, actor)
            if wanted is not None:
                assert refusal(desk, case, actor) is wanted, (name, actor)
                seen.add((actor.role, actor.sections, wanted))
        assert year_state(desk, VIEWER).revision == before, name
        case.ask(desk, APPROVER)
    assert (Role.OFFICER, OTHER_SECTION_OFFICER.sections, Reason.NOT_YOURS) in seen


@pytest.mark.parametrize("name", SERVICES)
def test_who_may_is_not_refused_for_who_they_are(desk: Desk, name: str) -> None:
    case = SERVICES[name]
    own = replace(SECTION_OFFICER, sections=_sections(desk, case), station=desk.station_id)
    allowed = [
        actor
        for actor in (*ACTORS, own, replace(own, role=Role.COORDINATOR))
        if expected(desk, case, actor) is None
    ]
    assert allowed
    for actor in allowed:
        assert refusal(desk, case, actor) not in {Reason.NOT_ALLOWED, Reason.NOT_YOURS}, actor


def _sections(desk: Desk, case: Case) -> frozenset[str]:
    owned = case.owned(desk)
    return frozenset(section.code for section in owned.sections) if owned else frozenset()


def test_a_refusal_names_the_role_and_the_action(desk: Desk) -> None:
    with pytest.raises(Refused) as refused:
        mark(desk, VIEWER, Y2570, ONE_MARK)
    assert refused.value.facts == {"action": Action.MARK, "role": Role.VIEWER}


FOLDER = Path(services.__file__).parent


def _services() -> Iterator[tuple[str, ast.FunctionDef]]:
    """Every public function that somebody at a desk asks; not what runs in another's session."""
    for path in sorted(FOLDER.glob("*.py")):
        for node in ast.parse(path.read_text("utf-8")).body:
            if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
                named = {argument.arg for argument in node.args.args}
                if {"desk", "actor"} <= named and "session" not in named:
                    yield f"{path.stem}.{node.name}", node


FOUND = dict(_services())


def _first_statement(function: ast.FunctionDef) -> str:
    body = function.body[1:] if ast.get_docstring(function) else function.body
    return ast.unparse(body[0])


@pytest.mark.parametrize("name", FOUND)
def test_a_service_asks_first(name: str) -> None:
    assert _first_statement(FOUND[name]).startswith("desk.require(actor, ")


def test_every_service_that_is_asked_by_somebody_is_tested() -> None:
    """``approve`` is a second way to ask ``review_item``; the others follow from one listed."""
    names = {name.partition(".")[2] for name in FOUND}
    assert names - SERVICES.keys() == {"undo_reviews", "remove_contents", "is_backup_missed"}
