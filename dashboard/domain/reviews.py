"""Review: submitted, returned with a reason, approved (การตรวจทาน)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from dashboard.domain.refusals import Reason, Refused
from dashboard.domain.roles import Action


class ReviewState(StrEnum):
    """Where an item stands with the people who look it over."""

    OPEN = "open"
    SUBMITTED = "submitted"
    RETURNED = "returned"
    APPROVED = "approved"


class Step(StrEnum):
    """What moves an item from one state to the next; ``REOPEN`` is what a later change does."""

    SUBMIT = "submit"
    WITHDRAW = "withdraw"
    APPROVE = "approve"
    RETURN = "return"
    REOPEN = "reopen"


TRANSITIONS: Mapping[tuple[ReviewState, Step], ReviewState] = {
    (ReviewState.OPEN, Step.SUBMIT): ReviewState.SUBMITTED,
    (ReviewState.OPEN, Step.APPROVE): ReviewState.APPROVED,
    (ReviewState.RETURNED, Step.SUBMIT): ReviewState.SUBMITTED,
    (ReviewState.SUBMITTED, Step.WITHDRAW): ReviewState.OPEN,
    (ReviewState.SUBMITTED, Step.APPROVE): ReviewState.APPROVED,
    (ReviewState.SUBMITTED, Step.RETURN): ReviewState.RETURNED,
    (ReviewState.APPROVED, Step.RETURN): ReviewState.RETURNED,
    (ReviewState.SUBMITTED, Step.REOPEN): ReviewState.OPEN,
    (ReviewState.APPROVED, Step.REOPEN): ReviewState.OPEN,
}
"""Every way a review can move; whatever is not in it is refused.

Who may approve may do so unasked: a committee goes through what is ready, submitted or not.
"""

ACTION_OF: Mapping[Step, Action] = {
    Step.SUBMIT: Action.SUBMIT,
    Step.WITHDRAW: Action.SUBMIT,
    Step.APPROVE: Action.REVIEW,
    Step.RETURN: Action.REVIEW,
}
"""Which permission a step needs; nobody asks for ``REOPEN``, it follows a change."""


@dataclass(frozen=True)
class Review:
    """An item's review as it stands: who moved it last, when (UTC) and, if returned, why.

    ``seen`` holds, from the approval on, the content hash of each published address.
    ``changed`` says after a reopening which deed reopened it. ``version`` 0: never submitted.
    """

    state: ReviewState = ReviewState.OPEN
    by: str = ""
    at: datetime | None = None
    reason: str = ""
    changed: str = ""
    seen: Mapping[str, str] = field(default_factory=dict)
    version: int = 0


NEVER_SUBMITTED = Review()


def steps_from(state: ReviewState) -> tuple[Step, ...]:
    """The steps that are possible, in the order of the table."""
    return tuple(step for (start, step) in TRANSITIONS if start is state)


def moved(state: ReviewState, step: Step) -> ReviewState:
    """The state after a step.

    Raises:
        Refused: STEP_NOT_POSSIBLE, with ``state`` and ``step``.
    """
    try:
        return TRANSITIONS[state, step]
    except KeyError:
        raise Refused(Reason.STEP_NOT_POSSIBLE, state=state, step=step) from None
