"""What the entrance makes of a request: hosts, sites, cookies, ways back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from dashboard.entrance.asked import Asked
from dashboard.entrance.browsers import browser_name
from dashboard.entrance.cookies import token_in
from dashboard.entrance.hosts import is_served
from dashboard.entrance.pages import safe_next
from dashboard.entrance.proxies import is_trusted
from dashboard.settings import from_environment

TOKEN = "A" * 43


def asked(scheme: str = "http", method: str = "POST", kind: str = "http", **headers: str) -> Asked:
    named = [(k.replace("_", "-").encode(), v.encode("latin-1")) for k, v in headers.items()]
    scope: dict[str, Any] = {"type": kind, "scheme": scheme, "method": method, "headers": named}
    return Asked({**scope, "path": "/", "query_string": b""})


@pytest.mark.parametrize(
    ("host", "name"),
    [
        ("ita.example", "ita.example"),
        ("ITA.Example:8501", "ita.example"),
        ("ita.example.", "ita.example"),
        ("127.0.0.1:8501", "127.0.0.1"),
        ("[::1]:8501", "::1"),
        ("", ""),
        ("evil.example@127.0.0.1", ""),
        ("a b", ""),
        ("[::1", ""),
        ("x" * 300, ""),
    ],
)
def test_the_host_of_a_request(host: str, name: str) -> None:
    assert asked(host=host).host == name


@pytest.mark.parametrize(
    ("listening", "hosts", "asked_for", "served"),
    [
        ("127.0.0.1", "", "127.0.0.1", True),
        ("127.0.0.1", "", "localhost", True),
        ("127.0.0.1", "", "::1", True),
        ("127.0.0.1", "", "evil.example", False),
        ("127.0.0.1", "", "192.0.2.1", False),
        ("127.0.0.1", "", "", False),
        ("127.0.0.1", "ita.example", "ita.example", True),
        ("127.0.0.1", "ita.example", "evil.example", False),
        ("0.0.0.0", "", "192.0.2.1", True),
        ("0.0.0.0", "", "2001:db8::1", True),
        ("0.0.0.0", "", "evil.example", False),
        ("0.0.0.0", "ita.example", "ita.example", True),
        ("0.0.0.0", "", "", False),
        ("server.example", "", "server.example", True),
    ],
)
def test_under_which_names_a_server_answers(
    tmp_path: Path, listening: str, hosts: str, asked_for: str, served: bool
) -> None:
    given = {"ITA_DATA_DIR": str(tmp_path), "ITA_HOST": listening, "ITA_HOSTS": hosts}
    assert is_served(asked_for, from_environment(given)) is served


@pytest.mark.parametrize(
    ("headers", "other"),
    [
        ({"sec_fetch_site": "same-origin"}, False),
        ({"sec_fetch_site": "none"}, False),
        ({"sec_fetch_site": "same-site"}, True),
        ({"sec_fetch_site": "cross-site"}, True),
        ({"sec_fetch_site": "cross-site", "origin": "http://a.example", "host": "a.example"}, True),
        ({"origin": "http://a.example", "host": "a.example"}, False),
        ({"origin": "https://a.example:8501", "host": "A.example:8501"}, False),
        ({"origin": "http://evil.example", "host": "a.example"}, True),
        ({"origin": "http://a.example:81", "host": "a.example"}, True),
        ({"origin": "null", "host": "a.example"}, True),
        ({"host": "a.example"}, False),
    ],
)
def test_what_comes_from_another_site(headers: dict[str, str], other: bool) -> None:
    assert asked(**headers).is_from_other_site is other


@pytest.mark.parametrize(
    ("scheme", "cookie", "token"),
    [
        ("http", f"ita_sign_in={TOKEN}", TOKEN),
        ("ws", f"a=1; ita_sign_in={TOKEN}; b=2", TOKEN),
        ("http", f'odd cookie=ก"; ita_sign_in={TOKEN}'.encode().decode("latin-1"), TOKEN),
        ("http", f"__Host-ita_sign_in={TOKEN}", ""),
        ("https", f"__Host-ita_sign_in={TOKEN}", TOKEN),
        ("wss", f"__Host-ita_sign_in={TOKEN}", TOKEN),
        ("https", f"ita_sign_in={TOKEN}", ""),
        ("http", "ita_sign_in=short", ""),
        ("http", "", ""),
    ],
)
def test_which_cookie_counts(scheme: str, cookie: str, token: str) -> None:
    assert token_in(asked(scheme, cookie=cookie)) == token


@pytest.mark.parametrize(
    ("wanted", "safe"),
    [
        ("/", "/"),
        ("/item?code=O12&lang=en", "/item?code=O12&lang=en"),
        ("/item?q=%E0%B8%81", "/item?q=%E0%B8%81"),
        ("//evil.example", "/"),
        ("/\\evil.example", "/"),
        ("\\evil.example", "/"),
        ("https://evil.example/", "/"),
        ("javascript:alert(1)", "/"),
        ("item", "/"),
        ("", "/"),
        ("/a\r\nSet-Cookie: x", "/"),
        ("/a\tb", "/"),
        ("/" + "a" * 2000, "/"),
    ],
)
def test_the_way_back_stays_here(wanted: str, safe: str) -> None:
    assert safe_next(wanted) == safe


@pytest.mark.parametrize(
    ("peer", "trusted"),
    [
        ("10.0.0.5", True),
        ("10.0.1.5", False),
        ("192.0.2.1", True),
        ("127.0.0.1", False),
        ("", False),
        ("unix", False),
    ],
)
def test_only_named_proxies_name_people(peer: str, trusted: bool) -> None:
    assert is_trusted(peer, ("10.0.0.0/24", "192.0.2.1")) is trusted


@pytest.mark.parametrize(
    ("agent", "name"),
    [
        (
            "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/120 Safari/537.36",
            "Chrome · Windows",
        ),
        ("Mozilla/5.0 (Windows NT 10.0) Chrome/120 Safari/537.36 Edg/120", "Edge · Windows"),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Safari/604.1", "Safari · iPhone"),
        ("Mozilla/5.0 (Linux; Android 14) Chrome/120 Mobile Line/14.0", "LINE · Android"),
        ("curl/8", ""),
    ],
)
def test_what_a_browser_is_called(agent: str, name: str) -> None:
    assert browser_name(agent) == name
