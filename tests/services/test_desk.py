"""Opening the desk: the first start, the seeds, and the coming of a new fiscal year."""

from __future__ import annotations

import shutil
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from dashboard.domain.fiscal import FiscalYear, Month
from dashboard.domain.history import Deed
from dashboard.domain.marks import Answer
from dashboard.services.clock import Clock, clock_of
from dashboard.services.desk import Desk, ensure_current_year, open_desk, open_desk_at
from dashboard.services.history import recent
from dashboard.services.marking import Wanted, mark
from dashboard.services.planning import assign, set_due, write_note
from dashboard.services.year import year_state
from dashboard.settings import from_environment
from dashboard.store.seed_file import SeedError
from dashboard.store.unit import Store
from tests.cast import (
    CATALOGUES,
    COORDINATOR,
    OFFICER,
    SEEDS,
    VIEWER,
    Y2568,
    Y2570,
    duties,
    files_beside,
    moment,
    open_test_desk,
    stopped_clock,
)

Y2571 = FiscalYear(2571)


@pytest.mark.parametrize(
    ("today", "years"),
    [
        (date(2024, 9, 30), [2568]),
        (date(2024, 10, 1), [2568]),
        (date(2025, 9, 30), [2568]),
        (date(2025, 10, 1), [2569, 2568]),
        (date(2026, 11, 22), [2570, 2568]),
    ],
)
def test_the_first_start_brings_2568_and_the_current_year(
    url: str, today: date, years: list[int]
) -> None:
    state = year_state(open_test_desk(url, today), VIEWER)
    assert [year.number for year in state.years] == years
    assert state.year.number == years[0]


def test_settings_open_a_desk_on_what_is_shipped(tmp_path: Path) -> None:
    environment = {"ITA_DATA_DIR": str(tmp_path / "data"), "ITA_TODAY": "2026-11-22"}
    desk = open_desk(from_environment(environment))
    state = year_state(desk, VIEWER)
    assert (state.year, len(state.officers)) == (Y2570, 9)
    assert (tmp_path / "data" / "ita.db").is_file()


def test_opening_again_changes_nothing(any_desk: Desk) -> None:
    before = year_state(any_desk, VIEWER).revision
    again = open_test_desk(any_desk.store.url)
    assert again.station_id == any_desk.station_id
    assert year_state(again, VIEWER).revision == before


def test_four_servers_may_start_at_once(url: str) -> None:
    with ThreadPoolExecutor(4) as pool:
        desks = list(pool.map(open_test_desk, [url] * 4))
    assert len({desk.station_id for desk in desks}) == 1
    state = year_state(desks[0], VIEWER)
    assert (len(state.years), len(state.officers)) == (2, 3)


def test_a_new_year_carries_owners_and_structure_and_never_marks(url: str) -> None:
    desk = open_test_desk(url)
    clerk = year_state(desk, VIEWER).officers[1].id
    version = year_state(desk, VIEWER).item("O1").version
    assign(desk, COORDINATOR, Y2570, "O1", ["traffic"], [clerk], version)
    set_due(
        desk,
        COORDINATOR,
        Y2570,
        "O1",
        Month(2027, 2),
        year_state(desk, VIEWER).item("O1").version,
    )
    write_note(desk, COORDINATOR, Y2570, "O1", "ก", year_state(desk, VIEWER).item("O1").version)
    mark(desk, OFFICER, Y2570, [Wanted(duty.key, Answer.DONE) for duty in duties("O1")])

    state = year_state(open_test_desk(url, date(2027, 10, 1)), VIEWER)
    assert state.years == (Y2571, Y2570, Y2568)
    assert state.year == Y2571
    new = state.item("O1")
    assert [section.code for section in new.sections] == ["traffic"]
    assert [officer.id for officer in new.officers] == [clerk]
    assert (new.chosen_due, new.note, dict(new.marks)) == (Month(2028, 2), "", {})
    assert not state.catalogue_confirmed
    started = recent(desk, VIEWER, Y2571, 1)[0]
    assert (started.action, started.actor_name) == (Deed.START_YEAR, "")
    assert started.after == {"catalogue": 2568, "from": 2570}


def test_the_year_turns_under_a_running_server(sqlite_url: str) -> None:
    day = [date(2027, 9, 30)]
    clock = Clock(lambda: day[0], moment)
    desk = open_desk_at(sqlite_url, SEEDS, CATALOGUES, clock, files_beside(sqlite_url))
    assert year_state(desk, VIEWER).year == Y2570
    day[0] = date(2027, 10, 1)
    assert year_state(desk, VIEWER).year == Y2571
    assert year_state(desk, VIEWER, Y2570).is_closed
    revision = year_state(desk, VIEWER).revision
    ensure_current_year(desk)
    assert year_state(desk, VIEWER).revision == revision


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SEEDS, tmp_path / "seeds"))


def _edit(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def test_edited_seeds_are_taken_over_at_the_next_start(sqlite_url: str, seeds: Path) -> None:
    desk = open_test_desk(sqlite_url, seeds=seeds)
    ids = {officer.name: officer.id for officer in year_state(desk, VIEWER).officers}
    _edit(seeds / "station.toml", 'district = "อำเภอทดสอบ"', 'district = "อำเภอใหม่"')
    _edit(seeds / "officers.toml", 'key = "inquiry"', 'key = "someone_new"')
    _edit(seeds / "officers.toml", "เจ้าหน้าที่ทดสอบ 3", "เจ้าหน้าที่ทดสอบ 4")
    _edit(seeds / "officers.toml", "เจ้าหน้าที่ทดสอบ 2", "เจ้าหน้าที่ทดสอบ 2 (ชื่อใหม่)")
    state = year_state(open_test_desk(sqlite_url, seeds=seeds), VIEWER)
    assert state.station.district == "อำเภอใหม่"
    assert [(officer.name, officer.active) for officer in state.officers] == [
        ("เจ้าหน้าที่ทดสอบ 1", True),
        ("เจ้าหน้าที่ทดสอบ 2 (ชื่อใหม่)", True),
        ("เจ้าหน้าที่ทดสอบ 3", False),
        ("เจ้าหน้าที่ทดสอบ 4", True),
    ]
    assert state.officers[1].id == ids["เจ้าหน้าที่ทดสอบ 2"]
    assert state.item("O25").officers == (state.officers[1],)


def test_who_has_left_is_not_carried_into_a_new_year(sqlite_url: str, seeds: Path) -> None:
    open_test_desk(sqlite_url, seeds=seeds)
    _edit(seeds / "officers.toml", 'key = "clerk"', 'key = "another"')
    desk = open_test_desk(sqlite_url, date(2027, 10, 1), seeds)
    assert [o.active for o in year_state(desk, VIEWER, Y2570).item("O25").officers] == [False]
    assert year_state(desk, VIEWER, Y2571).item("O25").officers == ()


def test_items_that_a_catalogue_gains_are_added_to_its_years(
    sqlite_url: str, tmp_path: Path
) -> None:
    catalogues = Path(shutil.copytree(CATALOGUES, tmp_path / "catalogue"))
    path = catalogues / "2568.toml"
    whole = path.read_text("utf-8")
    path.write_text(whole[: whole.rindex("[[items]]")], "utf-8")
    clock = stopped_clock()
    desk = open_desk_at(sqlite_url, SEEDS, catalogues, clock, files_beside(sqlite_url))
    assert len(year_state(desk, VIEWER).items) == 37
    path.write_text(whole, "utf-8")
    desk = open_desk_at(sqlite_url, SEEDS, catalogues, clock, files_beside(sqlite_url))
    for year in (Y2568, Y2570):
        assert len(year_state(desk, VIEWER, year).items) == 38
    added = recent(desk, VIEWER, Y2570, 1)[0]
    assert (added.action, added.after) == (Deed.FOLLOW_CATALOGUE, {"items": ["S3.5"]})


def test_two_stations_on_one_database_do_not_see_each_other(postgres_url: str, seeds: Path) -> None:
    first = open_test_desk(postgres_url)
    _edit(seeds / "station.toml", 'code = "test"', 'code = "other"')
    second = open_test_desk(postgres_url, seeds=seeds)
    assert first.station_id != second.station_id
    mark(first, OFFICER, Y2570, [Wanted(duties("O1")[0].key, Answer.DONE)])
    assert len(year_state(first, VIEWER).item("O1").marks) == 1
    assert len(year_state(second, VIEWER).item("O1").marks) == 0
    assert recent(second, VIEWER, Y2570, 1)[0].action is Deed.START_YEAR


def test_broken_seeds_are_refused_before_anything_is_written(sqlite_url: str, seeds: Path) -> None:
    (seeds / "station.toml").write_text("code = ", "utf-8")
    with pytest.raises(SeedError):
        open_test_desk(sqlite_url, seeds=seeds)
    with Store(sqlite_url).engine.connect() as connection:
        tables = connection.exec_driver_sql("SELECT name FROM sqlite_master").all()
    assert tables == []


def test_the_clock_set_to_a_day_keeps_the_time_of_day() -> None:
    clock = clock_of(from_environment({"ITA_TODAY": "2026-11-22"}))
    assert clock.today() == date(2026, 11, 22)
    assert clock.now().tzinfo is UTC
    thai = clock.now().astimezone(datetime.fromisoformat("2026-01-01T00:00+07:00").tzinfo)
    assert thai.date() == date(2026, 11, 22)
