"""Looking after an installation: is everything that is stored sound and understood?"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from pathlib import Path

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.catalogue import Catalogue
from dashboard.domain.complaints import contradictions
from dashboard.domain.duties import DutyKey, duties_of
from dashboard.domain.figures.complaints import month_from
from dashboard.domain.figures.datasets import Dataset
from dashboard.services.desk import CATALOGUES, read_seeds
from dashboard.settings import Settings, shipped
from dashboard.store.catalogue_file import CatalogueError, read_catalogues
from dashboard.store.engine import require_database
from dashboard.store.failures import DatabaseFailed
from dashboard.store.figure_rows import rows_of
from dashboard.store.integrity import damage
from dashboard.store.marks import marks_of
from dashboard.store.migrate import heads, revisions
from dashboard.store.plans import plans_of
from dashboard.store.seed_file import SeedError, read_station
from dashboard.store.stations import find_station
from dashboard.store.tampering import breaks
from dashboard.store.toml_file import DataFileError
from dashboard.store.unit import Store
from dashboard.store.years import YearRecord, station_head
from dashboard.text import checking as words
from dashboard.text.dates import month_and_year


class Check(StrEnum):
    """What is looked at."""

    DATABASE = "database"
    MIGRATIONS = "migrations"
    CATALOGUES = "catalogues"
    SEEDS = "seeds"
    COMPLAINTS = "complaints"
    MARKS = "marks"
    ITEMS = "items"
    HISTORY = "history"


@dataclass(frozen=True)
class CheckResult:
    """One check; ``detail`` names what was found wrong, empty when nothing was."""

    name: Check
    ok: bool
    detail: Bilingual


def check(settings: Settings) -> tuple[CheckResult, ...]:
    """Every check of an installation, in a fixed order.

    Looks at what is there as it is: nothing is created, migrated or taken over.

    Raises:
        NoDatabase: there is none yet.
    """
    own = settings.seeds_dir
    seeds = own if own.exists() else shipped("data") / "seeds"
    return check_at(settings.database_url, seeds, CATALOGUES)


def check_at(url: str, seeds: Path, catalogues: Path) -> tuple[CheckResult, ...]:
    """Every check on the given database, seeds folder and catalogue folder."""
    require_database(url)
    found = _Found(Store(url), seeds, catalogues)
    return tuple(_result(name, look, found) for name, look in _LOOK.items())


@dataclass(frozen=True)
class _Found:
    """An installation as it is found; everything is read when it is first asked for."""

    store: Store
    seeds: Path
    catalogue_folder: Path

    @cached_property
    def catalogues(self) -> tuple[Catalogue, ...]:
        return read_catalogues(self.catalogue_folder)

    @cached_property
    def years(self) -> tuple[YearRecord, ...]:
        """The station's years; none before its first start."""
        with self.store.read() as session:
            station_id = find_station(session, self._station_code())
            return () if station_id is None else station_head(session, station_id).years

    def _station_code(self) -> str | None:
        try:
            return read_station(self.seeds).code
        except SeedError:  # told by a check of its own
            return None


def _result(name: Check, look: _Look, found: _Found) -> CheckResult:
    try:
        problems = list(look(found))
    except (DatabaseFailed, DataFileError) as error:
        is_its_own = isinstance(error, _TELLS.get(name, ()))
        problems = [_told(error) if is_its_own else words.NOT_LOOKED_AT]
    detail = Bilingual("; ".join(p.th for p in problems), "; ".join(p.en for p in problems))
    return CheckResult(name, not problems, detail)


def _told(error: DatabaseFailed | DataFileError) -> Bilingual:
    return error.told if isinstance(error, DataFileError) else Bilingual(str(error), str(error))


def _damage(found: _Found) -> Iterable[Bilingual]:
    return _coded(damage(found.store.engine))


def _coded(problems: Iterable[str]) -> Iterable[Bilingual]:
    return [Bilingual(problem, problem) for problem in problems]


def _other_schema(found: _Found) -> Iterable[Bilingual]:
    here, expected = revisions(found.store.engine), heads()
    if here != expected:
        named = ", ".join(sorted(here)) or words.NO_SCHEMA
        yield words.OTHER_SCHEMA.filled(found=named, expected=", ".join(sorted(expected)))


def _unusable_seeds(found: _Found) -> Iterable[Bilingual]:
    read_seeds(found.seeds, found.catalogues)
    return ()


def _editions_gone(found: _Found) -> Iterable[Bilingual]:
    editions = {catalogue.edition for catalogue in found.catalogues}
    return [
        words.EDITION_GONE.filled(year=record.year, edition=record.edition)
        for record in found.years
        if record.edition not in editions
    ]


def _contradictions(found: _Found) -> Iterable[Bilingual]:
    with found.store.read() as session:
        return [
            words.IMBALANCE[each.imbalance].filled(
                month=month_and_year(each.month), found=each.found, expected=each.expected
            )
            for record in found.years
            for each in contradictions(
                [
                    month_from(stored.row)
                    for stored in rows_of(session, record.id, Dataset.COMPLAINTS)
                ]
            )
        ]


def _unknown_marks(found: _Found) -> Iterable[Bilingual]:
    with found.store.read() as session:
        return _coded(
            f"{key.requirement} {key.period}"
            for record in found.years
            for key in marks_of(session, record.id).keys() - _duties(found, record)
        )


def _duties(found: _Found, record: YearRecord) -> set[DutyKey]:
    """Of every edition: a mark from before the year moved to a newer one is not a mistake."""
    items = [item for catalogue in found.catalogues for item in catalogue.items]
    return {duty.key for item in items for duty in duties_of(item, record.year)}


def _tampering(found: _Found) -> Iterable[Bilingual]:
    with found.store.read() as session:
        return [
            words.BROKEN[each.wrong].filled(entry=each.entry_id, station=each.station)
            for each in breaks(session)
        ]


def _unknown_items(found: _Found) -> Iterable[Bilingual]:
    known = {item.code for catalogue in found.catalogues for item in catalogue.items}
    with found.store.read() as session:
        return _coded(
            f"{record.year} {code}"
            for record in found.years
            for code in plans_of(session, record.id)
            if code not in known
        )


_Look = Callable[[_Found], Iterable[Bilingual]]
_LOOK: dict[Check, _Look] = {
    Check.DATABASE: _damage,
    Check.MIGRATIONS: _other_schema,
    Check.CATALOGUES: _editions_gone,
    Check.SEEDS: _unusable_seeds,
    Check.COMPLAINTS: _contradictions,
    Check.MARKS: _unknown_marks,
    Check.ITEMS: _unknown_items,
    Check.HISTORY: _tampering,
}
_TELLS: dict[Check, type[Exception]] = {
    Check.DATABASE: DatabaseFailed,
    Check.MIGRATIONS: DatabaseFailed,
    Check.CATALOGUES: CatalogueError,
    Check.SEEDS: SeedError,
}
"""What each check says in full; a failure of something else only keeps it from looking."""
