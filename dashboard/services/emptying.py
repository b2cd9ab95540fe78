"""What lies in the bin, and removing it for good."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from dashboard.domain.fiscal import FiscalYear
from dashboard.domain.history import Deed
from dashboard.domain.roles import Action, Actor
from dashboard.services.content_removal import remove_contents
from dashboard.services.desk import Desk
from dashboard.services.left_behind import remove_left_behind
from dashboard.services.locate import find_year
from dashboard.services.views import NOTHING_CHANGED, Change
from dashboard.store.evidence import EvidenceRecord, drop_evidence, evidence_of

KEPT_IN_BIN = timedelta(days=30)
"""How long a piece lies in the bin before it can be removed for good."""


def binned_evidence(desk: Desk, actor: Actor, year: FiscalYear) -> tuple[EvidenceRecord, ...]:
    """What lies in the bin, newest first.

    Raises:
        Refused: NOT_ALLOWED, UNKNOWN_YEAR.
    """
    desk.require(actor, Action.SEE)
    with desk.store.read() as session:
        records = evidence_of(session, find_year(session, desk, year).id)
    return tuple(record for record in reversed(records) if record.binned_at is not None)


def empty_bin(desk: Desk, actor: Actor, year: FiscalYear) -> Change:
    """Remove for good what has lain in the bin for 30 days, with its file where nothing uses it.

    What uploads left behind goes too.

    Raises:
        Refused: NOT_ALLOWED, UNKNOWN_YEAR.
    """
    desk.require(actor, Action.EMPTY_BIN)
    change = _empty(desk, actor, year)
    remove_left_behind(desk, datetime.now(UTC))
    return change


def _empty(desk: Desk, actor: Actor, year: FiscalYear) -> Change:
    with desk.store.write(desk.station_code, actor, desk.now()) as unit:
        record = find_year(unit.session, desk, year)
        old = [
            each.piece
            for each in evidence_of(unit.session, record.id)
            if each.binned_at is not None and each.binned_at + KEPT_IN_BIN <= unit.at
        ]
        if not old:
            return NOTHING_CHANGED
        items = " ".join(dict.fromkeys(piece.item for piece in old))
        after = {"names": [piece.name for piece in old]}
        version = unit.record(Deed.EMPTY_BIN, items, year.number, after=after)
        unused = drop_evidence(unit.session, [piece.id for piece in old])
    remove_contents(desk, actor, unused)
    return Change(version, len(old))
