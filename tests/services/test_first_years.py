"""Which years and which station a database begins with, and how a renamed station stays one."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from dashboard.domain.history import Deed
from dashboard.domain.marks import Answer
from dashboard.services.desk import open_desk
from dashboard.services.marking import Wanted, mark
from dashboard.services.year import year_state
from dashboard.settings import from_environment, shipped
from dashboard.store.audit import entry
from tests.cast import OFFICER, SEEDS, VIEWER, Y2568, Y2570, duties, open_test_desk


@pytest.mark.parametrize("today", [date(2000, 1, 1), date(2023, 5, 5), date(2024, 9, 30)])
def test_before_the_oldest_edition_there_is_only_its_year(sqlite_url: str, today: date) -> None:
    desk = open_test_desk(sqlite_url, today)
    state = year_state(desk, VIEWER)
    assert (state.year, state.years, desk.current_year()) == (Y2568, (Y2568,), Y2568)
    assert not any(item.assessment.is_overdue for item in state.items)


@pytest.mark.parametrize("today", [date(2024, 10, 1), date(2400, 12, 31)])
def test_from_then_on_it_is_always_there(sqlite_url: str, today: date) -> None:
    desk = open_test_desk(sqlite_url, today)
    state = year_state(desk, VIEWER)
    assert state.years == tuple(dict.fromkeys((desk.current_year(), Y2568)))


@pytest.mark.parametrize(
    ("today", "running"), [(date(2025, 9, 30), True), (date(2025, 10, 1), False)]
)
def test_a_year_that_is_not_over_asks_for_reviews(
    sqlite_url: str, today: date, running: bool
) -> None:
    desk = open_test_desk(sqlite_url, today)
    assert year_state(desk, VIEWER, Y2568).reviews_required is running
    assert year_state(desk, VIEWER, desk.current_year()).reviews_required


def renamed(folder: Path, code: str) -> Path:
    """The test station's seeds with another code."""
    shutil.copytree(SEEDS, folder)
    station = folder / "station.toml"
    station.write_text(station.read_text("utf-8").replace('"test"', f'"{code}"'), "utf-8")
    return folder


def test_another_code_renames_the_station_of_a_file(sqlite_url: str, tmp_path: Path) -> None:
    before = open_test_desk(sqlite_url)
    mark(before, OFFICER, Y2570, [Wanted(duties("O1")[0].key, Answer.DONE)])
    desk = open_test_desk(sqlite_url, seeds=renamed(tmp_path / "seeds", "other"))
    state = year_state(desk, VIEWER)
    assert (desk.station_id, state.station.code) == (before.station_id, "other")
    assert len(state.item("O1").marks) == 1
    with desk.store.read() as session:
        written = entry(session, desk.station_id, state.revision)
    assert written is not None
    assert (written.action, written.before) == (Deed.FOLLOW_SEEDS, {"station": "test"})
    assert written.after == {"station": "other", "officers": []}


def test_on_postgresql_another_code_is_another_station(postgres_url: str, tmp_path: Path) -> None:
    first = open_test_desk(postgres_url)
    second = open_test_desk(postgres_url, seeds=renamed(tmp_path / "seeds", "other"))
    assert first.station_id != second.station_id
    assert year_state(first, VIEWER).station.code == "test"


def test_the_first_start_gives_the_installation_seeds_of_its_own(tmp_path: Path) -> None:
    settings = from_environment({"ITA_TODAY": "2026-11-22"}, data_dir=tmp_path / "data")
    open_desk(settings)
    for name in ("station.toml", "officers.toml"):
        shipped_one = shipped("data") / "seeds" / name
        assert (settings.seeds_dir / name).read_bytes() == shipped_one.read_bytes()
    station = settings.seeds_dir / "station.toml"
    text = station.read_text("utf-8").replace('phone = ""', 'phone = "0 0000 0000"')
    station.write_text(text, "utf-8")
    desk = open_desk(settings)
    assert year_state(desk, VIEWER).station.phone == "0 0000 0000"
