"""A fiscal year as screens show it: everything of it, in a handful of queries."""

from __future__ import annotations

from datetime import date

from dashboard.domain.fiscal import FiscalYear
from dashboard.domain.refusals import Reason, Refused
from dashboard.domain.roles import Action, Actor
from dashboard.services.desk import Desk, ensure_current_year
from dashboard.services.figure_answers import filled_marks
from dashboard.services.judging import StoredYear
from dashboard.services.ledgers import ledgers_of
from dashboard.services.memory import Memory
from dashboard.services.views import ItemState, OfficerView, StationView, YearState
from dashboard.store.comments import comments_of
from dashboard.store.evidence import evidence_of, files_of_other_years, standing
from dashboard.store.marks import confirmations_of, marks_of
from dashboard.store.plans import plans_of
from dashboard.store.reviews import reviews_of
from dashboard.store.stations import officers_of
from dashboard.store.unit import ReadSession
from dashboard.store.visits import visits_of
from dashboard.store.years import StationHead, YearRecord, station_head

__all__ = ["ItemState", "OfficerView", "StationView", "YearState", "year_state"]

_MEMORY: Memory[YearState] = Memory(size=24)


def year_state(
    desk: Desk, actor: Actor, year: FiscalYear | None = None, today: date | None = None
) -> YearState:
    """A year of the station (None: the current one), judged as of ``today``.

    The object is kept until the station's data changes, whoever changes it and from whatever
    process: a run that finds nothing new costs one query.

    Raises:
        Refused: NOT_ALLOWED; UNKNOWN_YEAR when the year was never started.
    """
    desk.require(actor, Action.SEE)
    wanted = desk.current_year() if year is None else year
    as_of = desk.today() if today is None else today
    with desk.store.read() as session:
        head = station_head(session, desk.station_id)
        record = head.year(wanted)
        if record is not None:
            key = (desk.store.url, desk.station_id, wanted, as_of)
            return _MEMORY.get(
                key, head.revision, lambda: _load(session, desk, head, record, as_of)
            )
    if wanted != desk.current_year():
        raise Refused(Reason.UNKNOWN_YEAR, year=wanted)
    ensure_current_year(desk)
    return year_state(desk, actor, wanted, today)


def _load(
    session: ReadSession, desk: Desk, head: StationHead, record: YearRecord, today: date
) -> YearState:
    catalogue, ledgers = desk.catalogue(record.edition), ledgers_of(session, desk, record)
    stored = StoredYear(
        record=record,
        catalogue=catalogue,
        today=today,
        officers=officers_of(session, desk.station_id),
        plans=plans_of(session, record.id),
        marks={
            **filled_marks(catalogue, record.year, ledgers),
            **marks_of(session, record.id),
        },
        confirmations=confirmations_of(session, record.id),
        evidence=standing(evidence_of(session, record.id)),
        earlier_files=files_of_other_years(session, desk.station_id, record.year),
        visits=visits_of(session, desk.station_id),
        reviews=reviews_of(session, record.id),
        comments=comments_of(session, record.id),
        ledgers=ledgers,
    )
    return stored.judged(head)
