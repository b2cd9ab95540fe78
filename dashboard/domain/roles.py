"""Who may do what: one table."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from dashboard.domain.refusals import Reason, Refused


class Role(StrEnum):
    """What a person is to the station's audit (บทบาท)."""

    VIEWER = "viewer"
    OFFICER = "officer"
    COORDINATOR = "coordinator"
    COMMANDER = "commander"


class Action(StrEnum):
    """Everything that can be asked for."""

    SEE = "see"
    MARK = "mark"
    WRITE_NOTE = "write_note"
    ASSIGN = "assign"
    SET_DUE = "set_due"
    CONFIRM_REQUIREMENT = "confirm_requirement"
    SET_YEAR = "set_year"
    ATTACH = "attach"
    SUBMIT = "submit"
    REVIEW = "review"
    COMMENT = "comment"
    WATCH = "watch"
    EMPTY_BIN = "empty_bin"
    IMPORT_FIGURES = "import_figures"
    USE_SAMPLE = "use_sample"
    BACK_UP = "back_up"


ALLOWED: dict[Role, frozenset[Action]] = {
    Role.VIEWER: frozenset({Action.SEE}),
    Role.OFFICER: frozenset(
        {
            Action.SEE,
            Action.MARK,
            Action.WRITE_NOTE,
            Action.ATTACH,
            Action.SUBMIT,
            Action.COMMENT,
            Action.WATCH,
            Action.IMPORT_FIGURES,
        }
    ),
    Role.COMMANDER: frozenset(
        {
            Action.SEE,
            Action.WRITE_NOTE,
            Action.ASSIGN,
            Action.SET_DUE,
            Action.REVIEW,
            Action.COMMENT,
            Action.WATCH,
            Action.SET_YEAR,
            Action.BACK_UP,
        }
    ),
    Role.COORDINATOR: frozenset(Action),
}


@dataclass(frozen=True)
class Actor:
    """Who asks: the name history will show, and the role.

    ``officer`` and ``station`` are ids where the person signed in; ``sections`` are the codes of
    the sections an officer works in, None for one who is not bound to any (the person at the
    machine, the product itself). ``may_approve`` lets a coordinator approve. ``address`` is from
    where somebody asks, empty at the machine itself.
    """

    name: str
    role: Role
    officer: int | None = None
    station: int | None = None
    sections: frozenset[str] | None = None
    may_approve: bool = False
    address: str = ""


def can(actor: Actor, action: Action) -> bool:
    """May this actor do that? For the screen: what is not allowed is not offered."""
    return action in ALLOWED[actor.role]


def require(actor: Actor, action: Action) -> None:
    """The protection itself, first line of every service.

    Raises:
        Refused: NOT_ALLOWED, when the table says no.
    """
    if not can(actor, action):
        raise Refused(Reason.NOT_ALLOWED, action=action, role=actor.role)
