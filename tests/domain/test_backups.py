"""Names of backups, when one is due and when one is missed."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

import pytest

from dashboard.domain.backups import Occasion, file_name, is_missed, last_night, read_name

AT = datetime(2026, 11, 21, 19, 30, 5, tzinfo=UTC)


@pytest.mark.parametrize("occasion", Occasion)
@pytest.mark.parametrize("encrypted", [True, False])
@pytest.mark.parametrize("station", ["test", "สภ.ทดสอบ", "A-1/..\\x"])
def test_a_name_says_what_it_was_made_of(occasion: Occasion, encrypted: bool, station: str) -> None:
    name = file_name(occasion, station, AT, encrypted=encrypted)
    assert name.isascii()
    assert not {"/", "\\"} & {*name}
    found = read_name(name, station, 7)
    assert found is not None
    assert (found.occasion, found.at, found.is_encrypted, found.size) == (
        occasion,
        AT,
        encrypted,
        7,
    )


@pytest.mark.parametrize(
    "name",
    [
        "ita-nightly-other-20261122-023005.zip",
        "ita-nightly-test-20261122-023005.zip.part",
        "ita-nightly-test-20261332-023005.zip",
        "my-ita-nightly-test-20261122-023005.zip",
        ".ita-backup-abc",
        "ita.db",
    ],
)
def test_other_files_are_no_backups_of_the_station(name: str) -> None:
    assert read_name(name, "test", 1) is None


@pytest.mark.parametrize(
    ("now", "planned"),
    [
        (datetime(2026, 11, 21, 19, 30, tzinfo=UTC), datetime(2026, 11, 21, 19, 30, tzinfo=UTC)),
        (datetime(2026, 11, 21, 19, 29, tzinfo=UTC), datetime(2026, 11, 20, 19, 30, tzinfo=UTC)),
        (datetime(2026, 11, 22, 10, 0, tzinfo=UTC), datetime(2026, 11, 21, 19, 30, tzinfo=UTC)),
    ],
)
def test_a_night_is_one_of_thailand(now: datetime, planned: datetime) -> None:
    assert last_night(now, time(2, 30)) == planned


HOURS = timedelta(hours=1)


@pytest.mark.parametrize(
    ("last", "first_work", "missed"),
    [
        (None, None, False),
        (None, 47, False),
        (None, 48, True),
        (47, 1000, False),
        (48, 1000, True),
        (48, None, False),
    ],
)
def test_two_days_without_are_too_long(
    last: int | None, first_work: int | None, missed: bool
) -> None:
    def ago(hours: int | None) -> datetime | None:
        return None if hours is None else AT - hours * HOURS

    assert is_missed(ago(last), ago(first_work), AT) is missed
