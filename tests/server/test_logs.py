"""What the running server logs: lines of JSON, and nothing that somebody wrote or is."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from urllib.error import HTTPError

import pytest

from tests.installation import environment, station_folder
from tests.server.running import Server, elements, started
from tests.server.test_serving import broken_database

NAME = "เจ้าหน้าที่ทดสอบ ลับ"
COOKIE = "session=c00k1evalue"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server of its own: its log is read from the first line to the last."""
    folder = tmp_path_factory.mktemp("logs")
    with started(station_folder(folder / "data"), ITA_LOG="json") as running:
        yield running


def lines(server: Server) -> list[dict[str, str]]:
    return [json.loads(line) for line in server.logged().splitlines() if line.startswith("{")]


def test_streamlit_and_uvicorn_log_the_same_way(server: Server) -> None:
    server.get("/")
    assert {"uvicorn.error"} <= {line["logger"] for line in lines(server)}
    for line in lines(server):
        assert {"time", "level", "logger", "message", "version"} <= set(line)


def test_an_error_is_in_the_log_and_what_was_written_is_not(server: Server) -> None:
    visit = server.interact(page="item", query_params={"code": ["O1"], "q": [NAME]})
    session = visit["session_id"]
    with sqlite3.connect(server.data_dir / "ita.db") as connection:
        connection.execute("ALTER TABLE item_plan RENAME COLUMN note TO gone")
    try:
        area = next(each for each in elements(visit["tree"]) if each["type"] == "text_area")
        failed = server.interact(session_id=session, widget_state={area["key"]: NAME})
    finally:
        with sqlite3.connect(server.data_dir / "ita.db") as connection:
            connection.execute("ALTER TABLE item_plan RENAME COLUMN gone TO note")
    (reference,) = set(re.findall(r"\b[0-9A-F]{8}\b", str(failed["tree"])))
    (line,) = [each for each in lines(server) if each.get("reference") == reference]
    assert "no such column" in line["exception"]
    assert NAME not in server.logged()
    assert "ลับ" not in server.logged()


def test_a_request_that_fails_has_a_reference_and_no_query_or_cookie(server: Server) -> None:
    with pytest.raises(HTTPError) as refused:
        server.get("/files/1?q=secretquestion", Cookie=COOKIE, Accept="text/html")
    assert refused.value.code == 404
    with broken_database(server, "evidence"), pytest.raises(HTTPError) as failed:
        server.get("/files/1?q=secretquestion", Cookie=COOKIE, Accept="text/html")
    assert failed.value.code == 500
    (reference,) = re.findall(r"\b[0-9A-F]{8}\b", failed.value.read().decode())
    (line,) = [each for each in lines(server) if each.get("reference") == reference]
    assert "no such table" in line["exception"]
    for secret in ("secretquestion", "c00k1evalue"):
        assert secret not in server.logged()


def test_a_password_of_the_database_is_in_no_log(tmp_path: Path) -> None:
    from tests.cli.running import start  # noqa: PLC0415

    url = "postgresql://ita:pwd4711@127.0.0.1:1/ita"  # pragma: allowlist secret
    given = {**environment(station_folder(tmp_path / "data")), "ITA_DATABASE_URL": url}
    ended = start("status", environment=given)
    assert ended.returncode == 1
    assert "pwd4711" not in ended.stdout + ended.stderr
