"""The station's officers: who is here, what they own, how much of it is open or late."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dashboard.domain.history import Facts
from dashboard.domain.refusals import Reason, Refused
from dashboard.domain.roles import Action, Actor
from dashboard.services.desk import Desk
from dashboard.services.inbox import owns
from dashboard.services.memory import Memory
from dashboard.services.views import ItemState, YearState
from dashboard.services.year import year_state
from dashboard.store.officers import OfficerRecord, records_of
from dashboard.store.unit import ReadSession

__all__ = ["OfficerRecord", "OfficerState", "Staff", "staff"]

_MEMORY: Memory[tuple[OfficerRecord, ...]] = Memory(size=24)


@dataclass(frozen=True)
class OfficerState:
    """An officer and the items they own in a year.

    ``open`` are those that are not complete, ``late`` those of them that are overdue.
    """

    record: OfficerRecord
    items: tuple[ItemState, ...]

    @property
    def open(self) -> tuple[ItemState, ...]:
        return tuple(item for item in self.items if not item.assessment.is_complete)

    @property
    def late(self) -> tuple[ItemState, ...]:
        return tuple(item for item in self.items if item.assessment.is_overdue)


@dataclass(frozen=True)
class Staff:
    """Everybody: who is here, and who was closed or left, the latest first."""

    active: tuple[OfficerState, ...]
    gone: tuple[OfficerState, ...]

    def name(self, officer_id: int | None) -> str:
        """The name behind an id; empty for nobody."""
        every = (*self.active, *self.gone)
        return next((each.record.name for each in every if each.record.id == officer_id), "")


def staff(desk: Desk, actor: Actor, year: YearState | None = None) -> Staff:
    """The officers with what they own in a year (None: the current one).

    Raises:
        Refused: NOT_ALLOWED.
    """
    desk.require(actor, Action.SEE)
    state = year_state(desk, actor) if year is None else year
    states = [_state(record, state) for record in _records(desk, state.revision)]
    gone = [each for each in states if not each.record.active]
    return Staff(
        active=tuple(each for each in states if each.record.active),
        gone=tuple(sorted(gone, key=lambda each: -each.record.version)),
    )


def _records(desk: Desk, revision: int) -> tuple[OfficerRecord, ...]:
    def load() -> tuple[OfficerRecord, ...]:
        with desk.store.read() as session:
            return records_of(session, desk.station_id)

    return _MEMORY.get((desk.store.url, desk.station_id), revision, load)


def _state(record: OfficerRecord, year: YearState) -> OfficerState:
    officer = next((each for each in year.officers if each.id == record.id), None)
    if officer is None:
        return OfficerState(record, ())
    return OfficerState(record, tuple(item for item in year.items if owns(officer, item)))


def everybody(session: ReadSession, desk: Desk) -> Mapping[int, OfficerRecord]:
    """Everybody by id, inside a running unit."""
    return {each.id: each for each in records_of(session, desk.station_id)}


def find_officer(people: Mapping[int, OfficerRecord], officer_id: int) -> OfficerRecord:
    """One of them; refused with UNKNOWN_OFFICER."""
    if officer_id not in people:
        raise Refused(Reason.UNKNOWN_OFFICER, officer=officer_id)
    return people[officer_id]


def require_sections(desk: Desk, codes: Iterable[str]) -> None:
    """Refuse sections that no edition of the form has, with UNKNOWN_SECTION."""
    known = {section.code for catalogue in desk.catalogues for section in catalogue.sections}
    for code in sorted(set(codes) - known):
        raise Refused(Reason.UNKNOWN_SECTION, section=code)


def officer_facts(record: OfficerRecord) -> Facts:
    """An officer as history keeps one."""
    return {
        "id": record.id,
        "key": record.key,
        "name": record.name,
        "position": record.position,
        "role": record.role.value,
        "may_approve": record.may_approve,
        "active": record.active,
        "from_seeds": record.from_seeds,
        "closed_on": None if record.closed_on is None else record.closed_on.isoformat(),
        "handed_to": record.handed_to,
        "sections": list(record.sections),
    }
