"""The script of our markup: fetched once, not sent with every element."""

from __future__ import annotations

import json
import re
from hashlib import sha256

from dashboard.ui.linked_script import LOOK, MARKUP, address, linked_script, loader
from tests.server.running import Server


def test_the_page_names_it_and_it_is_kept_for_good(server: Server) -> None:
    _, page = server.get("/item?code=O4", Accept="text/html")
    (where,) = re.findall(r'<link rel="modulepreload" href="([^"]+)">', page.decode())
    assert where == address()
    headers, body = server.get(f"/{where}")
    assert body == linked_script()
    assert headers["content-type"].startswith("text/javascript")
    assert "immutable" in headers["cache-control"]
    version = sha256(body).hexdigest()[:12]
    assert where.endswith(f"?v={version}"), "another version has another address"


def test_an_element_brings_only_where_it_is() -> None:
    assert address() in loader()
    assert len(loader()) < 200


def test_it_holds_the_whole_style_sheet() -> None:
    (sheet,) = re.findall(r"^look\.replaceSync\((\".*\")\);$", linked_script().decode(), re.M)
    assert sorted(f"{part}.css" for part in LOOK) == sorted(
        path.name for path in (MARKUP / "look").iterdir()
    )
    for part in LOOK:
        assert (MARKUP / "look" / f"{part}.css").read_text("utf-8") in json.loads(sheet)
