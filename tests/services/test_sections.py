"""Officers and the items of others: refused whole, in words, with whom to ask."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pytest

from dashboard.domain.duties import DutyKey
from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.history import Deed
from dashboard.domain.marks import Answer
from dashboard.domain.refusals import Reason, Refused
from dashboard.domain.reviews import Step
from dashboard.domain.roles import Actor
from dashboard.services.attaching import attach_address
from dashboard.services.board_sheets import apply_board
from dashboard.services.board_undo import undo_board
from dashboard.services.desk import Desk
from dashboard.services.evidence import bin_evidence, undo_evidence
from dashboard.services.history import recent
from dashboard.services.importing import make_plan
from dashboard.services.marking import Wanted, mark, undo
from dashboard.services.planning import assign
from dashboard.services.proof import Proof
from dashboard.services.reviewing import approve_items, review_item
from dashboard.services.watching import watch
from dashboard.services.year import year_state
from dashboard.text.refusals import sentence
from tests.cast import (
    APPROVER,
    COORDINATOR,
    OTHER_SECTION_OFFICER,
    SECTION_OFFICER,
    VIEWER,
    Y2570,
    ask_for_reviews,
    duties,
)
from tests.services.board_files import (
    ANSWER,
    NOTE,
    O1_1,
    O4_6,
    OCTOBER,
    SECTIONS,
    YEAR,
    answers,
    applied,
    edited,
    exported,
    place,
    planned,
    seen,
)

DONE = Answer.DONE
INQUIRY = frozenset({"inquiry"})


def refused(ask: Callable[[], object]) -> Refused:
    with pytest.raises(Refused) as caught:
        ask()
    return caught.value


def give(desk: Desk, code: str, *sections: str) -> None:
    assign(desk, COORDINATOR, Y2570, code, sections, [], seen(desk, code))


def publish(desk: Desk, code: str, actor: Actor = COORDINATOR) -> int:
    url = f"https://a.go.th/{code}"
    return attach_address(desk, actor, Y2570, code, url, Proof("2570")).evidence_id


def test_several_at_once_are_own_or_none_is_marked(desk: Desk) -> None:
    both = [Wanted(O1_1, DONE), Wanted(O4_6, DONE)]
    no = refused(lambda: mark(desk, SECTION_OFFICER, Y2570, both))
    assert no.reason is Reason.NOT_YOURS
    assert answers(desk) == {}
    assert mark(desk, SECTION_OFFICER, Y2570, both[:1]).count == 1


def test_a_refusal_says_whose_it_is_and_whom_to_ask(desk: Desk) -> None:
    ask = lambda: mark(desk, SECTION_OFFICER, Y2570, [Wanted(O4_6, DONE)])  # noqa: E731
    said = sentence(refused(ask)).th
    assert said.startswith("ข้อ O4 เป็นงานของ ป้องกันปราบปราม จึงบันทึกผลแทนไม่ได้")
    assert "ผู้ประสาน ITA" in said
    give(desk, "O4")
    assert sentence(refused(ask)).th.startswith("ข้อ O4 ยังไม่มีผู้รับผิดชอบ")


def test_figures_say_whose_they_are(desk: Desk) -> None:
    fund = sentence(
        refused(lambda: make_plan(desk, SECTION_OFFICER, Y2570, Dataset.FUND, "a.csv", b""))
    )
    assert "สืบสวน" in fund.th


def test_figures_of_two_items_are_own_where_one_of_them_is(desk: Desk) -> None:
    clerk = replace(SECTION_OFFICER, sections=frozenset({"all_clerks"}))
    for actor in (clerk, SECTION_OFFICER):  # O7 and O19
        make_plan(desk, actor, Y2570, Dataset.ACTIVITIES, "a.csv", b"")
    inquiry = replace(SECTION_OFFICER, sections=INQUIRY)
    ask = lambda: make_plan(desk, inquiry, Y2570, Dataset.ACTIVITIES, "a.csv", b"")  # noqa: E731
    assert refused(ask).reason is Reason.NOT_YOURS


def test_what_was_one_s_own_is_not_undone_by_another_section(desk: Desk) -> None:
    entry = mark(desk, SECTION_OFFICER, Y2570, [Wanted(O1_1, DONE)]).entry_id
    assert entry is not None
    assert refused(lambda: undo(desk, OTHER_SECTION_OFFICER, entry)).reason is Reason.NOT_YOURS
    give(desk, "O1", "traffic")
    assert refused(lambda: undo(desk, SECTION_OFFICER, entry)).reason is Reason.NOT_YOURS
    assert undo(desk, OTHER_SECTION_OFFICER, entry).count == 1


def test_evidence_of_several_items_is_binned_by_none_but_their_owners(desk: Desk) -> None:
    pieces = [publish(desk, code) for code in ("O1", "O3")]
    no = refused(lambda: bin_evidence(desk, SECTION_OFFICER, Y2570, pieces))
    assert no.reason is Reason.NOT_YOURS
    assert all(year_state(desk, VIEWER).item(code).evidence for code in ("O1", "O3"))
    entry = bin_evidence(desk, COORDINATOR, Y2570, pieces).entry_id or 0
    assert refused(lambda: undo_evidence(desk, SECTION_OFFICER, entry)).reason is Reason.NOT_YOURS


def test_a_whole_year_is_watched_by_who_owns_all_that_is_published(desk: Desk) -> None:
    assert watch(desk, SECTION_OFFICER, Y2570).visits == ()  # nothing is, so nothing is refused
    publish(desk, "O3")
    assert refused(lambda: watch(desk, SECTION_OFFICER, Y2570)).reason is Reason.NOT_YOURS
    assert refused(lambda: watch(desk, SECTION_OFFICER, Y2570, "O3")).reason is Reason.NOT_YOURS


def test_a_board_is_refused_cell_by_cell(desk: Desk) -> None:
    content = exported(desk)
    changed = edited(
        content,
        {
            ("O1", NOTE): "ของตน",
            ("O4", NOTE): "ของผู้อื่น",
            ("O1", SECTIONS): "จราจร",
            ("O1.1", YEAR, ANSWER): "ทำแล้ว",
            ("O4.6", OCTOBER, ANSWER): "ทำแล้ว",
        },
    )
    plan = planned(desk, changed, SECTION_OFFICER)
    assert [change.item for change in plan.changes] == ["O1", "O1"]
    cells = {problem.cell: problem.message.th for problem in plan.errors}
    assert cells.keys() == {
        place(content, "O4", heading=NOTE),
        place(content, "O1", heading=SECTIONS),
        place(content, "O4.6", OCTOBER, heading=ANSWER),
    }
    assert cells[place(content, "O4", heading=NOTE)].startswith("ข้อ O4 เป็นงานของ")
    assert refused(lambda: apply_board(desk, SECTION_OFFICER, plan)).reason is (
        Reason.PLAN_HAS_ERRORS
    )


def test_a_board_of_own_cells_is_applied_and_taken_back_by_its_section_only(desk: Desk) -> None:
    edits = {("O1", NOTE): "ของตน", ("O1.1", YEAR, ANSWER): "ทำแล้ว"}
    entry = applied(desk, edited(exported(desk), edits), SECTION_OFFICER)
    assert answers(desk) == {O1_1: (DONE, "")}
    no = refused(lambda: undo_board(desk, OTHER_SECTION_OFFICER, entry))
    assert no.reason is Reason.NOT_YOURS
    assert answers(desk)
    undo_board(desk, SECTION_OFFICER, entry)
    assert answers(desk) == {}


def test_a_plan_is_not_applied_once_its_items_went_to_others(desk: Desk) -> None:
    plan = planned(desk, edited(exported(desk), {("O1.1", YEAR, ANSWER): "ทำแล้ว"}), SECTION_OFFICER)
    give(desk, "O1", "traffic")
    assert refused(lambda: apply_board(desk, SECTION_OFFICER, plan)).reason is Reason.NOT_YOURS
    assert answers(desk) == {}


def test_an_item_is_submitted_by_its_section_and_approved_by_who_may(desk: Desk) -> None:
    ask_for_reviews(desk)
    keys = [duty.key for duty in duties("O2")]
    mark(desk, SECTION_OFFICER, Y2570, [Wanted(key, DONE) for key in keys])

    def take(actor: Actor, step: Step) -> object:
        version = year_state(desk, VIEWER).item("O2").review.version
        return review_item(desk, actor, Y2570, "O2", step, seen_version=version)

    assert refused(lambda: take(OTHER_SECTION_OFFICER, Step.SUBMIT)).reason is Reason.NOT_YOURS
    take(SECTION_OFFICER, Step.SUBMIT)
    assert refused(lambda: take(OTHER_SECTION_OFFICER, Step.WITHDRAW)).reason is Reason.NOT_YOURS
    for actor in (SECTION_OFFICER, COORDINATOR):
        assert refused(partial(take, actor, Step.APPROVE)).reason is Reason.NOT_ALLOWED
    version = year_state(desk, VIEWER).item("O2").review.version
    ask = lambda: approve_items(desk, COORDINATOR, Y2570, {"O2": version})  # noqa: E731
    assert refused(ask).reason is Reason.NOT_ALLOWED
    take(APPROVER, Step.APPROVE)
    (last,) = recent(desk, VIEWER, Y2570, 1)
    assert (last.action, last.actor_name) == (Deed.REVIEW, APPROVER.name)


def test_a_duty_the_form_does_not_have_is_nobody_s(desk: Desk) -> None:
    unknown = [Wanted(DutyKey("O99.1", "2570"), DONE)]
    no = refused(lambda: mark(desk, SECTION_OFFICER, Y2570, unknown))
    assert no.reason is Reason.NOT_YOURS
    assert refused(lambda: mark(desk, COORDINATOR, Y2570, unknown)).reason is Reason.UNKNOWN_DUTY
