"""What happened, newest first: the last of it, page by page, and as a workbook."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.catalogue import Catalogue
from dashboard.domain.fiscal import FiscalYear
from dashboard.domain.history import Deed, Happening
from dashboard.domain.history_kinds import KIND_OF
from dashboard.domain.roles import Action, Actor
from dashboard.reports.history import HistoryLine, history_workbook
from dashboard.services.desk import Desk
from dashboard.services.memory import Memory
from dashboard.store import history as store
from dashboard.store.audit import newest
from dashboard.store.history import Asked
from dashboard.text import history_page as words
from dashboard.text.history import happening, who
from dashboard.text.history_detail import details
from dashboard.text.history_subjects import subject_name
from dashboard.text.status import ROLE

__all__ = [
    "Asked",
    "Deed",
    "Happening",
    "HistoryPage",
    "history_file",
    "history_page",
    "people_in",
    "recent",
]

ON_A_PAGE = 50
IN_A_FILE = 50_000
"""Rows of a workbook: more of them open too slowly to be read."""

_MEMORY: Memory[tuple[Happening, ...]] = Memory(size=64)


def recent(
    desk: Desk,
    actor: Actor,
    year: FiscalYear,
    limit: int,
    subject: str | None = None,
    *,
    revision: int | None = None,
) -> tuple[Happening, ...]:
    """The last changes of a year: all of them, or those of one item code or dataset.

    ``revision`` is that of a year that was just read: what was told at it is not asked for again.

    Raises:
        Refused: NOT_ALLOWED.
    """
    desk.require(actor, Action.SEE)
    if revision is None:
        return _newest(desk, year, limit, subject)
    key = (desk.store.url, desk.station_id, year, limit, subject)
    return _MEMORY.get(key, revision, lambda: _newest(desk, year, limit, subject))


def _newest(desk: Desk, year: FiscalYear, limit: int, subject: str | None) -> tuple[Happening, ...]:
    with desk.store.read() as session:
        return newest(session, desk.station_id, year.number, limit, subject)


@dataclass(frozen=True)
class HistoryPage:
    """Entries newest first; ``number`` counts pages from 1, ``total`` counts all entries."""

    entries: tuple[Happening, ...]
    number: int
    pages: int
    total: int


def history_page(
    desk: Desk, actor: Actor, asked: Asked, number: int = 1, limit: int = ON_A_PAGE
) -> HistoryPage:
    """One page of what was asked for; a number past the end gives the last page.

    Raises:
        Refused: NOT_ALLOWED.
    """
    desk.require(actor, Action.SEE)
    with desk.store.read() as session:
        total = store.count_of(session, desk.station_id, asked)
        pages = max(1, -(-total // limit))
        shown = min(max(1, number), pages)
        skipped = (shown - 1) * limit
        entries = store.page_of(session, desk.station_id, asked, skipped, limit) if total else ()
    return HistoryPage(entries, shown, pages, total)


def people_in(desk: Desk, actor: Actor, asked: Asked) -> tuple[str, ...]:
    """Names of those who did something; the empty one is the product itself.

    Raises:
        Refused: NOT_ALLOWED.
    """
    desk.require(actor, Action.SEE)
    with desk.store.read() as session:
        return store.people_of(session, desk.station_id, asked)


def history_file(
    desk: Desk,
    actor: Actor,
    asked: Asked,
    catalogue: Catalogue,
    title: Bilingual,
    filters: Bilingual,
    limit: int = IN_A_FILE,
) -> bytes:
    """What was asked for as an xlsx, newest first; one that is cut says so.

    Raises:
        Refused: NOT_ALLOWED.
    """
    desk.require(actor, Action.SEE)
    with desk.store.read() as session:
        total = store.count_of(session, desk.station_id, asked)
        found = store.all_of(session, desk.station_id, asked, limit)
        told = words.CUT.filled(shown=limit, total=total) if total > limit else words.ALL_OF_IT
        lines = (_line(entry, catalogue) for entry in found)
        return history_workbook(title.th, f"{filters.th} · {told.filled(total=total).th}", lines)


def _line(entry: Happening, catalogue: Catalogue) -> HistoryLine:
    told = details(entry, catalogue)
    return HistoryLine(
        number=entry.entry_id,
        at=entry.at,
        who=who(entry.actor_name).th,
        role=_role(entry.actor_role),
        address=entry.address,
        subject=subject_name(entry.subject).th,
        kind=words.KIND[KIND_OF[entry.action]].th,
        words=happening(entry, catalogue).th,
        before="\n".join(f"{each.label.th}: {each.before.th}" for each in told if each.before),
        after="\n".join(f"{each.label.th}: {each.after.th}" for each in told if each.after),
    )


def _role(code: str) -> str:
    """The role's name; one the product no longer knows stays as it was written."""
    return next((words.th for role, words in ROLE.items() if role == code), code)
