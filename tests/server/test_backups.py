"""Backups of a running server: made by itself at the start, and handed out by their names only."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from urllib.error import HTTPError

import pytest

from tests.installation import station_folder
from tests.server.running import SECONDS, Server, started


@pytest.fixture(scope="module")
def nightly(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = station_folder(tmp_path_factory.mktemp("nightly") / "data")
    with started(folder, ITA_BACKUP_NIGHTLY="00:00", ITA_BACKUP_PASSPHRASE="ลับ") as server:
        yield server


@pytest.fixture(scope="module")
def backup(nightly: Server) -> Path:
    """The backup of the night that was missed, once it is there."""
    give_up = time.monotonic() + SECONDS
    while time.monotonic() < give_up:
        if found := list((nightly.data_dir / "backups").glob("ita-nightly-test-*.age.zip")):
            return found[0]
        time.sleep(0.1)
    pytest.fail(nightly.logged())


def test_a_backup_is_handed_out_whole(nightly: Server, backup: Path) -> None:
    headers, body = nightly.get(f"/backups/{backup.name}")
    assert body == backup.read_bytes()
    assert headers["content-disposition"].startswith("attachment;")
    assert headers["cache-control"] == "private, no-store"
    assert "ลับ" not in nightly.logged()


@pytest.mark.parametrize(
    "name",
    ["ita-nightly-test-20000101-000000.zip", "x.txt", "..%2Fita.db", "%2e%2e/ita.db", "../ita.db"],
)
def test_nothing_else_is(nightly: Server, backup: Path, name: str) -> None:
    (backup.parent / "x.txt").write_text("x")
    try:
        headers, _ = nightly.get(f"/backups/{name}")
    except HTTPError as failed:
        assert failed.code in (400, 404)
    else:
        assert "attachment" not in (headers["content-disposition"] or "")


def test_viewers_get_none(tmp_path: Path) -> None:
    with started(station_folder(tmp_path / "data"), ITA_ROLE="viewer") as server:
        with pytest.raises(HTTPError) as failed:
            server.get("/backups/ita-nightly-test-20000101-000000.zip")
        assert failed.value.code == 403
