"""The diagram of the review, drawn from its table: a lane a state, an arrow a step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.permissions import roles_for
from dashboard.domain.reviews import ACTION_OF, TRANSITIONS, ReviewState, Step
from dashboard.text import reviewing
from dashboard.text.reviews import REVIEW, STEP
from dashboard.text.status import ROLE
from dashboard.ui import icons

LANES = tuple(ReviewState)


@dataclass(frozen=True)
class Lane:
    """A state, as the head of its column; ``here`` is where the item stands."""

    icon: str
    name: Bilingual
    here: bool


@dataclass(frozen=True)
class Arrow:
    """A step from lane to lane, counted from 0, and who may take it."""

    move: str
    start: int
    end: int
    words: Bilingual
    who: Bilingual
    spoken: Bilingual

    @property
    def lanes(self) -> tuple[int, int]:
        """The lanes it reaches over, the left one first."""
        return min(self.start, self.end), max(self.start, self.end)


@dataclass(frozen=True)
class Diagram:
    """All states and all steps between them."""

    lanes: Sequence[Lane]
    arrows: Sequence[Arrow]


def review_diagram(now: ReviewState) -> Diagram:
    """The diagram, with the state an item is in standing out."""
    return Diagram(
        [Lane(icons.REVIEW[state], REVIEW[state], state is now) for state in LANES],
        [_arrow(start, step, end) for (start, step), end in TRANSITIONS.items()],
    )


def _arrow(start: ReviewState, step: Step, end: ReviewState) -> Arrow:
    return Arrow(
        move=f"{start} {step} {end}",
        start=LANES.index(start),
        end=LANES.index(end),
        words=STEP[step],
        who=_who(step, start),
        spoken=reviewing.FROM_TO.filled(start=REVIEW[start], end=REVIEW[end]),
    )


def _who(step: Step, start: ReviewState) -> Bilingual:
    if step not in ACTION_OF:
        return reviewing.BY_A_CHANGE
    roles = [ROLE[role] for role in roles_for(ACTION_OF[step], start)]
    return Bilingual(" · ".join(each.th for each in roles), " · ".join(each.en for each in roles))
