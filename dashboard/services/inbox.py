"""One officer's own work: what waits for them, the most urgent first (งานของฉัน)."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.domain.catalogue import Section
from dashboard.domain.comments import Comment
from dashboard.domain.fiscal import Month
from dashboard.domain.ownership import is_own
from dashboard.domain.permissions import can
from dashboard.domain.reviews import ReviewState
from dashboard.domain.roles import Action, Actor
from dashboard.services.views import ItemState, OfficerView, YearState

Owner = OfficerView | Section | Actor | None
"""An officer, a section, who asks with all their sections, or None: the whole station."""


@dataclass(frozen=True)
class Inbox:
    """What waits for somebody; an item stands in the first group it belongs to only.

    ``to_review`` is filled for who may approve. ``mentioned`` pairs an item with the comment.
    ``ready`` are complete but for being submitted, ``later`` the rest of what is not complete.
    """

    mentioned: tuple[tuple[ItemState, Comment], ...]
    to_review: tuple[ItemState, ...]
    returned: tuple[ItemState, ...]
    overdue: tuple[ItemState, ...]
    due_soon: tuple[ItemState, ...]
    ready: tuple[ItemState, ...]
    later: tuple[ItemState, ...]

    @property
    def is_empty(self) -> bool:
        return not any(vars(self).values())


def inbox(year: YearState, actor: Actor, owner: Owner) -> Inbox:
    """The work of one officer or section, of who asks, or of the whole station.

    Reads nothing: the year has been asked for, with the actor's permission, before.
    """
    own = [state for state in year.items if owns(owner, state)]
    groups: dict[str, list[ItemState]] = {name: [] for name in _GROUPS}
    for state in own:
        if (name := _group(state, year)) is not None:
            groups[name].append(state)
    return Inbox(
        mentioned=_mentioned(year, owner),
        to_review=_to_review(year, actor),
        **{name: tuple(sorted(states, key=_due)) for name, states in groups.items()},
    )


_GROUPS = ("returned", "overdue", "due_soon", "ready", "later")


def owns(owner: Owner, state: ItemState) -> bool:
    """Is the item one of theirs? The whole station, None, owns them all."""
    if isinstance(owner, Actor):
        return is_own(owner, state.owned)
    return owner is None or owner in state.officers or owner in state.sections


def _group(state: ItemState, year: YearState) -> str | None:
    judged = state.assessment
    if judged.is_complete or (year.reviews_required and _is_submitted(state)):
        return None
    if year.reviews_required and state.review.state is ReviewState.RETURNED:
        return "returned"
    if judged.is_overdue:
        return "overdue"
    if judged.is_due_soon:
        return "due_soon"
    return "later" if judged.missing or judged.formats_missing else "ready"


def _is_submitted(state: ItemState) -> bool:
    return state.review.state is ReviewState.SUBMITTED


def _to_review(year: YearState, actor: Actor) -> tuple[ItemState, ...]:
    if not year.reviews_required or not can(actor, Action.REVIEW):
        return ()
    return tuple(state for state in year.items if _is_submitted(state))


def _mentioned(year: YearState, owner: Owner) -> tuple[tuple[ItemState, Comment], ...]:
    named = officer_of(owner)
    if named is None:
        return ()
    return tuple(
        (state, said) for state in year.items for said in state.comments if said.waits_for(named)
    )


def officer_of(owner: Owner) -> int | None:
    """The id of the officer whose list it is; None for a section's or the station's."""
    match owner:
        case OfficerView():
            return owner.id
        case Actor():
            return owner.officer
        case _:
            return None


def _due(state: ItemState) -> Month:
    """What is due first comes first; items due together keep the catalogue's order."""
    return state.assessment.next_due or state.assessment.due
