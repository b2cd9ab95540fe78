"""Filling a demonstration database: a station some weeks into its year, all of it invented."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.fiscal import FiscalYear
from dashboard.domain.history import Deed, Happening
from dashboard.domain.refusals import Reason, Refused
from dashboard.domain.roles import Actor, Role
from dashboard.services.attaching import attach_file
from dashboard.services.commenting import comment
from dashboard.services.demo_evidence import demo_files
from dashboard.services.demo_marks import demo_answers
from dashboard.services.demo_reviews import demo_steps
from dashboard.services.desk import Desk
from dashboard.services.marking import mark
from dashboard.services.proof import Proof
from dashboard.services.reviewing import review_item
from dashboard.services.samples import load_sample
from dashboard.services.seeding import SYSTEM
from dashboard.services.year import YearState, year_state
from dashboard.store.audit import since
from dashboard.store.stations import mark_as_demo
from dashboard.text import demo as words
from dashboard.text.status import SAMPLE

NOBODY = Actor(SAMPLE.th, Role.COORDINATOR, may_approve=True)
"""Who did what a person must have done: by name no person at all."""

COMMENTED = "O14"


def fill_demo(desk: Desk) -> None:
    """Mark the station as a demonstration and fill its current year.

    What was interrupted is completed the next time; what is there already stays as it is.

    Raises:
        Refused: OWN_DATA, the station has marks or figures of its own; they are left alone.
    """
    state = year_state(desk, SYSTEM)
    wanted = demo_answers(state)
    if not state.station.is_demo:
        _require_no_own_data(desk, state.years)
        _become_demo(desk, state.year, len(wanted))
    if not _happened(desk, state.year, Deed.FILL_DEMO):
        return  # it was filled in another year
    if not _happened(desk, state.year, Deed.MARK):
        mark(desk, SYSTEM, state.year, wanted)
    _attach(desk)
    _review(desk)
    _comment(desk)
    filled = _subjects(_happened(desk, state.year, Deed.LOAD_SAMPLE, Deed.IMPORT_FIGURES))
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
    said = any(item.evidence or item.comments for item in state.items)
    return bool(complaints or budget or marks or said)


def _become_demo(desk: Desk, year: FiscalYear, marks: int) -> None:
    with desk.store.write(desk.station_code, SYSTEM, desk.now()) as unit:
        version = unit.record(Deed.FILL_DEMO, year=year.number, after={"marks": marks})
        mark_as_demo(unit.session, desk.station_id, version)


def _attach(desk: Desk) -> None:
    state = year_state(desk, SYSTEM)
    happened = _happened(desk, state.year, Deed.ATTACH)
    known = {(done.subject, done.after["name"]) for done in happened}
    for file in demo_files(state):
        if (file.item, file.name) not in known:
            proof = Proof(file.period)
            attach_file(desk, NOBODY, state.year, file.item, file.name, file.opened(), proof)


def _review(desk: Desk) -> None:
    """Go the steps that no item has gone yet; one that somebody moved is left where it is."""
    state = year_state(desk, SYSTEM)
    gone = Counter(done.subject for done in _happened(desk, state.year, Deed.REVIEW))
    for code, steps in demo_steps(state).items():
        for step in steps[gone[code] :]:
            seen = year_state(desk, SYSTEM).item(code).review.version
            review_item(
                desk, NOBODY, state.year, code, step, reason=words.RETURNED, seen_version=seen
            )


def _comment(desk: Desk) -> None:
    state = year_state(desk, SYSTEM)
    if _happened(desk, state.year, Deed.COMMENT):
        return
    named = [officer.id for officer in state.officers if officer.active][:1]
    comment(desk, NOBODY, state.year, COMMENTED, words.COMMENT, named)


def _happened(desk: Desk, year: FiscalYear, *deeds: Deed) -> tuple[Happening, ...]:
    """Every entry of these kinds in the whole history of the year."""
    with desk.store.read() as session:
        return since(session, desk.station_id, year.number, 0, deeds)


def _subjects(happened: Iterable[Happening]) -> set[str]:
    return {done.subject for done in happened}
