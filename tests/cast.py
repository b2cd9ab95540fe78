"""The fixed cast of the tests: who acts, where, and what time it is."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

from dashboard.domain.catalogue import Catalogue
from dashboard.domain.duties import Duty, duties_of
from dashboard.domain.fiscal import FiscalYear
from dashboard.domain.roles import Actor, Role
from dashboard.services.clock import Clock
from dashboard.services.desk import Desk, open_desk_at
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
EVERYONE = (VIEWER, OFFICER, COORDINATOR, COMMANDER)


def moment(day: date = NOVEMBER_2570) -> datetime:
    """Nine in the morning in Thailand, in UTC."""
    return datetime(day.year, day.month, day.day, 2, tzinfo=UTC)


def stopped_clock(day: date = NOVEMBER_2570) -> Clock:
    return Clock(lambda: day, lambda: moment(day))


def open_test_desk(url: str, day: date = NOVEMBER_2570, seeds: Path = SEEDS) -> Desk:
    return open_desk_at(url, seeds, CATALOGUES, stopped_clock(day))


def catalogue_2568() -> Catalogue:
    return next(c for c in read_catalogues(CATALOGUES) if c.edition == Y2568)


def duties(code: str, year: FiscalYear = Y2570) -> tuple[Duty, ...]:
    return duties_of(catalogue_2568().item(code), year)
