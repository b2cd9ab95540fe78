"""A station's own copy of the seeds, and codes in it that lead nowhere."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from dashboard.store.catalogue_file import read_catalogues
from dashboard.store.seed_file import (
    SeedError,
    keep_own_seeds,
    read_officers,
    read_station,
    require_known_codes,
)
from tests.cast import CATALOGUES, SEEDS

NAMES = ["officers.toml", "seeds", "station.toml"]


def seeds(folder: Path, code: str) -> Path:
    folder.mkdir()
    station = (SEEDS / "station.toml").read_text("utf-8").replace('"test"', f'"{code}"')
    (folder / "station.toml").write_text(station, "utf-8")
    (folder / "officers.toml").write_text("", "utf-8")
    return folder


def test_the_first_start_copies_and_a_later_version_changes_nothing(tmp_path: Path) -> None:
    own = tmp_path / "data" / "seeds"
    keep_own_seeds(seeds(tmp_path / "first", "first"), own)
    assert read_station(own).code == "first"
    keep_own_seeds(seeds(tmp_path / "second", "second"), own)
    assert read_station(own).code == "first"
    assert sorted(path.name for path in own.parent.rglob("*")) == NAMES


def test_servers_that_start_at_once_share_one_copy(tmp_path: Path) -> None:
    own = tmp_path / "seeds"
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda _: keep_own_seeds(SEEDS, own), range(16)))
    assert sorted(path.name for path in tmp_path.rglob("*")) == NAMES


def test_a_data_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    with pytest.raises(SeedError, match="seeds"):
        keep_own_seeds(SEEDS, tmp_path / "file" / "seeds")


OFFICER = '[[officers]]\nkey = "one"\nname = "เจ้าหน้าที่ทดสอบ"\nrole = "officer"\n'


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ('items = ["O1", "O99"]', ("items", "O99")),
        ('items = ["o1"]', ("items", "o1")),
        ('items = ["O1.1"]', ("items", "O1.1")),
        ('sections = ["trafic"]', ("sections", "trafic")),
    ],
)
def test_a_code_no_catalogue_has_is_refused(
    tmp_path: Path, line: str, told: tuple[str, str]
) -> None:
    (tmp_path / "officers.toml").write_text(f"{OFFICER}{line}\n", "utf-8")
    with pytest.raises(SeedError) as refused:
        require_known_codes(tmp_path, read_officers(tmp_path), read_catalogues(CATALOGUES))
    for said in (refused.value.told.th, refused.value.told.en):
        assert all(part in said for part in ("officers.toml", "one", *told))


def test_codes_of_the_catalogue_are_fine() -> None:
    require_known_codes(SEEDS, read_officers(SEEDS), read_catalogues(CATALOGUES))


@pytest.mark.parametrize(
    "content",
    [b"", b"x = 1", b"\xff", b"code = ", b'code = "', b"[[code]]", b"code = 1\n", b'code = " "'],
)
def test_every_problem_is_told_in_thai(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "station.toml").write_bytes(content)
    with pytest.raises(SeedError) as refused:
        read_station(tmp_path)
    problem = refused.value.told.th.partition("station.toml: ")[2]
    assert any("ก" <= letter <= "ฮ" for letter in problem)
    assert refused.value.told.en == str(refused.value)
