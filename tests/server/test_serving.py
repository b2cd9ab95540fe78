"""The server as people reach it: a Thai page, health, deep links, calm errors."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.error import HTTPError

import pytest

from dashboard.text import item, shell
from dashboard.ui.pages import PAGES
from tests.cast import catalogue_2568
from tests.server.running import Server, elements

HTML = "text/html,application/xhtml+xml"


@pytest.mark.parametrize("path", ["/", "/item?code=O12", "/board", "/imports", "/overview"])
@pytest.mark.parametrize("encoding", ["identity", "gzip, deflate, br"])
def test_the_page_is_thai_and_hardened(server: Server, path: str, encoding: str) -> None:
    headers, body = server.get(path, Accept=HTML, **{"Accept-Encoding": encoding})
    page = body.decode()
    assert '<html lang="th"' in page
    assert f"<title>{shell.PRODUCT.th}</title>" in page
    assert int(headers["content-length"]) == len(body)
    assert headers["content-type"].startswith("text/html")
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "SAMEORIGIN"
    assert headers["referrer-policy"] == "same-origin"


def test_it_is_healthy(server: Server) -> None:
    headers, body = server.get("/_stcore/health")
    assert body == b"ok"
    assert headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("weight", ["Regular", "SemiBold", "Bold"])
def test_the_font_is_served_here(server: Server, weight: str) -> None:
    _, body = server.get(f"/app/static/fonts/Sarabun-{weight}.ttf")
    assert body[:4] == b"\x00\x01\x00\x00"


@pytest.mark.parametrize(
    "path", ["/app/static/../settings.py", "/app/static/%2e%2e/settings.py", "/pages/overview.py"]
)
def test_no_source_is_served(server: Server, path: str) -> None:
    try:
        _, body = server.get(path, Accept=HTML)
    except HTTPError as refused:
        assert 400 <= refused.code < 500
        return
    assert b"from __future__" not in body
    assert b"import streamlit" not in body


def html_of(snapshot: dict[str, Any], key: str) -> str:
    (found,) = (each for each in elements(snapshot["tree"]) if each.get("key") == key)
    html: str = found["props"]["data"]["html"]
    return html


@pytest.mark.parametrize("page", [page.address for page in PAGES[1:]])
def test_every_page_opens_on_a_fresh_visit(server: Server, page: str) -> None:
    snapshot = server.interact(page=page)
    assert snapshot["status"] == "ready"
    assert snapshot["page"]["url_path"] == page
    assert html_of(snapshot, "headline_text")


@pytest.mark.parametrize("code", ["O12", "o12"])
def test_an_item_opens_on_a_fresh_visit(server: Server, code: str) -> None:
    snapshot = server.interact(page="item", query_params={"code": [code], "year": ["2568"]})
    assert f"O12 {catalogue_2568().item('O12').title.th}" in html_of(snapshot, "headline_text")
    assert shell.EYEBROW.filled(station="สภ.ทดสอบ", year=2568).th in html_of(
        snapshot, "headline_text"
    )


def test_the_menu_names_every_page_but_the_item(server: Server) -> None:
    pages = server.interact()["pages"]
    shown = [page["title"] for page in pages if not page.get("hidden")]
    assert shown == [page.title.th for page in PAGES if page.in_menu]


def test_the_projector_has_no_menu(server: Server) -> None:
    snapshot = server.interact(page="board", query_params={"projector": ["1"]})
    assert snapshot["actions"] == []
    assert "projector=1" in html_of(snapshot, "projector_controls")


def test_neighbours_and_the_list_lead_from_item_to_item(server: Server) -> None:
    visit = server.interact(page="item", query_params={"code": ["O1"], "lang": ["en"]})
    session = visit["session_id"]
    before = server.interact(session_id=session, trigger={"key": "neighbour_chevron_left"})
    assert before["query_params"] == {"code": ["S3.5"], "lang": ["en"]}
    (choice,) = (each for each in elements(before["tree"]) if each.get("key") == "item_choice")
    o3 = next(option for option in choice["props"]["options"] if option.startswith("O3 "))
    chosen = server.interact(session_id=session, widget_state={"item_choice": o3})
    assert chosen["query_params"] == {"code": ["O3"], "lang": ["en"]}
    assert catalogue_2568().item("O3").title.en in html_of(chosen, "headline_text")


def test_a_mark_in_one_visit_shows_in_another_and_is_undone(server: Server) -> None:
    asked = {"page": "item", "query_params": {"code": ["O1"]}}
    one, two = server.interact(**asked), server.interact(**asked)
    done = server.interact(session_id=one["session_id"], widget_state={"box_O1.1": True})
    seen = server.interact(session_id=two["session_id"])
    (box,) = (each for each in elements(seen["tree"]) if each.get("key") == "box_O1.1")
    assert box["value"] is True
    (undo,) = (each["key"] for each in done["actions"] if each["key"].startswith("undo_"))
    server.interact(session_id=one["session_id"], trigger={"key": undo})
    seen = server.interact(session_id=two["session_id"])
    (box,) = (each for each in elements(seen["tree"]) if each.get("key") == "box_O1.1")
    assert box["value"] is False


def test_a_dialog_saves_and_closes(server: Server) -> None:
    visit = server.interact(page="item", query_params={"code": ["O3"]})
    session = visit["session_id"]
    opened = server.interact(session_id=session, trigger={"key": "not_applicable"})
    fields = {each.get("props", {}).get("label"): each for each in elements(opened["tree"])}
    what, why = fields[item.NOT_APPLICABLE_WHAT.th], fields[item.NOT_APPLICABLE_WHY.th]
    send = next(
        action["key"]
        for action in opened["actions"]
        if action.get("label") == shell.SAVE.th and action["kind"] == "trigger"
    )
    saved = server.interact(
        session_id=session,
        widget_state={what["key"]: what["value"], why["key"]: "ไม่มีงานนี้"},
        trigger={"key": send},
    )
    said = str(saved["tree"])
    assert item.NOT_APPLICABLE_LINE.filled(reason="ไม่มีงานนี้").th in said
    assert item.NOT_APPLICABLE_WHY.th not in {
        each.get("props", {}).get("label") for each in elements(saved["tree"])
    }


@contextmanager
def broken_database(server: Server, table: str = "audit_entry") -> Iterator[None]:
    """A table is gone while the server runs, and comes back."""
    with sqlite3.connect(server.data_dir / "ita.db") as connection:
        connection.execute(f"ALTER TABLE {table} RENAME TO gone")
    try:
        yield
    finally:
        with sqlite3.connect(server.data_dir / "ita.db") as connection:
            connection.execute(f"ALTER TABLE gone RENAME TO {table}")


def test_an_error_is_one_calm_sentence_with_a_reference_that_is_in_the_log(
    server: Server,
) -> None:
    visit = server.interact()
    with broken_database(server):
        failed = server.interact(session_id=visit["session_id"])
    (told,) = (each for each in elements(failed["tree"]) if each["type"] == "error")
    said = str(told)
    assert shell.ERROR_TITLE.th in said
    before, after = shell.ERROR_BODY.th.split("{reference}")
    assert before in said
    assert after in said
    (reference,) = re.findall(r"\b[0-9A-F]{8}\b", said)
    shown = str(failed["tree"])
    for secret in ("audit_entry", "sqlite", "Traceback", "OperationalError"):
        assert secret not in shown
    assert not [each for each in elements(failed["tree"]) if each["type"] == "exception"]
    assert f"reference {reference}" in server.logged()
    assert "no such table" in server.logged().split(f"reference {reference}")[1]


def test_a_reload_after_an_error_works_again(server: Server) -> None:
    visit = server.interact()
    with broken_database(server):
        server.interact(session_id=visit["session_id"])
    again = server.interact(session_id=visit["session_id"])
    assert html_of(again, "headline_text")
    assert not [each for each in elements(again["tree"]) if each["type"] == "error"]
