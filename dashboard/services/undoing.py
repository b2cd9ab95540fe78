"""Taking back any entry of the history that can be taken back: one way for all kinds."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.history import Deed, Happening
from dashboard.domain.permissions import can
from dashboard.domain.refusals import Reason, Refused
from dashboard.domain.reviews import ACTION_OF, Step
from dashboard.domain.roles import Action, Actor
from dashboard.services import (
    board_undo,
    closing_undo,
    commenting,
    confirming,
    evidence,
    figure_settings,
    figure_undo,
    marking,
    officer_changes,
    planning_undo,
    reviewing,
)
from dashboard.services.desk import Desk
from dashboard.services.views import Change
from dashboard.store.audit import entry
from dashboard.store.evidence import LARGEST_ID
from dashboard.text.command_line import KEPT_ROWS

__all__ = ["Taken", "can_take_back", "take_back"]


@dataclass(frozen=True)
class Taken:
    """What taking back wrote, and what was edited since and is kept, in words.

    ``has_way_back`` says that the taking back can itself be taken back.
    """

    change: Change
    kept: tuple[Bilingual, ...] = ()
    has_way_back: bool = True


@dataclass(frozen=True)
class Way:
    """The service that takes a kind of deed back, and what it asks of the actor."""

    needed: Action
    take_back: Callable[[Desk, Actor, int], Taken]


def _plain(service: Callable[[Desk, Actor, int], Change]) -> Callable[[Desk, Actor, int], Taken]:
    return lambda desk, actor, entry_id: Taken(service(desk, actor, entry_id))


def _figures(desk: Desk, actor: Actor, entry_id: int) -> Taken:
    undone = figure_undo.undo_figures(desk, actor, entry_id)
    kept = (KEPT_ROWS.filled(count=len(undone.kept)),) if undone.kept else ()
    return Taken(undone.change, kept)


def _board(desk: Desk, actor: Actor, entry_id: int) -> Taken:
    undone = board_undo.undo_board(desk, actor, entry_id)
    return Taken(undone.change, undone.kept)


def _closing(desk: Desk, actor: Actor, entry_id: int) -> Taken:
    undone = closing_undo.undo_close(desk, actor, entry_id)
    return Taken(undone.change, undone.kept)


_FIGURES = Way(Action.IMPORT_FIGURES, _figures)
_EVIDENCE = Way(Action.ATTACH, _plain(evidence.undo_evidence))
_MARKS = Way(Action.MARK, _plain(marking.undo))
WAYS: Mapping[Deed, Way] = {
    Deed.MARK: _MARKS,
    Deed.UNDO: _MARKS,
    **{
        deed: Way(needed, _plain(planning_undo.undo_planning))
        for deed, needed in planning_undo.NEEDED.items()
    },
    Deed.CONFIRM_REQUIREMENT: Way(Action.CONFIRM_REQUIREMENT, _plain(confirming.undo_confirmation)),
    Deed.IMPORT_BOARD: Way(Action.WRITE_NOTE, _board),
    **dict.fromkeys(evidence.CAN_BE_UNDONE, _EVIDENCE),
    Deed.REVIEW: Way(Action.SEE, _plain(reviewing.undo_review)),
    Deed.WITHDRAW_COMMENT: Way(Action.COMMENT, _plain(commenting.bring_comment_back)),
    Deed.IMPORT_FIGURES: _FIGURES,
    Deed.EDIT_FIGURES: _FIGURES,
    Deed.UNDO_FIGURES: _FIGURES,
    Deed.LOAD_SAMPLE: _FIGURES,
    Deed.REMOVE_SAMPLE: _FIGURES,
    Deed.CHANGE_OFFICER: Way(Action.MANAGE_OFFICERS, _plain(officer_changes.undo_officer_change)),
    Deed.CLOSE_OFFICER: Way(Action.MANAGE_OFFICERS, _closing),
    Deed.SET_FIGURES: Way(Action.SET_YEAR, _plain(figure_settings.undo_setting)),
}
"""How each kind of deed is taken back; what is missing here cannot be."""


def can_take_back(actor: Actor, done: Happening) -> bool:
    """May the actor try? For what a screen offers: a later change may still stand in the way.

    What was taken back once and stands again is taken back by its last undoing, not by itself.
    """
    way = WAYS.get(done.action)
    if way is None or not can(actor, way.needed):
        return False
    if done.undone or done.redone or done.erased:
        return False
    if done.action is Deed.REVIEW:
        step = done.after.get("step")
        needed = ACTION_OF.get(Step(step)) if step else None
        return needed is not None and can(actor, needed)
    return done.action is not Deed.WITHDRAW_COMMENT or done.actor_name == actor.name


ONE_WAY = frozenset({Deed.REVIEW, Deed.WITHDRAW_COMMENT, Deed.CLOSE_OFFICER})
"""Undoing these is not undone in turn: the step, or the withdrawal, is simply done again."""


def take_back(desk: Desk, actor: Actor, entry_id: int) -> Taken:
    """Take an entry back by the service for its kind, as an entry of its own.

    Raises:
        Refused: NOT_ALLOWED; CANNOT_UNDO, UNDO_ERASED, or what that service refuses.
    """
    desk.require(actor, Action.SEE)
    done = None
    if 0 < entry_id <= LARGEST_ID:
        with desk.store.read() as session:
            done = entry(session, desk.station_id, entry_id)
    if done is None or done.action not in WAYS:
        raise Refused(Reason.CANNOT_UNDO)
    taken = WAYS[done.action].take_back(desk, actor, entry_id)
    return replace(taken, has_way_back=done.action not in ONE_WAY)
