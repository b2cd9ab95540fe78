"""A backup: one moment of the station, whole, in one file, while people work."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import BinaryIO
from zipfile import ZipFile

import orjson
import pytest

from dashboard.domain.duties import duties_of
from dashboard.domain.marks import Answer
from dashboard.domain.refusals import Reason, Refused
from dashboard.domain.roles import Actor
from dashboard.services.backing_up import back_up, check_backup
from dashboard.services.backup_place import BackupPlace
from dashboard.services.desk import Desk, open_desk
from dashboard.services.emptying import empty_bin
from dashboard.services.evidence import bin_evidence
from dashboard.services.marking import Wanted, mark
from dashboard.services.restoring import restore_backup
from dashboard.services.year import year_state
from dashboard.store.backup.folder import backups_in
from dashboard.store.backup.troubles import BackupTrouble
from dashboard.store.files.folder import FolderStorage
from dashboard.store.files.storage import Storage, StorageFailed, Trouble
from tests.backups import contents, killed_after, made, place_beside, settings_of, work
from tests.cast import COORDINATOR, OFFICER, SEEDS, VIEWER, Y2570, catalogue_2568
from tests.installation import station_folder
from tests.store.s3_server import S3Server


def test_a_backup_holds_every_row_and_every_file(any_desk: Desk) -> None:
    work(any_desk)
    there = contents(any_desk.store.url)
    backup = made(any_desk)
    assert {name: part.rows for name, part in backup.manifest.tables.items()} == {
        name: len(rows) for name, rows in there.items()
    }
    assert backup.manifest.last_entry[0] == max(row["id"] for row in there["audit_entry"])
    kept = {row["sha256"] for row in there["stored_file"]}
    kept |= {row["sha256"] for row in there["figure_import"] if row["is_kept"]}
    assert set(backup.manifest.files) == kept
    assert len(kept) == 3
    with ZipFile(backup.path) as archive:
        assert archive.testzip() is None
        assert archive.read("seeds/station.toml") == (SEEDS / "station.toml").read_bytes()
        marks = [orjson.loads(line) for line in archive.open("tables/mark.jsonl")]
    assert [each["marked_at"] for each in marks] == ["2026-11-22T02:00:00"]
    assert os.stat(backup.path).st_mode & 0o077 == 0


def test_a_backup_is_of_one_moment_while_others_write(any_desk: Desk) -> None:
    duties = [each for item in catalogue_2568().items for each in duties_of(item, Y2570)]
    answerable = iter([each for each in duties if not each.requirement.unclear])
    stop = threading.Event()

    def go_on_marking() -> None:
        while not stop.is_set():
            mark(any_desk, OFFICER, Y2570, [Wanted(next(answerable).key, Answer.DONE)])
            stop.wait(0.01)

    thread = threading.Thread(target=go_on_marking)
    thread.start()
    try:
        backups = [made(any_desk) for _ in range(3)]
    finally:
        stop.set()
        thread.join()
    entries = {row["id"]: row for row in contents(any_desk.store.url)["audit_entry"]}
    for backup in backups:
        held = backup.manifest
        until = [row for id_, row in entries.items() if id_ <= held.last_entry[0]]
        assert held.tables["audit_entry"].rows == len(until)
        assert held.tables["mark"].rows == sum(row["action"] == "mark" for row in until)
    assert backups[0].manifest.tables["mark"].rows < backups[-1].manifest.tables["mark"].rows


def test_a_file_that_goes_meanwhile_is_no_longer_part_of_it(desk: Desk) -> None:
    work(desk)
    binned = next(row for row in contents(desk.store.url)["evidence"] if row["binned_at"])
    later = desk.clock.now() + timedelta(days=31)
    month_later = replace(desk, clock=replace(desk.clock, now=lambda: later))

    def empty() -> None:
        assert empty_bin(month_later, COORDINATOR, Y2570).count == 1

    backup = made(replace(desk, files=Meddled(desk.files, empty)))
    assert binned["sha256"] not in backup.manifest.files
    assert backup.manifest.missing == ()
    assert backup.manifest.tables["evidence"].rows == 2


def test_a_file_that_was_lost_before_is_told_and_the_rest_is_kept(desk: Desk) -> None:
    work(desk)
    lost = contents(desk.store.url)["stored_file"][0]["sha256"]
    desk.files.remove(lost)
    backup = made(desk)
    assert backup.manifest.missing == (lost,)
    assert lost not in backup.manifest.files
    assert backup.manifest.files


def test_a_storage_that_does_not_answer_stops_it(desk: Desk) -> None:
    work(desk)

    def refuse() -> None:
        raise StorageFailed(Trouble.UNREACHABLE)

    with pytest.raises(Refused) as refused:
        made(replace(desk, files=Meddled(desk.files, refuse)))
    assert refused.value.facts["trouble"] is BackupTrouble.STORAGE
    assert list(place_beside(desk).folder.iterdir()) == []


def test_evidence_in_a_bucket_goes_along(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "test")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "test")
    server = S3Server()
    try:
        here = settings_of(station_folder(tmp_path / "here"), ITA_FILES_URL=server.url("/here"))
        desk = open_desk(here)
        work(desk)
        backup = back_up(desk, COORDINATOR, BackupPlace(here.backups, here.seeds_dir))
        there = settings_of(tmp_path / "there", ITA_FILES_URL=server.url("/there"))
        restore_backup(there, COORDINATOR, backup.path)
        again = open_desk(there).files
        assert set(again.all()) == set(backup.manifest.files)
        for sha256 in backup.manifest.files:
            with desk.files.open(sha256) as kept, again.open(sha256) as brought:
                assert brought.read() == kept.read()
    finally:
        server.stop()


def test_an_encrypted_backup_shows_nothing_and_opens_by_its_passphrase(desk: Desk) -> None:
    work(desk)
    backup = made(desk, "รหัส ลับ")
    content = backup.path.read_bytes()
    assert b"tables/" not in content
    assert b"manifest" not in content
    assert "สถานีตำรวจภูธรทดสอบ".encode() not in content
    scratch = place_beside(desk).folder
    assert check_backup(COORDINATOR, backup.path, "รหัส ลับ", scratch) == backup.manifest
    assert [path.name for path in scratch.iterdir()] == [backup.path.name]
    for given, trouble in (
        (None, BackupTrouble.PASSPHRASE_NEEDED),
        ("รหัส  ลับ", BackupTrouble.WRONG_PASSPHRASE),
        ("", BackupTrouble.WRONG_PASSPHRASE),
    ):
        with pytest.raises(Refused) as refused:
            check_backup(COORDINATOR, backup.path, given, scratch)
        assert refused.value.facts["trouble"] is trouble


def test_a_backup_takes_the_place_of_an_older_one_only_when_whole(desk: Desk) -> None:
    target = place_beside(desk).folder / "mine.zip"
    first = back_up(desk, COORDINATOR, place_beside(desk), target)
    before = target.read_bytes()
    work(desk)

    def fail() -> None:
        raise ZeroDivisionError

    broken = replace(desk, files=Meddled(desk.files, fail))
    with pytest.raises(ZeroDivisionError):
        back_up(broken, COORDINATOR, place_beside(desk), target)
    assert target.read_bytes() == before
    assert list(target.parent.iterdir()) == [target]
    second = back_up(desk, COORDINATOR, place_beside(desk), target)
    assert second.manifest.last_entry[0] > first.manifest.last_entry[0]


@pytest.mark.skipif(os.name != "posix", reason="limits are set by setrlimit")
@pytest.mark.parametrize("passphrase", ["", "secret"])
def test_a_full_disk_is_told_and_leaves_nothing(desk: Desk, passphrase: str) -> None:
    work(desk)
    folder = place_beside(desk).folder
    ended = subprocess.run(
        [sys.executable, "-m", "tests.services.backup_child", desk.store.url, folder, passphrase],
        check=False,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "ITA_TEST_FILE_LIMIT": "9000", "PYTHONIOENCODING": "utf-8"},
    )
    assert ended.stdout.strip() == BackupTrouble.FULL, ended.stderr
    assert list(folder.iterdir()) == []


@pytest.mark.skipif(os.name != "posix", reason="there is no SIGKILL")
def test_a_backup_that_is_killed_is_whole_or_is_none(desk: Desk, tmp_path: Path) -> None:
    work(desk)
    folder, found = tmp_path / "backups", []
    for lines in (1, 10, 40, 1000):
        killed_after(lines, desk.store.url, str(folder), "")
        listed = [folder / each.name for each in backups_in(folder, desk.station_code)]
        for path in listed:
            check_backup(COORDINATOR, path, None, tmp_path)
        found.append(len(listed))
    assert found[0] == 0, "the first was killed before it was whole"
    assert found[-1] > 0, "the last one came to its end"


@pytest.mark.parametrize("actor", [VIEWER, OFFICER], ids=lambda each: each.role)
def test_others_make_no_backup(desk: Desk, actor: Actor) -> None:
    with pytest.raises(Refused) as refused:
        back_up(desk, actor, place_beside(desk))
    assert refused.value.reason is Reason.NOT_ALLOWED
    assert not place_beside(desk).folder.exists()


def test_a_backup_stands_in_the_log_but_in_no_year(desk: Desk) -> None:
    before = year_state(desk, VIEWER).revision
    backup = made(desk)
    last = contents(desk.store.url)["audit_entry"][-1]
    assert (last["action"], last["year"], last["id"] > before) == ("back_up", None, True)
    assert last["after"]["file"] == backup.path.name


def test_a_piece_may_be_binned_while_it_is_copied(desk: Desk) -> None:
    work(desk)
    pieces = year_state(desk, VIEWER).item("O1").evidence
    bin_evidence(desk, COORDINATOR, Y2570, [pieces[0].id])
    assert len(made(desk).manifest.files) == 3


class Meddled(FolderStorage):
    """A folder of contents in which something happens before the first of them is opened."""

    def __init__(self, storage: Storage, first: Callable[[], None]) -> None:
        assert isinstance(storage, FolderStorage)
        super().__init__(storage.folder)
        self._first: Callable[[], None] | None = first

    def open(self, sha256: str) -> BinaryIO:
        if (first := self._first) is not None:
            self._first = None
            first()
        return super().open(sha256)
