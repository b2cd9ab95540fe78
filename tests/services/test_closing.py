"""An officer who is transferred: open work goes over in one step, and comes back where it can."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date

import pytest

from dashboard.domain.fiscal import FiscalYear
from dashboard.domain.history import Deed
from dashboard.domain.marks import Answer
from dashboard.domain.refusals import Reason, Refused
from dashboard.domain.reviews import ReviewState, Step
from dashboard.domain.roles import Role
from dashboard.services.closing import close_officer, reopen_officer
from dashboard.services.closing_undo import CloseUndone, undo_close
from dashboard.services.commenting import acknowledge_mention, comment
from dashboard.services.desk import Desk, ensure_year
from dashboard.services.handover import handover
from dashboard.services.history import recent
from dashboard.services.inbox import inbox
from dashboard.services.marking import Wanted, mark
from dashboard.services.planning import assign, write_note
from dashboard.services.planning_undo import undo_planning
from dashboard.services.reviewing import review_item
from dashboard.services.signing_in import Stage, sign_in
from dashboard.services.year import year_state
from dashboard.text.history import happening
from tests.cast import (
    COMMANDER,
    COORDINATOR,
    NOVEMBER_2570,
    OFFICER,
    VIEWER,
    Y2568,
    Y2570,
    ask_for_reviews,
    duties,
    open_test_desk,
    stopped_clock,
)
from tests.services.signing import HERE, PASSWORD, joined
from tests.services.test_officers import added, changed, id_of, person, refusal, signed_in

Y2571 = FiscalYear(2571)


def owners(desk: Desk, code: str, year: FiscalYear = Y2570) -> list[str]:
    by_id = {each.id: person(desk, key).key for key in keys(desk) for each in [person(desk, key)]}
    return sorted(by_id[each.id] for each in year_state(desk, VIEWER, year).item(code).officers)


def keys(desk: Desk) -> list[str]:
    known = ["commander", "clerk", "inquiry"]
    return [*known, "officer-1"] if len(year_state(desk, VIEWER).officers) > 3 else known


def give(desk: Desk, code: str, *owner: str, year: FiscalYear = Y2570) -> int:
    state = year_state(desk, VIEWER, year).item(code)
    ids = [id_of(desk, key) for key in owner]
    sections = [section.code for section in state.sections]
    return assign(desk, COORDINATOR, year, code, sections, ids, state.version).entry_id or 0


def close(
    desk: Desk, key: str = "clerk", to: str | None = "inquiry", *, sections_too: bool = True
) -> int:
    successor = None if to is None else id_of(desk, to)
    change = close_officer(desk, COMMANDER, id_of(desk, key), successor, sections_too=sections_too)
    assert change.entry_id is not None
    return change.entry_id


def named(desk: Desk, *who: str) -> int:
    """A comment on O1 that names these; returns its id."""
    comment(desk, COORDINATOR, Y2570, "O1", "โปรดดูภาพ", [id_of(desk, key) for key in who])
    return year_state(desk, VIEWER).item("O1").comments[-1].id


def waiting(desk: Desk, key: str) -> list[int]:
    year = year_state(desk, VIEWER)
    officer = next(each for each in year.officers if each.id == id_of(desk, key))
    return [said.id for _, said in inbox(year, VIEWER, officer).mentioned]


def test_the_successor_owns_what_the_officer_did_and_nothing_twice(any_desk: Desk) -> None:
    give(any_desk, "O2", "clerk", "inquiry")
    entry = close(any_desk)
    assert owners(any_desk, "O25") == ["inquiry"]
    assert owners(any_desk, "O2") == ["inquiry"]
    assert owners(any_desk, "S3.1") == ["commander", "inquiry"]
    clerk = person(any_desk, "clerk")
    assert (clerk.active, clerk.closed_on, clerk.from_seeds) == (False, NOVEMBER_2570, False)
    assert (clerk.handed_to, clerk.version) == (id_of(any_desk, "inquiry"), entry)
    written = [each for each in recent(any_desk, VIEWER, Y2570, 50) if each.entry_id >= entry]
    assert [each.action for each in written] == [Deed.CLOSE_OFFICER]


def test_years_that_are_open_go_over_and_a_closed_one_stays(any_desk: Desk) -> None:
    ensure_year(any_desk, Y2571)
    for year in (Y2568, Y2570, Y2571):
        give(any_desk, "O25", "clerk", year=year)
    close(any_desk)
    assert owners(any_desk, "O25", Y2568) == ["clerk"]
    assert owners(any_desk, "O25", Y2570) == owners(any_desk, "O25", Y2571) == ["inquiry"]
    told = [each.action for each in recent(any_desk, VIEWER, Y2568, 50)]
    assert Deed.CLOSE_OFFICER not in told
    for year in (Y2570, Y2571):
        assert recent(any_desk, VIEWER, year, 1, "O25")[0].action is Deed.CLOSE_OFFICER


def test_a_year_that_nobody_opened_yet_is_handed_over_as_well(desk: Desk) -> None:
    """On 1 October the old year is closed; the new one begins with its owners, then they go."""
    later = replace(desk, clock=stopped_clock(date(2027, 10, 1)))
    close(later)
    assert owners(later, "O25", Y2571) == ["inquiry"]
    assert owners(later, "O25", Y2570) == ["clerk"]


def test_without_a_successor_nobody_owns_it_by_name(desk: Desk) -> None:
    said = named(desk, "clerk")
    close(desk, to=None)
    assert owners(desk, "O25") == []
    assert waiting(desk, "clerk") == [said]
    assert person(desk, "clerk").handed_to is None


@pytest.mark.parametrize("too", [True, False])
def test_sections_go_along_where_they_are_wanted(desk: Desk, too: bool) -> None:
    close(desk, sections_too=too)
    successor = person(desk, "inquiry")
    assert ("administration" in successor.sections) is too
    assert successor.from_seeds is not too
    open_test_desk(desk.store.url)
    assert person(desk, "inquiry") == successor
    assert person(desk, "clerk").sections == ("administration",)


def test_comments_that_wait_are_told_to_the_successor(any_desk: Desk) -> None:
    both, one, read = named(any_desk, "clerk", "inquiry"), named(any_desk, "clerk"), 0
    read = named(any_desk, "clerk")
    acknowledge_mention(any_desk, COORDINATOR, Y2570, read, id_of(any_desk, "clerk"))
    close(any_desk)
    assert waiting(any_desk, "clerk") == []
    assert waiting(any_desk, "inquiry") == [both, one]
    kept = {said.id: said for said in year_state(any_desk, VIEWER).item("O1").comments}[read]
    assert list(kept.mentions) == [id_of(any_desk, "clerk")]


def test_what_was_submitted_stays_submitted(desk: Desk) -> None:
    ask_for_reviews(desk)
    give(desk, "O1", "clerk")
    mark(desk, OFFICER, Y2570, [Wanted(duty.key, Answer.DONE) for duty in duties("O1")])
    review_item(desk, OFFICER, Y2570, "O1", Step.SUBMIT, seen_version=0)
    before = year_state(desk, VIEWER).item("O1").review
    close(desk)
    after = year_state(desk, VIEWER).item("O1")
    assert after.review == before
    assert after.review.state is ReviewState.SUBMITTED


def test_what_is_shown_is_what_is_done(desk: Desk) -> None:
    give(desk, "O2", "clerk", "inquiry")
    named(desk, "clerk")
    plan = handover(desk, COMMANDER, id_of(desk, "clerk"), id_of(desk, "inquiry"))
    close(desk)
    assert {item.code for item in plan.items} == {"O2", "O25", "S3.1"}
    year = year_state(desk, VIEWER)
    for item in plan.items:
        assert tuple(each.id for each in year.item(item.code).officers) == item.after
    assert len(plan.mentions) == 1
    assert plan.sections == ("administration",)


REFUSED: dict[str, tuple[str, str | None, Reason]] = {
    "the same": ("clerk", "clerk", Reason.SAME_OFFICER),
    "a closed successor": ("clerk", "gone", Reason.OFFICER_CLOSED),
    "a closed officer": ("gone", "clerk", Reason.OFFICER_CLOSED),
    "the last in charge": ("commander", "clerk", Reason.LAST_IN_CHARGE),
    "a stranger": ("clerk", "stranger", Reason.UNKNOWN_OFFICER),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_refused_changes_nothing(desk: Desk, name: str) -> None:
    key, to, reason = REFUSED[name]
    gone = added(desk, Role.OFFICER)
    close(desk, "officer-1", None)
    ids = {"gone": gone.id, "stranger": 10**6}
    before = year_state(desk, VIEWER).revision
    officer, successor = (ids.get(each or "") or id_of(desk, each or "") for each in (key, to))
    assert refusal(lambda: close_officer(desk, COMMANDER, officer, successor)) is reason
    assert year_state(desk, VIEWER).revision == before


def test_nobody_closes_themselves_and_no_coordinator_a_commander(desk: Desk) -> None:
    actor = signed_in(added(desk).id)
    assert actor.officer is not None
    own = actor.officer
    assert refusal(lambda: close_officer(desk, actor, own)) is Reason.NOT_ONESELF
    commander = id_of(desk, "commander")
    assert refusal(lambda: close_officer(desk, actor, commander)) is Reason.ONLY_COMMANDER
    close_officer(desk, actor, id_of(desk, "clerk"))


def test_the_last_one_of_all_may_go(desk: Desk) -> None:
    for key in ("clerk", "inquiry", "commander"):
        close(desk, key, None)


def test_two_who_close_one_officer_at_once(any_desk: Desk) -> None:
    successors = [id_of(any_desk, "inquiry"), id_of(any_desk, "commander")]

    def one(to: int) -> int | None:
        try:
            close_officer(any_desk, COMMANDER, id_of(any_desk, "clerk"), to)
            return to
        except Refused as refused:
            assert refused.reason is Reason.OFFICER_CLOSED
            return None

    with ThreadPoolExecutor(2) as pool:
        done = [to for to in pool.map(one, successors) if to]
    assert len(done) == 1
    assert person(any_desk, "clerk").handed_to == done[0]
    assert [each.id for each in year_state(any_desk, VIEWER).item("O25").officers] == done


def test_two_who_close_each_other_at_once_leave_one(any_desk: Desk) -> None:
    ids = [id_of(any_desk, "clerk"), id_of(any_desk, "inquiry")]

    def one(pair: tuple[int, int]) -> bool:
        try:
            close_officer(any_desk, COMMANDER, *pair)
        except Refused as refused:
            assert refused.reason is Reason.OFFICER_CLOSED
            return False
        return True

    with ThreadPoolExecutor(2) as pool:
        done = list(pool.map(one, [(ids[0], ids[1]), (ids[1], ids[0])]))
    assert sorted(done) == [False, True]
    (owner,) = year_state(any_desk, VIEWER).item("O25").officers
    assert owner.active


def everything(desk: Desk) -> object:
    year = year_state(desk, VIEWER)
    plans = {item.code: (item.sections, [o.id for o in item.officers]) for item in year.items}
    said = [[(said.id, dict(said.mentions)) for said in item.comments] for item in year.items]
    people = [replace(person(desk, key), version=0) for key in keys(desk)]
    return plans, said, people


def test_undone_at_once_everything_is_as_it_was(any_desk: Desk) -> None:
    give(any_desk, "O2", "clerk", "inquiry")
    named(any_desk, "clerk", "inquiry")
    named(any_desk, "clerk")
    before = everything(any_desk)
    undone = undo_close(any_desk, COMMANDER, close(any_desk))
    assert everything(any_desk) == before
    assert undone.kept == ()
    open_test_desk(any_desk.store.url)
    assert everything(any_desk) == before


def kept(undone: CloseUndone) -> list[str]:
    return [each.th for each in undone.kept]


def test_what_was_changed_since_is_kept_and_named(desk: Desk) -> None:
    added(desk)
    give(desk, "O2", "clerk")
    said, other = named(desk, "clerk"), named(desk, "clerk")
    entry = close(desk)
    give(desk, "O25", "officer-1")
    version = year_state(desk, VIEWER).item("O2").version
    write_note(desk, OFFICER, Y2570, "O2", "บันทึก", version)
    acknowledge_mention(desk, COORDINATOR, Y2570, said, id_of(desk, "inquiry"))
    changed(desk, COMMANDER, person(desk, "inquiry"), sections=("traffic",))
    undone = undo_close(desk, COMMANDER, entry)
    assert owners(desk, "O25") == ["officer-1"]
    assert owners(desk, "O2") == ["clerk"]
    assert year_state(desk, VIEWER).item("O2").note == "บันทึก"
    assert owners(desk, "S3.1") == ["clerk", "commander"]
    assert waiting(desk, "clerk") == [other]
    assert person(desk, "inquiry").sections == ("traffic",)
    assert len(kept(undone)) == 3
    assert kept(undone)[0] == "O25 (2570)"
    assert person(desk, "clerk").active


def test_a_year_that_closed_since_is_kept(desk: Desk) -> None:
    entry = close(desk)
    later = replace(desk, clock=stopped_clock(date(2027, 10, 1)))
    undone = undo_close(later, COMMANDER, entry)
    assert {"O25 (2570)", "S3.1 (2570)"} == set(kept(undone))
    assert person(later, "clerk").active


def test_a_hand_over_is_undone_once(desk: Desk) -> None:
    entry = close(desk)
    undo_close(desk, COMMANDER, entry)
    assert refusal(lambda: undo_close(desk, COMMANDER, entry)) is Reason.CANNOT_UNDO
    again = close(desk)
    reopen_officer(desk, COMMANDER, id_of(desk, "clerk"))
    assert refusal(lambda: undo_close(desk, COMMANDER, again)) is Reason.CANNOT_UNDO
    assert refusal(lambda: undo_close(desk, COMMANDER, 1)) is Reason.CANNOT_UNDO


def test_opened_again_the_work_stays_where_it_went(desk: Desk) -> None:
    close(desk)
    reopen_officer(desk, COMMANDER, id_of(desk, "clerk"))
    assert owners(desk, "O25") == ["inquiry"]


def test_opened_again_an_officer_chooses_a_new_password(desk: Desk) -> None:
    joined(desk)
    close(desk)
    reopen_officer(desk, COMMANDER, id_of(desk, "clerk"))
    assert sign_in(desk, "clerk", PASSWORD, HERE).stage is Stage.NEW_PASSWORD


def test_owners_chosen_on_an_older_state_are_refused_with_who_handed_over(desk: Desk) -> None:
    seen = year_state(desk, VIEWER).item("O25").version
    close(desk)
    with pytest.raises(Refused) as refused:
        assign(desk, COORDINATOR, Y2570, "O25", [], [], seen)
    assert refused.value.reason is Reason.CHANGED_MEANWHILE
    assert refused.value.facts["by"] == COMMANDER.name
    assert "เจ้าหน้าที่ทดสอบ 3" in str(refused.value.facts["now"])


def test_an_assignment_before_the_hand_over_is_not_undone_over_it(desk: Desk) -> None:
    entry = give(desk, "O25", "clerk", "commander")
    close(desk)
    assert refusal(lambda: undo_planning(desk, COORDINATOR, entry)) is Reason.CANNOT_UNDO
    assert owners(desk, "O25") == ["commander", "inquiry"]


def test_history_tells_it_in_one_sentence(desk: Desk) -> None:
    entry = close(desk)
    undo_close(desk, COORDINATOR, entry)
    undone, closed = recent(desk, VIEWER, Y2570, 2, "O25")
    catalogue = year_state(desk, VIEWER).catalogue
    assert (closed.undone, undone.undid) == (True, Deed.CLOSE_OFFICER)
    told = happening(closed, catalogue).th
    assert told.startswith(
        f"{COMMANDER.name} ปิดชื่อ เจ้าหน้าที่ทดสอบ 2 และส่งมอบงาน 2 ข้อ ให้ เจ้าหน้าที่ทดสอบ 3"
    )
    assert "คืนงาน 2 ข้อ" in happening(undone, catalogue).th
