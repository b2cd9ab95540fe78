"""The review bar of an item: how it stands, by whom, why, and the steps that are possible."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.history import Deed
from dashboard.domain.reviews import ACTION_OF, Review, ReviewState, Step, steps_from
from dashboard.services.year import ItemState
from dashboard.text import dates, reviewing
from dashboard.text.history import who
from dashboard.text.reviews import REVIEW
from dashboard.ui import icons, visit

LOOK = {
    ReviewState.OPEN: "not_started",
    ReviewState.SUBMITTED: "in_review",
    ReviewState.RETURNED: "overdue",
    ReviewState.APPROVED: "complete",
}
"""The class of the style sheet that has a state's colour."""
COMPLETE_FIRST = {
    Step.SUBMIT: reviewing.NOT_YET,
    Step.APPROVE: reviewing.NOT_YET_APPROVED,
}
"""Steps that only a complete item can take, and what is said of one that is not."""
FORWARD = (Step.SUBMIT, Step.APPROVE)
"""The first of these that is offered stands out."""
ORDER = (*FORWARD, Step.RETURN, Step.WITHDRAW, Step.REOPEN)


@dataclass(frozen=True)
class StepButton:
    """A step that is offered; ``why_not`` says what keeps it from being taken now."""

    act: str
    icon: str
    words: Bilingual
    main: bool
    why_not: Bilingual | None


@dataclass(frozen=True)
class ReviewBar:
    """A review as its bar shows it; its ``version`` goes along with every button."""

    look: str
    icon: str
    name: Bilingual
    moved: Bilingual | None
    reason: str
    version: int
    buttons: Sequence[StepButton]


def review_bar(state: ItemState) -> ReviewBar:
    """The bar of an item, with the steps the person here may take."""
    review = state.review
    return ReviewBar(
        look=LOOK[review.state],
        icon=icons.REVIEW[review.state],
        name=REVIEW[review.state],
        moved=_moved(review),
        reason=review.reason if review.state is ReviewState.RETURNED else "",
        version=review.version,
        buttons=list(_buttons(state)),
    )


def _moved(review: Review) -> Bilingual | None:
    if review.at is None:
        return None
    by, at = who(review.by), dates.moment(review.at)
    if review.state is not ReviewState.OPEN:
        return reviewing.MOVED[review.state].filled(by=by, at=at)
    if not review.changed:
        return None
    why = reviewing.CHANGED.get(Deed(review.changed), reviewing.CHANGED_OTHERWISE)
    return reviewing.REOPENED.filled(why=why, by=by, at=at)


def _buttons(state: ItemState) -> Iterator[StepButton]:
    lacking = _lacking(state)
    main = next((step for step in FORWARD if _is_offered(step, state)), None)
    for step in sorted(steps_from(state.review.state), key=ORDER.index):
        if not _is_offered(step, state):
            continue
        if step is Step.APPROVE and lacking and state.review.state is ReviewState.OPEN:
            continue  # nobody asked for it, and it is not there to be approved
        why_not = None
        if lacking and step in COMPLETE_FIRST:
            why_not = COMPLETE_FIRST[step].filled(what=lacking)
        yield StepButton(
            step.value, icons.STEP[step], reviewing.BUTTON[step], step is main, why_not
        )


def _is_offered(step: Step, state: ItemState) -> bool:
    """Is it possible, and may the person here take it?"""
    if step not in ACTION_OF or step not in steps_from(state.review.state):
        return False
    return visit.allowed(ACTION_OF[step], state)


def _lacking(state: ItemState) -> Bilingual | None:
    judged = state.assessment
    parts = []
    if judged.missing:
        parts.append(reviewing.DUTIES.filled(count=len(judged.missing)))
    if judged.formats_missing:
        parts.append(reviewing.FORMATS.filled(count=len(judged.formats_missing)))
    if not parts:
        return None
    between = reviewing.AND
    return Bilingual(
        between.th.join(each.th for each in parts), between.en.join(each.en for each in parts)
    )
