"""The guard on a running server: without a sign-in nothing of the product goes out."""

from __future__ import annotations

import http.client
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode

import pytest
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect

from dashboard.services.accounts import invite, officer_with_key
from dashboard.services.desk import Desk, open_desk
from dashboard.settings import from_environment
from dashboard.store.engine import open_engine
from dashboard.text import signing_in as words
from dashboard.ui.pages import PAGES
from dashboard.ui.visit import SIGN_IN_HEADER
from tests.installation import environment, station_folder
from tests.server.running import Server, started
from tests.services.signing import AT_MACHINE, PASSWORD, joined

HTML = "text/html"


@dataclass(frozen=True)
class Answer:
    status: int
    headers: http.client.HTTPMessage
    body: str

    @property
    def cookie(self) -> str:
        return (self.headers.get("set-cookie") or "").partition(";")[0]


def ask(server: Server, method: str, path: str, form: object = None, **headers: str) -> Answer:
    """One request; redirects are not followed."""
    host = server.url.removeprefix("http://")
    connection = http.client.HTTPConnection(host, timeout=60)
    body = urlencode(form) if isinstance(form, dict) else form
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    if form is not None:
        named.setdefault("Content-Type", "application/x-www-form-urlencoded")
    connection.request(method, path, body, named)  # type: ignore[arg-type]
    response = connection.getresponse()
    return Answer(response.status, response.headers, response.read().decode("utf-8", "replace"))


@pytest.fixture(scope="module")
def locked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server of a station where two officers have passwords."""
    folder = station_folder(tmp_path_factory.mktemp("locked") / "data")
    desk = desk_in(folder)
    joined(desk)
    joined(desk, "inquiry")
    with started(folder) as server:
        yield server
    open_engine(desk.store.url).dispose()


def desk_in(folder: Path) -> Desk:
    return open_desk(from_environment(environment(folder)))


def signed_in(server: Server, name: str = "clerk") -> str:
    """The cookie of somebody who signed in, as a browser sends it."""
    answer = ask(server, "POST", "/signin", {"name": name, "password": PASSWORD})
    assert answer.status == 303, answer.body
    assert answer.cookie
    return answer.cookie


@pytest.mark.parametrize("page", ["", *(page.address for page in PAGES[1:])])
def test_a_page_leads_to_the_sign_in_and_back(locked: Server, page: str) -> None:
    answer = ask(locked, "GET", f"/{page}?lang=en", accept=HTML)
    assert answer.status == 303
    assert answer.headers["location"].startswith("/signin?next=%2F")
    assert "lang=en" in answer.headers["location"]


@pytest.mark.parametrize(
    "path",
    [
        *("/_stcore/host-config", "/_stcore/script-health-check"),
        *("/_stcore/allowed-message-origins", "/_stcore/agent/interact", "/linked.js"),
        *("/media/abc.png", "/static/js/index.js", "/component/x/index.html", "/files/1"),
        *("/previews/1", "/app/static/icon.png", "/account", "/password", "/second"),
        *("//signin/../board", "/SIGNIN", "/signin/", "/welcome/x", "/%73ignin/x"),
        *("/_stcore/health/../host-config", "/app/static/fonts/../../settings.py"),
    ],
)
@pytest.mark.parametrize("cookie", ["", f"ita_sign_in={'A' * 43}"])
def test_nothing_else_goes_out(locked: Server, path: str, cookie: str) -> None:
    answer = ask(locked, "GET", path, cookie=cookie)
    assert answer.status in (303, 307, 400, 401, 404), (path, answer.status, answer.body[:200])
    assert "from __future__" not in answer.body


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS"])
def test_no_method_gets_past(locked: Server, method: str) -> None:
    assert ask(locked, method, "/_stcore/upload_file/a/b").status in (401, 403)


def socket_of(server: Server, cookie: str = "", **headers: str) -> int:
    """The status with which a websocket's handshake is answered."""
    address = server.url.replace("http", "ws") + "/_stcore/stream"
    named = {"Cookie": cookie, **{k.replace("_", "-"): v for k, v in headers.items()}}
    try:
        with connect(address, additional_headers=named, subprotocols=["streamlit"]):  # type: ignore[list-item]
            return 101
    except InvalidStatus as refused:
        return refused.response.status_code


def test_no_websocket_without_a_sign_in(locked: Server) -> None:
    assert socket_of(locked) == 403
    assert socket_of(locked, f"ita_sign_in={'A' * 43}") == 403
    assert socket_of(locked, signed_in(locked)) == 101


def test_no_websocket_from_another_site(locked: Server) -> None:
    cookie = signed_in(locked)
    assert socket_of(locked, cookie, Sec_Fetch_Site="cross-site") == 403
    assert socket_of(locked, cookie, Origin="http://evil.example") == 403


def test_a_forged_header_names_nobody(locked: Server) -> None:
    answer = ask(locked, "GET", "/files/1", **{SIGN_IN_HEADER: "0" * 64})
    assert answer.status == 401
    assert socket_of(locked, **{SIGN_IN_HEADER: "0" * 64}) == 403


@pytest.mark.parametrize("path", ["/_stcore/health", "/signin", "/welcome"])
def test_what_is_open_is_open(locked: Server, path: str) -> None:
    assert ask(locked, "GET", path, accept=HTML).status in (200, 410)


def test_the_sign_in_page_is_locked_down_and_needs_no_script(locked: Server) -> None:
    answer = ask(locked, "GET", "/signin", accept=HTML)
    assert "<script" not in answer.body
    assert "style=" not in answer.body
    assert answer.headers["content-security-policy"].startswith("default-src 'none'")
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["x-frame-options"] == "DENY"


def test_the_cookie_is_for_this_server_alone(locked: Server) -> None:
    answer = ask(locked, "POST", "/signin", {"name": "clerk", "password": PASSWORD})
    given = answer.headers["set-cookie"].lower()
    for part in ("httponly", "samesite=lax", "path=/"):
        assert part in given
    assert "domain=" not in given


@pytest.mark.parametrize(
    ("wanted", "goes_to"),
    [("/item?code=O12", "/item?code=O12"), ("//evil.example", "/"), ("https://e.example", "/")],
)
def test_signing_in_goes_on_to_what_was_wanted(locked: Server, wanted: str, goes_to: str) -> None:
    fields = {"name": "clerk", "password": PASSWORD, "next": wanted}
    assert ask(locked, "POST", "/signin", fields).headers["location"] == goes_to


def test_wrong_answers_are_all_the_same(locked: Server) -> None:
    wrong = [
        ask(locked, "POST", "/signin", {"name": name, "password": "ผิด", "next": "/"})
        for name in ("inquiry", "nobody", "commander")
    ]
    assert {answer.status for answer in wrong} == {403}
    bodies = [
        answer.body.replace(name, "NAME")
        for answer, name in zip(wrong, ("inquiry", "nobody", "commander"), strict=True)
    ]
    assert len(set(bodies)) == 1
    assert words.FAILED.th in bodies[0]
    assert not any(answer.cookie for answer in wrong)


def test_what_was_typed_is_text(locked: Server) -> None:
    answer = ask(locked, "POST", "/signin", {"name": '"><b>x', "password": "ผิด"})
    assert "<b>x" not in answer.body


@pytest.mark.parametrize(
    "headers",
    [{"Sec_Fetch_Site": "cross-site"}, {"Origin": "http://evil.example"}, {"Origin": "null"}],
)
@pytest.mark.parametrize("path", ["/signin", "/signout", "/password", "/account/end-others"])
def test_no_post_from_another_site(locked: Server, path: str, headers: dict[str, str]) -> None:
    cookie = signed_in(locked)
    answer = ask(locked, "POST", path, {}, cookie=cookie, **headers)
    assert answer.status == 403
    assert words.OTHER_SITE.th in answer.body
    assert ask(locked, "GET", "/account", cookie=cookie, accept=HTML).status == 200


def test_signing_out_is_the_end_of_the_cookie(locked: Server) -> None:
    cookie = signed_in(locked)
    assert ask(locked, "GET", "/account", cookie=cookie, accept=HTML).status == 200
    answer = ask(locked, "POST", "/signout", {}, cookie=cookie)
    assert answer.headers["location"].startswith("/signin")
    assert ask(locked, "GET", "/account", cookie=cookie, accept=HTML).status == 303
    assert socket_of(locked, cookie) == 403


def test_a_browser_has_one_sign_in(locked: Server) -> None:
    earlier = signed_in(locked)
    again = {"name": "inquiry", "password": PASSWORD}
    later = ask(locked, "POST", "/signin", again, cookie=earlier)
    assert later.status == 303
    assert ask(locked, "GET", "/account", cookie=earlier, accept=HTML).status == 303
    assert ask(locked, "GET", "/account", cookie=later.cookie, accept=HTML).status == 200


def test_a_request_is_not_endless(locked: Server) -> None:
    assert ask(locked, "POST", "/signin", "x" * (2 * 1024 * 1024)).status == 413
    with pytest.raises((http.client.HTTPException, ConnectionError, AssertionError)):
        answer = ask(locked, "POST", "/signin", "name=" + "x" * (64 * 1024))
        assert answer.status < 400


def test_another_host_is_not_served(locked: Server) -> None:
    answer = ask(locked, "GET", "/", Host="evil.example", accept=HTML)
    assert answer.status == 421
    assert words.NOT_FROM_HERE.th in answer.body


def test_who_is_known_sees_the_pages_as_themselves(locked: Server) -> None:
    cookie = signed_in(locked, "inquiry")
    page = ask(locked, "GET", "/", cookie=cookie, accept=HTML)
    assert page.status == 200
    policy = page.headers["content-security-policy"]
    assert "unsafe-eval" not in policy
    assert "script-src 'self' blob: 'sha256-" in policy
    account = ask(locked, "GET", "/account", cookie=cookie, accept=HTML)
    assert "เจ้าหน้าที่ทดสอบ 3" in account.body


def test_a_link_is_used_in_the_browser(locked: Server) -> None:
    desk = desk_in(locked.data_dir)
    invitation = invite(desk, AT_MACHINE, officer_with_key(desk, "commander"))
    page = ask(locked, "GET", f"/welcome?link={invitation.token}", accept=HTML)
    assert page.status == 200
    assert "เจ้าหน้าที่ทดสอบ 1" in page.body
    fields = {"link": invitation.token, "new": "ภูเขาสูงมาก", "again": "ภูเขาสูง"}
    different = ask(locked, "POST", "/welcome", fields)
    assert different.status == 422
    assert words.DIFFERENT.th in different.body
    done = ask(locked, "POST", "/welcome", {**fields, "again": "ภูเขาสูงมาก"})
    assert done.status == 303
    assert ask(locked, "GET", "/account", cookie=done.cookie, accept=HTML).status == 200
    assert ask(locked, "POST", "/welcome", fields).status == 410


def test_the_machine_itself_needs_no_account(server: Server) -> None:
    assert ask(server, "GET", "/", accept=HTML).status == 200
    assert socket_of(server) == 101


@pytest.mark.parametrize("name", ["X_Forwarded_For", "X_Real_IP", "Via", "Forwarded"])
def test_without_accounts_nobody_comes_through_a_proxy(server: Server, name: str) -> None:
    answer = ask(server, "GET", "/", accept=HTML, **{name: "192.0.2.7"})
    assert answer.status == 403
    assert words.THROUGH_PROXY.th in answer.body
    assert socket_of(server, **{name: "192.0.2.7"}) == 403
