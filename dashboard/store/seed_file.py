"""Reading the station's seeds: who and where it is, and the officers named for the audit."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from dashboard.domain.roles import Role
from dashboard.store.toml_file import DataFileError, Table, read_toml


class SeedError(DataFileError):
    """A seed file that cannot be used: the file, the officer, and what is wrong there."""


@dataclass(frozen=True)
class StationSeed:
    """The station's particulars; ``code`` is its lasting name, the rest may be edited."""

    code: str
    name: str
    short_name: str
    district: str
    province: str
    region: str
    website: str
    phone: str


@dataclass(frozen=True)
class OfficerSeed:
    """An officer named for the audit; ``sections`` and ``items`` are codes of the catalogue."""

    key: str
    name: str
    position: str
    role: Role
    sections: tuple[str, ...]
    items: tuple[str, ...]


def read_station(folder: Path) -> StationSeed:
    """The station in ``station.toml``.

    Raises:
        SeedError: the file is missing or cannot be used.
    """
    table = read_toml(folder / "station.toml", SeedError)
    table.expect("code name short_name district province region", "website phone")
    return StationSeed(
        code=table.text("code"),
        name=table.text("name"),
        short_name=table.text("short_name"),
        district=table.text("district"),
        province=table.text("province"),
        region=table.text("region"),
        website=table.text_or_blank("website"),
        phone=table.text_or_blank("phone"),
    )


def read_officers(folder: Path) -> tuple[OfficerSeed, ...]:
    """The officers in ``officers.toml``, in its order.

    Raises:
        SeedError: the file is missing or cannot be used, or a key is there twice.
    """
    path = folder / "officers.toml"
    table = read_toml(path, SeedError).expect("", "officers")
    officers = tuple(_officer(officer) for officer in table.tables("officers", "key"))
    for key, times in Counter(officer.key for officer in officers).items():
        if times > 1:
            raise SeedError(path, key, "key is there twice")
    return officers


def _officer(table: Table) -> OfficerSeed:
    table.expect("key name role", "position sections items")
    return OfficerSeed(
        key=table.text("key"),
        name=table.text("name"),
        position=table.text_or_blank("position"),
        role=table.choice("role", Role),
        sections=table.texts("sections"),
        items=table.texts("items"),
    )
