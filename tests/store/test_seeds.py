"""The station's seeds: as shipped, and as somebody may break them."""

from __future__ import annotations

from pathlib import Path

import pytest

from dashboard.domain.roles import Role
from dashboard.settings import shipped
from dashboard.store.catalogue_file import read_catalogues
from dashboard.store.seed_file import SeedError, read_officers, read_station

SHIPPED = shipped("data") / "seeds"
STATION = """
code = "test"
name = "สถานีตำรวจทดสอบ"
short_name = "สภ.ทดสอบ"
district = "ทดสอบ"
province = "ทดสอบ"
region = "ทดสอบ"
"""
OFFICERS = """
[[officers]]
key = "one"
name = "เจ้าหน้าที่ทดสอบ"
role = "commander"
sections = ["traffic"]
items = ["O1"]

[[officers]]
key = "two"
name = "เจ้าหน้าที่ทดสอบ 2"
role = "officer"
"""


def test_the_shipped_station_has_its_particulars() -> None:
    station = read_station(SHIPPED)
    for told in (station.name, station.short_name, station.district, station.province):
        assert is_thai(told)
    assert station.code.isascii()


def test_the_shipped_officers_are_told_apart() -> None:
    officers = read_officers(SHIPPED)
    assert len(officers) == len({officer.name for officer in officers}) == 9
    assert sum(officer.role is Role.COMMANDER for officer in officers) == 1
    assert all(is_thai(officer.name) and officer.items for officer in officers)


def is_thai(text: str) -> bool:
    return bool(text) and all("\u0e01" <= letter <= "\u0e5b" or letter in " ." for letter in text)


def test_shipped_officers_name_codes_of_the_catalogue() -> None:
    catalogue = read_catalogues(shipped("data") / "catalogue")[-1]
    sections = {section.code for section in catalogue.sections}
    for officer in read_officers(SHIPPED):
        assert all(item in catalogue for item in officer.items)
        assert sections.issuperset(officer.sections)


def write(folder: Path, station: str = STATION, officers: str = OFFICERS) -> Path:
    (folder / "station.toml").write_text(station, encoding="utf-8")
    (folder / "officers.toml").write_text(officers, encoding="utf-8")
    return folder


def test_fields_that_may_be_absent(tmp_path: Path) -> None:
    write(tmp_path)
    assert read_station(tmp_path).phone == ""
    first, second = read_officers(tmp_path)
    assert (first.sections, first.items) == (("traffic",), ("O1",))
    assert (second.position, second.sections, second.items) == ("", (), ())


def test_a_station_may_name_no_officer(tmp_path: Path) -> None:
    assert read_officers(write(tmp_path, officers="")) == ()


@pytest.mark.parametrize(
    ("good", "bad", "message"),
    [
        ('code = "test"\n', "", "station.toml: code is missing"),
        ('district = "ทดสอบ"', 'district = ""', "district must be a text"),
        ('code = "test"', 'code = "test"\ncolour = "red"', "colour is not a known field"),
        ('code = "test"', 'code = "test"\nphone = 77', "phone must be a text"),
    ],
)
def test_a_broken_station(tmp_path: Path, good: str, bad: str, message: str) -> None:
    assert good in STATION
    with pytest.raises(SeedError) as refused:
        read_station(write(tmp_path, station=STATION.replace(good, bad, 1)))
    assert message in str(refused.value)


@pytest.mark.parametrize(
    ("good", "bad", "message"),
    [
        ('key = "one"\n', "", "officers[1]: key is missing"),
        ('role = "commander"', 'role = "chief"', "one: role = 'chief' is not one of"),
        ('key = "two"', 'key = "one"', "one: key is there twice"),
        ('items = ["O1"]', 'items = "O1"', "one: items must be a list"),
        ('items = ["O1"]', 'rank = "ด.ต."', "one: rank is not a known field"),
        ("[[officers]]", "[[people]]", "people is not a known field"),
    ],
)
def test_broken_officers(tmp_path: Path, good: str, bad: str, message: str) -> None:
    assert good in OFFICERS
    with pytest.raises(SeedError) as refused:
        read_officers(write(tmp_path, officers=OFFICERS.replace(good, bad, 1)))
    assert message in str(refused.value)


def test_a_folder_without_seeds(tmp_path: Path) -> None:
    with pytest.raises(SeedError, match="station"):
        read_station(tmp_path)
