"""Saying something about an item, to somebody."""

from __future__ import annotations

from collections.abc import Collection

from dashboard.domain.comments import Comment, named_in
from dashboard.domain.fiscal import FiscalYear
from dashboard.domain.history import Deed
from dashboard.domain.permissions import can
from dashboard.domain.refusals import Reason, Refused
from dashboard.domain.roles import Action, Actor, Role
from dashboard.services.desk import Desk
from dashboard.services.locate import find_year
from dashboard.services.ownership import find_own_item, require_items
from dashboard.services.typed import typed
from dashboard.services.undoable import entry_to_undo
from dashboard.services.views import Change
from dashboard.store.comments import acknowledge, add_comment, comment_in, withdraw_comment
from dashboard.store.stations import OfficerView, officers_of
from dashboard.store.unit import Unit
from dashboard.store.years import YearRecord


def comment(
    desk: Desk,
    actor: Actor,
    year: FiscalYear,
    code: str,
    text: str,
    mentions: Collection[int] = (),
) -> Change:
    """Comment on an item; officers named as ``@name`` or in ``mentions`` will find it.

    Raises:
        Refused: NOT_ALLOWED, TEXT_MISSING, TEXT_TOO_LONG, UNKNOWN_YEAR, UNKNOWN_ITEM,
            UNKNOWN_OFFICER.
    """
    desk.require(actor, Action.COMMENT)
    words = typed(text)
    if not words:
        raise Refused(Reason.TEXT_MISSING)
    with desk.store.write(desk.station_code, actor, desk.now()) as unit:
        planned = find_own_item(unit.session, desk, actor, Action.COMMENT, year, code)
        staff = {each.id: each for each in officers_of(unit.session, desk.station_id)}
        if not staff.keys() >= set(mentions):
            raise Refused(Reason.UNKNOWN_OFFICER)
        named = {*mentions, *named_in(words, _names(staff.values()))}
        names = [staff[id_].name for id_ in sorted(named)]
        version = unit.record(
            Deed.COMMENT, code, year.number, after={"text": words, "mentions": names}
        )
        add_comment(
            unit.session,
            planned.year.id,
            code,
            words,
            by=actor.name,
            officer=actor.officer,
            at=unit.at,
            mentions=named,
            version=version,
        )
        return Change(version, 1)


def take_back_comment(desk: Desk, actor: Actor, year: FiscalYear, comment_id: int) -> Change:
    """Withdraw a comment: one's own, or as coordinator anyone's. It stays in the history.

    Raises:
        Refused: NOT_ALLOWED, UNKNOWN_YEAR, UNKNOWN_COMMENT.
    """
    desk.require(actor, Action.COMMENT)
    with desk.store.write(desk.station_code, actor, desk.now()) as unit:
        record, said = _find(unit, desk, year, comment_id)
        if not may_take_back(actor, said):
            raise Refused(Reason.NOT_ALLOWED, action=Action.COMMENT, role=actor.role)
        before = {"id": said.id, "text": said.text}
        version = unit.record(Deed.WITHDRAW_COMMENT, said.item, record.year.number, before)
        withdraw_comment(unit.session, said.id, True, version)
        return Change(version, 1)


def may_take_back(actor: Actor, said: Comment) -> bool:
    """Is it the actor's own comment, or is the actor the coordinator? For what a screen offers."""
    if not can(actor, Action.COMMENT):
        return False
    return actor.role is Role.COORDINATOR or _is_own(actor, said)


def bring_comment_back(desk: Desk, actor: Actor, entry_id: int) -> Change:
    """Undo a withdrawal.

    Raises:
        Refused: NOT_ALLOWED, CANNOT_UNDO.
    """
    desk.require(actor, Action.COMMENT)
    with desk.store.write(desk.station_code, actor, desk.now()) as unit:
        done = entry_to_undo(unit, desk, entry_id)
        if done.year is None or done.action is not Deed.WITHDRAW_COMMENT:
            raise Refused(Reason.CANNOT_UNDO)
        if done.undone or done.actor_name != actor.name:
            raise Refused(Reason.CANNOT_UNDO)
        year = find_year(unit.session, desk, FiscalYear(done.year))
        require_items(unit.session, desk, actor, Action.COMMENT, year, (done.subject,))
        after = {"text": done.before["text"], "mentions": []}
        version = unit.record(Deed.COMMENT, done.subject, done.year, after=after, undoes=entry_id)
        withdraw_comment(unit.session, done.before["id"], False, version)
        return Change(version, 1)


def acknowledge_mention(
    desk: Desk, actor: Actor, year: FiscalYear, comment_id: int, officer: int
) -> Change:
    """Say that an officer has read a comment that names them.

    Raises:
        Refused: NOT_ALLOWED, UNKNOWN_YEAR, UNKNOWN_COMMENT, when it does not name the officer.
    """
    desk.require(actor, Action.COMMENT)
    with desk.store.write(desk.station_code, actor, desk.now()) as unit:
        record, said = _find(unit, desk, year, comment_id)
        if actor.officer not in (None, officer):
            raise Refused(Reason.NOT_ALLOWED, action=Action.COMMENT, role=actor.role)
        if not said.waits_for(officer):
            raise Refused(Reason.UNKNOWN_COMMENT)
        staff = {each.id: each.name for each in officers_of(unit.session, desk.station_id)}
        after = {"id": said.id, "officer": staff.get(officer, "")}
        version = unit.record(Deed.ACKNOWLEDGE, said.item, record.year.number, after=after)
        acknowledge(unit.session, said.id, officer, unit.at)
        return Change(version, 1)


def _names(staff: Collection[OfficerView]) -> list[tuple[int, str]]:
    return [(officer.id, officer.name) for officer in staff if officer.active]


def _is_own(actor: Actor, said: Comment) -> bool:
    if actor.officer is not None:
        return said.officer == actor.officer
    return said.officer is None and said.by == actor.name


def _find(unit: Unit, desk: Desk, year: FiscalYear, comment_id: int) -> tuple[YearRecord, Comment]:
    record = find_year(unit.session, desk, year)
    said = comment_in(unit.session, record.id, comment_id)
    if said is None:
        raise Refused(Reason.UNKNOWN_COMMENT)
    require_items(unit.session, desk, unit.actor, Action.COMMENT, record, (said.item,))
    return record, said
