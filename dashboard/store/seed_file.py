"""Reading the station's seeds: who and where it is, and the officers named for the audit."""

from __future__ import annotations

import os
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from shutil import copyfile

from dashboard.domain.catalogue import Catalogue
from dashboard.domain.roles import Role
from dashboard.store.toml_file import DataFileError, Table, read_toml
from dashboard.text import data_files as words

STATION, OFFICERS = "station.toml", "officers.toml"


class SeedError(DataFileError):
    """A seed file that cannot be used: the file, the officer, and what is wrong there."""


@dataclass(frozen=True)
class StationSeed:
    """The station's particulars; ``code`` tells stations that share a database apart."""

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


@contextmanager
def replacing_seeds(own: Path, contents: Mapping[str, bytes]) -> Iterator[Callable[[], None]]:
    """Gives what puts these files in place of the installation's own, for the last step.

    They are as before again where that, or what comes after it, fails.

    Raises:
        SeedError: the folder cannot be written.
    """
    before = {name: _content(own / name) for name in contents}
    try:
        yield lambda: _write_all(own, contents)
    except BaseException:
        with suppress(SeedError):
            _write_all(own, before)
        raise


def keep_own_seeds(shipped: Path, own: Path) -> None:
    """Copy the shipped seeds into a folder of the installation's own, unless it is there.

    From then on only that folder counts: seeds of later versions never reach it.

    Raises:
        SeedError: the folder cannot be written.
    """
    if own.exists():
        return
    try:
        own.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=own.parent, prefix="seeds-") as beside:
            copy = Path(beside) / own.name
            copy.mkdir()
            for name in (STATION, OFFICERS):
                copyfile(shipped / name, copy / name)
            copy.rename(own)  # whole or not at all, even where two servers start at once
    except OSError as problem:
        if not own.is_dir():
            raise SeedError(own, "", words.CANNOT_OPEN.filled(detail=problem.strerror)) from problem


def require_known_codes(
    folder: Path, officers: Sequence[OfficerSeed], catalogues: Sequence[Catalogue]
) -> None:
    """Refuse officers whose sections or items no edition has: nobody would ever own those.

    Raises:
        SeedError: with the officer's key, the field and the code.
    """
    sections = {section.code for catalogue in catalogues for section in catalogue.sections}
    items = {item.code for catalogue in catalogues for item in catalogue.items}
    for officer in officers:
        for field, codes, known in (
            ("sections", officer.sections, sections),
            ("items", officer.items, items),
        ):
            for code in codes:
                if code not in known:
                    problem = words.LEADS_NOWHERE.filled(field=field, code=code)
                    raise SeedError(folder / OFFICERS, officer.key, problem)


def read_station(folder: Path) -> StationSeed:
    """The station in ``station.toml``.

    Raises:
        SeedError: the file is missing or cannot be used.
    """
    table = read_toml(folder / STATION, SeedError)
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
    path = folder / OFFICERS
    table = read_toml(path, SeedError).expect("", "officers")
    officers = tuple(_officer(officer) for officer in table.tables("officers", "key"))
    for key, times in Counter(officer.key for officer in officers).items():
        if times > 1:
            raise SeedError(path, key, words.TWICE.filled(field="key"))
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


def _content(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None


def _write_all(folder: Path, contents: Mapping[str, bytes | None]) -> None:
    """Each file at once; those without content go."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in contents.items():
            if content is None:
                (folder / name).unlink(missing_ok=True)
                continue
            staged = folder / f".{name}.new"
            staged.write_bytes(content)
            os.replace(staged, folder / name)
    except OSError as failed:
        raise SeedError(folder, "", words.CANNOT_OPEN.filled(detail=failed.strerror)) from failed
