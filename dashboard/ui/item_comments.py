"""The comments on an item in words, with what the person here may do about each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.comments import Comment
from dashboard.domain.roles import Action
from dashboard.services.commenting import may_take_back
from dashboard.services.year import ItemState, YearState
from dashboard.text import comments, dates
from dashboard.ui import visit


@dataclass(frozen=True)
class Said:
    """A comment: who said it when, whom it tells, and the buttons beside it by their act."""

    id: int
    by: str
    at: Bilingual
    text: str
    to: Sequence[Bilingual]
    buttons: Sequence[tuple[str, Bilingual]]


def said_of(state: ItemState, year: YearState) -> list[Said]:
    """The comments of an item, newest first."""
    names = {officer.id: officer.name for officer in year.officers}
    return [
        Said(
            id=each.id,
            by=each.by,
            at=dates.moment(each.at),
            text=each.text,
            to=list(_told(each, names)),
            buttons=list(_buttons(each)),
        )
        for each in reversed(state.comments)
    ]


def _told(said: Comment, names: dict[int, str]) -> Iterator[Bilingual]:
    for officer, at in said.mentions.items():
        name = names.get(officer, "")
        if at is None:
            yield comments.UNREAD.filled(name=name)
        else:
            yield comments.READ_AT.filled(name=name, at=dates.moment(at))


def _buttons(said: Comment) -> Iterator[tuple[str, Bilingual]]:
    actor = visit.actor()
    is_told = actor.officer is not None and said.waits_for(actor.officer)
    if is_told and visit.allowed(Action.COMMENT):
        yield f"acknowledge {said.id}", comments.ACKNOWLEDGE
    if may_take_back(actor, said):
        yield f"withdraw {said.id}", comments.WITHDRAW
