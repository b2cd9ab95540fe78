"""S3 storage when the server is gone, goes away in the middle, or says no."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from dashboard.store.files.opening import open_storage
from dashboard.store.files.storage import Storage, StorageFailed, Trouble
from tests.store.s3_server import BUCKET, S3Server

LARGE = os.urandom(1024) * 20 * 1024
SHA = sha256(LARGE).hexdigest()
DIES_AFTER_THE_FIRST_PART = """
import os, sys
from io import BytesIO
from pathlib import Path
from dashboard.store.files.opening import open_storage

storage = open_storage(sys.argv[1], Path())
storage._client.meta.events.register("after-call.s3.UploadPart", lambda **_: os._exit(9))
storage.put(BytesIO(bytes(20_000_000)))
"""


@pytest.fixture
def credentials(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "test")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "test")


@pytest.fixture
def server() -> Iterator[S3Server]:
    started = S3Server()
    yield started
    started.stop()


def reason(storage: Storage, content: bytes = b"a") -> Trouble:
    with pytest.raises(StorageFailed) as failed:
        storage.put(BytesIO(content))
    return failed.value.reason


@pytest.mark.usefixtures("credentials")
def test_a_large_file_goes_in_parts_and_lies_below_its_prefix(
    server: S3Server, tmp_path: Path
) -> None:
    storage = open_storage(server.url("/ita/2568"), tmp_path)
    storage.put(BytesIO(LARGE))
    found = server.client.head_object(Bucket=BUCKET, Key=f"ita/2568/{SHA}")
    assert found["ContentLength"] == len(LARGE)
    assert found["ETag"].strip('"').endswith("-3")


@pytest.mark.usefixtures("credentials")
def test_a_damaged_file_is_not_handed_out(server: S3Server, tmp_path: Path) -> None:
    storage = open_storage(server.url(), tmp_path)
    kept = storage.put(BytesIO(b"evidence"))
    server.client.put_object(Bucket=BUCKET, Key=kept.sha256, Body=b"other")
    with pytest.raises(StorageFailed) as failed:
        storage.open(kept.sha256)
    assert failed.value.reason is Trouble.DAMAGED
    storage.put(BytesIO(b"evidence"))
    with storage.open(kept.sha256) as opened:
        assert opened.read() == b"evidence"


@pytest.mark.usefixtures("credentials")
def test_no_such_bucket(server: S3Server, tmp_path: Path) -> None:
    url = f"s3://elsewhere?endpoint={server.endpoint}"
    assert reason(open_storage(url, tmp_path)) is Trouble.DENIED


@pytest.mark.usefixtures("credentials")
def test_switched_off(server: S3Server, tmp_path: Path) -> None:
    storage = open_storage(server.url(), tmp_path)
    server.stop()
    assert reason(storage) is Trouble.UNREACHABLE
    for ask in (storage.has, storage.open, storage.remove):
        with pytest.raises(StorageFailed) as failed:
            ask(SHA)
        assert failed.value.reason is Trouble.UNREACHABLE
    with pytest.raises(StorageFailed):
        list(storage.all())


@pytest.mark.usefixtures("credentials")
def test_switched_off_in_the_middle_of_a_file(server: S3Server, tmp_path: Path) -> None:
    storage: Any = open_storage(server.url(), tmp_path)
    parts: list[str] = []

    def after_the_first_part(**_: Any) -> None:
        parts.append("sent")
        if len(parts) == 1:
            listed = server.client.list_objects_v2(Bucket=BUCKET)
            parts.append(f"{listed['KeyCount']} kept")
            server.stop()

    storage._client.meta.events.register("after-call.s3.UploadPart", after_the_first_part)
    assert reason(storage, LARGE) is Trouble.UNREACHABLE
    assert parts[:2] == ["sent", "0 kept"]


@pytest.mark.usefixtures("credentials")
def test_parts_that_a_crash_left_go_when_they_are_old(server: S3Server, tmp_path: Path) -> None:
    storage = open_storage(server.url("/ita"), tmp_path)
    begin = server.client.create_multipart_upload
    begin(Bucket=BUCKET, Key=f"ita/{SHA}")
    begin(Bucket=BUCKET, Key=f"ita/{SHA}.of-somebody-else")
    begun_at = datetime(2010, 11, 10, 20, 48, 33, tzinfo=UTC)  # what moto says of every one

    def begun() -> list[str]:
        found = server.client.list_multipart_uploads(Bucket=BUCKET)
        return [each["Key"] for each in found.get("Uploads", ())]

    storage.drop_unfinished(begun_at)
    assert len(begun()) == 2
    storage.drop_unfinished(begun_at + timedelta(seconds=1))
    assert begun() == [f"ita/{SHA}.of-somebody-else"]


@pytest.mark.usefixtures("credentials")
def test_a_crash_in_the_middle_of_a_file_leaves_nothing_to_be_found(
    server: S3Server, tmp_path: Path
) -> None:
    died = subprocess.run(
        [sys.executable, "-c", DIES_AFTER_THE_FIRST_PART, server.url()],
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
        check=False,
    )
    assert died.returncode == 9
    assert list(open_storage(server.url(), tmp_path).all()) == []


def test_without_credentials(
    server: S3Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [name for name in os.environ if name.startswith("AWS_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", str(tmp_path / "none"))
    monkeypatch.setenv("AWS_CONFIG_FILE", str(tmp_path / "none"))
    assert reason(open_storage(server.url(), tmp_path)) is Trouble.DENIED


@pytest.mark.usefixtures("credentials")
@pytest.mark.parametrize(
    ("status", "code", "expected"),
    [
        (403, "AccessDenied", Trouble.DENIED),
        (403, "SignatureDoesNotMatch", Trouble.DENIED),
        (507, "XMinioStorageFull", Trouble.FULL),
        (400, "BadDigest", Trouble.DAMAGED),
        (500, "InternalError", Trouble.UNREACHABLE),
    ],
)
def test_what_a_server_answers(tmp_path: Path, status: int, code: str, expected: Trouble) -> None:
    with closing(Answering(status, code)) as server:
        storage = open_storage(f"s3://{BUCKET}?endpoint={server.endpoint}", tmp_path)
        with pytest.raises(StorageFailed) as failed:
            storage.put(BytesIO(b"a"))
    assert failed.value.reason is expected


class Answering:
    """A server that knows no file and refuses every other request in the same words."""

    def __init__(self, status: int, code: str) -> None:
        body = f"<Error><Code>{code}</Code><Message>no</Message></Error>".encode()

        class Handler(BaseHTTPRequestHandler):
            def do_HEAD(self) -> None:
                self.send_error(404)

            def do_PUT(self) -> None:
                self.rfile.read(int(self.headers.get("Content-Length", 0)))
                self.send_response(status)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: object) -> None: ...

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.endpoint = f"http://127.0.0.1:{self._server.server_port}"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()
