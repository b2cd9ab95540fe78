"""A closed year that is entered afterwards: it counts, and every page says that it was later."""

from __future__ import annotations

import pytest

from dashboard.domain.duties import DutyKey
from dashboard.domain.marks import Answer
from dashboard.services.desk import Desk
from dashboard.services.marking import Wanted, mark
from dashboard.services.year import year_state
from dashboard.text import dates, item, shell
from tests.cast import OFFICER, VIEWER, Y2568, Y2570
from tests.screens.visiting import markup, open_page, text_of, words

CLOSED_ON = dates.day(Y2568.last_day)
ONLY_CLOSED = shell.CLOSED_YEAR.filled(year=Y2568, day=CLOSED_ON).th


def closed_with(count: int) -> str:
    return shell.CLOSED_YEAR_ENTERED_LATER.filled(year=Y2568, day=CLOSED_ON, count=count).th


@pytest.fixture
def entered_later(station: Desk) -> Desk:
    keys = [DutyKey(f"O1.{number}", "2568") for number in (1, 2)]
    mark(station, OFFICER, Y2568, [Wanted(key, Answer.DONE) for key in keys])
    return station


@pytest.mark.parametrize("address", ["overview", "board", "measures"])
def test_every_page_of_the_year_says_how_many(entered_later: Desk, address: str) -> None:
    said = words(open_page(address, year="2568"))
    assert closed_with(2) in said
    assert ONLY_CLOSED not in said


def test_a_year_without_such_marks_does_not(station: Desk) -> None:
    said = words(open_page("overview", year="2568"))
    assert ONLY_CLOSED in said


def test_the_item_says_how_many_of_its_own(entered_later: Desk) -> None:
    told = item.ENTERED_LATER.filled(count=2).th
    assert told in text_of(markup(open_page("item", code="O1", year="2568"), "headline_text"))
    assert told not in text_of(markup(open_page("item", code="O2", year="2568"), "headline_text"))
    assert year_state(entered_later, VIEWER, Y2568).item("O1").assessment.done == 2


def test_marks_of_an_open_year_are_never_later(station: Desk) -> None:
    mark(station, OFFICER, Y2570, [Wanted(DutyKey("O1.1", "2570"), Answer.DONE)])
    assert year_state(station, VIEWER, Y2570).marked_after_close == 0
