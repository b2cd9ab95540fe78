"""Whose work something is: an item's by its plan, a set of figures' by the items it answers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dashboard.domain.catalogue import Catalogue, Section
from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.figures.filling import FILLERS
from dashboard.domain.reviews import ReviewState
from dashboard.domain.roles import Actor


@dataclass(frozen=True)
class Owned:
    """An item, by its code, or a set of figures, with its owners: officers' names by their id.

    ``state`` is that of the item's review, None where it does not matter.
    """

    what: str | Dataset
    sections: tuple[Section, ...]
    officers: Mapping[int, str]
    state: ReviewState | None = None


def is_own(actor: Actor, owned: Owned) -> bool:
    """Is it of one of the actor's sections, or the actor's by name?"""
    if actor.officer is not None and actor.officer in owned.officers:
        return True
    return any(section.code in (actor.sections or ()) for section in owned.sections)


FED_BY_HAND: Mapping[Dataset, tuple[str, ...]] = {
    Dataset.SURVEYS: ("O6",),
    Dataset.BRIEFINGS: ("O6",),
    Dataset.ACTIVITIES: ("O25",),
}
"""Items that figures are for though they answer no line: somebody reads them and marks it."""


def items_fed(catalogue: Catalogue, dataset: Dataset) -> tuple[str, ...]:
    """Codes of the items that a set of figures is for."""
    by_hand = FED_BY_HAND.get(dataset, ())
    return tuple(
        item.code
        for item in catalogue.items
        if item.code in by_hand
        or any(
            line.filled_by and FILLERS[line.filled_by].dataset is dataset
            for line in item.requirements
        )
    )


def figures_owned(dataset: Dataset, fed: Iterable[Owned]) -> Owned:
    """Figures belong to the owners of every item they feed; those that feed none to nobody."""
    items = tuple(fed)
    sections = {section.code: section for item in items for section in item.sections}
    officers = {id_: name for item in items for id_, name in item.officers.items()}
    return Owned(dataset, tuple(sections.values()), officers)
