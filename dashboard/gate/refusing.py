"""What the gate answers where it does not let a file in; callers put it into words."""

from __future__ import annotations

from enum import StrEnum


class Why(StrEnum):
    """Why a file is not let in."""

    DAMAGED = "damaged"
    LOCKED = "locked"
    EXPLODES = "explodes"
    MACROS = "macros"
    EMBEDDED = "embedded"


class NotLetIn(Exception):
    """The file is turned away: why, and the part of it that is the cause, where there is one."""

    def __init__(self, why: Why, part: str = "") -> None:
        super().__init__(why, part)
        self.why, self.part = why, part
