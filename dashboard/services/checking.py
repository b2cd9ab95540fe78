"""Looking after an installation: is everything that is stored sound and understood?"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from dashboard.domain.complaints import contradictions
from dashboard.domain.duties import DutyKey, duties_of
from dashboard.services.desk import Desk
from dashboard.store.catalogue_file import CatalogueError, read_catalogues
from dashboard.store.complaints import complaints_of
from dashboard.store.integrity import damage
from dashboard.store.marks import marks_of
from dashboard.store.migrate import at_head
from dashboard.store.plans import plans_of
from dashboard.store.years import YearRecord, station_head


class Check(StrEnum):
    """What is looked at."""

    DATABASE = "database"
    MIGRATIONS = "migrations"
    CATALOGUES = "catalogues"
    COMPLAINTS = "complaints"
    MARKS = "marks"
    ITEMS = "items"


@dataclass(frozen=True)
class CheckResult:
    """One check; ``detail`` names what was found wrong by its codes, empty when nothing was."""

    name: Check
    ok: bool
    detail: str


def check(desk: Desk) -> tuple[CheckResult, ...]:
    """Every check, in a fixed order; changes nothing."""
    return (
        _result(Check.DATABASE, damage(desk.store.engine)),
        _result(Check.MIGRATIONS, [] if at_head(desk.store.engine) else ["schema"]),
        _result(Check.CATALOGUES, _unreadable(desk)),
        _result(Check.COMPLAINTS, _contradictions(desk)),
        _result(Check.MARKS, _unknown_marks(desk)),
        _result(Check.ITEMS, _unknown_items(desk)),
    )


def _result(name: Check, problems: Iterable[str]) -> CheckResult:
    detail = "; ".join(problems)
    return CheckResult(name, not detail, detail)


def _years(desk: Desk) -> tuple[YearRecord, ...]:
    with desk.store.read() as session:
        return station_head(session, desk.station_id).years


def _unreadable(desk: Desk) -> list[str]:
    try:
        editions = {catalogue.edition for catalogue in read_catalogues(desk.catalogue_folder)}
    except CatalogueError as error:
        return [str(error)]
    return [
        f"{record.year}: edition {record.edition}"
        for record in _years(desk)
        if record.edition not in editions
    ]


def _contradictions(desk: Desk) -> list[str]:
    with desk.store.read() as session:
        return [
            f"{found.month} {found.imbalance}: {found.found} ≠ {found.expected}"
            for record in _years(desk)
            for found in contradictions(complaints_of(session, record.id).records)
        ]


def _unknown_marks(desk: Desk) -> list[str]:
    with desk.store.read() as session:
        return [
            f"{key.requirement} {key.period}"
            for record in _years(desk)
            for key in marks_of(session, record.id).keys() - _duties(desk, record)
        ]


def _duties(desk: Desk, record: YearRecord) -> set[DutyKey]:
    items = desk.catalogue(record.edition).items
    return {duty.key for item in items for duty in duties_of(item, record.year)}


def _unknown_items(desk: Desk) -> list[str]:
    with desk.store.read() as session:
        return [
            f"{record.year} {code}"
            for record in _years(desk)
            for code in plans_of(session, record.id)
            if code not in desk.catalogue(record.edition)
        ]
