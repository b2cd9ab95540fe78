"""What the buttons of the list of officers do: ``change 3``, ``access 3``, ``close 3``."""

from __future__ import annotations

from dashboard.services.officers import Staff
from dashboard.services.year import YearState
from dashboard.ui.access_dialog import open_access
from dashboard.ui.handover_dialog import open_handover
from dashboard.ui.officer_dialog import open_officer
from dashboard.ui.officers import ACCESS, CHANGE


def act_on(pressed: str, people: Staff, year: YearState) -> None:
    """Open what a button asked for; one who left meanwhile opens nothing."""
    verb, _, number = pressed.partition(" ")
    found = next((each for each in people.active if str(each.record.id) == number), None)
    if found is None:
        return
    if verb == CHANGE:
        open_officer(found.record, year)
    elif verb == ACCESS:
        open_access(found.record)
    else:
        open_handover(found.record, people, year)
