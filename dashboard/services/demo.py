"""Filling a demonstration database: a station some weeks into its year, all of it invented."""

from __future__ import annotations

from collections.abc import Iterable

from dashboard.domain.duties import Duty
from dashboard.domain.fiscal import FiscalYear, Month, Span
from dashboard.domain.history import Deed
from dashboard.domain.marks import Answer
from dashboard.domain.refusals import Reason, Refused
from dashboard.imports.plan import Dataset
from dashboard.services.desk import Desk
from dashboard.services.figures import load_sample
from dashboard.services.marking import Wanted, mark
from dashboard.services.seeding import SYSTEM
from dashboard.services.year import YearState, year_state
from dashboard.store.audit import since
from dashboard.store.stations import mark_as_demo

FINISHED = ("O1", "O3", "O5", "O8", "O9", "O10", "O22", "O24")
"""Items that need nothing but writing down: a station has them first."""

BEGUN = ("O2", "O6", "O12", "O16", "O18", "O20", "S1.1", "S1.2", "S3.1")
"""Items with their first half done."""

LATE = ("O7", "O14")
"""Items whose last month that is over was forgotten."""


def fill_demo(desk: Desk) -> None:
    """Mark the station as a demonstration and fill its current year.

    What was interrupted is completed the next time; what is there already stays as it is.

    Raises:
        Refused: OWN_DATA, the station has marks or figures of its own; they are left alone.
    """
    state = year_state(desk, SYSTEM)
    wanted = [
        _answer(duty)
        for item in state.items
        for duty in _done_duties(item.code, item.duties, Month.of(state.today))
    ]
    if not state.station.is_demo:
        _require_no_own_data(desk, state.years)
        _become_demo(desk, state.year, len(wanted))
    if not _happened(desk, state.year, Deed.FILL_DEMO):
        return  # it was filled in another year
    if not _happened(desk, state.year, Deed.MARK):
        mark(desk, SYSTEM, state.year, wanted)
    filled = _happened(desk, state.year, Deed.LOAD_SAMPLE, Deed.IMPORT_FIGURES)
    for dataset in Dataset:
        if dataset not in filled:
            load_sample(desk, SYSTEM, state.year, dataset)


def _require_no_own_data(desk: Desk, years: Iterable[FiscalYear]) -> None:
    for year in years:
        if _has_own_data(year_state(desk, SYSTEM, year)):
            raise Refused(Reason.OWN_DATA)


def _has_own_data(state: YearState) -> bool:
    complaints = state.complaints.months and not state.complaints_are_sample
    budget = state.budget and not state.budget_is_sample
    marks = any(mark.by for item in state.items for mark in item.marks.values())
    return bool(complaints or budget or marks)


def _become_demo(desk: Desk, year: FiscalYear, marks: int) -> None:
    with desk.store.write(desk.station_code, SYSTEM, desk.now()) as unit:
        version = unit.record(Deed.FILL_DEMO, year=year.number, after={"marks": marks})
        mark_as_demo(unit.session, desk.station_id, version)


def _happened(desk: Desk, year: FiscalYear, *deeds: Deed) -> set[str]:
    """What these deeds were about, in the whole history of the year."""
    with desk.store.read() as session:
        return {done.subject for done in since(session, desk.station_id, year.number, 0, deeds)}


def _done_duties(code: str, duties: tuple[Duty, ...], month: Month) -> Iterable[Duty]:
    open_to_answer = [duty for duty in duties if not duty.requirement.unclear]
    over = [duty for duty in open_to_answer if duty.due < month]
    if code in FINISHED:
        return open_to_answer
    if code in LATE:
        last = max((duty.due for duty in over), default=None)
        return [duty for duty in over if duty.due != last]
    if code in BEGUN:
        half = open_to_answer[: len(open_to_answer) // 2]
        return dict.fromkeys([*over, *half])
    return over


def _answer(duty: Duty) -> Wanted:
    is_empty_month = duty.may_be_nil and duty.period.span is Span.MONTH
    return Wanted(duty.key, Answer.NIL if is_empty_month else Answer.DONE)
