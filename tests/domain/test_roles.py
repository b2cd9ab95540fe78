"""Who may do what: the table, spelled out once more."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.catalogue import Section
from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.ownership import Owned, figures_owned, items_fed
from dashboard.domain.permissions import TABLE, Reach, can, reach, require, require_own
from dashboard.domain.refusals import Reason, Refused
from dashboard.domain.reviews import ACTION_OF, TRANSITIONS, ReviewState, Step
from dashboard.domain.roles import Action, Actor, Role
from tests.cast import (
    APPROVER,
    COMMANDER,
    COORDINATOR,
    OFFICER,
    OTHER_SECTION_OFFICER,
    SECTION_OFFICER,
    VIEWER,
    catalogue_2568,
)

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
        Action.MANAGE_OFFICERS,
        Action.BACK_UP,
    },
    Role.COORDINATOR: set(Action) - {Action.REVIEW},
}
EVERYWHERE = {Action.SEE, Action.COMMENT}
"""What an officer may do with the items of others too."""

ADMINISTRATION = Section("administration", Bilingual("งานอำนวยการ", ""), Bilingual("อำนวยการ", ""))
O1 = Owned("O1", (ADMINISTRATION,), {7: "เจ้าหน้าที่ทดสอบ 7"})
NOBODYS = Owned("S2.1", (), {})


@pytest.mark.parametrize("action", Action)
@pytest.mark.parametrize("role", Role)
def test_who_may_do_what(role: Role, action: Action) -> None:
    actor = Actor("เจ้าหน้าที่ทดสอบ", role)
    allowed = action in ALLOWED[role]
    assert can(actor, action) is allowed
    assert can(actor, action, O1) is allowed  # bound to no section: everywhere
    if allowed:
        require(actor, action)
        return
    with pytest.raises(Refused) as refused:
        require(actor, action)
    assert refused.value.reason is Reason.NOT_ALLOWED
    assert refused.value.facts == {"action": action, "role": role}


def test_every_action_stands_in_the_table() -> None:
    assert {row.action for row in TABLE} == set(Action)
    for row in TABLE:
        assert row.reach.keys() == set(Role)


def test_only_who_was_let_approves() -> None:
    assert not can(COORDINATOR, Action.REVIEW)
    assert can(APPROVER, Action.REVIEW)
    assert can(COMMANDER, Action.REVIEW)
    assert not can(replace(OFFICER, may_approve=True), Action.REVIEW)
    assert not can(replace(VIEWER, may_approve=True), Action.REVIEW)


@pytest.mark.parametrize("action", sorted(ALLOWED[Role.OFFICER]))
def test_an_officer_does_it_with_own_items_only(action: Action) -> None:
    assert can(SECTION_OFFICER, action)
    assert can(OTHER_SECTION_OFFICER, action)  # with some item
    assert can(SECTION_OFFICER, action, O1)
    assert can(OTHER_SECTION_OFFICER, action, O1) is (action in EVERYWHERE)
    assert can(SECTION_OFFICER, action, NOBODYS) is (action in EVERYWHERE)


def test_who_is_named_owns_an_item_whatever_the_section() -> None:
    named = replace(OTHER_SECTION_OFFICER, officer=7)
    assert can(named, Action.MARK, O1)
    assert can(replace(named, sections=frozenset()), Action.MARK, O1)
    assert not can(replace(named, sections=frozenset(), officer=8), Action.MARK, O1)


@pytest.mark.parametrize("actor", [COORDINATOR, COMMANDER])
def test_sections_bind_nobody_but_officers(actor: Actor) -> None:
    bound = replace(actor, sections=frozenset({"traffic"}))
    assert can(bound, Action.WRITE_NOTE, O1)
    assert can(bound, Action.ASSIGN, NOBODYS)


def test_a_refusal_of_another_s_item_names_it() -> None:
    with pytest.raises(Refused) as refused:
        require_own(OTHER_SECTION_OFFICER, Action.MARK, O1)
    assert refused.value.reason is Reason.NOT_YOURS
    assert refused.value.facts == {"action": Action.MARK, "owned": O1}
    with pytest.raises(Refused) as refused:
        require_own(VIEWER, Action.MARK, O1)
    assert refused.value.reason is Reason.NOT_ALLOWED
    require_own(SECTION_OFFICER, Action.MARK, O1)


@pytest.mark.parametrize("action", sorted(set(ACTION_OF.values())))
@pytest.mark.parametrize("state", ReviewState)
def test_steps_are_allowed_in_the_states_they_can_be_taken_in(
    action: Action, state: ReviewState
) -> None:
    steps = {step for step in Step if ACTION_OF.get(step) is action}
    possible = any((state, step) in TRANSITIONS for step in steps)
    assert (reach(APPROVER, action, state) is Reach.EVERYTHING) is possible


@pytest.mark.parametrize("state", ReviewState)
def test_work_goes_on_in_every_state(state: ReviewState) -> None:
    for action in (Action.MARK, Action.ATTACH, Action.WRITE_NOTE):
        assert can(SECTION_OFFICER, action, replace(O1, state=state))


def test_figures_are_own_where_an_item_they_feed_is() -> None:
    catalogue = catalogue_2568()
    assert items_fed(catalogue, Dataset.ACTIVITIES) == ("O7", "O19", "O25")
    assert items_fed(catalogue, Dataset.SURVEYS) == ("O6",)
    assert items_fed(catalogue, Dataset.BRIEFINGS) == ("O6",)
    fed = figures_owned(Dataset.ACTIVITIES, [O1, NOBODYS])
    assert can(SECTION_OFFICER, Action.IMPORT_FIGURES, fed)
    assert not can(OTHER_SECTION_OFFICER, Action.IMPORT_FIGURES, fed)
    nobodys = figures_owned(Dataset.SURVEYS, [])
    assert not can(SECTION_OFFICER, Action.IMPORT_FIGURES, nobodys)
    assert can(OFFICER, Action.IMPORT_FIGURES, nobodys)
