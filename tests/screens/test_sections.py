"""An officer who signed in: own items are open to work on, those of others shown and locked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.marks import Answer
from dashboard.domain.refusals import Reason
from dashboard.domain.roles import Actor
from dashboard.services.commenting import comment
from dashboard.services.desk import Desk
from dashboard.services.marking import Wanted, mark
from dashboard.services.planning import assign
from dashboard.services.samples import load_sample
from dashboard.services.year import year_state
from dashboard.text.mine import NOTHING_OWNED
from dashboard.text.owners import not_yours
from dashboard.text.refusals import SENTENCE
from dashboard.ui.markdown import plain
from tests.cast import (
    COORDINATOR,
    OTHER_SECTION_OFFICER,
    SECTION_OFFICER,
    VIEWER,
    Y2570,
    ask_for_reviews,
    duties,
)
from tests.screens.attaching import RECORD
from tests.screens.conftest import SignIn
from tests.screens.test_item_review import steps
from tests.screens.test_roles import locked
from tests.screens.visiting import (
    alerts,
    go,
    has,
    markup,
    open_page,
    press,
    words,
)

CLERK = 2
"""The id of the officer of the seeds who is named at O25 and S3.1."""
BY_NAME = replace(OTHER_SECTION_OFFICER, officer=CLERK, sections=frozenset())

OFFERED: dict[str, Callable[[AppTest], bool]] = {
    "tick": locked("checkbox", "box_O1.1"),
    "not applicable": lambda visit: has(visit, "not_applicable"),
    "attach to a line": lambda visit: has(visit, "attach_O1.1"),
    "attach": lambda visit: 'data-act="attach"' in markup(visit, RECORD),
    "note": lambda visit: not visit.text_area[0].disabled,
}
EVERYBODY_S = 'data-act="comment"'


def why(desk: Desk, code: str) -> str:
    return plain(not_yours(year_state(desk, VIEWER).item(code).owned).th)


@pytest.mark.parametrize(
    ("actor", "is_own"), [(SECTION_OFFICER, True), (OTHER_SECTION_OFFICER, False)]
)
def test_an_item(station: Desk, sign_in: SignIn, actor: Actor, is_own: bool) -> None:
    sign_in(actor)
    visit = open_page("item", code="O1")
    for name, offers in OFFERED.items():
        assert offers(visit) is is_own, name
    assert EVERYBODY_S in markup(visit, RECORD)
    captions = " ".join(each.value for each in visit.caption)
    assert (why(station, "O1") in captions) is not is_own
    assert (visit.text_area[0].help or "") == ("" if is_own else why(station, "O1"))


def test_an_item_that_names_the_officer(station: Desk, sign_in: SignIn) -> None:
    sign_in(BY_NAME)
    visit = open_page("item", code="O25")
    assert all(not box.disabled for box in visit.checkbox)
    assert all(box.disabled for box in go(visit, "item", code="O1").checkbox)


def test_nobody_s_item_says_who_assigns_it(station: Desk, sign_in: SignIn) -> None:
    sign_in(SECTION_OFFICER)
    said = words(open_page("item", code="S2.1"))
    assert why(station, "S2.1") in said
    assert "ผู้ประสาน ITA" in why(station, "S2.1")


def test_the_step_of_a_review_is_offered_to_its_officer(station: Desk, sign_in: SignIn) -> None:
    ask_for_reviews(station)
    wanted = [Wanted(duty.key, Answer.DONE) for duty in duties("O2")]
    mark(station, SECTION_OFFICER, Y2570, wanted)
    for actor, offered in ((OTHER_SECTION_OFFICER, []), (SECTION_OFFICER, ["submit"])):
        sign_in(actor)
        assert steps(open_page("item", code="O2")) == offered


def test_cards_are_marked_by_their_officers(station: Desk, sign_in: SignIn) -> None:
    sign_in(SECTION_OFFICER)
    html = markup(open_page("board"), "lanes")
    assert "done O1 2570" in html
    assert "done O3" not in html


def test_a_pretended_press_is_refused_in_words(station: Desk, sign_in: SignIn) -> None:
    sign_in(OTHER_SECTION_OFFICER)
    visit = press(open_page("board"), "lanes", act="done O1 2570")
    assert year_state(station, VIEWER).item("O1").marks == {}
    (told,) = alerts(visit)
    assert "ข้อ O1 เป็นงานของ อำนวยการ" in told
    assert SENTENCE[Reason.NOT_YOURS].th.rpartition("{action}")[2] in told


def test_work_opens_with_what_is_one_s_own(station: Desk, sign_in: SignIn) -> None:
    year = year_state(station, VIEWER)
    for actor in (SECTION_OFFICER, BY_NAME):
        sign_in(actor)
        visit = open_page("mine")
        shown = markup(visit, "inbox")
        for state in year.items:
            if state.assessment.missing and not state.assessment.is_complete:
                mine = actor.sections and actor.sections & {s.code for s in state.sections}
                named = any(each.id == actor.officer for each in state.officers)
                assert (f'data-spot="work-{state.code}"' in shown) is bool(mine or named), (
                    state.code
                )


def test_work_of_who_owns_nothing_says_so(station: Desk, sign_in: SignIn) -> None:
    sign_in(replace(OTHER_SECTION_OFFICER, officer=3))
    assert NOTHING_OWNED.th in words(open_page("mine"))


def test_a_mention_waits_in_one_s_own_work(station: Desk, sign_in: SignIn) -> None:
    comment(station, COORDINATOR, Y2570, "O1", "ดูด้วย", [CLERK])
    sign_in(BY_NAME)
    (said,) = year_state(station, VIEWER).item("O1").comments
    press(open_page("mine"), "inbox", act=f"acknowledge {said.id} {CLERK}")
    (said,) = year_state(station, VIEWER).item("O1").comments
    assert not said.waits_for(CLERK)


@pytest.mark.parametrize("dataset", [Dataset.COMPLAINTS, Dataset.BUDGET])
def test_figures(station: Desk, sign_in: SignIn, dataset: Dataset) -> None:
    told = not_yours(year_state(station, VIEWER).figures_owned(dataset)).th
    for actor, is_own in ((SECTION_OFFICER, True), (OTHER_SECTION_OFFICER, False)):
        sign_in(actor)
        visit = open_page(dataset.value)
        assert has(visit, "go") is is_own
        assert has(visit, f"one_row_{dataset}") is is_own
        assert (told in words(visit)) is not is_own
        visit = open_page("imports", dataset=dataset.value)
        assert bool(visit.file_uploader) is is_own
        assert (told in words(visit)) is not is_own


def test_figures_there_are_locked_for_others(station: Desk, sign_in: SignIn) -> None:
    load_sample(station, COORDINATOR, Y2570, Dataset.FUND)
    sign_in(SECTION_OFFICER)  # the fund is of investigation
    visit = open_page("fund")
    assert not has(visit, "one_row_fund")
    assert not has(visit, "to_import_fund")
    assert "ชุดข้อมูล" in words(visit)


def test_who_becomes_the_owner_may_at_once(station: Desk, sign_in: SignIn) -> None:
    sign_in(OTHER_SECTION_OFFICER)
    visit = open_page("item", code="O1")
    assert not OFFERED["tick"](visit)
    seen = year_state(station, VIEWER).item("O1").version
    assign(station, COORDINATOR, Y2570, "O1", ["traffic"], [], seen)
    assert OFFERED["tick"](go(visit, "item", code="O1"))
