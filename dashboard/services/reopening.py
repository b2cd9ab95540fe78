"""A change to an item that was submitted or approved opens its review again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from dashboard.domain.history import Deed, Facts, Happening
from dashboard.domain.reviews import TRANSITIONS, Review, ReviewState, Step
from dashboard.store.audit import entry, since
from dashboard.store.reviews import put_review, review_of
from dashboard.store.unit import Unit
from dashboard.store.years import YearRecord

FIGURES = (
    Deed.IMPORT_FIGURES,
    Deed.EDIT_FIGURES,
    Deed.UNDO_FIGURES,
    Deed.LOAD_SAMPLE,
    Deed.REMOVE_SAMPLE,
)
"""What changes figures; the items whose answers that changed stand in the entry."""

CHANGES = (
    *FIGURES,
    Deed.SET_FIGURES,
    Deed.MARK,
    Deed.UNDO,
    Deed.IMPORT_BOARD,
    Deed.CONFIRM_REQUIREMENT,
    Deed.ATTACH,
    Deed.CORRECT_EVIDENCE,
    Deed.BIN,
    Deed.RESTORE,
    Deed.MOVE_EDITION,
)
"""What changes that which a reviewer has looked at."""


def reopen(unit: Unit, year: YearRecord, items: Iterable[str], deed: Deed, because: int) -> None:
    """Open the reviews of these items again, naming the deed and the entry that caused it."""
    for code in items:
        review = review_of(unit.session, year.id, code)
        if (review.state, Step.REOPEN) in TRANSITIONS:
            opened = Review(
                TRANSITIONS[review.state, Step.REOPEN],
                unit.actor.name,
                unit.at,
                changed=deed.value,
            )
            write_review(unit, year, code, review, opened, Step.REOPEN, because=because)


def reopen_or_restore(
    unit: Unit, year: YearRecord, items: Iterable[str], deed: Deed, because: int, undone: int
) -> None:
    """As ``reopen``; but what only the undone entry had opened is as it was before it.

    Where something else was changed since, nobody has approved what stands now.
    """
    assert unit.station_id is not None
    for code in items:
        review = review_of(unit.session, year.id, code)
        opening = entry(unit.session, unit.station_id, review.version) if review.version else None
        is_its_doing = opening is not None and opening.after.get("because") == undone
        if opening and is_its_doing and not changed_since(unit, year, code, undone, but=because):
            before = review_from(opening.before)
            write_review(unit, year, code, review, before, None, because=because)
        else:
            reopen(unit, year, (code,), deed, because)


def changed_since(
    unit: Unit, year: YearRecord, code: str, entry_id: int, *, but: int = 0
) -> Happening | None:
    """The last change of an item after an entry, ``but`` one; None where none of them stands.

    A change and its own undoing, both after the entry, leave nothing behind.
    """
    assert unit.station_id is not None
    taken_back = {but}
    for done in since(unit.session, unit.station_id, year.year.number, entry_id, CHANGES):
        if not _touches(done, code) or done.entry_id in taken_back:
            continue
        if done.undoes is None or done.undoes <= entry_id:
            return done
        taken_back.add(done.undoes)
    return None


def _touches(done: Happening, code: str) -> bool:
    names_items = done.action in (*FIGURES, Deed.SET_FIGURES, Deed.IMPORT_BOARD)
    items = done.after.get("items", ()) if names_items else done.subject.split()
    return code in items


def write_review(
    unit: Unit,
    year: YearRecord,
    code: str,
    before: Review,
    after: Review,
    step: Step | None,
    *,
    because: int | None = None,
    undoes: int | None = None,
) -> int:
    """Move an item's review, with its entry in the history."""
    facts: dict[str, Any] = {**review_as_facts(after), "step": step and step.value}
    if because is not None:
        facts["because"] = because
    version = unit.record(
        Deed.REVIEW, code, year.year.number, review_as_facts(before), facts, undoes=undoes
    )
    put_review(unit.session, year.id, code, replace(after, at=after.at or unit.at, version=version))
    return version


def review_as_facts(review: Review) -> Facts:
    return {
        "state": review.state.value,
        "by": review.by,
        "at": None if review.at is None else review.at.isoformat(),
        "reason": review.reason,
        "changed": review.changed,
        "seen": dict(review.seen),
    }


def review_from(facts: Mapping[str, Any]) -> Review:
    """What ``review_as_facts`` kept; its version is not kept and reads as 0."""
    at = facts["at"]
    return Review(
        ReviewState(facts["state"]),
        facts["by"],
        None if at is None else datetime.fromisoformat(at),
        facts["reason"],
        facts["changed"],
        facts["seen"],
    )
