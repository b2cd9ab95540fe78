"""A demonstration whose filling was cut short is completed the next time."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from itertools import count

import pytest

from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.marks import Answer
from dashboard.domain.refusals import Reason, Refused
from dashboard.services.clock import Clock
from dashboard.services.demo import fill_demo
from dashboard.services.desk import Desk
from dashboard.services.marking import Wanted, mark
from dashboard.services.samples import load_sample, remove_sample
from dashboard.services.seeding import SYSTEM
from dashboard.services.year import year_state
from dashboard.text.refusals import sentence
from tests.cast import COORDINATOR, NOVEMBER_2570, OFFICER, VIEWER, Y2568, Y2570, duties, moment


class PowerCut(Exception):
    """The moment the power fails."""


def cut_before_write(number: int) -> Clock:
    """A clock that fails when the given write asks for the time, 1 being the first."""
    asked = count(1)

    def now() -> datetime:
        if next(asked) >= number:
            raise PowerCut
        return moment()

    return Clock(lambda: NOVEMBER_2570, now)


@pytest.mark.parametrize("number", [1, 2, 3, 4, 5, 7, 9, 14])
def test_an_interruption_is_made_good(desk: Desk, number: int) -> None:
    with pytest.raises(PowerCut):
        fill_demo(replace(desk, clock=cut_before_write(number)))
    assert year_state(desk, VIEWER).station.is_demo is (number > 1)
    fill_demo(desk)
    state = year_state(desk, VIEWER)
    assert state.readiness.complete == 8
    assert state.complaints_are_sample
    assert state.budget_is_sample


def test_what_an_older_version_left_half_done_is_made_good(desk: Desk) -> None:
    """It marked first and said last that this is a demonstration."""
    mark(desk, SYSTEM, Y2570, [Wanted(duties("O1")[0].key, Answer.DONE)])
    fill_demo(desk)
    state = year_state(desk, VIEWER)
    assert state.station.is_demo
    assert state.complaints_are_sample


def test_what_somebody_took_away_does_not_come_back(desk: Desk) -> None:
    fill_demo(desk)
    remove_sample(desk, COORDINATOR, Y2570, Dataset.BUDGET)
    fill_demo(desk)
    assert year_state(desk, VIEWER).budget == ()


def test_own_data_of_any_year_is_left_alone_and_told(desk: Desk) -> None:
    mark(desk, OFFICER, Y2568, [Wanted(duties("O1", Y2568)[0].key, Answer.DONE)])
    before = year_state(desk, VIEWER).revision
    with pytest.raises(Refused) as refused:
        fill_demo(desk)
    assert refused.value.reason is Reason.OWN_DATA
    assert "--data" in sentence(refused.value).th
    assert year_state(desk, VIEWER).revision == before


def test_a_sample_alone_is_nobodys_own(desk: Desk) -> None:
    load_sample(desk, COORDINATOR, Y2570, Dataset.BUDGET)
    fill_demo(desk)
    assert year_state(desk, VIEWER).station.is_demo
