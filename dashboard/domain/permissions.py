"""Who may do what, with whose items, in which state of their review: one table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from dashboard.domain.ownership import Owned, is_own
from dashboard.domain.refusals import Reason, Refused
from dashboard.domain.reviews import ReviewState
from dashboard.domain.roles import Action, Actor, Role


class Reach(StrEnum):
    """How far a role's permission reaches.

    ``OWN``: items of the officer's own sections, or that name the officer; who is bound to no
    section may do it everywhere. ``IF_ALLOWED``: everything, for whom the commander lets approve.
    """

    NOTHING = "-"
    OWN = "own"
    IF_ALLOWED = "if allowed"
    EVERYTHING = "all"


_TABLE = """
action               state of the review      | viewer | officer | coordinator | commander
see                  any                      | all    | all     | all         | all
comment              any                      | -      | all     | all         | all
mark                 any                      | -      | own     | all         | -
attach               any                      | -      | own     | all         | -
write_note           any                      | -      | own     | all         | all
import_figures       any                      | -      | own     | all         | -
watch                any                      | -      | own     | all         | all
submit               open submitted returned  | -      | own     | all         | -
review               open submitted approved  | -      | -       | if allowed  | all
assign               any                      | -      | -       | all         | all
set_due              any                      | -      | -       | all         | all
set_year             any                      | -      | -       | all         | all
confirm_requirement  any                      | -      | -       | all         | -
use_sample           any                      | -      | -       | all         | -
empty_bin            any                      | -      | -       | all         | -
manage_officers      any                      | -      | -       | all         | all
back_up              any                      | -      | -       | all         | all
erase_history        any                      | -      | -       | all         | -
"""
"""Steps of a review are further bound by what can follow what: ``reviews.TRANSITIONS``.

Marks, evidence and figures may change in any state: an item that was handed in is open again.
"""
ANY = "any"


@dataclass(frozen=True)
class Row:
    """What is asked for, in which states of an item's review, and how far each role reaches."""

    action: Action
    states: frozenset[ReviewState]
    reach: Mapping[Role, Reach]

    @property
    def is_any_state(self) -> bool:
        return self.states == frozenset(ReviewState)


def _read(table: str) -> Iterator[Row]:
    head, *lines = table.strip().splitlines()
    roles = [Role(name.strip()) for name in head.split("|")[1:]]
    for line in lines:
        asked, *cells = line.split("|")
        action, *states = asked.split()
        yield Row(
            Action(action),
            frozenset(ReviewState if states == [ANY] else map(ReviewState, states)),
            {role: Reach(cell.strip()) for role, cell in zip(roles, cells, strict=True)},
        )


TABLE: tuple[Row, ...] = tuple(_read(_TABLE))
_IN_STATE: Mapping[tuple[Action, ReviewState | None, Role], Reach] = {
    (row.action, state, role): reach
    for row in TABLE
    for state in (None, *row.states)
    for role, reach in row.reach.items()
}
"""Reach by action, state (None: whichever lets it) and role; what is missing is not allowed."""


def roles_for(action: Action, state: ReviewState | None = None) -> tuple[Role, ...]:
    """The roles that may do it, with some item at least or where they are let."""
    return tuple(
        role
        for role in Role
        if _IN_STATE.get((action, state, role), Reach.NOTHING) is not Reach.NOTHING
    )


def reach(actor: Actor, action: Action, state: ReviewState | None = None) -> Reach:
    """How far this actor reaches: nothing, own or everything. ``state`` None: in any of them."""
    found = _IN_STATE.get((action, state, actor.role), Reach.NOTHING)
    if found is Reach.IF_ALLOWED:
        return Reach.EVERYTHING if actor.may_approve else Reach.NOTHING
    if found is Reach.OWN and actor.sections is None:
        return Reach.EVERYTHING
    return found


def can(actor: Actor, action: Action, owned: Owned | None = None) -> bool:
    """May this actor do that, with this item? Without one: could it be done with any item?

    For the screen: what is not allowed is not offered.
    """
    found = reach(actor, action, None if owned is None else owned.state)
    if found is Reach.OWN:
        return owned is None or is_own(actor, owned)
    return found is Reach.EVERYTHING


def require(actor: Actor, action: Action, state: ReviewState | None = None) -> None:
    """The protection itself: a desk asks it first in every service.

    Raises:
        Refused: NOT_ALLOWED, when the table says no, whose item ever it is.
    """
    if reach(actor, action, state) is Reach.NOTHING:
        raise Refused(Reason.NOT_ALLOWED, action=action, role=actor.role)


def require_own(actor: Actor, action: Action, owned: Owned) -> None:
    """The protection of one item or set of figures, once its owners are known.

    Raises:
        Refused: NOT_ALLOWED; NOT_YOURS with ``owned``, what it is and whom to ask.
    """
    require(actor, action, owned.state)
    if not can(actor, action, owned):
        raise Refused(Reason.NOT_YOURS, action=action, owned=owned)
