"""What a machine could read in a file: facts that checks judge, never the text itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any


class Format(StrEnum):
    """The kinds of file that can be evidence, told from their bytes; values as in a catalogue."""

    PDF = "pdf"
    XLSX = "xlsx"
    DOCX = "docx"
    JPG = "jpg"
    PNG = "png"


PICTURES = frozenset({Format.JPG, Format.PNG})


class Personal(StrEnum):
    """Numbers that tell who someone is and should not be published."""

    IDENTITY = "identity"
    MOBILE = "mobile"
    ACCOUNT = "account"


@dataclass(frozen=True)
class Place:
    """Where in a file: a page from 1, or a sheet and a cell such as ``B12``; all None: anywhere."""

    page: int | None = None
    sheet: str | None = None
    cell: str | None = None


@dataclass(frozen=True)
class PersonalNumber:
    """That such a number stands somewhere; the number itself is not kept."""

    kind: Personal
    place: Place


@dataclass(frozen=True)
class SheetFacts:
    """A sheet: its header row as read, how many rows follow it, and cells that need a look.

    ``numbers_as_text`` are cells that hold a number written as text; ``egp_blank`` are empty
    cells under a header that names the e-GP project number. Both list at most 20 cells.
    """

    name: str
    headers: tuple[str, ...]
    rows: int
    numbers_as_text: tuple[str, ...] = ()
    egp_blank: tuple[str, ...] = ()


@dataclass(frozen=True)
class DocumentFacts:
    """What was read in one file.

    ``read_whole`` is False where a limit of pages, time or size ended the reading. ``pages`` is
    None where a format has none. ``years`` are the Buddhist years named as four digits, Thai or
    Arabic, with how often; ``years_ce`` likewise. ``names`` are those of the names asked for
    that the text holds. ``thai`` and ``latin`` count letters.
    """

    format: Format
    read_whole: bool = True
    pages: int | None = None
    pages_without_text: int = 0
    thai: int = 0
    latin: int = 0
    years: tuple[tuple[int, int], ...] = ()
    years_ce: tuple[tuple[int, int], ...] = ()
    names: tuple[str, ...] = ()
    personal: tuple[PersonalNumber, ...] = ()
    sheets: tuple[SheetFacts, ...] = ()

    @property
    def has_text(self) -> bool:
        return self.thai + self.latin > 0

    @property
    def is_scan(self) -> bool:
        """A PDF of pictures: no page of it has text."""
        return self.format is Format.PDF and bool(self.pages) and not self.has_text


def facts_as_plain(facts: DocumentFacts) -> dict[str, Any]:
    """What JSON can hold: enumerations as their values, dataclasses as dicts."""
    return asdict(facts)


def facts_from_plain(plain: Mapping[str, Any]) -> DocumentFacts:
    """What ``facts_as_plain`` gave, also after JSON made lists of its tuples.

    Fields that are younger than what was kept have their defaults.
    """
    return DocumentFacts(
        **{
            **plain,
            "format": Format(plain["format"]),
            "years": _pairs(plain.get("years", ())),
            "years_ce": _pairs(plain.get("years_ce", ())),
            "names": tuple(plain.get("names", ())),
            "personal": tuple(_personal(each) for each in plain.get("personal", ())),
            "sheets": tuple(_sheet(each) for each in plain.get("sheets", ())),
        }
    )


def _pairs(plain: Iterable[Iterable[int]]) -> tuple[tuple[int, int], ...]:
    return tuple((year, count) for year, count in plain)


def _personal(plain: Mapping[str, Any]) -> PersonalNumber:
    return PersonalNumber(Personal(plain["kind"]), Place(**plain["place"]))


def _sheet(plain: Mapping[str, Any]) -> SheetFacts:
    return SheetFacts(
        name=plain["name"],
        headers=tuple(plain["headers"]),
        rows=plain["rows"],
        numbers_as_text=tuple(plain.get("numbers_as_text", ())),
        egp_blank=tuple(plain.get("egp_blank", ())),
    )
