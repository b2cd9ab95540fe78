"""An upload over a line that is cut: nothing is half kept, nobody waits, one line in the log."""

from __future__ import annotations

import socket
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.cookies import SimpleCookie
from urllib.parse import urlsplit

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ClientState_pb2 import ClientState
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import connect
from websockets.typing import Subprotocol

from tests.server.running import SECONDS, Server

MEGABYTE = 1024 * 1024
CHOSEN, SENT = 3 * MEGABYTE, 1 * MEGABYTE
BEGINNING = (
    b'--cut\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n'
    b"Content-Type: application/pdf\r\n\r\n"
)
END = b"\r\n--cut--\r\n"
CUT_OFF = "an upload was cut off"


@contextmanager
def visit(server: Server) -> Iterator[str]:
    """The id of a visit with its page open, as a browser's."""
    address = f"{server.url.replace('http', 'ws', 1)}/_stcore/stream"
    with connect(address, subprotocols=[Subprotocol("streamlit")]) as page:
        page.send(BackMsg(rerun_script=ClientState()).SerializeToString())
        while True:
            said = page.recv(timeout=SECONDS)
            assert isinstance(said, bytes)
            told = ForwardMsg.FromString(said)
            if told.HasField("new_session"):
                yield told.new_session.initialize.session_id
                return


def begun(server: Server, session: str) -> socket.socket:
    """A connection on which the head of an upload was sent, as the browser sends it."""
    headers, _ = server.get("/_stcore/health")
    token = SimpleCookie(headers["set-cookie"])["_streamlit_xsrf"].value
    place = urlsplit(server.url)
    line = socket.create_connection((place.hostname, place.port), timeout=SECONDS)
    head = (
        f"PUT /_stcore/upload_file/{session}/one HTTP/1.1",
        f"Host: {place.netloc}",
        "Content-Type: multipart/form-data; boundary=cut",
        f"Content-Length: {len(BEGINNING) + CHOSEN + len(END)}",
        f"Cookie: _streamlit_xsrf={token}",
        f"X-Xsrftoken: {token}",
    )
    line.sendall("\r\n".join([*head, "", ""]).encode() + BEGINNING)
    return line


def kept_bytes(server: Server) -> int:
    """What the server holds of uploads, in bytes, as it says itself."""
    _, body = server.get("/_stcore/metrics?families=cache_memory_bytes")
    lines = [each for each in body.decode().splitlines() if "UploadedFileManager" in each]
    return sum(int(float(each.split()[-1])) for each in lines)


def wait_until(holds: Callable[[], bool]) -> None:
    give_up = time.monotonic() + SECONDS
    while not holds():
        assert time.monotonic() < give_up
        time.sleep(0.05)


def test_a_whole_upload_is_taken(server: Server) -> None:
    """The same bytes as below, so that those are refused for being cut only."""
    with visit(server) as session, begun(server, session) as line:
        line.sendall(b"x" * CHOSEN + END)
        assert line.recv(100).startswith(b"HTTP/1.1 204")


@pytest.mark.parametrize("abruptly", [False, True])
def test_a_cut_upload_leaves_nothing(server: Server, abruptly: bool) -> None:
    before, told = kept_bytes(server), server.logged().count(CUT_OFF)
    with visit(server) as session:
        with begun(server, session) as line:
            line.sendall(b"x" * SENT)
            assert server.get("/_stcore/health")[1] == b"ok"
            if abruptly:
                reset_at_close = b"\1\0\0\0\0\0\0\0"
                line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, reset_at_close)
        wait_until(lambda: server.logged().count(CUT_OFF) == told + 1)
    assert kept_bytes(server) == before
    assert "Traceback" not in server.logged().rpartition(CUT_OFF)[2]
    assert "ClientDisconnect" not in server.logged()
    assert server.interact(page="item")["status"] == "ready"
    assert not list(server.data_dir.glob("files/receiving/*"))
