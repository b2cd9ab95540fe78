"""Every night by itself: when it is due, by whom, what stays, and what is told when it fails."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

import pytest

from dashboard.domain.backups import Occasion, file_name
from dashboard.domain.refusals import Refused
from dashboard.services.backing_up import check_backup
from dashboard.services.backup_place import BackupPlace
from dashboard.services.backups import backup_state, is_backup_missed
from dashboard.services.demo import fill_demo
from dashboard.services.desk import Desk
from dashboard.services.nightly_backup import back_up_if_due, last_failure
from dashboard.store.backup.turn import turn
from dashboard.text.backup_troubles import TROUBLE
from tests.backups import place_beside, work
from tests.cast import COMMANDER, COORDINATOR, OFFICER, VIEWER

NIGHT = datetime(2026, 11, 22, 19, 30, tzinfo=UTC)
"""Half past two in the morning of 23 November 2026 in Thailand."""


def at(desk: Desk, now: datetime) -> Desk:
    return replace(desk, clock=replace(desk.clock, now=lambda: now))


def nightly(desk: Desk, passphrase: str | None = None) -> BackupPlace:
    return replace(place_beside(desk, passphrase), nightly=time(2, 30))


def names(place: BackupPlace) -> list[str]:
    return sorted(path.name for path in place.folder.iterdir())


def test_it_is_made_once_a_night(any_desk: Desk) -> None:
    place = nightly(any_desk)
    early = NIGHT - timedelta(hours=3)
    assert back_up_if_due(at(any_desk, early), place), "the night before was missed"
    for now, is_made in (
        (early + timedelta(seconds=30), False),
        (NIGHT, True),
        (NIGHT + timedelta(minutes=1), False),
        (NIGHT + timedelta(hours=23), False),
        (NIGHT + timedelta(days=3, hours=5), True),
        (NIGHT + timedelta(days=3, hours=6), False),
    ):
        assert (back_up_if_due(at(any_desk, now), place) is not None) is is_made, now
    assert len(names(place)) == 3
    for name in names(place):
        check_backup(COORDINATOR, place.folder / name, None, place.folder)


def test_it_is_off_until_it_is_asked_for(desk: Desk) -> None:
    place = place_beside(desk)
    assert back_up_if_due(at(desk, NIGHT), place) is None
    assert not place.folder.exists()


def test_two_servers_make_one(any_desk: Desk) -> None:
    place = nightly(any_desk)
    with turn(any_desk.store.engine, any_desk.station_code) as ours:
        assert ours
        with turn(any_desk.store.engine, any_desk.station_code) as theirs:
            assert not theirs
        assert back_up_if_due(at(any_desk, NIGHT), place) is None
    assert back_up_if_due(at(any_desk, NIGHT), place)
    # Another server keeps its backups elsewhere; the log tells it that one was made.
    elsewhere = replace(place, folder=place.folder.with_name("elsewhere"))
    assert back_up_if_due(at(any_desk, NIGHT + timedelta(minutes=5)), elsewhere) is None


def test_what_is_too_old_goes_and_nothing_else(desk: Desk) -> None:
    place = nightly(desk)
    place.folder.mkdir(parents=True)
    old = [NIGHT - timedelta(days=days) for days in range(1, 60)]
    for moment in old:
        name = file_name(Occasion.NIGHTLY, desk.station_code, moment, encrypted=False)
        (place.folder / name).write_bytes(b"x")
    others = {
        "บันทึก.txt",
        "ita-nightly-other-20250101-023000.zip",
        file_name(Occasion.ASKED, desk.station_code, old[-1], encrypted=False),
        file_name(Occasion.BEFORE_RESTORE, desk.station_code, old[-1], encrypted=True),
    }
    for name in others:
        (place.folder / name).write_bytes(b"x")
    back_up_if_due(at(desk, NIGHT), place)
    left = set(names(place))
    assert others <= left
    ours = {name for name in left if name.startswith(f"ita-nightly-{desk.station_code}-")}
    assert "ita-nightly-test-20261123-023000.zip" in ours
    assert 7 <= len(ours) <= 7 + 4 + 12
    assert len(ours) < len(old)


def test_a_folder_that_is_gone_is_told_until_it_is_back(desk: Desk, tmp_path: Path) -> None:
    in_the_way = tmp_path / "in the way"
    in_the_way.write_text("a file, not a folder")
    place = replace(nightly(desk), folder=in_the_way)
    with pytest.raises(Refused):
        back_up_if_due(at(desk, NIGHT), place)
    failure = backup_state(at(desk, NIGHT), COORDINATOR, place).failure
    assert failure is not None
    assert failure.at == NIGHT
    assert failure.why.th.startswith(TROUBLE["no_folder"].th[:20])
    in_the_way.unlink()
    assert back_up_if_due(at(desk, NIGHT), place)
    assert last_failure(place) is None


def test_two_days_without_are_told_to_those_who_can_act(desk: Desk) -> None:
    place = nightly(desk)
    begin = desk.clock.now()

    def told(days: float, actor: object = COORDINATOR) -> bool:
        return is_backup_missed(at(desk, begin + timedelta(days=days)), actor, place)  # type: ignore[arg-type]

    assert not told(30), "nobody entered anything yet"
    work(desk)
    assert (told(1.9), told(2)) == (False, True)
    assert told(2, COMMANDER)
    assert not told(2, OFFICER)
    assert not told(2, VIEWER)
    back_up_if_due(at(desk, begin + timedelta(days=2)), place)
    assert (told(3.9), told(4.1)) == (False, True)


def test_invented_data_need_no_backup(desk: Desk) -> None:
    fill_demo(desk)
    year_later = at(desk, desk.clock.now() + timedelta(days=300))
    assert not is_backup_missed(year_later, COORDINATOR, place_beside(desk))
