"""What services give to screens: a year and its items, frozen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from dashboard.domain.assessment import Assessment
from dashboard.domain.budget import BudgetLine
from dashboard.domain.catalogue import Catalogue, Item, Section
from dashboard.domain.comments import Comment
from dashboard.domain.complaints import ComplaintYear
from dashboard.domain.duties import Duty, DutyKey
from dashboard.domain.evidence import Evidence
from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.findings import Finding, Level
from dashboard.domain.fiscal import FiscalYear, Month
from dashboard.domain.links import LinkVisit
from dashboard.domain.marks import Answer, Mark
from dashboard.domain.ownership import Owned, figures_owned, items_fed
from dashboard.domain.readiness import Readiness
from dashboard.domain.reviews import Review
from dashboard.store.marks import Confirmation
from dashboard.store.stations import OfficerView, StationView

__all__ = ["Change", "Confirmation", "ItemState", "OfficerView", "StationView", "YearState"]


@dataclass(frozen=True)
class Change:
    """What a service wrote: its audit entry (None: nothing to do) and how many things changed."""

    entry_id: int | None
    count: int


NOTHING_CHANGED = Change(None, 0)


@dataclass(frozen=True)
class ItemState:
    """One item in one year: what it asks, who owns it, how far it is.

    ``chosen_due`` is the station's own due month, None for the catalogue's. ``version`` goes
    back to the planning services as ``seen_version``. ``evidence`` is what stands: not in the
    bin, not superseded. ``visits`` are the latest ones of its addresses. ``findings`` come
    errors first.
    """

    item: Item
    duties: tuple[Duty, ...]
    marks: Mapping[DutyKey, Mark]
    assessment: Assessment
    sections: tuple[Section, ...]
    officers: tuple[OfficerView, ...]
    chosen_due: Month | None
    note: str
    version: int
    confirmations: Mapping[str, Confirmation]
    evidence: tuple[Evidence, ...]
    visits: Mapping[str, LinkVisit]
    review: Review
    findings: tuple[Finding, ...]
    comments: tuple[Comment, ...]

    @property
    def code(self) -> str:
        return self.item.code

    @cached_property
    def owned(self) -> Owned:
        """Whose it is, for asking who may do what with it."""
        names = {officer.id: officer.name for officer in self.officers}
        return Owned(self.code, self.sections, names, self.review.state)

    @cached_property
    def confirmed(self) -> Mapping[str, str]:
        """Confirmed wordings by requirement code."""
        return {code: confirmation.text for code, confirmation in self.confirmations.items()}

    def answer(self, duty: Duty) -> Answer | None:
        """How a duty was answered; None while it was not."""
        mark = self.marks.get(duty.key)
        return None if mark is None else mark.answer

    @cached_property
    def errors(self) -> tuple[Finding, ...]:
        """The findings that would cost the item its score."""
        return tuple(found for found in self.findings if found.level is Level.ERROR)

    def can_be_marked(self, duty: Duty) -> bool:
        """Not while its line's wording is lost and unconfirmed."""
        return not duty.requirement.unclear or duty.requirement.code in self.confirmations

    def seen(self, key: DutyKey) -> int:
        """The version of a duty's mark, for ``Wanted.seen_version``; 0 when unanswered."""
        mark = self.marks.get(key)
        return 0 if mark is None else mark.version


@dataclass(frozen=True)
class YearState:
    """A station's fiscal year as of ``today``; ``years`` are newest first.

    ``revision`` grows with every write to the station. ``version`` goes back to ``set_year`` as
    ``seen_version``. ``readiness`` counts the 25 disclosure items.
    """

    station: StationView
    year: FiscalYear
    years: tuple[FiscalYear, ...]
    catalogue: Catalogue
    catalogue_confirmed: bool
    system_close: date
    system_close_confirmed: bool
    reviews_required: bool
    today: date
    revision: int
    version: int
    items: tuple[ItemState, ...]
    readiness: Readiness
    officers: tuple[OfficerView, ...]
    complaints: ComplaintYear
    complaints_are_sample: bool
    budget: tuple[BudgetLine, ...]
    budget_is_sample: bool

    @property
    def is_closed(self) -> bool:
        return self.year.is_closed(self.today)

    @cached_property
    def marked_after_close(self) -> int:
        """Marks of all items that are younger than the year's close."""
        return sum(state.assessment.marked_after_close for state in self.items)

    @cached_property
    def disclosure(self) -> tuple[ItemState, ...]:
        """O1 to O25."""
        return tuple(state for state in self.items if state.item.is_disclosure)

    @cached_property
    def measures(self) -> tuple[ItemState, ...]:
        """The other measures, S1.1 to S3.5."""
        return tuple(state for state in self.items if not state.item.is_disclosure)

    @cached_property
    def _by_code(self) -> Mapping[str, ItemState]:
        return {state.item.code: state for state in self.items}

    def item(self, code: str) -> ItemState:
        """The item with this code; KeyError when the year has none."""
        return self._by_code[code]

    def figures_owned(self, dataset: Dataset) -> Owned:
        """Whose a set of figures is: of the owners of every item that it feeds."""
        fed = items_fed(self.catalogue, dataset)
        return figures_owned(dataset, (each.owned for each in self.items if each.code in fed))
