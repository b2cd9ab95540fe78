"""Submitting an item, approving it or returning it with a reason."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from dashboard.domain.assessment import Assessment
from dashboard.domain.fiscal import FiscalYear
from dashboard.domain.history import Deed
from dashboard.domain.permissions import require
from dashboard.domain.refusals import Reason, Refused
from dashboard.domain.reviews import ACTION_OF, NEVER_SUBMITTED, Review, ReviewState, Step, moved
from dashboard.domain.roles import Action, Actor
from dashboard.services.desk import Desk
from dashboard.services.figure_answers import answers_of
from dashboard.services.item_facts import item_facts, judge
from dashboard.services.locate import Planned
from dashboard.services.ownership import find_own_item
from dashboard.services.reopening import changed_since, review_from, write_review
from dashboard.services.staleness import require_seen
from dashboard.services.typed import typed
from dashboard.services.undoable import entry_to_undo
from dashboard.services.views import NOTHING_CHANGED, Change
from dashboard.store.evidence import evidence_of, standing
from dashboard.store.marks import confirmations_of
from dashboard.store.reviews import review_of
from dashboard.store.unit import ReadSession, Unit
from dashboard.store.visits import visits_of


def review_item(
    desk: Desk,
    actor: Actor,
    year: FiscalYear,
    code: str,
    step: Step,
    *,
    reason: str = "",
    seen_version: int,
    seen_revision: int | None = None,
) -> Change:
    """Move an item's review one step; ``seen_version`` is that of the review on the screen.

    An item that nobody has submitted can be changed without its review moving: who hands it in
    or approves it gives the ``seen_revision`` of the year on the screen too.

    Raises:
        Refused: NOT_ALLOWED, NOT_YOURS, UNKNOWN_YEAR, UNKNOWN_ITEM, REVIEWS_OFF, CHANGED_MEANWHILE,
            STEP_NOT_POSSIBLE, NOT_READY (with how much is missing), RETURN_REASON_MISSING,
            TEXT_TOO_LONG.
    """
    desk.require(actor, ACTION_OF[step])
    why = typed(reason)
    if step is Step.RETURN and not why:
        raise Refused(Reason.RETURN_REASON_MISSING)
    with desk.store.write(desk.station_code, actor, desk.now()) as unit:
        planned = find_own_item(unit.session, desk, actor, ACTION_OF[step], year, code)
        if seen_revision is not None and step in _HANDING_IN:
            _require_unchanged(unit, planned, seen_revision)
        return Change(_move(unit, desk, planned, step, why, seen_version), 1)


def approve_items(
    desk: Desk, actor: Actor, year: FiscalYear, seen: Mapping[str, int]
) -> tuple[int, ...]:
    """Approve several items, all of them or none; returns an entry of the history for each.

    ``seen`` has the version of each item's review on the screen, by code.

    Raises:
        Refused: as ``review_item``; an item that moved meanwhile refuses them all.
    """
    desk.require(actor, ACTION_OF[Step.APPROVE])
    with desk.store.write(desk.station_code, actor, desk.now()) as unit:
        return tuple(_approve(unit, desk, year, code, version) for code, version in seen.items())


def _approve(unit: Unit, desk: Desk, year: FiscalYear, code: str, seen: int) -> int:
    action = ACTION_OF[Step.APPROVE]
    planned = find_own_item(unit.session, desk, unit.actor, action, year, code)
    return _move(unit, desk, planned, Step.APPROVE, "", seen)


def undo_review(desk: Desk, actor: Actor, entry_id: int) -> Change:
    """Bring a review back to what it was before an entry, if nothing moved it since.

    Raises:
        Refused: NOT_ALLOWED, NOT_YOURS; CANNOT_UNDO, also for a reopening: the change that caused
            it is what can be undone; and where the item was changed since it was handed in.
    """
    desk.require(actor, Action.SEE)
    return undo_reviews(desk, actor, (entry_id,))


def undo_reviews(desk: Desk, actor: Actor, entries: Iterable[int]) -> Change:
    """Bring several reviews back to what they were, all of them or none; see ``undo_review``."""
    desk.require(actor, Action.SEE)
    with desk.store.write(desk.station_code, actor, desk.now()) as unit:
        versions = [_take_back(unit, desk, actor, entry_id) for entry_id in entries]
        return Change(versions[-1], len(versions)) if versions else NOTHING_CHANGED


_HANDED_IN = (ReviewState.SUBMITTED, ReviewState.APPROVED)
"""What stands for the item as it was then, and would not be true of one that changed since."""


def _take_back(unit: Unit, desk: Desk, actor: Actor, entry_id: int) -> int:
    done = entry_to_undo(unit, desk, entry_id)
    if done.year is None or done.action is not Deed.REVIEW:
        raise Refused(Reason.CANNOT_UNDO)
    step = done.after.get("step")
    if step is None or Step(step) not in ACTION_OF:
        raise Refused(Reason.CANNOT_UNDO)
    desk.require(actor, ACTION_OF[Step(step)])
    year = FiscalYear(done.year)
    action = ACTION_OF[Step(step)]
    planned = find_own_item(unit.session, desk, actor, action, year, done.subject)
    review = review_of(unit.session, planned.year.id, done.subject)
    if review.version != entry_id:
        raise Refused(Reason.CANNOT_UNDO, by=review.by, at=review.at)
    before = review_from(done.before)
    if before.state in _HANDED_IN:
        later = changed_since(unit, planned.year, done.subject, entry_id)
        if later is not None:
            raise Refused(Reason.CANNOT_UNDO, by=later.actor_name, at=later.at)
    return write_review(unit, planned.year, done.subject, review, before, None, undoes=entry_id)


def _move(unit: Unit, desk: Desk, planned: Planned, step: Step, why: str, seen: int) -> int:
    if not planned.year.reviews_required:
        raise Refused(Reason.REVIEWS_OFF)
    code = planned.item.code
    review = review_of(unit.session, planned.year.id, code)
    _require_seen(unit, planned, seen, review)
    state = moved(review.state, step)
    require(unit.actor, ACTION_OF[step], review.state)
    if step in _HANDING_IN:
        _require_ready(unit.session, desk, planned)
    after = Review(
        state,
        unit.actor.name,
        unit.at,
        reason=why if step is Step.RETURN else "",
        seen=_seen(unit.session, desk, planned) if state is ReviewState.APPROVED else {},
    )
    return write_review(unit, planned.year, code, review, after, step)


def _require_seen(unit: Unit, planned: Planned, seen: int, review: Review) -> None:
    require_seen(
        unit,
        planned.year.year,
        planned.catalogue,
        seen=seen,
        version=review.version,
        actions=(Deed.REVIEW,),
        about=lambda done: done.subject == planned.item.code,
    )


_HANDING_IN = (Step.SUBMIT, Step.APPROVE)
"""Steps that speak for all that the item consists of."""


def _require_unchanged(unit: Unit, planned: Planned, revision: int) -> None:
    later = changed_since(unit, planned.year, planned.item.code, revision)
    if later is not None:
        raise Refused(
            Reason.CHANGED_MEANWHILE, field="", value="", what="", now="", by=None, at=later.at
        )


def _require_ready(session: ReadSession, desk: Desk, planned: Planned) -> None:
    judged = _assessed(session, desk, planned)
    if judged.missing or judged.formats_missing:
        raise Refused(
            Reason.NOT_READY,
            code=planned.item.code,
            duties=len(judged.missing),
            formats=len(judged.formats_missing),
        )


def _assessed(session: ReadSession, desk: Desk, planned: Planned) -> Assessment:
    year = planned.year
    facts = item_facts(
        planned.item,
        year.year,
        planned.plan.chosen_due,
        marks=answers_of(session, desk, year),
        confirmations=confirmations_of(session, year.id),
        evidence=standing(evidence_of(session, year.id)),
        review=NEVER_SUBMITTED,
        visits=visits_of(session, desk.station_id),
    )
    return judge(facts, year.year, desk.today(), reviewed=True)


def _seen(session: ReadSession, desk: Desk, planned: Planned) -> dict[str, str]:
    """What stood at each published address when the item was approved."""
    visits = visits_of(session, desk.station_id)
    pieces = standing(evidence_of(session, planned.year.id))
    urls = {piece.url for piece in pieces if piece.item == planned.item.code and piece.url}
    return {url: visits[url].content_hash for url in sorted(urls) if url in visits}
