"""What is asked of the reading process, and what it answers, as JSON between the two."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from dashboard.documents.limits import Limits
from dashboard.domain.documents import (
    DocumentFacts,
    Format,
    Personal,
    PersonalNumber,
    Place,
    SheetFacts,
)


class Task(StrEnum):
    """What the process is to do with a file."""

    FACTS = "facts"
    PAGE = "page"
    SMALLER = "smaller"
    ROWS = "rows"


@dataclass(frozen=True)
class Question:
    """A task and what it needs: ``size`` in pixels, ``target`` a file to write, ``page`` from 1."""

    task: Task
    path: str
    format: Format
    limits: Limits
    names: tuple[str, ...] = ()
    page: int = 1
    size: int = 0
    target: str = ""

    def as_json(self) -> dict[str, Any]:
        return asdict(self)


def question_from(given: Mapping[str, Any]) -> Question:
    return Question(
        task=Task(given["task"]),
        path=given["path"],
        format=Format(given["format"]),
        limits=Limits(**given["limits"]),
        names=tuple(given["names"]),
        page=given["page"],
        size=given["size"],
        target=given["target"],
    )


def facts_from(given: Mapping[str, Any]) -> DocumentFacts:
    """The facts again that ``asdict`` and JSON took apart."""
    return DocumentFacts(
        format=Format(given["format"]),
        read_whole=given["read_whole"],
        pages=given["pages"],
        pages_without_text=given["pages_without_text"],
        thai=given["thai"],
        latin=given["latin"],
        years=_pairs(given["years"]),
        years_ce=_pairs(given["years_ce"]),
        names=tuple(given["names"]),
        personal=tuple(
            PersonalNumber(Personal(each["kind"]), Place(**each["place"]))
            for each in given["personal"]
        ),
        sheets=tuple(_sheet(each) for each in given["sheets"]),
    )


def _pairs(given: list[list[int]]) -> tuple[tuple[int, int], ...]:
    return tuple((year, count) for year, count in given)


def _sheet(given: Mapping[str, Any]) -> SheetFacts:
    return SheetFacts(
        name=given["name"],
        headers=tuple(given["headers"]),
        rows=given["rows"],
        numbers_as_text=tuple(given["numbers_as_text"]),
        egp_blank=tuple(given["egp_blank"]),
    )
