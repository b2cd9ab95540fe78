"""The diagram of the review is its table: nothing of it is drawn by hand."""

from __future__ import annotations

import re

import pytest

from dashboard.domain.reviews import TRANSITIONS, ReviewState
from dashboard.domain.roles import Role
from dashboard.services.desk import Desk
from dashboard.text import reviewing
from dashboard.text.reviews import REVIEW, STEP
from dashboard.text.status import ROLE
from tests.cast import ask_for_reviews
from tests.screens.attaching import TOP
from tests.screens.conftest import Become
from tests.screens.visiting import markup, open_page, text_of

STATES = {name.th: state for state, name in REVIEW.items()}
STEPS = {name.th: step for step, name in STEP.items()}
ARROW = re.compile(
    r'<li data-move="([^"]*)"><p[^>]*>(.*?)</p>'
    r'<span class="arrow( back)?" style="grid-column:(\d+)/(\d+)"></span></li>'
)


@pytest.fixture
def diagram(station: Desk) -> str:
    ask_for_reviews(station)
    return markup(open_page("item", code="O1"), TOP).partition('<details class="how"')[2]


def lanes(diagram: str) -> list[ReviewState]:
    names = re.findall(r'class="review-lane[^"]*"><span class="icon">\w+</span> ([^<]*)<', diagram)
    return [STATES[name] for name in names]


def test_every_transition_is_an_arrow_and_no_arrow_is_without_one(diagram: str) -> None:
    heads = lanes(diagram)
    drawn = []
    for _, words, back, left, right in ARROW.findall(diagram):
        # A lane's middle is a line of a grid of two columns a lane.
        ends = heads[int(left) // 2 - 1], heads[int(right) // 2 - 1]
        start, end = reversed(ends) if back else ends
        step = STEPS[re.findall("<b>(.*?)</b>", words)[0]]
        assert reviewing.FROM_TO.filled(start=REVIEW[start], end=REVIEW[end]).th in text_of(words)
        drawn.append(((start, step), end))
    assert sorted(drawn) == sorted(TRANSITIONS.items())
    assert len(drawn) == diagram.count("data-move")


def test_every_state_has_one_lane_and_the_item_s_stands_out(diagram: str) -> None:
    assert sorted(lanes(diagram)) == sorted(ReviewState)
    (here,) = re.findall(
        r'class="review-lane here"><span class="icon">\w+</span> ([^<]*)<', diagram
    )
    assert STATES[here] is ReviewState.OPEN


def test_an_arrow_says_who_may_take_the_step(diagram: str) -> None:
    said = {move: text_of(words) for move, words, *_ in ARROW.findall(diagram)}
    assert ROLE[Role.OFFICER].th in said["open submit submitted"]
    assert ROLE[Role.OFFICER].th not in said["submitted approve approved"]
    assert ROLE[Role.COMMANDER].th in said["submitted approve approved"]
    assert reviewing.BY_A_CHANGE.th in said["approved reopen open"]


@pytest.mark.parametrize("role", Role)
def test_it_is_folded_away_for_everybody(station: Desk, become: Become, role: Role) -> None:
    ask_for_reviews(station)
    become(role)
    html = markup(open_page("item", code="O1"), TOP)
    assert f'data-fold="how"><summary class="muted small">{reviewing.HOW.th}<' in html


def test_a_year_without_reviews_has_none(station: Desk) -> None:
    ask_for_reviews(station, False)
    assert 'class="how"' not in markup(open_page("item", code="O1"), TOP)
