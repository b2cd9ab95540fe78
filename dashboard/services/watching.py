"""Opening what the station has published, as an evaluator would (การตรวจลิงก์)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from dashboard.domain.fiscal import FiscalYear
from dashboard.domain.history import Deed
from dashboard.domain.links import LinkVisit, Outcome
from dashboard.domain.roles import Action, Actor
from dashboard.links.watch import visit_all
from dashboard.services.baseline import note_first_seen
from dashboard.services.desk import Desk
from dashboard.services.locate import find_year
from dashboard.services.ownership import find_own_item, require_items
from dashboard.store.evidence import evidence_of, standing
from dashboard.store.unit import ReadSession
from dashboard.store.visits import put_visits
from dashboard.store.years import station_head
from dashboard.telemetry import counters

TROUBLE = frozenset(Outcome) - {Outcome.OPEN}


@dataclass(frozen=True)
class Watch:
    """What a run saw. ``offline``: nothing at all was reached, so nothing was recorded."""

    visits: tuple[LinkVisit, ...]
    offline: bool

    @property
    def troubled(self) -> tuple[LinkVisit, ...]:
        return tuple(visit for visit in self.visits if visit.outcome in TROUBLE)


def watch(
    desk: Desk,
    actor: Actor,
    year: FiscalYear,
    code: str | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Watch:
    """Open every address of a year's evidence, or of one item; record what was seen.

    A machine without a network records nothing, so that it accuses nobody. No transaction is
    open meanwhile.

    Raises:
        Refused: NOT_ALLOWED, NOT_YOURS (also where one of several is not), UNKNOWN_YEAR,
            UNKNOWN_ITEM.
    """
    desk.require(actor, Action.WATCH)
    with desk.store.read() as session:
        urls = _urls(session, desk, actor, year, code)
        site = station_head(session, desk.station_id).station.website
    if not urls:
        return Watch((), offline=False)
    visits = visit_all(urls, site or None, desk.now, desk.watch_allow, progress)
    for visit in visits:
        counters.link_watched(visit.outcome)
    if all(visit.outcome is Outcome.UNREACHABLE for visit in visits):
        return Watch(visits, offline=True)
    seen = tuple(visit for visit in visits if visit.outcome is not Outcome.UNREACHABLE)
    _record(desk, actor, year, code, Watch(seen, offline=False))
    return Watch(visits, offline=False)


def _urls(
    session: ReadSession, desk: Desk, actor: Actor, year: FiscalYear, code: str | None
) -> list[str]:
    if code is not None:
        find_own_item(session, desk, actor, Action.WATCH, year, code)
    record = find_year(session, desk, year)
    published = [
        (piece.item, piece.url)
        for piece in standing(evidence_of(session, record.id))
        if piece.url and code in (None, piece.item)
    ]
    require_items(session, desk, actor, Action.WATCH, record, (item for item, _ in published))
    return list(dict.fromkeys(url for _, url in published))


def _record(desk: Desk, actor: Actor, year: FiscalYear, code: str | None, seen: Watch) -> None:
    gone = sum(visit.outcome is Outcome.GONE for visit in seen.visits)
    after = {"visited": len(seen.visits), "gone": gone, "trouble": len(seen.troubled)}
    with desk.store.write(desk.station_code, actor, desk.now()) as unit:
        _urls(unit.session, desk, actor, year, code)  # owners may have changed meanwhile
        unit.record(Deed.WATCH, code or "", year.number, after=after)
        put_visits(unit.session, desk.station_id, seen.visits)
        note_first_seen(unit, find_year(unit.session, desk, year), seen.visits)
