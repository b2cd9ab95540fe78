"""What goes where when an officer is closed: worked out the same way to be shown and to be done."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.fiscal import FiscalYear
from dashboard.domain.history import Facts
from dashboard.domain.refusals import Reason, Refused
from dashboard.domain.roles import Action, Actor
from dashboard.services.desk import Desk
from dashboard.services.officers import everybody, find_officer
from dashboard.store.comments import waiting_mentions
from dashboard.store.officers import OfficerRecord
from dashboard.store.plans import plans_of
from dashboard.store.unit import ReadSession
from dashboard.store.years import YearRecord, station_head

People = Mapping[int, OfficerRecord]


@dataclass(frozen=True)
class HandedItem:
    """An item of a year that is not closed, and its owners (officers' ids) before and after."""

    year: FiscalYear
    code: str
    title: Bilingual
    plan_id: int
    sections: tuple[str, ...]
    before: tuple[int, ...]
    after: tuple[int, ...]

    @property
    def is_left_alone(self) -> bool:
        """Will nobody own it afterwards, no officer and no section?"""
        return not self.after and not self.sections


@dataclass(frozen=True)
class Handover:
    """Everything that closing an officer changes.

    ``to`` is who takes over, None for nobody. ``mentions`` are ids of comments that still wait
    for the officer. ``sections`` are those that ``to`` gets in addition.
    """

    officer: OfficerRecord
    to: OfficerRecord | None
    items: tuple[HandedItem, ...]
    mentions: tuple[int, ...]
    sections: tuple[str, ...]


def handover(
    desk: Desk, actor: Actor, officer: int, to: int | None = None, *, sections_too: bool = True
) -> Handover:
    """What closing an officer would change; nothing is written.

    Raises:
        Refused: NOT_ALLOWED, UNKNOWN_OFFICER, OFFICER_CLOSED, SAME_OFFICER.
    """
    desk.require(actor, Action.MANAGE_OFFICERS)
    with desk.store.read() as session:
        people = everybody(session, desk)
        return work_out(session, desk, people, officer, to, sections_too=sections_too)


def work_out(
    session: ReadSession,
    desk: Desk,
    people: People,
    officer: int,
    to: int | None,
    *,
    sections_too: bool,
) -> Handover:
    """The same inside a running unit."""
    closing = find_officer(people, officer)
    if closing.closed_on is not None:
        raise Refused(Reason.OFFICER_CLOSED, name=closing.name)
    successor = None if to is None else _successor(people, closing, to)
    years = open_years(session, desk)
    gains = set(closing.sections) - set(successor.sections) if successor and sections_too else ()
    return Handover(
        officer=closing,
        to=successor,
        items=tuple(
            item for year in years for item in _items(session, desk, year, officer, successor)
        ),
        mentions=waiting_mentions(session, [year.id for year in years], officer),
        sections=tuple(sorted(gains)),
    )


def open_years(session: ReadSession, desk: Desk) -> list[YearRecord]:
    """The years whose owners may still change, the earliest first."""
    years = station_head(session, desk.station_id).years
    return sorted(
        (record for record in years if not record.year.is_closed(desk.today())),
        key=lambda record: record.year,
    )


def plan_rows(
    items: tuple[HandedItem, ...], people: People, *, after: bool
) -> list[dict[str, Any]]:
    """The items' owners as an entry keeps them."""
    return [
        plan_row(item.year, item.code, item.sections, item.after if after else item.before, people)
        for item in items
    ]


def plan_row(
    year: FiscalYear,
    code: str,
    sections: tuple[str, ...],
    officers: tuple[int, ...],
    people: People,
) -> dict[str, Any]:
    named = [{"id": id_, "name": people[id_].name} for id_ in officers]
    return {
        "year": year.number,
        "item": code,
        "sections": list(sections),
        "officers": named,
    }


def codes_in(plans: list[dict[str, Any]]) -> str:
    """The subject of an entry: the items' codes, each once."""
    return " ".join(dict.fromkeys(row["item"] for row in plans))


def with_sections(officer: OfficerRecord, sections: tuple[str, ...]) -> OfficerRecord:
    """The officer with sections in addition; the seeds, which know nothing of it, are left."""
    every = tuple(sorted({*officer.sections, *sections}))
    return replace(officer, sections=every, from_seeds=False)


def ids_in(row: Facts) -> tuple[int, ...]:
    """The officers of a row of ``plans``, sorted."""
    return tuple(sorted(officer["id"] for officer in row["officers"]))


def _successor(people: People, closing: OfficerRecord, to: int) -> OfficerRecord:
    found = find_officer(people, to)
    if found.id == closing.id:
        raise Refused(Reason.SAME_OFFICER, name=closing.name)
    if not found.active:
        raise Refused(Reason.OFFICER_CLOSED, name=found.name)
    return found


def _items(
    session: ReadSession,
    desk: Desk,
    year: YearRecord,
    officer: int,
    successor: OfficerRecord | None,
) -> list[HandedItem]:
    catalogue = desk.catalogue(year.edition)
    owned = {
        code: plan
        for code, plan in plans_of(session, year.id).items()
        if officer in plan.officers and code in catalogue
    }
    gains = () if successor is None else (successor.id,)
    return [
        HandedItem(
            year=year.year,
            code=item.code,
            title=item.short,
            plan_id=owned[item.code].id,
            sections=owned[item.code].sections,
            before=owned[item.code].officers,
            after=tuple(sorted({*owned[item.code].officers, *gains} - {officer})),
        )
        for item in catalogue.items
        if item.code in owned
    ]
