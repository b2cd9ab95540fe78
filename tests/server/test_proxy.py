"""Behind a proxy that signs people in: README's nginx configuration, run as it stands there."""

from __future__ import annotations

import re
import shutil
import socket
import ssl
import subprocess
import time
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from http.client import HTTPResponse, HTTPSConnection
from pathlib import Path

import pytest
import trustme
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect

from dashboard.services.desk import open_desk
from dashboard.settings import from_environment
from dashboard.store.engine import open_engine
from dashboard.text import signing_in as words
from tests.installation import environment, station_folder
from tests.server.running import ROOT, Server, free_port, started
from tests.server.test_signing_in import ask
from tests.services.signing import joined

SETTINGS = {
    "ITA_HOSTS": "ita.example",
    "ITA_PROXIES": "127.0.0.1",
    "ITA_PROXY_USER": "X-Remote-User",
}
HTML = "text/html"


@dataclass(frozen=True)
class Proxy:
    port: int
    tls: ssl.SSLContext

    def get(self, path: str, user: str = "", cookie: str = "", **headers: str) -> HTTPResponse:
        connection = HTTPSConnection("127.0.0.1", self.port, context=self.tls, timeout=60)
        connection.request("GET", path, headers={**self.headers(user, cookie), **headers})
        return connection.getresponse()

    def headers(self, user: str, cookie: str) -> dict[str, str]:
        found = {"Host": f"ita.example:{self.port}", "Accept": HTML, "Cookie": cookie}
        if user:
            found["Authorization"] = f"Basic {b64encode(f'{user}:pw'.encode()).decode()}"
        return found


@pytest.fixture(scope="module")
def behind(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = station_folder(tmp_path_factory.mktemp("behind") / "data")
    desk = open_desk(from_environment(environment(folder)))
    joined(desk)
    joined(desk, "commander")
    with started(folder, **SETTINGS) as server:
        yield server
    open_engine(desk.store.url).dispose()


@pytest.fixture(scope="module")
def proxy(behind: Server, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Proxy]:
    nginx = shutil.which("nginx")
    if nginx is None:
        pytest.skip("no nginx: install Debian's nginx-light")
    folder, port = tmp_path_factory.mktemp("nginx"), free_port()
    authority = trustme.CA()
    certificate = authority.issue_cert("ita.example", "127.0.0.1")
    certificate.private_key_pem.write_to_path(folder / "ita.key")
    certificate.cert_chain_pems[0].write_to_path(folder / "ita.pem")
    (folder / "ita.users").write_text("clerk:{PLAIN}pw\nstranger:{PLAIN}pw\n")
    (folder / "nginx.conf").write_text(_configuration(folder, port, behind))
    process = subprocess.Popen([nginx, "-p", str(folder), "-c", str(folder / "nginx.conf")])
    tls = ssl.create_default_context()
    authority.configure_trust(tls)
    tls.check_hostname = False
    try:
        yield _answering(Proxy(port, tls))
    finally:
        process.terminate()
        process.wait(timeout=30)


def _configuration(folder: Path, port: int, behind: Server) -> str:
    """README's block with the paths and ports of this run."""
    (block,) = re.findall(r"```nginx\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)
    for path in ("/etc/ssl/ita.pem", "/etc/ssl/ita.key", "/etc/nginx/ita.users"):
        assert path in block
        block = block.replace(path, str(folder / Path(path).name))
    block = block.replace("listen 443 ssl", f"listen 127.0.0.1:{port} ssl")
    block = block.replace("http://127.0.0.1:8501", behind.url)
    kept = "".join(
        f"{name}_temp_path {folder / name};"
        for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    return (
        f"daemon off; pid {folder}/pid; error_log {folder}/error; user root;"
        f"events {{}} http {{ access_log off; {kept} {block} }}"
    )


def _answering(proxy: Proxy) -> Proxy:
    for _ in range(100):
        try:
            proxy.get("/")
        except OSError:
            time.sleep(0.1)
        else:
            return proxy
    pytest.fail("nginx does not answer")


def test_whom_the_proxy_let_in_is_signed_in(proxy: Proxy) -> None:
    assert proxy.get("/").status == 401
    first = proxy.get("/board?view=table", "clerk")
    assert first.status == 303
    assert first.headers["location"] == "/board?view=table"
    given = first.headers["set-cookie"]
    assert given.startswith("__Host-ita_sign_in=")
    assert "; Secure" in given
    cookie = given.partition(";")[0]
    page = proxy.get("/board?view=table", "clerk", cookie)
    assert page.status == 200
    assert page.headers["strict-transport-security"]
    assert "เจ้าหน้าที่ทดสอบ 2" in proxy.get("/account", "clerk", cookie).read().decode()


def test_a_websocket_passes_the_proxy(proxy: Proxy) -> None:
    cookie = proxy.get("/", "clerk").headers["set-cookie"].partition(";")[0]

    def opened(cookie: str) -> int:
        headers = proxy.headers("clerk", cookie) | {"Origin": f"https://ita.example:{proxy.port}"}
        host = headers.pop("Host")
        try:
            with connect(
                f"wss://{host}/_stcore/stream",
                ssl=proxy.tls,
                sock=socket.create_connection(("127.0.0.1", proxy.port)),
                additional_headers=headers,
                subprotocols=["streamlit"],  # type: ignore[list-item]
            ):
                return 101
        except InvalidStatus as refused:
            return refused.response.status_code

    assert opened(cookie) == 101
    assert opened("") == 403


def test_nobody_names_another_through_the_proxy(proxy: Proxy) -> None:
    first = proxy.get("/account", "clerk", **{"X-Remote-User": "commander"})
    cookie = first.headers["set-cookie"].partition(";")[0]
    assert "เจ้าหน้าที่ทดสอบ 2" in proxy.get("/account", "clerk", cookie).read().decode()


def test_who_has_no_account_is_told(proxy: Proxy) -> None:
    answer = proxy.get("/", "stranger")
    assert answer.status == 403
    assert words.NO_ACCOUNT_HERE.th.partition("}")[2][:20] in answer.read().decode()


def test_somebody_else_s_cookie_does_not_count(behind: Server) -> None:
    first = ask(behind, "GET", "/", accept=HTML, X_Remote_User="commander")
    other = ask(behind, "GET", "/", accept=HTML, X_Remote_User="clerk", cookie=first.cookie)
    assert other.status == 303
    assert other.cookie
    assert other.cookie != first.cookie


def test_the_header_of_a_stranger_names_nobody(locked_out: Server) -> None:
    answer = ask(locked_out, "GET", "/", accept=HTML, X_Remote_User="commander")
    assert answer.status == 303
    assert answer.headers["location"].startswith("/signin")
    assert not answer.cookie


@pytest.fixture
def locked_out(tmp_path: Path) -> Iterator[Server]:
    """A server that believes a proxy, but another one than who asks."""
    folder = station_folder(tmp_path / "data")
    desk = open_desk(from_environment(environment(folder)))
    joined(desk, "commander")
    with started(folder, **{**SETTINGS, "ITA_PROXIES": "192.0.2.1"}) as server:
        yield server
    open_engine(desk.store.url).dispose()
