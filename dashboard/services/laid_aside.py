"""Evidence that does not count any more: replaced by a newer version, or in the bin."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from dashboard.domain.evidence import Evidence
from dashboard.domain.roles import Action, Actor
from dashboard.services.desk import Desk
from dashboard.services.emptying import KEPT_IN_BIN
from dashboard.services.locate import find_year
from dashboard.services.memory import Memory
from dashboard.services.views import YearState
from dashboard.store.evidence import EvidenceRecord, evidence_of

_MEMORY: Memory[tuple[EvidenceRecord, ...]] = Memory(size=8)


@dataclass(frozen=True)
class LaidAside:
    """Of one item: what lies in the bin, newest first, and the earlier versions of what stands.

    ``earlier`` maps the id of a standing piece to what it replaced, newest first. ``removable``
    counts what ``empty_bin`` would remove for good, of the whole year.
    """

    binned: tuple[EvidenceRecord, ...]
    earlier: Mapping[int, tuple[Evidence, ...]]
    removable: int


def laid_aside(desk: Desk, actor: Actor, year: YearState, code: str) -> LaidAside:
    """What was laid aside of an item in the year as it was read; costs a query once a change.

    Raises:
        Refused: NOT_ALLOWED, UNKNOWN_YEAR.
    """
    desk.require(actor, Action.SEE)
    key = (desk.store.url, desk.station_id, year.year)
    records = _MEMORY.get(key, year.revision, lambda: _records(desk, year))
    binned = tuple(each for each in reversed(records) if each.binned_at is not None)
    return LaidAside(
        binned=tuple(each for each in binned if each.piece.item == code),
        earlier={piece.id: _earlier(piece, records) for piece in year.item(code).evidence},
        removable=sum(_is_removable(each, desk.now()) for each in binned),
    )


def _records(desk: Desk, year: YearState) -> tuple[EvidenceRecord, ...]:
    with desk.store.read() as session:
        return evidence_of(session, find_year(session, desk, year.year).id)


def _earlier(piece: Evidence, records: tuple[EvidenceRecord, ...]) -> tuple[Evidence, ...]:
    """The chain of what a piece replaced; what lies in the bin shows there."""
    by_id = {each.piece.id: each for each in records}
    found: list[Evidence] = []
    before = piece.replaces
    while before is not None and (each := by_id.get(before)) is not None:
        if each.binned_at is None:
            found.append(each.piece)
        before = each.piece.replaces
    return tuple(found)


def _is_removable(record: EvidenceRecord, now: datetime) -> bool:
    return record.binned_at is not None and record.binned_at + KEPT_IN_BIN <= now
