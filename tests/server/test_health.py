"""Alive, ready, and the figures of what the server did."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from urllib.error import HTTPError

import pytest
from prometheus_client.openmetrics.parser import text_string_to_metric_families
from starlette.types import Receive, Scope, Send

from dashboard.ui.health_routes import ClosedFigures
from tests.server.asking import ask
from tests.server.running import Server, elements

TOKEN = "a-token-of-the-tests"  # pragma: allowlist secret


def test_it_is_alive(server: Server) -> None:
    assert server.get("/healthz")[1] == b"ok\n"


def test_it_is_ready(server: Server) -> None:
    headers, body = server.get("/readyz")
    assert json.loads(body) == {"ready": True, "failed": []}
    assert headers["cache-control"] == "no-store"


def unready(server: Server) -> list[str]:
    with pytest.raises(HTTPError) as refused:
        server.get("/readyz")
    assert refused.value.code == 503
    answer = json.loads(refused.value.read())
    assert set(answer) == {"ready", "failed"}
    assert answer["ready"] is False
    failed: list[str] = answer["failed"]
    return failed


def test_storage_that_takes_nothing_is_named(server: Server) -> None:
    staging = server.data_dir / "files" / "staging"
    staging.parent.mkdir(exist_ok=True)
    if staging.exists():
        staging.rmdir()
    staging.write_bytes(b"a file where a folder has to be")
    try:
        assert unready(server) == ["storage"]
    finally:
        staging.unlink()
    server.get("/readyz")


@pytest.fixture
def other_schema(server: Server) -> Iterator[None]:
    import sqlite3  # noqa: PLC0415

    def set_to(revision: str) -> None:
        with sqlite3.connect(server.data_dir / "ita.db") as connection:
            (before,) = connection.execute("SELECT version_num FROM alembic_version").fetchone()
            connection.execute("UPDATE alembic_version SET version_num = ?", (revision,))
        found.append(before)

    found: list[str] = []
    set_to("9999")
    yield
    set_to(found[0])


@pytest.mark.usefixtures("other_schema")
def test_a_schema_of_another_version_is_named(server: Server) -> None:
    assert unready(server) == ["schema"]
    assert server.get("/healthz")[1] == b"ok\n"


def figures(server: Server) -> dict[str, float]:
    headers, body = server.get("/metrics")
    assert headers["content-type"].startswith("application/openmetrics-text")
    families = text_string_to_metric_families(body.decode())  # type: ignore[no-untyped-call]
    return {
        f"{sample.name}{sample.labels}": sample.value
        for family in families
        for sample in family.samples
    }


def test_what_is_done_is_counted(server: Server) -> None:
    before = figures(server)
    visit = server.interact(page="item", query_params={"code": ["O2"]})
    boxes = [each["key"] for each in elements(visit["tree"]) if each["type"] == "checkbox"]
    server.interact(session_id=visit["session_id"], widget_state={boxes[0]: True})
    after = figures(server)

    def grew(name: str) -> float:
        return after[name] - before.get(name, 0)

    assert grew("ita_writes_total{}") == 1
    assert grew("ita_script_run_seconds_count{'page': 'item'}") >= 2
    assert grew("ita_database_statement_seconds_count{}") > 4
    assert after["ita_open_sessions{}"] >= 0
    assert any(name.startswith("ita_dashboard_info{'version'") for name in after)
    assert not re.search(r"[\u0e00-\u0e7f]", str(after))


async def _answers(scope: Scope, receive: Receive, send: Send) -> None:
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": b"figures"})


PATHS = ["/metrics", "/metrics/", "/_stcore/metrics", "/item/_stcore/metrics", "/_stcore/metrics/"]


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize(
    ("client", "headers", "status"),
    [
        ("127.0.0.1", {}, 200),
        ("::1", {}, 200),
        ("10.0.0.7", {}, 403),
        ("10.0.0.7", {"Authorization": f"Bearer {TOKEN}"}, 200),
        ("10.0.0.7", {"Authorization": "Bearer another"}, 403),
        ("10.0.0.7", {"Authorization": "Bearer "}, 403),
        ("127.0.0.1", {"X_Forwarded_For": "10.0.0.7"}, 403),
        ("127.0.0.1", {"Forwarded": "for=10.0.0.7"}, 403),
    ],
)
def test_figures_are_for_this_machine_or_a_token(
    path: str, client: str, headers: dict[str, str], status: int
) -> None:
    answer = ask(ClosedFigures(_answers, TOKEN), path, client=client, **headers)
    assert answer.status == status


def test_without_a_token_nothing_opens_them_from_outside() -> None:
    closed = ClosedFigures(_answers, "")
    for given in ("Bearer ", "Bearer", ""):
        assert ask(closed, "/metrics", client="10.0.0.7", Authorization=given).status == 403
    assert ask(closed, "/board", client="10.0.0.7").status == 200
