"""What every storage of files promises, tried on a folder and on a real S3 server."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest

from dashboard.settings import BadSetting, from_environment
from dashboard.store.files.opening import open_storage
from dashboard.store.files.storage import Kept, Storage, StorageFailed, Trouble
from tests.store.s3_server import S3Server

CONTENTS = [b"", b"a", "เอกสาร".encode() * 1000, bytes(range(256)) * 40_000]
ABSENT = sha256(b"never kept").hexdigest()


@pytest.fixture(scope="module")
def server() -> Iterator[S3Server]:
    started = S3Server()
    yield started
    started.stop()


@pytest.fixture(params=["folder", "bucket", "prefix"])
def storage(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Storage:
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "test")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "test")
    if request.param == "folder":
        return open_storage("", tmp_path / "files")
    server: S3Server = request.getfixturevalue("server")
    prefix = f"/{tmp_path.name}/ita" if request.param == "prefix" else ""
    url = from_environment({"ITA_FILES_URL": server.url(prefix)}).files_url
    found = open_storage(url, tmp_path)
    for each in list(found.all()):
        found.remove(each)
    return found


def read(storage: Storage, sha: str) -> bytes:
    with storage.open(sha) as opened:
        return opened.read()


def reason(storage: Storage, sha: str) -> Trouble:
    with pytest.raises(StorageFailed) as failed:
        storage.open(sha)
    return failed.value.reason


@pytest.mark.parametrize("content", CONTENTS, ids=len)
def test_what_is_put_is_found_again(storage: Storage, content: bytes) -> None:
    sha = sha256(content).hexdigest()
    assert not storage.has(sha)
    assert storage.put(BytesIO(content)) == Kept(sha, len(content))
    assert storage.has(sha)
    assert read(storage, sha) == content


def test_the_same_content_is_kept_once(storage: Storage) -> None:
    first = storage.put(BytesIO(b"same"))
    assert storage.put(BytesIO(b"same")) == first
    assert list(storage.all()) == [first.sha256]


def test_all_and_remove(storage: Storage) -> None:
    assert list(storage.all()) == []
    kept = {storage.put(BytesIO(content)).sha256 for content in CONTENTS}
    assert set(storage.all()) == kept
    gone = kept.pop()
    storage.remove(gone)
    storage.remove(gone)
    assert set(storage.all()) == kept
    assert not storage.has(gone)
    assert reason(storage, gone) is Trouble.MISSING


def test_what_was_kept_before_a_moment(storage: Storage) -> None:
    kept = storage.put(BytesIO(b"a")).sha256
    now = datetime.now(UTC)
    assert list(storage.kept_before(now + timedelta(hours=1))) == [kept]
    assert list(storage.kept_before(now - timedelta(hours=1))) == []


def test_everyone_who_signed_is_known(storage: Storage) -> None:
    before = storage.sign("one")
    assert storage.sign("two") == before | {"two"}
    assert storage.sign("one") == before | {"two"}
    assert list(storage.all()) == []


@pytest.mark.parametrize("sha", [ABSENT, "", "../../etc/passwd", "A" * 64, "a" * 63, "a" * 65])
def test_what_was_never_kept(storage: Storage, sha: str) -> None:
    assert reason(storage, sha) is Trouble.MISSING


def test_reading_begins_where_the_source_stands(storage: Storage) -> None:
    source = BytesIO(b"head and body")
    source.seek(4)
    assert read(storage, storage.put(source).sha256) == b" and body"


class Torn(BytesIO):
    """An upload that breaks off in the middle."""

    def read(self, size: int | None = -1, /) -> bytes:
        piece = super().read(size)
        if not piece:
            raise ConnectionResetError
        return piece


def test_an_upload_that_breaks_off_leaves_nothing(storage: Storage) -> None:
    with pytest.raises(StorageFailed):
        storage.put(Torn(b"half"))
    assert list(storage.all()) == []


def test_an_address_for_s3_needs_its_library(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "dashboard.store.files.s3", None)
    with pytest.raises(BadSetting, match="ITA_FILES_URL"):
        open_storage("s3://evidence", tmp_path)
