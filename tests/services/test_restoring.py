"""Restoring: all of it or nothing, after a copy of what was there, across versions."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import create_engine, make_url

from dashboard.domain.duties import DutyKey
from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.history import Deed
from dashboard.domain.marks import Answer
from dashboard.domain.refusals import Reason, Refused
from dashboard.domain.roles import Actor
from dashboard.services.answers import status_answer
from dashboard.services.attaching import attach_address
from dashboard.services.backing_up import MadeBackup, back_up
from dashboard.services.backup_place import place_of
from dashboard.services.desk import open_desk
from dashboard.services.figures import figures_of
from dashboard.services.history import recent
from dashboard.services.marking import Wanted, mark
from dashboard.services.proof import Proof
from dashboard.services.restoring import look_at_backup, restore_backup
from dashboard.services.samples import load_sample
from dashboard.services.year import year_state
from dashboard.settings import Settings
from dashboard.store.backup.making import Source, make_backup
from dashboard.store.backup.troubles import BackupTrouble
from dashboard.store.engine import open_engine, open_scratch
from dashboard.store.migrate import make_schema
from tests.backups import contents, killed_after, settings_of, work
from tests.cast import COORDINATOR, OFFICER, SEEDS, VIEWER, Y2570, moment
from tests.installation import station_folder

MARKED = DutyKey("O4.6", "2026-11")


@pytest.fixture
def settings(tmp_path: Path, url: str) -> Iterator[Settings]:
    """An installation whose station has worked, on each kind of database."""
    found = settings_of(station_folder(tmp_path / "data"), url)
    work(open_desk(found))
    yield found
    open_engine(url).dispose()


def backed_up(settings: Settings) -> MadeBackup:
    return back_up(open_desk(settings), COORDINATOR, place_of(settings))


def without_log(rows: dict[str, list[Any]]) -> dict[str, list[Any]]:
    """Without the history, which goes on through a restore, and where it ends."""
    history = {"audit_entry", "history_head"}
    return {name: found for name, found in rows.items() if name not in history}


def test_a_restore_brings_back_what_was_there(settings: Settings) -> None:
    desk = open_desk(settings)
    before = contents(settings.database_url)
    backup = backed_up(settings)
    sha256 = next(iter(backup.manifest.files))
    desk.files.remove(sha256)
    mark(desk, OFFICER, Y2570, [Wanted(MARKED, Answer.DONE)])
    (settings.seeds_dir / "station.toml").write_text("changed", encoding="utf-8")
    after_work = contents(settings.database_url)["audit_entry"]

    restored = restore_backup(settings, COORDINATOR, backup.path)

    after = contents(settings.database_url)
    assert without_log(after) == without_log(before)
    assert desk.files.has(sha256)
    assert (settings.seeds_dir / "station.toml").read_bytes() == (
        SEEDS / "station.toml"
    ).read_bytes()
    log, new = after["audit_entry"][: len(before["audit_entry"])], restored.entry_id
    assert log == before["audit_entry"]
    added = after["audit_entry"][len(log) :]
    assert {row["action"] for row in added} == {Deed.RESTORE_BACKUP}
    assert added[-1]["id"] == new
    assert min(row["id"] for row in added) > max(row["id"] for row in after_work)
    # What was there last was copied first, and that copy is a backup like any other.
    assert restored.before is not None
    copied = look_at_backup(settings, COORDINATOR, restored.before).manifest
    assert copied.last_entry[0] == max(row["id"] for row in after_work)


def test_pages_that_are_open_see_it_at_once(settings: Settings) -> None:
    desk = open_desk(settings)
    backup = backed_up(settings)
    load_sample(desk, COORDINATOR, Y2570, Dataset.CASES)
    mark(desk, OFFICER, Y2570, [Wanted(MARKED, Answer.DONE)])
    year_state(desk, VIEWER)
    assert figures_of(desk, VIEWER, Y2570, Dataset.CASES).rows

    restore_backup(settings, COORDINATOR, backup.path)

    assert not figures_of(desk, VIEWER, Y2570, Dataset.CASES).rows
    duties = year_state(desk, VIEWER).item("O4").marks
    assert MARKED not in duties
    told = recent(desk, VIEWER, Y2570, 1)[0]
    assert (told.action, told.actor_name) == (Deed.RESTORE_BACKUP, COORDINATOR.name)
    # And goes on: what is written now stands after the restore.
    assert (mark(desk, OFFICER, Y2570, [Wanted(MARKED, Answer.DONE)]).entry_id or 0) > (
        told.entry_id
    )


def test_ids_of_pieces_are_never_given_out_again(settings: Settings) -> None:
    backup = backed_up(settings)
    desk, proof = open_desk(settings), Proof(str(Y2570))
    known = attach_address(desk, OFFICER, Y2570, "O3", "https://a.go.th/1", proof).evidence_id
    restore_backup(settings, COORDINATOR, backup.path)
    later = attach_address(desk, OFFICER, Y2570, "O3", "https://a.go.th/2", proof).evidence_id
    assert later > known


def test_an_empty_database_gets_the_station_without_a_copy(
    settings: Settings, tmp_path: Path
) -> None:
    backup = backed_up(settings)
    other = settings_of(tmp_path / "other")
    restored = restore_backup(other, COORDINATOR, backup.path)
    assert restored.before is None
    assert without_log(contents(other.database_url)) == without_log(contents(settings.database_url))
    assert year_state(open_desk(other), VIEWER).item("O1").evidence


def test_a_station_moves_to_postgres_and_back(tmp_path: Path, postgres_url: str) -> None:
    here = settings_of(station_folder(tmp_path / "here"))
    desk = open_desk(here)
    work(desk)
    sums = status_answer(year_state(desk, VIEWER))
    original = contents(here.database_url)

    server = settings_of(tmp_path / "server", postgres_url)
    restore_backup(server, COORDINATOR, backed_up(here).path)
    moved = contents(postgres_url)
    assert without_log(moved) == without_log(original)
    assert moved["audit_entry"][: len(original["audit_entry"])] == original["audit_entry"]
    assert status_answer(year_state(open_desk(server), VIEWER)) == sums

    back = settings_of(tmp_path / "back")
    at_server = contents(postgres_url)
    restore_backup(back, COORDINATOR, backed_up(server).path)
    returned = contents(back.database_url)
    assert without_log(returned) == without_log(original)
    assert returned["audit_entry"][: len(at_server["audit_entry"])] == at_server["audit_entry"]
    assert status_answer(year_state(open_desk(back), VIEWER)) == sums
    # Both go on giving out ids of their own.
    for each in (server, back):
        mark(open_desk(each), OFFICER, Y2570, [Wanted(MARKED, Answer.DONE)])


@pytest.mark.parametrize("revision", ["0001", "0002", "0003"])
def test_a_backup_of_an_older_version_comes_up_to_date(tmp_path: Path, revision: str) -> None:
    path = tmp_path / "old.db"
    engine = open_scratch(path)
    make_schema(engine, revision)
    with engine.begin() as connection:
        _fill_old(connection.exec_driver_sql, revision)
    old = Source(engine, None, open_desk_files(tmp_path), SEEDS)
    target = tmp_path / "old.zip"
    assert make_backup(old, target, moment()).revision == revision
    engine.dispose()

    settings = settings_of(tmp_path / "new")
    restore_backup(settings, COORDINATOR, target)
    desk = open_desk(settings)
    assert year_state(desk, VIEWER, Y2570).station.name == "สถานีตำรวจภูธรทดสอบ"
    rows = contents(settings.database_url)
    assert [row["answer"] for row in rows["mark"]] == ["done"]
    assert [row["id"] for row in rows["audit_entry"]][:1] == [7]
    assert rows["audit_entry"][0]["after"] == {"marks": [{"ก": None}]}


def test_a_backup_of_a_newer_version_is_refused(settings: Settings, tmp_path: Path) -> None:
    engine = create_engine(_sqlalchemy(settings.database_url))
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    source = Source(engine, None, open_desk_files(tmp_path), SEEDS)
    target = tmp_path / "newer.zip"
    make_backup(source, target, moment())
    engine.dispose()
    other = settings_of(tmp_path / "other")
    with pytest.raises(Refused) as refused:
        restore_backup(other, COORDINATOR, target)
    assert refused.value.facts["trouble"] is BackupTrouble.NEWER
    assert not (other.data_dir / "ita.db").exists()


def test_stations_that_share_a_server_stay_as_they_are(tmp_path: Path, postgres_url: str) -> None:
    one, two = (
        settings_of(_renamed(station_folder(tmp_path / code), code), postgres_url)
        for code in ("one", "two")
    )
    work(open_desk(one))
    work(open_desk(two))
    backup = backed_up(one)
    assert backup.manifest.station[0] == "one"
    assert backup.manifest.tables["station"].rows == 1
    before = contents(postgres_url)
    mark(open_desk(one), OFFICER, Y2570, [Wanted(MARKED, Answer.DONE)])
    mark(open_desk(two), OFFICER, Y2570, [Wanted(MARKED, Answer.DONE)])

    restore_backup(one, COORDINATOR, backup.path)

    after = contents(postgres_url)
    assert len(after["mark"]) == len(before["mark"]) + 1
    for name in ("evidence", "stored_file", "figure_row", "officer", "comment"):
        assert after[name] == before[name]
    assert MARKED not in year_state(open_desk(one), VIEWER).item("O4").marks
    assert MARKED in year_state(open_desk(two), VIEWER).item("O4").marks


def test_ids_of_another_station_are_not_overwritten(tmp_path: Path, postgres_url: str) -> None:
    here = settings_of(station_folder(tmp_path / "here"))
    work(open_desk(here))
    backup = backed_up(here)
    other = settings_of(_renamed(station_folder(tmp_path / "other"), "other"), postgres_url)
    work(open_desk(other))
    before = contents(postgres_url)
    with pytest.raises(Refused) as refused:
        restore_backup(settings_of(tmp_path / "there", postgres_url), COORDINATOR, backup.path)
    assert refused.value.facts["trouble"] is BackupTrouble.OTHER_STATIONS
    assert contents(postgres_url) == before
    assert not (tmp_path / "there" / "seeds" / "station.toml").exists()


@pytest.mark.skipif(os.name != "posix", reason="there is no SIGKILL")
def test_a_restore_that_is_killed_leaves_the_whole_old_or_the_whole_new(
    settings: Settings,
) -> None:
    backup = backed_up(settings)
    desk = open_desk(settings)
    new = without_log(contents(settings.database_url))
    mark(desk, OFFICER, Y2570, [Wanted(MARKED, Answer.DONE)])
    old = without_log(contents(settings.database_url))
    found = []
    for lines in (2, 25, 40, 44):
        killed_after(
            lines, "restore", str(settings.data_dir), settings.database_url, str(backup.path)
        )
        there = without_log(contents(settings.database_url))
        assert there in (old, new)
        found.append(there == old)
    assert found[0], "the first was killed before it wrote"
    restore_backup(settings, COORDINATOR, backup.path)
    assert without_log(contents(settings.database_url)) == new


@pytest.mark.parametrize("actor", [VIEWER, OFFICER], ids=lambda each: each.role)
def test_others_restore_nothing(tmp_path: Path, actor: Actor) -> None:
    settings = settings_of(tmp_path / "data")
    for ask in (look_at_backup, restore_backup):
        with pytest.raises(Refused) as refused:
            ask(settings, actor, tmp_path / "x.zip")
        assert refused.value.reason is Reason.NOT_ALLOWED


def open_desk_files(folder: Path) -> Any:
    from dashboard.store.files.opening import open_storage  # noqa: PLC0415

    return open_storage("", folder / "files")


def _sqlalchemy(url: str) -> Any:
    found = make_url(url)
    return found.set(drivername="postgresql+psycopg") if "postgres" in url else found


def _renamed(folder: Path, code: str) -> Path:
    path = folder / "seeds" / "station.toml"
    text = path.read_text("utf-8").replace('code = "test"', f'code = "{code}"')
    path.write_text(text, encoding="utf-8")
    return folder


def _fill_old(run: Any, revision: str) -> None:
    run(
        "INSERT INTO station (id, code, name, short_name, district, province, region, website,"
        " phone, is_demo, version) VALUES (1, 'test', 'สถานีตำรวจภูธรทดสอบ', 'สภ.ทดสอบ', '', '',"
        " '', '', '', 0, 7)"
    )
    run(
        "INSERT INTO audit_entry (id, station_id, at, actor_name, actor_role, action, subject,"
        " year, before, after) VALUES (7, 1, '2026-11-01 02:00:00.000000', 'เจ้าหน้าที่ทดสอบ',"
        """ 'officer', 'mark', 'O4', 2570, '{}', '{"marks":[{"ก":null}]}')"""
    )
    run(
        "INSERT INTO fiscal_year (id, station_id, number, catalogue_edition, catalogue_confirmed,"
        " system_close, system_close_confirmed, version)"
        " VALUES (1, 1, 2570, 2568, 0, '2027-04-30', 0, 7)"
    )
    run(
        "INSERT INTO mark (id, fiscal_year_id, requirement, period, answer, note, marked_by,"
        " marked_at, version) VALUES (1, 1, 'O4.6', '2026-10', 'done', '', 'เจ้าหน้าที่ทดสอบ',"
        " '2026-11-01 02:00:00.000000', 7)"
    )
    if revision >= "0003":
        run("INSERT INTO watch_lease VALUES (1, '2026-11-01 02:00:00.000000')")
