"""A year as it is stored, and what the rules say of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from dashboard.domain.catalogue import Catalogue, Item
from dashboard.domain.checks import ItemFacts, YearFacts, find
from dashboard.domain.comments import Comment
from dashboard.domain.complaints import complaint_year
from dashboard.domain.duties import DutyKey
from dashboard.domain.evidence import Evidence
from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.findings import Finding
from dashboard.domain.fiscal import FiscalYear
from dashboard.domain.links import LinkVisit
from dashboard.domain.marks import Mark
from dashboard.domain.readiness import readiness
from dashboard.domain.reviews import NEVER_SUBMITTED, Review
from dashboard.domain.roles import Role
from dashboard.services.item_facts import item_facts, judge
from dashboard.services.ledgers import Ledgers
from dashboard.services.views import Confirmation, ItemState, OfficerView, YearState
from dashboard.store.plans import PlanRecord
from dashboard.store.years import StationHead, YearRecord


@dataclass(frozen=True)
class StoredYear:
    """Everything that is stored of a year, before anything is judged.

    ``marks`` hold what figures answer, too. ``evidence`` is what stands; ``earlier_files`` are
    contents offered in earlier years.
    """

    record: YearRecord
    catalogue: Catalogue
    today: date
    officers: tuple[OfficerView, ...]
    plans: Mapping[str, PlanRecord]
    marks: Mapping[DutyKey, Mark]
    confirmations: Mapping[str, Confirmation]
    evidence: tuple[Evidence, ...]
    earlier_files: Mapping[str, FiscalYear]
    visits: Mapping[str, LinkVisit]
    reviews: Mapping[str, Review]
    comments: tuple[Comment, ...]
    ledgers: Ledgers

    def judged(self, head: StationHead) -> YearState:
        complaints, budget = self.ledgers[Dataset.COMPLAINTS], self.ledgers[Dataset.BUDGET]
        findings = find(self._year_facts(head))
        items = tuple(self._item(facts, findings[code]) for code, facts in self._facts.items())
        return YearState(
            station=head.station,
            year=self.record.year,
            years=tuple(record.year for record in head.years),
            catalogue=self.catalogue,
            catalogue_confirmed=self.record.catalogue_confirmed,
            system_close=self.record.system_close,
            system_close_confirmed=self.record.system_close_confirmed,
            reviews_required=self.record.reviews_required,
            today=self.today,
            revision=head.revision,
            version=self.record.version,
            items=items,
            readiness=readiness(state.assessment for state in items if state.item.is_disclosure),
            officers=self.officers,
            complaints=complaint_year(complaints.complaints),
            complaints_are_sample=complaints.are_sample,
            budget=budget.budget,
            budget_is_sample=budget.are_sample,
        )

    @cached_property
    def _facts(self) -> Mapping[str, ItemFacts]:
        return {item.code: self._item_facts(item) for item in self.catalogue.items}

    def _item_facts(self, item: Item) -> ItemFacts:
        return item_facts(
            item,
            self.record.year,
            self.plans[item.code].chosen_due,
            marks=self.marks,
            confirmations=self.confirmations,
            evidence=self.evidence,
            review=self.reviews.get(item.code, NEVER_SUBMITTED),
            visits=self.visits,
        )

    def _year_facts(self, head: StationHead) -> YearFacts:
        commanders = (each for each in self.officers if each.active and each.role == Role.COMMANDER)
        return YearFacts(
            year=self.record.year,
            today=self.today,
            items=tuple(self._facts.values()),
            site=head.station.website,
            commander=tuple(officer.name for officer in commanders),
            earlier_files=self.earlier_files,
        )

    def _item(self, facts: ItemFacts, findings: tuple[Finding, ...]) -> ItemState:
        item, plan = facts.item, self.plans[facts.item.code]
        reviewed = self.record.reviews_required
        return ItemState(
            item=item,
            duties=facts.duties,
            marks=facts.marks,
            assessment=judge(facts, self.record.year, self.today, reviewed=reviewed),
            sections=tuple(s for s in self.catalogue.sections if s.code in plan.sections),
            officers=self._owners(plan.officers),
            chosen_due=plan.chosen_due,
            note=plan.note,
            version=plan.version,
            confirmations={code: self.confirmations[code] for code in sorted(facts.confirmed)},
            evidence=facts.evidence,
            visits={url: self.visits[url] for _, url in facts.addresses if url in self.visits},
            review=facts.review,
            findings=findings,
            comments=tuple(said for said in self.comments if said.item == item.code),
        )

    def _owners(self, ids: Sequence[int]) -> tuple[OfficerView, ...]:
        return tuple(officer for officer in self.officers if officer.id in ids)
