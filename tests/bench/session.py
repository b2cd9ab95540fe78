"""A browser's conversation with a Streamlit server, without the browser."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Subprotocol

REPLY_WITHIN = 30


@dataclass(frozen=True)
class Rerun:
    """One run of a page: seconds until it was finished, and what came over the wire."""

    seconds: float
    messages: int
    bytes: int
    elements: int


@contextmanager
def open_session(address: str, page: str, query: str = "") -> Iterator[Session]:
    """Open a page of the server at an address, as one visitor."""
    stream = f"{address.replace('http', 'ws', 1)}/_stcore/stream"
    protocols = [Subprotocol("streamlit")]
    with connect(stream, subprotocols=protocols, max_size=None, compression=None) as connection:
        yield Session(connection, page, query)


class Session:
    """One open page of one visitor."""

    def __init__(self, connection: ClientConnection, page: str, query: str) -> None:
        self._connection = connection
        self._page, self._query = page, query

    def rerun(self) -> Rerun:
        """Ask for the page as a click does, and read on until its run is finished.

        Raises:
            RuntimeError: the page ended in an error.
        """
        asked = BackMsg()
        asked.rerun_script.query_string = self._query
        asked.rerun_script.page_name = self._page
        started = time.perf_counter()
        self._connection.send(asked.SerializeToString())
        messages = size = elements = 0
        while True:
            raw = self._connection.recv(timeout=REPLY_WITHIN)
            assert isinstance(raw, bytes)
            told = ForwardMsg.FromString(raw)
            messages, size = messages + 1, size + len(raw)
            kind = told.WhichOneof("type")
            if kind == "delta":
                elements += 1
                if told.delta.new_element.WhichOneof("type") in ("exception", "alert"):
                    raise RuntimeError(str(told.delta.new_element))
            if kind == "script_finished":
                return Rerun(time.perf_counter() - started, messages, size, elements)
