"""Erasing personal data from the history, as the law lets people ask for (PDPA).

What is erased does not come back: there is no undo, and what an entry did cannot be undone once
data was taken out of it. The chain of the history holds; ``store.erasing`` says how, and what is
covered. Backups made before still hold what was erased: they are the station's to throw away.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dashboard.domain.erasing import (
    SHORTEST_NAME,
    Names,
    changed_texts,
    erased_texts,
    plain,
)
from dashboard.domain.history import ERASED, Deed
from dashboard.domain.refusals import Reason, Refused
from dashboard.domain.roles import Action, Actor
from dashboard.services.desk import Desk
from dashboard.services.typed import typed
from dashboard.services.views import Change
from dashboard.store import erasing as store
from dashboard.store.chain import Content
from dashboard.store.erasing import Erased
from dashboard.store.unit import ReadSession, Unit

__all__ = ["Erasable", "Wish", "erasable", "erase"]

IN_ONE_ENTRY = 1_000
"""Entries that one ERASE entry lists: more would make it slow to show."""


@dataclass(frozen=True)
class Wish:
    """Whose data is to be erased: by name, or an officer by number under every name they had.

    ``entries`` narrows it to those; without a person their free texts go, whoever wrote them.
    ``whole`` takes every free text out of the entries found, not the name alone.
    """

    name: str = ""
    officer: int | None = None
    entries: frozenset[int] = frozenset()
    whole: bool = False

    @property
    def is_of_a_person(self) -> bool:
        return bool(plain(self.name)) or self.officer is not None


@dataclass(frozen=True)
class Erasable:
    """What a wish would erase: ids of entries, oldest first, and the names it is about."""

    entries: tuple[int, ...]
    names: frozenset[str]


def erasable(desk: Desk, actor: Actor, wish: Wish) -> Erasable:
    """What would be erased; nothing is written.

    Raises:
        Refused: NOT_ALLOWED; NOTHING_TO_ERASE; NAME_TOO_SHORT (with ``limit``);
            UNKNOWN_OFFICER.
    """
    desk.require(actor, Action.ERASE_HISTORY)
    with desk.store.read() as session:
        names = _names(session, desk, wish)
        found = tuple(each.entry_id for each in _found(session, desk, wish, names))
    if not found:
        raise Refused(Reason.NOTHING_TO_ERASE)
    return Erasable(found, names.theirs)


def erase(desk: Desk, actor: Actor, wish: Wish, reason: str) -> Change:
    """Erase it for good, in one transaction that says who ordered it and why.

    The ``reason`` must not name the person: it stays.

    Raises:
        Refused: as ``erasable``; ERASE_REASON_MISSING, ERASE_REASON_NAMES, TEXT_TOO_LONG.
    """
    desk.require(actor, Action.ERASE_HISTORY)
    why = typed(reason)
    if not why:
        raise Refused(Reason.ERASE_REASON_MISSING)
    with desk.store.write(desk.station_code, actor, desk.now()) as unit:
        names = _names(unit.session, desk, wish)
        if names.stand_in(why):
            raise Refused(Reason.ERASE_REASON_NAMES)
        found = list(_found(unit.session, desk, wish, names))
        if not found:
            raise Refused(Reason.NOTHING_TO_ERASE)
        version = _record(unit, found, wish, why)
        store.erase_entries(unit.session, found, unit.at)
        if wish.is_of_a_person and not wish.entries:
            store.erase_elsewhere(unit.session, desk.station_id, names.are, names.erase)
        if wish.whole:
            ids = {each.entry_id for each in found}
            store.erase_written(unit.session, desk.station_id, ids)
        return Change(version, len(found))


def _record(unit: Unit, found: list[Erased], wish: Wish, why: str) -> int:
    """The entries that vouch for what is left; returns the last."""
    version = 0
    for first in range(0, len(found), IN_ONE_ENTRY):
        listed = found[first : first + IN_ONE_ENTRY]
        after = {
            "entries": [{"id": each.entry_id, "digest": each.digest} for each in listed],
            "count": len(listed),
            "whole": wish.whole,
            "reason": why,
        }
        version = unit.record(Deed.ERASE, after=after)
    return version


def _names(session: ReadSession, desk: Desk, wish: Wish) -> Names:
    theirs = {plain(wish.name)} - {"", ERASED}
    if wish.officer is not None:
        of_officer = store.names_of(session, desk.station_id, wish.officer)
        if not of_officer:
            raise Refused(Reason.UNKNOWN_OFFICER)
        theirs |= of_officer
    if any(len(name) < SHORTEST_NAME for name in theirs):
        raise Refused(Reason.NAME_TOO_SHORT, limit=SHORTEST_NAME)
    return Names.of(theirs, store.names_in(session, desk.station_id))


def _found(session: ReadSession, desk: Desk, wish: Wish, names: Names) -> Iterator[Erased]:
    """Every entry something would be taken out of, with what is left of it."""
    if not (names.theirs or wish.entries):
        return
    for entry_id, content in store.contents(session, desk.station_id):
        if wish.entries and entry_id not in wish.entries:
            continue
        left = _left(content, wish, names)
        if left != content:
            yield store.erased(entry_id, left)


def _left(content: Content, wish: Wish, names: Names) -> Content:
    if not wish.is_of_a_person:
        return content._replace(
            before=erased_texts(content.before), after=erased_texts(content.after)
        )
    left = content._replace(
        before=changed_texts(content.before, names.erase),
        after=changed_texts(content.after, names.erase),
    )
    if names.are(content.actor_name) or _is_of(content, wish):
        left = left._replace(actor_name=ERASED, officer_id=None, address="")
    if wish.whole and left != content:
        left = left._replace(before=erased_texts(content.before), after=erased_texts(content.after))
    return left


def _is_of(content: Content, wish: Wish) -> bool:
    return wish.officer is not None and content.officer_id == wish.officer
