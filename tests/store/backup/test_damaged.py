"""Whatever happened to a backup, it is refused before anything is taken from it."""

from __future__ import annotations

import random
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import orjson
import pytest

from dashboard.services.desk import Desk, open_desk
from dashboard.store.backup import archive, manifest
from dashboard.store.backup.archive import writing
from dashboard.store.backup.manifest import Manifest, Part
from dashboard.store.backup.reading import is_encrypted, opened
from dashboard.store.backup.schema import reflected, scopes
from dashboard.store.backup.troubles import BackupFailed, BackupTrouble
from tests.backups import made, settings_of, work
from tests.cast import moment, open_test_desk
from tests.installation import station_folder

SEED = 2570
REFUSED = {BackupTrouble.DAMAGED, BackupTrouble.NOT_A_BACKUP}


@pytest.fixture(scope="module")
def station(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    desk = open_desk(settings_of(station_folder(tmp_path_factory.mktemp("station") / "data")))
    work(desk)
    return desk


@pytest.fixture(scope="module")
def plain(station: Desk) -> bytes:
    return made(station).path.read_bytes()


@pytest.fixture(scope="module")
def secret(station: Desk) -> bytes:
    return made(station, "secret").path.read_bytes()


def trouble_with(
    content: bytes, folder: Path, passphrase: str | None = None
) -> BackupTrouble | None:
    path = folder / "backup.zip"
    path.write_bytes(content)
    try:
        with opened(path, passphrase, folder) as found:
            found.verify()
    except BackupFailed as failed:
        return failed.trouble
    return None


def test_a_sound_one_is_taken(plain: bytes, secret: bytes, tmp_path: Path) -> None:
    assert trouble_with(plain, tmp_path) is None
    assert trouble_with(secret, tmp_path, "secret") is None


def test_no_bit_can_change(plain: bytes, tmp_path: Path) -> None:
    for at in sorted(random.Random(SEED).sample(range(len(plain)), 150)):
        changed = bytearray(plain)
        changed[at] ^= 1 << (at % 8)
        assert trouble_with(bytes(changed), tmp_path) in REFUSED, at


def test_no_bit_of_an_encrypted_one_can_change(secret: bytes, tmp_path: Path) -> None:
    for at in sorted(random.Random(SEED).sample(range(len(secret)), 150)):
        changed = bytearray(secret)
        changed[at] ^= 1 << (at % 8)
        assert trouble_with(bytes(changed), tmp_path, "secret") in REFUSED, at


@pytest.mark.parametrize(
    "spoil",
    [
        lambda content: b"",
        lambda content: content[:1],
        lambda content: content[:-1],
        lambda content: content[: len(content) // 2],
        lambda content: content[1:],
        lambda content: content + b"\0",
        lambda content: content + content,
        lambda content: b"PK\x03\x04" + b"0" * 200,
        lambda content: "ไม่ใช่ไฟล์สำรอง".encode() * 100,
    ],
)
def test_what_was_cut_or_is_something_else_is_refused(
    plain: bytes, tmp_path: Path, spoil: Callable[[bytes], bytes]
) -> None:
    assert trouble_with(spoil(plain), tmp_path) in REFUSED


Parts = dict[str, bytes]


def sealed_anew(plain: bytes, folder: Path, change: Callable[[Parts], None]) -> Path:
    """A backup that somebody made from another one, whose seal is right."""
    source, target = folder / "source.zip", folder / "changed.zip"
    source.write_bytes(plain)
    with ZipFile(source) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    change(parts)
    with writing(target, moment(), None) as writer:
        for name, content in parts.items():
            with writer._open(name, ZIP_DEFLATED) as member:
                member.write(content)
    return target


def described(parts: Parts) -> dict[str, object]:
    found: dict[str, object] = orjson.loads(parts[manifest.NAME])
    return found


def put(parts: Parts, found: dict[str, object]) -> None:
    parts[manifest.NAME] = orjson.dumps(found)


def add_a_part(parts: Parts) -> None:
    parts["../../etc/cron.d/x"] = b"x"


def name_it_too(parts: Parts) -> None:
    found = described(parts)
    seeds: dict[str, object] = found["seeds"]  # type: ignore[assignment]
    parts["seeds/../../x.toml"] = b"x"
    seeds["../../x.toml"] = {
        "size": 1,
        "sha256": sha256(b"x").hexdigest(),
        "rows": 0,
    }
    put(parts, found)


def change_a_row(parts: Parts) -> None:
    parts["tables/mark.jsonl"] = parts["tables/mark.jsonl"].replace(b'"done"', b'"nil!"')


def drop_a_row(parts: Parts) -> None:
    parts["tables/officer.jsonl"] = parts["tables/officer.jsonl"].split(b"\n", 1)[1]


def drop_a_table(parts: Parts) -> None:
    del parts["tables/mark.jsonl"]


def change_a_file(parts: Parts) -> None:
    name = next(name for name in parts if name.startswith(archive.FILES))
    parts[name] = parts[name][::-1]


def promise_less(parts: Parts) -> None:
    found = described(parts)
    tables: dict[str, dict[str, int]] = found["tables"]  # type: ignore[assignment]
    tables["mark"]["size"] -= 1
    put(parts, found)


def lie_about_rows(parts: Parts) -> None:
    found = described(parts)
    tables: dict[str, dict[str, int]] = found["tables"]  # type: ignore[assignment]
    tables["mark"]["rows"] += 1
    put(parts, found)


def write_no_json(parts: Parts) -> None:
    parts[manifest.NAME] = b"{"


def leave_the_manifest(parts: Parts) -> None:
    del parts[manifest.NAME]


@pytest.mark.parametrize(
    "change",
    [
        add_a_part,
        name_it_too,
        change_a_row,
        drop_a_row,
        drop_a_table,
        change_a_file,
        promise_less,
        lie_about_rows,
        write_no_json,
        leave_the_manifest,
    ],
)
def test_what_the_manifest_does_not_say_is_refused(
    plain: bytes, tmp_path: Path, change: Callable[[Parts], None]
) -> None:
    path = sealed_anew(plain, tmp_path, change)
    assert trouble_with(path.read_bytes(), tmp_path) in REFUSED


def test_a_format_of_later_is_told(plain: bytes, tmp_path: Path) -> None:
    def later(parts: Parts) -> None:
        put(parts, described(parts) | {"format": manifest.FORMAT + 1, "whatever": []})

    path = sealed_anew(plain, tmp_path, later)
    assert trouble_with(path.read_bytes(), tmp_path) is BackupTrouble.NEWER


def test_what_is_encrypted_is_known_without_its_passphrase(
    plain: bytes, secret: bytes, tmp_path: Path
) -> None:
    path = tmp_path / "x.zip"
    for content, answer in ((plain, False), (secret, True), (b"x", False)):
        path.write_bytes(content)
        assert is_encrypted(path) is answer


def test_a_promise_of_more_than_there_is_fills_no_disk(plain: bytes, tmp_path: Path) -> None:
    huge = Manifest(
        format=1,
        product="0",
        revision="0004",
        at=moment(),
        station=("test", "ทดสอบ"),
        last_entry=(0, None),
        counters={},
        tables={"mark": Part(2**60, "0" * 64)},
        files={},
        seeds={},
    )
    assert huge.size == 2**60
    path = sealed_anew(
        plain, tmp_path, lambda parts: put(parts, orjson.loads(manifest.as_json(huge)))
    )
    assert trouble_with(path.read_bytes(), tmp_path) in REFUSED


def test_every_table_belongs_to_a_station(desk_of_any: Desk) -> None:
    """A new table that no way leads to from the station would end backups of shared servers."""
    with desk_of_any.store.engine.connect() as connection:
        tables = reflected(connection)
        assert scopes(tables, 1).keys() == {table.name for table in tables}


@pytest.fixture
def desk_of_any(opened_url: str) -> Desk:
    return open_test_desk(opened_url)
