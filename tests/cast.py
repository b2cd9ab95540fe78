"""The fixed cast of the tests: who acts, where, and what time it is."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import gettempdir

from sqlalchemy import make_url

from dashboard.domain.catalogue import Catalogue
from dashboard.domain.duties import Duty, duties_of
from dashboard.domain.fiscal import FiscalYear
from dashboard.domain.roles import Actor, Role
from dashboard.services.clock import Clock
from dashboard.services.desk import Desk, open_desk_at
from dashboard.services.planning import set_year
from dashboard.services.year import year_state
from dashboard.settings import shipped
from dashboard.store.catalogue_file import read_catalogues

SEEDS = Path(__file__).parent / "seeds"
CATALOGUES = shipped("data") / "catalogue"

Y2568, Y2570 = FiscalYear(2568), FiscalYear(2570)
NOVEMBER_2570 = date(2026, 11, 22)
"""The day most tests happen on: in fiscal year 2570, its second month."""

VIEWER = Actor("เจ้าหน้าที่ทดสอบ ผู้ดู", Role.VIEWER)
OFFICER = Actor("เจ้าหน้าที่ทดสอบ", Role.OFFICER)
COORDINATOR = Actor("เจ้าหน้าที่ทดสอบ 2", Role.COORDINATOR)
COMMANDER = Actor("เจ้าหน้าที่ทดสอบ 3", Role.COMMANDER)
APPROVER = Actor("เจ้าหน้าที่ทดสอบ 4", Role.COORDINATOR, may_approve=True)
EVERYONE = (VIEWER, OFFICER, COORDINATOR, COMMANDER)
"""Each role once, as the person at the machine has it: bound to no section."""

SECTION_OFFICER = Actor("เจ้าหน้าที่ทดสอบ 5", Role.OFFICER, sections=frozenset({"administration"}))
OTHER_SECTION_OFFICER = Actor("เจ้าหน้าที่ทดสอบ 6", Role.OFFICER, sections=frozenset({"traffic"}))
"""Two who signed in; no item of the form is of traffic to begin with."""


def from_elsewhere(desk: Desk, actor: Actor) -> Actor:
    """The same person, signed in at a station that is not this desk's."""
    return replace(actor, station=desk.station_id + 1)


def moment(day: date = NOVEMBER_2570) -> datetime:
    """Nine in the morning in Thailand, in UTC."""
    return datetime(day.year, day.month, day.day, 2, tzinfo=UTC)


def stopped_clock(day: date = NOVEMBER_2570) -> Clock:
    return Clock(lambda: day, lambda: moment(day))


def open_test_desk(url: str, day: date = NOVEMBER_2570, seeds: Path = SEEDS) -> Desk:
    return open_desk_at(url, seeds, CATALOGUES, stopped_clock(day), files_beside(url))


def ask_for_reviews(desk: Desk, wanted: bool = True, year: FiscalYear = Y2570) -> bool:
    """Let a year's items be complete only once they were approved, or without that.

    Returns whether that changed anything.
    """
    state = year_state(desk, COORDINATOR, year)
    if state.reviews_required is wanted:
        return False
    set_year(
        desk,
        COORDINATOR,
        year,
        catalogue_confirmed=state.catalogue_confirmed,
        system_close=state.system_close,
        system_close_confirmed=state.system_close_confirmed,
        reviews_required=wanted,
        seen_version=state.version,
    )
    return True


def files_beside(url: str) -> Path:
    """A folder for evidence: beside a SQLite file, or of its own for a database on a server."""
    name = make_url(url).database or ""
    if url.startswith("sqlite"):
        return Path(name).parent / "files"
    return Path(gettempdir()) / "ita-test-files" / name


def catalogue_2568() -> Catalogue:
    return next(c for c in read_catalogues(CATALOGUES) if c.edition == Y2568)


def duties(code: str, year: FiscalYear = Y2570) -> tuple[Duty, ...]:
    return duties_of(catalogue_2568().item(code), year)
