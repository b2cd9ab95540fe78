"""Is it one's own? Asked inside the unit that changes it, where its owners cannot change."""

from __future__ import annotations

from collections.abc import Iterable

from dashboard.domain.catalogue import Catalogue
from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.fiscal import FiscalYear
from dashboard.domain.ownership import Owned, figures_owned, items_fed
from dashboard.domain.permissions import Reach, reach, require_own
from dashboard.domain.roles import Action, Actor
from dashboard.services.desk import Desk
from dashboard.services.locate import Planned, find_item
from dashboard.store.plans import PlanRecord, plans_of
from dashboard.store.stations import officers_of
from dashboard.store.unit import ReadSession
from dashboard.store.years import YearRecord


def find_own_item(
    session: ReadSession, desk: Desk, actor: Actor, action: Action, year: FiscalYear, code: str
) -> Planned:
    """An item of the year with which the actor may do this.

    Raises:
        Refused: UNKNOWN_YEAR, UNKNOWN_ITEM, NOT_YOURS.
    """
    planned = find_item(session, desk, year, code)
    if _is_bound(actor, action):
        names = _names(session, desk)
        require_own(actor, action, _owned(code, planned.plan, planned.catalogue, names))
    return planned


def require_items(
    session: ReadSession,
    desk: Desk,
    actor: Actor,
    action: Action,
    year: YearRecord,
    codes: Iterable[str],
) -> None:
    """Let pass who may do this with every one of these items; one the year has lost is nobody's.

    Raises:
        Refused: NOT_YOURS, of the first that is not.
    """
    if _is_bound(actor, action):
        for owned in _all_owned(session, desk, year, codes):
            require_own(actor, action, owned)


def require_figures(
    session: ReadSession,
    desk: Desk,
    actor: Actor,
    action: Action,
    year: YearRecord,
    dataset: Dataset,
) -> None:
    """Let pass who owns any of the items that a set of figures feeds.

    Raises:
        Refused: NOT_YOURS.
    """
    if _is_bound(actor, action):
        fed = items_fed(desk.catalogue(year.edition), dataset)
        owned = figures_owned(dataset, _all_owned(session, desk, year, fed))
        require_own(actor, action, owned)


def _is_bound(actor: Actor, action: Action) -> bool:
    """Only who is bound to something makes it worth to ask the database whose it is."""
    return reach(actor, action) is Reach.OWN


def _all_owned(
    session: ReadSession, desk: Desk, year: YearRecord, codes: Iterable[str]
) -> list[Owned]:
    plans, names = plans_of(session, year.id), _names(session, desk)
    catalogue = desk.catalogue(year.edition)
    return [_owned(code, plans.get(code), catalogue, names) for code in dict.fromkeys(codes)]


def _owned(
    code: str, plan: PlanRecord | None, catalogue: Catalogue, names: dict[int, str]
) -> Owned:
    if plan is None:
        return Owned(code, (), {})
    sections = tuple(each for each in catalogue.sections if each.code in plan.sections)
    return Owned(code, sections, {id_: names[id_] for id_ in plan.officers})


def _names(session: ReadSession, desk: Desk) -> dict[int, str]:
    return {officer.id: officer.name for officer in officers_of(session, desk.station_id)}
