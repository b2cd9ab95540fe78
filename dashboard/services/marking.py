"""Marking duties done, nil or not applicable, taking marks back, and undoing that."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from dashboard.domain.catalogue import Catalogue
from dashboard.domain.duties import Duty, DutyKey, duties_of
from dashboard.domain.fiscal import FiscalYear
from dashboard.domain.history import Deed, Happening
from dashboard.domain.marks import Answer, Mark, require_answerable
from dashboard.domain.refusals import Reason, Refused
from dashboard.domain.roles import Action, Actor
from dashboard.services.desk import Desk
from dashboard.services.locate import find_year
from dashboard.services.ownership import require_items
from dashboard.services.reopening import reopen, reopen_or_restore
from dashboard.services.standing import (
    Standing,
    duty_name,
    item_code,
    standing_as_facts,
    standing_from,
)
from dashboard.services.typed import typed
from dashboard.services.undoable import entry_to_undo
from dashboard.services.views import NOTHING_CHANGED, Change
from dashboard.store.audit import since
from dashboard.store.marks import confirmations_of, drop_mark, marks_of, put_mark
from dashboard.store.unit import Unit
from dashboard.store.years import YearRecord

__all__ = ["Change", "Wanted", "mark", "undo"]

MARKING = (Deed.MARK, Deed.UNDO)
CHANGES_MARKS = (*MARKING, Deed.IMPORT_BOARD)


@dataclass(frozen=True)
class Wanted:
    """How a duty should stand; ``answer`` None takes its mark back.

    ``seen_version`` is the version of the mark the officer had before the eyes, 0 where the
    duty was unanswered.
    """

    key: DutyKey
    answer: Answer | None
    note: str = ""
    seen_version: int = 0

    @property
    def reason(self) -> str:
        return typed(self.note)


def mark(desk: Desk, actor: Actor, year: FiscalYear, wanted: Sequence[Wanted]) -> Change:
    """Bring duties to the wanted answers: all of them or none, in one entry of the history.

    A duty that already stands as wanted is skipped.

    Raises:
        Refused: NOT_ALLOWED, NOT_YOURS, UNKNOWN_YEAR, UNKNOWN_DUTY, CHANGED_MEANWHILE (somebody
            else answered since), or what ``require_answerable`` refuses.
    """
    desk.require(actor, Action.MARK)
    with desk.store.write(desk.station_code, actor, desk.now()) as unit:
        record = find_year(unit.session, desk, year)
        _require_own(unit, desk, record, (want.key for want in wanted))
        catalogue = desk.catalogue(record.edition)
        standing = marks_of(unit.session, record.id)
        changes = [want for want in _last_of_each(wanted) if not _stands(want, standing)]
        confirmed = confirmations_of(unit.session, record.id)
        for want in changes:
            duty = _duty(catalogue, year, want.key)
            _require_unchanged(unit, year, want, duty, standing.get(want.key))
            if want.answer is not None:
                is_confirmed = want.key.requirement in confirmed
                require_answerable(duty, want.answer, want.reason, is_confirmed)
        before = {want.key: standing.get(want.key) for want in changes}
        after = {want.key: _new_mark(want, unit) for want in changes}
        return _write(unit, record, Deed.MARK, before, after)


def undo(desk: Desk, actor: Actor, entry_id: int) -> Change:
    """Put the duties of a mark entry back as they were before it, as an entry of its own.

    Raises:
        Refused: NOT_ALLOWED, NOT_YOURS; CANNOT_UNDO when the entry is not about marks or something
            was changed since (with ``by`` and ``at`` of the last change).
    """
    desk.require(actor, Action.MARK)
    with desk.store.write(desk.station_code, actor, desk.now()) as unit:
        done = entry_to_undo(unit, desk, entry_id)
        if done.year is None or done.action not in MARKING:
            raise Refused(Reason.CANNOT_UNDO)
        before, after = standing_from(done.before), standing_from(done.after)
        record = find_year(unit.session, desk, FiscalYear(done.year))
        _require_own(unit, desk, record, after)
        later = since(unit.session, desk.station_id, done.year, entry_id, CHANGES_MARKS)
        _require_untouched(after, later)
        return _write(unit, record, Deed.UNDO, after, before, undoes=entry_id)


def _require_own(unit: Unit, desk: Desk, year: YearRecord, keys: Iterable[DutyKey]) -> None:
    require_items(unit.session, desk, unit.actor, Action.MARK, year, map(item_code, keys))


def _last_of_each(wanted: Iterable[Wanted]) -> Iterable[Wanted]:
    return {want.key: want for want in wanted}.values()


def _stands(want: Wanted, standing: Mapping[DutyKey, Mark]) -> bool:
    mark = standing.get(want.key)
    if mark is None or want.answer is None:
        return mark is None and want.answer is None
    return (mark.answer, mark.note) == (want.answer, want.reason)


def _duty(catalogue: Catalogue, year: FiscalYear, key: DutyKey) -> Duty:
    code = item_code(key)
    if code in catalogue:
        for duty in duties_of(catalogue.item(code), year):
            if duty.key == key:
                return duty
    raise Refused(Reason.UNKNOWN_DUTY, requirement=key.requirement, period=key.period)


def _require_unchanged(
    unit: Unit, year: FiscalYear, want: Wanted, duty: Duty, mark: Mark | None
) -> None:
    if want.seen_version == (0 if mark is None else mark.version):
        return
    last = _last_change(unit, year, want)
    raise Refused(
        Reason.CHANGED_MEANWHILE,
        requirement=want.key.requirement,
        period=want.key.period,
        answer=None if mark is None else mark.answer,
        by=last.actor_name if last else None,
        at=last.at if last else unit.at,
        what=duty_name(duty),
        now=None if mark is None else mark.answer,
    )


def _last_change(unit: Unit, year: FiscalYear, want: Wanted) -> Happening | None:
    assert unit.station_id is not None
    later = since(unit.session, unit.station_id, year.number, 0, CHANGES_MARKS)
    return next((done for done in later if want.key in standing_from(done.after)), None)


def _require_untouched(duties: Standing, later: Iterable[Happening]) -> None:
    for done in later:
        if duties.keys() & standing_from(done.after).keys():
            raise Refused(Reason.CANNOT_UNDO, by=done.actor_name, at=done.at)


def _new_mark(want: Wanted, unit: Unit) -> Mark | None:
    if want.answer is None:
        return None
    return Mark(want.key, want.answer, want.reason, unit.actor.name, unit.at, version=0)


def _write(
    unit: Unit,
    year: YearRecord,
    action: Deed,
    before: Standing,
    after: Standing,
    undoes: int | None = None,
) -> Change:
    """Write the answers with their entry; an item that was submitted is open again."""
    if not after:
        return NOTHING_CHANGED
    items = tuple(dict.fromkeys(item_code(key) for key in after))
    version = unit.record(
        action,
        subject=" ".join(items),
        year=year.year.number,
        before=standing_as_facts(before),
        after=standing_as_facts(after),
        undoes=undoes,
    )
    for key, mark in after.items():
        if mark is None:
            drop_mark(unit.session, year.id, key)
        else:
            put_mark(unit.session, year.id, replace(mark, version=version))
    if undoes is None:
        reopen(unit, year, items, action, version)
    else:
        reopen_or_restore(unit, year, items, action, version, undoes)
    return Change(version, len(after))
