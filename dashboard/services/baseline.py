"""What an approved page is compared with, where nobody had opened it when it was approved."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from dashboard.domain.links import LinkVisit, Outcome
from dashboard.domain.reviews import ReviewState
from dashboard.store.evidence import evidence_of, standing
from dashboard.store.reviews import put_review, reviews_of
from dashboard.store.unit import Unit
from dashboard.store.years import YearRecord


def note_first_seen(unit: Unit, year: YearRecord, visits: Iterable[LinkVisit]) -> None:
    """The first visit that succeeds after an approval becomes what later ones are compared with.

    The review itself does not move: it keeps its version, and what was noted before stays.
    """
    read = {
        visit.url: visit.content_hash
        for visit in visits
        if visit.outcome is Outcome.OPEN and visit.content_hash
    }
    pieces = standing(evidence_of(unit.session, year.id))
    for code, review in reviews_of(unit.session, year.id).items():
        if review.state is not ReviewState.APPROVED:
            continue
        urls = {piece.url for piece in pieces if piece.item == code}
        first = {url: read[url] for url in read.keys() & urls if not review.seen.get(url)}
        if first:
            put_review(unit.session, year.id, code, replace(review, seen={**review.seen, **first}))
