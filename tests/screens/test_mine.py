"""My work: whose it is, what each role may do from here, and the way back."""

from __future__ import annotations

import re

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.domain.marks import Answer
from dashboard.domain.reviews import ReviewState, Step, steps_from
from dashboard.domain.roles import Role
from dashboard.services.commenting import comment
from dashboard.services.desk import Desk
from dashboard.services.marking import Wanted, mark
from dashboard.services.planning import assign
from dashboard.services.reviewing import review_item
from dashboard.services.year import year_state
from dashboard.text import mine, reviewing
from tests.cast import (
    COMMANDER,
    COORDINATOR,
    OFFICER,
    VIEWER,
    Y2570,
    ask_for_reviews,
    duties,
)
from tests.screens.answering import state
from tests.screens.conftest import Become
from tests.screens.visiting import (
    alerts,
    go,
    has,
    links,
    markup,
    offers_undo,
    open_page,
    press,
    run,
    text_of,
    undo,
)

APPROVERS = (Role.COMMANDER, Role.COORDINATOR)
REASON = "ภาพไม่ชัด ขอภาพใหม่"


@pytest.fixture
def reviewed(station: Desk) -> Desk:
    """O1 and O3 submitted, O8 returned, O9 ready, in a year that asks for reviews."""
    ask_for_reviews(station)
    codes = ("O1", "O3", "O8", "O9")
    wanted = [Wanted(duty.key, Answer.DONE) for code in codes for duty in duties(code)]
    mark(station, OFFICER, Y2570, wanted)
    for code in codes[:3]:
        review_item(station, OFFICER, Y2570, code, Step.SUBMIT, seen_version=0)
    seen = state(station, "O8").review.version
    review_item(station, COMMANDER, Y2570, "O8", Step.RETURN, reason=REASON, seen_version=seen)
    return station


def inbox(visit: AppTest) -> str:
    return markup(visit, "inbox")


def group(visit: AppTest, name: str) -> str:
    found = re.search(rf'class="card inbox {name}".*?(?=class="card inbox|$)', inbox(visit), re.S)
    return found[0] if found else ""


def codes(html: str) -> list[str]:
    return re.findall(r'data-item="([\w.]+)"', html)


def acts(html: str, verb: str) -> list[str]:
    return re.findall(rf'data-act="({verb} [^"]*)"', html)


def act(visit: AppTest, verb: str, code: str) -> str:
    (found,) = (each for each in acts(inbox(visit), verb) if each.split()[1] == code)
    return found


def review(desk: Desk, code: str) -> ReviewState:
    return state(desk, code).review.state


@pytest.mark.parametrize("role", Role)
def test_what_each_role_is_offered(reviewed: Desk, become: Become, role: Role) -> None:
    become(role)
    visit = open_page("mine")
    assert codes(group(visit, "to_review")) == (["O1", "O3"] if role in APPROVERS else [])
    assert codes(group(visit, "returned")) == ["O8"]
    assert codes(group(visit, "ready")) == ["O9"]
    html = inbox(visit)
    assert bool(acts(html, "return")) is (role in APPROVERS)
    assert bool(acts(html, "submit")) is (role in (Role.OFFICER, Role.COORDINATOR))
    assert bool(acts(html, "done")) is (role in (Role.OFFICER, Role.COORDINATOR))
    assert ("approve_all" in html) is (role in APPROVERS)
    assert role is not Role.VIEWER or "data-act" not in html


@pytest.mark.parametrize("role", [Role.OFFICER, *APPROVERS])
def test_only_steps_that_are_possible_are_offered(
    reviewed: Desk, become: Become, role: Role
) -> None:
    become(role)
    html = inbox(open_page("mine"))
    offered = re.findall(r'data-act="(submit|approve|return) ([\w.]+) ', html)
    assert offered
    for step, code in offered:
        assert Step(step) in steps_from(review(reviewed, code)), (step, code)


def test_a_return_is_told_in_full_before_everything_of_ones_own(
    reviewed: Desk, become: Become
) -> None:
    become(Role.OFFICER)
    visit = open_page("mine")
    assert REASON in text_of(group(visit, "returned"))
    assert COMMANDER.name in text_of(group(visit, "returned"))
    names = re.findall(r'class="card inbox (\w+)"', inbox(visit))
    assert names == ["returned", "due_soon", "ready", "later"]


def test_an_officer_submits_and_takes_it_back(reviewed: Desk, become: Become) -> None:
    become(Role.OFFICER)
    visit = open_page("mine")
    press(visit, "inbox", act=act(visit, "submit", "O9"))
    assert review(reviewed, "O9") is ReviewState.SUBMITTED
    assert "O9" not in codes(inbox(visit))
    undo(visit)
    assert review(reviewed, "O9") is ReviewState.OPEN


def test_an_approval_is_one_press_and_has_a_way_back(reviewed: Desk, become: Become) -> None:
    become(Role.COMMANDER)
    visit = open_page("mine")
    press(visit, "inbox", act=act(visit, "approve", "O1"))
    assert review(reviewed, "O1") is ReviewState.APPROVED
    assert codes(group(visit, "to_review")) == ["O3"]
    undo(visit)
    assert review(reviewed, "O1") is ReviewState.SUBMITTED


def test_a_return_asks_for_its_reason(reviewed: Desk) -> None:
    visit = open_page("mine")
    pressed = act(visit, "return", "O1")
    press(visit, "inbox", act=pressed)
    visit.text_area(key="return_reason").set_value("ขาดลายเซ็น")
    label = reviewing.BUTTON[Step.RETURN].th
    next(each for each in visit.form_submit_button if each.label == label).click()
    press(visit, "inbox", act=pressed)
    assert review(reviewed, "O1") is ReviewState.RETURNED
    assert state(reviewed, "O1").review.reason == "ขาดลายเซ็น"


def test_all_without_errors_are_approved_after_a_question(reviewed: Desk) -> None:
    visit = open_page("mine")
    assert mine.APPROVE_ALL.filled(count=2).th in text_of(inbox(visit))
    press(visit, "inbox", act="approve_all")
    assert review(reviewed, "O1") is ReviewState.SUBMITTED, "nothing happens before the answer"
    visit.button(key="approve_all").click()
    press(visit, "inbox", act="approve_all")
    assert [review(reviewed, code) for code in ("O1", "O3")] == [ReviewState.APPROVED] * 2
    undo(visit)
    assert [review(reviewed, code) for code in ("O1", "O3")] == [ReviewState.SUBMITTED] * 2


def test_what_moved_since_it_was_shown_is_refused(reviewed: Desk) -> None:
    visit = open_page("mine")
    pressed = act(visit, "approve", "O1")
    seen = state(reviewed, "O1").review.version
    review_item(reviewed, COMMANDER, Y2570, "O1", Step.RETURN, reason=REASON, seen_version=seen)
    press(visit, "inbox", act=pressed)
    assert review(reviewed, "O1") is ReviewState.RETURNED
    assert not offers_undo(visit)
    assert any(COMMANDER.name in told for told in alerts(visit))


def test_a_year_without_reviews_speaks_of_none(station: Desk) -> None:
    ask_for_reviews(station, False)
    html = inbox(open_page("mine"))
    assert not (acts(html, "submit") or acts(html, "approve") or acts(html, "return"))


def test_work_is_marked_from_here(station: Desk) -> None:
    visit = open_page("mine")
    press(visit, "inbox", act="nil O14 2026-10")
    assert state(station, "O14").marks
    undo(visit)
    assert not state(station, "O14").marks


def test_a_mention_is_acknowledged_by_the_officer_chosen(station: Desk) -> None:
    officer = year_state(station, VIEWER).officers[0]
    comment(station, COORDINATOR, Y2570, "O14", "ขอประกาศ <เดือน> ต.ค.", [officer.id])
    visit = open_page("mine", owner=str(officer.id))
    assert "ขอประกาศ <เดือน> ต.ค." in text_of(group(visit, "mentioned"))
    (pressed,) = acts(inbox(visit), "acknowledge")
    press(visit, "inbox", act=pressed)
    (said,) = state(station, "O14").comments
    assert not said.waits_for(officer.id)
    assert not has(visit, "inbox") or group(visit, "mentioned") == ""


def test_whose_work_it_is_lives_in_the_address(station: Desk) -> None:
    year = year_state(station, VIEWER)
    officer = year.officers[0]
    assign(station, COORDINATOR, Y2570, "O7", ["traffic"], [officer.id], year.item("O7").version)
    visit = open_page("mine")
    run(visit.selectbox(key="owner").set_value("traffic"))
    assert visit.query_params["owner"] == "traffic"
    year = year_state(station, VIEWER)
    for owner, own in (
        ("traffic", {item.code for item in year.items if "traffic" in _sections(item)}),
        (str(officer.id), {item.code for item in year.items if officer in item.officers}),
    ):
        assert set(codes(inbox(go(visit, "mine", owner=owner)))) == own
    run(visit.selectbox(key="owner").set_value("all"))
    assert "owner" not in visit.query_params


def test_who_owns_nothing_is_told_calmly(station: Desk) -> None:
    year = year_state(station, VIEWER)
    officer = next(o for o in year.officers if not any(o in item.officers for item in year.items))
    visit = open_page("mine", owner=str(officer.id))
    said = markup(visit, "nothing_waits")
    assert mine.NOTHING_OWNED.th in text_of(said)
    assert links(said) == [("board", {})]
    assert not alerts(visit)


@pytest.mark.parametrize("owner", ["", "nobody", "99", "<b>"])
def test_an_owner_it_does_not_know_is_the_whole_station(station: Desk, owner: str) -> None:
    assert len(codes(inbox(open_page("mine", owner=owner)))) == 38


def _sections(item: object) -> set[str]:
    return {section.code for section in getattr(item, "sections", ())}
