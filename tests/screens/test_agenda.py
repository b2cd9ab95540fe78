"""What is late and what comes next, beside the wall: how much of it, and whose it is."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from dashboard.services.desk import Desk
from dashboard.services.year import year_state
from dashboard.text import overview
from dashboard.ui import agenda, visit
from tests.cast import VIEWER
from tests.screens.visiting import markup, open_page


@pytest.mark.parametrize(
    ("overdue", "coming", "rooms"),
    [(0, 9, (0, 6)), (1, 9, (1, 4)), (4, 9, (4, 1)), (25, 9, (4, 1)), (25, 0, (5, 0))],
)
def test_what_is_late_comes_first_but_the_next_is_told_too(
    overdue: int, coming: int, rooms: tuple[int, int]
) -> None:
    assert agenda.rooms(overdue, coming) == rooms


def test_what_is_late_tells_which_section_has_to_act(
    filled: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ITA_TODAY", "2027-01-12")
    told = re.findall(
        r'href="board\?section=(\w+)&amp;state=overdue"[^>]*>[^<]* <b>(\d+)</b>',
        markup(open_page(), "agenda_late"),
    )
    year = year_state(visit.desk(), VIEWER)
    late = [each for each in year.disclosure if each.assessment.is_overdue]
    owned = Counter(section.code for each in late for section in each.sections)
    assert dict(told) == {code: str(count) for code, count in owned.items()}
    assert [int(count) for _, count in told] == sorted(owned.values(), reverse=True)


def test_none_ready_is_not_shown_in_green(station: Desk) -> None:
    assert '<span class="good">' not in markup(open_page(), "headline_text")


def test_a_list_says_how_much_of_it_is_shown(filled: Desk) -> None:
    html = markup(open_page(), "agenda_next")
    assert html.count('<a class="row ') == agenda.ROOM
    coming = [each for each in year_state(filled, VIEWER).disclosure if each.assessment.missing]
    assert overview.SHOWN.filled(shown=agenda.ROOM, total=len(coming)).th in html
