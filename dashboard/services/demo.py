"""Filling a demonstration database: a station some weeks into its year, all of it invented."""

from __future__ import annotations

from collections.abc import Iterable

from dashboard.domain.duties import Duty
from dashboard.domain.fiscal import Month, Span
from dashboard.domain.history import Deed
from dashboard.domain.marks import Answer
from dashboard.imports.plan import Dataset
from dashboard.services.desk import Desk
from dashboard.services.figures import load_sample
from dashboard.services.marking import Wanted, mark
from dashboard.services.seeding import SYSTEM
from dashboard.services.year import year_state
from dashboard.store.stations import mark_as_demo

FINISHED = ("O1", "O3", "O5", "O8", "O9", "O10", "O22", "O24")
"""Items that need nothing but writing down: a station has them first."""

BEGUN = ("O2", "O6", "O12", "O16", "O18", "O20", "S1.1", "S1.2", "S3.1")
"""Items with their first half done."""

LATE = ("O7", "O14")
"""Items whose last month that is over was forgotten."""


def fill_demo(desk: Desk) -> None:
    """Mark the station as a demonstration and fill its current year; again it does nothing.

    Raises:
        ValueError: the station has marks or figures of its own; they are left alone.
    """
    state = year_state(desk, SYSTEM)
    if state.station.is_demo:
        return
    if state.complaints.months or state.budget or any(item.marks for item in state.items):
        raise ValueError("the database holds a station's own data")
    wanted = [
        _answer(duty)
        for item in state.items
        for duty in _done_duties(item.code, item.duties, Month.of(state.today))
    ]
    mark(desk, SYSTEM, state.year, wanted)
    for dataset in Dataset:
        load_sample(desk, SYSTEM, state.year, dataset)
    with desk.store.write(desk.station_code, SYSTEM, desk.now()) as unit:
        version = unit.record(Deed.FILL_DEMO, year=state.year.number, after={"marks": len(wanted)})
        mark_as_demo(unit.session, desk.station_id, version)


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
