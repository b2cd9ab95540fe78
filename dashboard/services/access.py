"""Ending an officer's access inside another write: a transfer, or another role."""

from __future__ import annotations

from dashboard.store.accounts import drop_link
from dashboard.store.sign_ins import end_sign_ins
from dashboard.store.unit import Unit


def end_access(unit: Unit, officer_id: int) -> None:
    """No browser stays signed in and no link can be opened; the entry is the caller's."""
    end_sign_ins(unit.session, officer_id)
    drop_link(unit.session, officer_id)
