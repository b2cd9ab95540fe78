"""What holds when the people of a station change: who may give which power, who must stay."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from dashboard.domain.refusals import Reason, Refused
from dashboard.domain.roles import Actor, Role
from dashboard.domain.thai_reading import one_line

IN_CHARGE = frozenset({Role.COORDINATOR, Role.COMMANDER})
"""Without one of these nobody could assign, submit or approve anything."""
NAME_LIMIT = 120
"""Letters of a name with its rank, or of a position."""
_BETWEEN_NAMES = re.compile(r"[,;·/|\n]")
"""What separates names wherever several stand in one cell or sentence."""


@dataclass(frozen=True)
class Power:
    """What an officer may do: the role, and whether a coordinator also approves."""

    role: Role
    may_approve: bool


def require_may_set(actor: Actor, officer: int, before: Power | None, after: Power | None) -> None:
    """Refuse a change of what an officer may do; None is one who is not here (yet, any more).

    Nobody raises or lowers themselves. Commanders are named and removed, and the right to approve
    is given, by a commander or by whoever sits at the machine itself.

    Raises:
        Refused: OWN_POWER, ONLY_COMMANDER.
    """
    if before == after:
        return
    if actor.officer is not None and actor.officer == officer:
        raise Refused(Reason.OWN_POWER)
    if actor.role is Role.COMMANDER or actor.officer is None:
        return
    was, becomes = _is_commander(before), _is_commander(after)
    gains = after is not None and after.may_approve and not (before and before.may_approve)
    if was != becomes or gains:
        raise Refused(Reason.ONLY_COMMANDER)


def require_somebody_in_charge(name: str, before: Role, others: Iterable[Role]) -> None:
    """Refuse to lose the last coordinator or commander while others still depend on one.

    ``others`` are the roles of everybody else who stays.

    Raises:
        Refused: LAST_IN_CHARGE, with ``name``.
    """
    left = list(others)
    if before in IN_CHARGE and left and IN_CHARGE.isdisjoint(left):
        raise Refused(Reason.LAST_IN_CHARGE, name=name)


def officer_name(text: str) -> str:
    """A name as it is kept: one line, single blanks, all of it to be seen.

    Raises:
        Refused: NAME_MISSING, NAME_UNFIT (several names in one), TEXT_TOO_LONG.
    """
    if _BETWEEN_NAMES.search(text.strip()):
        raise Refused(Reason.NAME_UNFIT, name=text.strip()[:NAME_LIMIT])
    name = position_name(text)
    if not name:
        raise Refused(Reason.NAME_MISSING)
    return name


def position_name(text: str) -> str:
    """A position as it is kept: one line, single blanks, all of it to be seen, or nothing.

    Raises:
        Refused: TEXT_TOO_LONG.
    """
    line = one_line(text)
    if len(line) > NAME_LIMIT:
        raise Refused(Reason.TEXT_TOO_LONG, limit=NAME_LIMIT)
    return line


def _is_commander(power: Power | None) -> bool:
    return power is not None and power.role is Role.COMMANDER
