"""Who asks, as what, and for what; the answer stands in ``permissions``."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


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
    MANAGE_OFFICERS = "manage_officers"
    BACK_UP = "back_up"
    ERASE_HISTORY = "erase_history"


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

    def is_within(self, role: str, may_approve: bool, sections: frozenset[str]) -> bool:
        """Is this somebody of that role, who may approve and works in sections as allowed there?"""
        return (
            self.role == role
            and (may_approve or not self.may_approve)
            and (self.sections or frozenset()) <= sections
        )
