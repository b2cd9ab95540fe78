"""The board of a year as a sheet holds it, and what an edited sheet would change of it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from unicodedata import category

from dashboard.domain.assessment import State
from dashboard.domain.catalogue import Catalogue, Item
from dashboard.domain.duties import Duty, DutyKey, catalogue_due
from dashboard.domain.fiscal import FiscalYear, Month
from dashboard.domain.marks import Answer, Mark
from dashboard.domain.ownership import Owned
from dashboard.domain.roles import Action
from dashboard.domain.thai import arabic_digits
from dashboard.domain.thai_reading import visible


@dataclass(frozen=True)
class Person:
    """An officer by the words that stand for one on the sheet, different for everyone."""

    id: int
    label: str
    active: bool


@dataclass(frozen=True)
class BoardItem:
    """An item with its plan and the answers of its duties.

    ``sections`` are codes and ``officers`` ids, both sorted. ``version`` is that of the plan.
    """

    item: Item
    state: State
    sections: tuple[str, ...]
    officers: tuple[int, ...]
    chosen_due: Month | None
    note: str
    version: int
    duties: tuple[Duty, ...]
    marks: Mapping[DutyKey, Mark]
    confirmed: Collection[str]

    @property
    def code(self) -> str:
        return self.item.code


@dataclass(frozen=True)
class Board:
    """A year's items; ``station`` is its code, ``revision`` the moment they were read at."""

    station: str
    year: FiscalYear
    revision: int
    catalogue: Catalogue
    items: tuple[BoardItem, ...]
    people: tuple[Person, ...]

    @cached_property
    def by_code(self) -> Mapping[str, BoardItem]:
        return {item.code: item for item in self.items}

    @cached_property
    def labels(self) -> Mapping[int, str]:
        """What each officer is called on the sheet, by id."""
        return {person.id: person.label for person in self.people}

    def owned(self, item: BoardItem) -> Owned:
        """Whose the item is."""
        sections = tuple(each for each in self.catalogue.sections if each.code in item.sections)
        return Owned(item.code, sections, {id_: self.labels[id_] for id_ in item.officers})

    def due_of(self, item: BoardItem) -> Month:
        """The month the item is due in: the station's own, else the catalogue's."""
        return item.chosen_due or catalogue_due(item.item, self.year)


class PlanField(StrEnum):
    """What can be changed of an item's plan."""

    SECTIONS = "sections"
    OFFICERS = "officers"
    DUE = "due"
    NOTE = "note"


NEEDED = {
    PlanField.SECTIONS: Action.ASSIGN,
    PlanField.OFFICERS: Action.ASSIGN,
    PlanField.DUE: Action.SET_DUE,
    PlanField.NOTE: Action.WRITE_NOTE,
}
"""Who may change a field of the plan."""

PlanValue = tuple[str, ...] | tuple[int, ...] | Month | str
"""Section codes, ids of officers, a due month, a note; as `BoardItem` has them."""


@dataclass(frozen=True)
class MarkChange:
    """A duty that would stand otherwise; ``answer`` None takes its mark back.

    ``seen_version`` is that of the mark the plan was made for, 0 where there was none.
    """

    item: str
    duty: Duty
    old: Mark | None
    answer: Answer | None
    note: str
    seen_version: int


@dataclass(frozen=True)
class PlanChange:
    """A field of an item's plan that would be otherwise.

    Of a due month both are what is in force; ``keeps_catalogue`` says that the new one is the
    form's own.
    """

    item: str
    field: PlanField
    old: PlanValue
    new: PlanValue
    seen_version: int
    keeps_catalogue: bool = False


def bare(text: str) -> str:
    """A text by which it is known again: sheets lose line ends, blanks and what is invisible."""
    letters = (letter if letter.isprintable() else " " for letter in visible(text))
    return " ".join("".join(letters).split())


def matched(text: str) -> str:
    """A name without blanks, punctuation and case: what two people would write the same."""
    # A decomposed sara am looks the same on screen.
    told = arabic_digits(bare(text)).casefold().replace("\u0e4d\u0e32", "\u0e33")
    return "".join(letter for letter in told if letter.isalnum() or category(letter) == "Mn")


def matched_code(text: str) -> str:
    """A code of an item or a requirement: ``๐4.6``, ``04.6`` and ``o 4.6`` are ``O4.6``."""
    told = arabic_digits(bare(text)).replace(" ", "").upper()
    return f"O{told[1:]}" if told.startswith("0") else told
