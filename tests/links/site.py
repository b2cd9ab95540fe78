"""A real site on loopback that answers in every way a server can."""

from __future__ import annotations

import gzip
import socket
import ssl
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Barrier, BrokenBarrierError, Event, Lock, Thread

THAI_PAGE = """<!doctype html><html><head><title>แผนการใช้จ่าย  ปี 2568</title></head>
<body><h1>แผนการใช้จ่ายงบประมาณ</h1><p>ประจำปีงบประมาณ พ.ศ. ๒๕๖๘ และ 2567</p></body></html>"""
SIGN_IN = "<title>เข้าสู่ระบบ</title><form><input name=u><input type=PASSWORD name=p></form>"
STAFF_BOX = f"<p>{'ข้อมูลการจัดซื้อจัดจ้าง ' * 200}</p><input type=password>"
PDF = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" + bytes(range(256))

Reply = tuple[int, Mapping[str, str], bytes]


def html(text: str) -> Reply:
    return 200, {"Content-Type": "text/html; charset=utf-8"}, text.encode()


def moved(to: str, status: int = 302, cookie: str = "none=0") -> Reply:
    return status, {"Location": to, "Set-Cookie": cookie}, b""


class Site(ThreadingHTTPServer):
    """Answers from ``replies``; ``asked`` are the Host and path of every request."""

    daemon_threads = True
    block_on_close = False
    request_queue_size = 50

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.replies: dict[str, Reply] = {}
        self.asked: list[tuple[str, str]] = []
        self.headers: list[dict[str, str]] = []
        self.over = Event()
        self.busy = 0
        self.most_at_once = 0
        self.guard = Lock()
        self.together = Barrier(4, timeout=10)

    @property
    def port(self) -> int:
        return int(self.server_address[1])

    def url(self, path: str, host: str = "site.test") -> str:
        return f"http://{host}:{self.port}{path}"

    def paths(self) -> list[str]:
        return [path for _, path in self.asked]

    def handle_error(self, request: object, client_address: object) -> None:
        """Clients that hang up are what is tried here."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Site

    def do_GET(self) -> None:
        host = self.headers["Host"].partition(":")[0]
        with self.server.guard:
            self.server.asked.append((host, self.path))
            self.server.headers.append(dict(self.headers.items()))
        special = getattr(self, "on_" + self.path.partition("?")[0][1:].replace("-", "_"), None)
        if special:
            special()
            return
        status, headers, body = self.server.replies.get(self.path, (404, {}, b"not here"))
        self._send(status, headers, body)

    def _send(self, status: int, headers: Mapping[str, str], body: bytes) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        if "Content-Length" not in headers:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def on_drip(self) -> None:
        self.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
        while not self.server.over.wait(0.02):
            self.wfile.write(b"x")

    def on_drip_headers(self) -> None:
        self.wfile.write(b"HTTP/1.1 200 OK\r\nX-Long: ")
        while not self.server.over.wait(0.02):
            self.wfile.write(b"x")

    def on_never(self) -> None:
        self.server.over.wait(30)

    def on_a_moment(self) -> None:
        with self.server.guard:
            self.server.busy += 1
            self.server.most_at_once = max(self.server.most_at_once, self.server.busy)
        self.server.over.wait(0.05)
        with self.server.guard:
            self.server.busy -= 1
        self._send(200, {"Content-Type": "text/html"}, b"<p>here")

    def on_together(self) -> None:
        """Answers 200 only while as many as ``together`` says ask at the same time."""
        try:
            self.server.together.wait()
            self._send(200, {}, b"")
        except BrokenBarrierError:
            self._send(500, {}, b"")

    def on_late(self) -> None:
        """Redirects to itself as often as the query says, with a moment before each."""
        self.server.over.wait(0.1)
        left = int(self.path.partition("?")[2])
        self._send(302 if left else 200, {"Location": f"/late?{left - 1}"} if left else {}, b"")

    def on_cut(self) -> None:
        self._send(200, {"Content-Type": "text/html", "Content-Length": "1000"}, b"<p>half")
        self.close_connection = True

    def on_hangs_up(self) -> None:
        self.connection.shutdown(socket.SHUT_RDWR)
        self.close_connection = True

    def on_huge_headers(self) -> None:
        self.wfile.write(b"HTTP/1.1 200 OK\r\n")
        for number in range(4000):
            self.wfile.write(b"X-%d: %s\r\n" % (number, b"y" * 100))
        self.wfile.write(b"\r\n")

    def on_nonsense(self) -> None:
        self.wfile.write(b"\x00\x01 no HTTP at all\r\n\r\n")
        self.close_connection = True

    def on_large(self) -> None:
        self.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\n\r\n")
        for _ in range(21):
            self.wfile.write(b"z" * 1024 * 1024)
        self.close_connection = True

    def on_large_announced(self) -> None:
        self._send(200, {"Content-Length": str(21 * 1024 * 1024)}, b"")

    def on_bomb(self) -> None:
        packed = gzip.compress(b"\0" * 60 * 1024 * 1024)
        self._send(200, {"Content-Type": "text/html", "Content-Encoding": "gzip"}, packed)

    def on_padded_gzip(self) -> None:
        packed = gzip.compress(b"small") + b"\0" * 21 * 1024 * 1024
        self.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n")
        self.wfile.write(packed)
        self.close_connection = True

    def on_not_gzip(self) -> None:
        self._send(200, {"Content-Type": "text/html", "Content-Encoding": "gzip"}, b"plain text")

    def on_needs_cookie(self) -> None:
        if "seen=1" in (self.headers["Cookie"] or ""):
            self._send(200, {"Content-Type": "text/html"}, b"<p>welcome")
        else:
            self._send(302, {"Location": self.path, "Set-Cookie": "seen=1; Path=/"}, b"")

    def log_message(self, format: str, *args: object) -> None:
        """Quiet."""


@contextmanager
def running(tls: ssl.SSLContext | None = None) -> Iterator[Site]:
    site = Site()
    if tls:
        site.socket = tls.wrap_socket(site.socket, server_side=True)
    Thread(target=site.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    try:
        yield site
    finally:
        site.over.set()
        site.shutdown()
        site.server_close()
