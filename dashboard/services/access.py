"""The ways in that an officer has: the one place where they end."""

from __future__ import annotations

from dashboard.store.unit import Unit


def end_access(unit: Unit, officer_id: int) -> None:
    """End every way in that an officer has, within the unit that closes them or changes their role.

    There is nothing to end yet: whoever sits at the machine needs no way in, others only look.
    """
