"""Everything known of one item, and what the rules say of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from dashboard.domain.assessment import Assessment, assess
from dashboard.domain.catalogue import Item
from dashboard.domain.checks import ItemFacts
from dashboard.domain.checks.formats import lacking
from dashboard.domain.duties import DutyKey, duties_of
from dashboard.domain.evidence import Evidence
from dashboard.domain.fiscal import FiscalYear, Month
from dashboard.domain.links import LinkVisit
from dashboard.domain.marks import Mark
from dashboard.domain.reviews import Review
from dashboard.store.marks import Confirmation


def item_facts(
    item: Item,
    year: FiscalYear,
    chosen_due: Month | None,
    *,
    marks: Mapping[DutyKey, Mark],
    confirmations: Mapping[str, Confirmation],
    evidence: Iterable[Evidence],
    review: Review,
    visits: Mapping[str, LinkVisit],
) -> ItemFacts:
    """What belongs to one item, out of what belongs to its whole year.

    Lost wordings read as the station confirmed them.
    """
    confirmed = {line.code for line in item.requirements} & confirmations.keys()
    worded = item.with_wordings({code: confirmations[code].text for code in confirmed})
    duties = duties_of(worded, year, chosen_due)
    return ItemFacts(
        item=worded,
        duties=duties,
        marks={duty.key: marks[duty.key] for duty in duties if duty.key in marks},
        evidence=tuple(piece for piece in evidence if piece.item == item.code),
        review=review,
        visits=visits,
        confirmed=frozenset(confirmed),
    )


def judge(facts: ItemFacts, year: FiscalYear, today: date, *, reviewed: bool) -> Assessment:
    """How far the item is; ``reviewed`` says that the year asks for an approval.

    Without one, and without any evidence, the lines that name file formats are taken at their
    word, as they are marked: a year that was done on paper stays what it was.
    """
    return assess(
        facts.duties,
        facts.marks,
        facts.confirmed,
        year,
        today,
        formats_missing=lacking(facts) if reviewed or facts.evidence else (),
        review=facts.review.state if reviewed else None,
    )
