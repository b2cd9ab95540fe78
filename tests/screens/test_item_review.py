"""The review bar: submitted, withdrawn, returned with a reason, approved, opened again."""

from __future__ import annotations

import re

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.domain.history import Deed
from dashboard.domain.marks import Answer
from dashboard.domain.reviews import Review, ReviewState, Step
from dashboard.domain.roles import Role
from dashboard.services.desk import Desk
from dashboard.services.marking import Wanted, mark
from dashboard.services.proof import Proof
from dashboard.services.year import year_state
from dashboard.text import reviewing, year_settings
from dashboard.text.reviews import REVIEW
from tests.cast import OFFICER, VIEWER, Y2570, ask_for_reviews, duties
from tests.screens.answering import state
from tests.screens.attaching import TOP, attached, report
from tests.screens.conftest import Become
from tests.screens.visiting import (
    alerts,
    markup,
    offers_undo,
    open_page,
    press,
    run,
    submit,
    text_of,
    undo,
    words,
)

NUMBER = "เลขประจำตัวประชาชน 1101700230708 ปี 2570"
"""Made up, but its last digit fits: such a number must not be published."""
REASON = "ไฟล์เป็น <b>ฉบับร่าง</b>\nโปรดแนบฉบับลงนาม"


@pytest.fixture
def ready(station: Desk) -> Desk:
    """All of O1 is answered, in a year that asks for reviews."""
    ask_for_reviews(station)
    mark(station, OFFICER, Y2570, [Wanted(duty.key, Answer.DONE) for duty in duties("O1")])
    return station


def review(desk: Desk) -> Review:
    return state(desk, "O1").review


def steps(visit: AppTest) -> list[str]:
    """The steps whose buttons can be pressed, in their order."""
    found = re.findall(r'data-act="(\w+) ', markup(visit, TOP))
    disabled = re.findall(r'data-act="(\w+) [^>]* disabled', markup(visit, TOP))
    return [step for step in found if step not in disabled]


def press_step(visit: AppTest, act: str, seen: int) -> AppTest:
    """Press a step's button on a page that showed the review in that version."""
    return press(visit, TOP, act=f"{act} {seen}")


def step(desk: Desk, act: str) -> AppTest:
    return press_step(open_page("item", code="O1"), act, review(desk).version)


def send_back(desk: Desk, reason: str = REASON) -> AppTest:
    """Return the item in the dialog."""
    seen = review(desk).version
    visit = step(desk, "return")
    visit.text_area(key="return_reason").set_value(reason)
    label = reviewing.BUTTON[Step.RETURN].th
    next(each for each in visit.form_submit_button if each.label == label).click()
    return press_step(visit, "return", seen)


def test_without_reviews_there_is_no_bar(station: Desk) -> None:
    ask_for_reviews(station, False)
    assert REVIEW[ReviewState.OPEN].th not in text_of(markup(open_page("item", code="O1"), TOP))


@pytest.mark.parametrize(
    ("role", "offered"),
    [
        (Role.VIEWER, [[], [], []]),
        (Role.OFFICER, [["submit"], ["withdraw"], []]),
        (Role.COMMANDER, [["approve"], ["approve", "return"], ["return"]]),
        (
            Role.COORDINATOR,
            [["submit", "approve"], ["approve", "return", "withdraw"], ["return"]],
        ),
    ],
)
def test_each_role_is_offered_its_steps(
    ready: Desk, become: Become, role: Role, offered: list[list[str]]
) -> None:
    found = []
    for act in ("submit", "approve", ""):
        become(role)
        found.append(steps(open_page("item", code="O1")))
        become(Role.COORDINATOR)
        if act:
            step(ready, act)
    assert found == offered


def test_what_is_incomplete_cannot_be_submitted_and_says_why(station: Desk) -> None:
    ask_for_reviews(station)
    visit = open_page("item", code="O1")
    assert steps(visit) == []
    lacking = reviewing.NOT_YET.filled(what=reviewing.DUTIES.filled(count=3))
    assert lacking.th in text_of(markup(visit, TOP))
    press_step(visit, "submit", 0)
    assert review(station).state is ReviewState.OPEN
    assert len(alerts(visit)) == 1


def test_the_whole_way_with_undo(ready: Desk, become: Become) -> None:
    become(Role.OFFICER)
    visit = step(ready, "submit")
    assert review(ready).state is ReviewState.SUBMITTED
    assert REVIEW[ReviewState.SUBMITTED].th in text_of(markup(visit, TOP))
    undo(visit)
    assert review(ready).state is ReviewState.OPEN
    step(ready, "submit")
    become(Role.COMMANDER)
    visit = send_back(ready)
    assert offers_undo(visit)
    assert review(ready).reason == REASON
    become(Role.OFFICER)
    html = markup(open_page("item", code="O1"), TOP)
    assert "ไฟล์เป็น &lt;b&gt;ฉบับร่าง&lt;/b&gt;\nโปรดแนบฉบับลงนาม" in html
    step(ready, "submit")
    become(Role.COMMANDER)
    step(ready, "approve")
    assert review(ready).state is ReviewState.APPROVED
    assert state(ready, "O1").assessment.is_complete


def test_the_reason_of_a_return_stands_before_everything_else(ready: Desk) -> None:
    attached(ready, "O1", Proof("2570"), report("ก.pdf", NUMBER))
    step(ready, "submit")
    send_back(ready)
    html = markup(open_page("item", code="O1"), TOP)
    assert html.index("ฉบับร่าง") < html.index('class="card findings"')


def test_a_return_needs_its_reason(ready: Desk) -> None:
    step(ready, "submit")
    visit = send_back(ready, "  ")
    assert len(alerts(visit)) == 1
    assert review(ready).state is ReviewState.SUBMITTED


def test_approving_in_spite_of_errors_asks_once_more(ready: Desk) -> None:
    attached(ready, "O1", Proof("2570"), report("ก.pdf", NUMBER))
    assert state(ready, "O1").errors
    visit = step(ready, "approve")
    assert review(ready).state is ReviewState.OPEN
    assert reviewing.APPROVE_ANYWAY.filled(count=1).th in words(visit)
    visit.button(key="approve_anyway").click()
    press_step(visit, "approve", review(ready).version)
    assert review(ready).state is ReviewState.APPROVED


def test_a_change_opens_it_again_and_is_named(ready: Desk) -> None:
    step(ready, "approve")
    attached(ready, "O1", Proof("2570"))
    said = text_of(markup(open_page("item", code="O1"), TOP))
    assert REVIEW[ReviewState.OPEN].th in said
    assert reviewing.CHANGED[Deed.ATTACH].th in said
    assert OFFICER.name in said


def test_a_step_taken_elsewhere_meanwhile_is_told(ready: Desk) -> None:
    visit, seen = open_page("item", code="O1"), review(ready).version
    step(ready, "submit")
    press_step(visit, "approve", seen)
    assert review(ready).state is ReviewState.SUBMITTED
    assert len(alerts(visit)) == 1


@pytest.mark.parametrize("wanted", [True, False])
def test_the_year_settings_ask_for_reviews(station: Desk, wanted: bool) -> None:
    ask_for_reviews(station, not wanted)
    visit = open_page()
    run(visit.button(key="year_settings").click())
    label = year_settings.ASK_FOR_REVIEWS.th
    next(each for each in visit.checkbox if each.label == label).set_value(wanted)
    submit(visit, "year_settings", "บันทึก")
    assert year_state(station, VIEWER).reviews_required is wanted
