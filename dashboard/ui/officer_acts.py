"""What the buttons of the list of officers do: ``change 3``, ``close 3``."""

from __future__ import annotations

from dashboard.services.officers import Staff
from dashboard.services.year import YearState
from dashboard.ui.handover_dialog import open_handover
from dashboard.ui.officer_dialog import open_officer
from dashboard.ui.officers import CHANGE


def act_on(pressed: str, people: Staff, year: YearState) -> None:
    """Open what a button asked for; one who left meanwhile opens nothing."""
    verb, _, number = pressed.partition(" ")
    found = next((each for each in people.active if str(each.record.id) == number), None)
    if found is None:
        return
    if verb == CHANGE:
        open_officer(found.record, year)
    else:
        open_handover(found.record, people, year)
