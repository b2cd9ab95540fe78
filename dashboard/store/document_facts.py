"""What was read in a document, as the database keeps it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from dashboard.domain.documents import (
    DocumentFacts,
    Format,
    Personal,
    PersonalNumber,
    Place,
    SheetFacts,
)


def facts_as_json(facts: DocumentFacts) -> dict[str, Any]:
    """Plain values; enumerations as their values, tuples as lists."""
    return asdict(facts)


def facts_from_json(kept: Mapping[str, Any]) -> DocumentFacts:
    """What ``facts_as_json`` kept; fields that are younger than it keep their defaults."""
    return DocumentFacts(
        **{
            **kept,
            "format": Format(kept["format"]),
            "years": _pairs(kept.get("years", ())),
            "years_ce": _pairs(kept.get("years_ce", ())),
            "names": tuple(kept.get("names", ())),
            "personal": tuple(_personal(each) for each in kept.get("personal", ())),
            "sheets": tuple(_sheet(each) for each in kept.get("sheets", ())),
        }
    )


def _pairs(kept: Any) -> tuple[tuple[int, int], ...]:
    return tuple((year, count) for year, count in kept)


def _personal(kept: Mapping[str, Any]) -> PersonalNumber:
    return PersonalNumber(Personal(kept["kind"]), Place(**kept["place"]))


def _sheet(kept: Mapping[str, Any]) -> SheetFacts:
    return SheetFacts(
        name=kept["name"],
        headers=tuple(kept["headers"]),
        rows=kept["rows"],
        numbers_as_text=tuple(kept.get("numbers_as_text", ())),
        egp_blank=tuple(kept.get("egp_blank", ())),
    )
