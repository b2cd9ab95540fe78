"""The entry that somebody wants to take back."""

from __future__ import annotations

from dashboard.domain.history import Happening
from dashboard.domain.refusals import Reason, Refused
from dashboard.services.desk import Desk
from dashboard.store.audit import entry
from dashboard.store.evidence import LARGEST_ID
from dashboard.store.unit import Unit


def entry_to_undo(unit: Unit, desk: Desk, entry_id: int) -> Happening:
    """An entry of this station, whole.

    Raises:
        Refused: CANNOT_UNDO where there is none; UNDO_ERASED where personal data was erased
            from it: what stood there before is not known any more.
    """
    known = 0 < entry_id <= LARGEST_ID
    done = entry(unit.session, desk.station_id, entry_id) if known else None
    if done is None:
        raise Refused(Reason.CANNOT_UNDO)
    if done.erased:
        raise Refused(Reason.UNDO_ERASED)
    return done
