"""Owners, due months, notes, lost wordings and the year's settings."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from dashboard.domain.fiscal import FiscalYear, Month
from dashboard.domain.history import Deed
from dashboard.domain.refusals import Reason, Refused
from dashboard.domain.roles import Actor
from dashboard.services.confirming import confirm_requirement
from dashboard.services.desk import Desk
from dashboard.services.history import recent
from dashboard.services.planning import (
    assign,
    set_due,
    set_year,
    write_note,
)
from dashboard.services.typed import TEXT_LIMIT
from dashboard.services.views import Change, ItemState
from dashboard.services.year import year_state
from tests.cast import COMMANDER, COORDINATOR, VIEWER, Y2568, Y2570, moment

CLOSE = date(2027, 5, 15)


def item(desk: Desk, code: str = "O1") -> ItemState:
    return year_state(desk, VIEWER).item(code)


def settle(desk: Desk, actor: Actor, seen: int, close: date = CLOSE) -> Change:
    return set_year(
        desk,
        actor,
        Y2570,
        catalogue_confirmed=True,
        system_close=close,
        system_close_confirmed=True,
        seen_version=seen,
    )


def test_owners_are_sections_and_officers(any_desk: Desk) -> None:
    ids = [officer.id for officer in year_state(any_desk, VIEWER).officers]
    assign(
        any_desk, COMMANDER, Y2570, "O1", ["traffic", "inquiry"], ids[:2], item(any_desk).version
    )
    state = item(any_desk)
    assert {section.code for section in state.sections} == {"traffic", "inquiry"}
    assert [officer.id for officer in state.officers] == ids[:2]
    assign(any_desk, COMMANDER, Y2570, "O1", ["inquiry"], [], state.version)
    assert [section.code for section in item(any_desk).sections] == ["inquiry"]
    assert item(any_desk).officers == ()
    entry = recent(any_desk, VIEWER, Y2570, 1, "O1")[0]
    assert entry.action is Deed.ASSIGN
    assert entry.after == {"sections": ["inquiry"], "officers": []}
    assert [officer["id"] for officer in entry.before["officers"]] == ids[:2]


@pytest.mark.parametrize("due", [Month(2026, 10), Month(2027, 1), Month(2027, 9)])
def test_a_due_month_moves_the_item(desk: Desk, due: Month) -> None:
    set_due(desk, COMMANDER, Y2570, "O1", due, item(desk).version)
    assert (item(desk).chosen_due, item(desk).assessment.due) == (due, due)
    set_due(desk, COMMANDER, Y2570, "O1", None, item(desk).version)
    assert (item(desk).chosen_due, item(desk).assessment.due) == (None, Month(2026, 12))


@pytest.mark.parametrize(
    ("code", "due", "reason", "limit"),
    [
        ("O1", Month(2026, 9), Reason.DUE_TOO_EARLY, Month(2026, 10)),
        ("O4", Month(2027, 3), Reason.DUE_TOO_EARLY, Month(2027, 4)),
        ("O13", Month(2026, 12), Reason.DUE_TOO_EARLY, Month(2027, 1)),
        ("O1", Month(2027, 10), Reason.DUE_TOO_LATE, Month(2027, 9)),
    ],
)
def test_an_impossible_due_month_is_refused_with_the_limit(
    desk: Desk, code: str, due: Month, reason: Reason, limit: Month
) -> None:
    with pytest.raises(Refused) as refused:
        set_due(desk, COMMANDER, Y2570, code, due, item(desk, code).version)
    assert (refused.value.reason, refused.value.facts) == (reason, {"limit": limit})
    assert item(desk, code).chosen_due is None


def test_a_note_is_kept_and_removed(desk: Desk) -> None:
    write_note(desk, COMMANDER, Y2570, "O1", "  รอคำสั่งใหม่\n", item(desk).version)
    assert item(desk).note == "รอคำสั่งใหม่"
    write_note(desk, COMMANDER, Y2570, "O1", "", item(desk).version)
    assert item(desk).note == ""


def test_a_note_may_be_as_long_as_the_limit_and_no_longer(desk: Desk) -> None:
    write_note(desk, COMMANDER, Y2570, "O1", "ก" * TEXT_LIMIT, item(desk).version)
    with pytest.raises(Refused) as refused:
        write_note(desk, COMMANDER, Y2570, "O1", "ก" * (TEXT_LIMIT + 1), item(desk).version)
    assert refused.value.facts == {"limit": TEXT_LIMIT}


def test_a_lost_wording_is_confirmed_and_corrected(any_desk: Desk) -> None:
    confirm_requirement(any_desk, COORDINATOR, Y2570, "O11.3", " ตามต้นฉบับ ")
    first = item(any_desk, "O11").confirmations["O11.3"]
    assert (first.text, first.by, first.at) == ("ตามต้นฉบับ", COORDINATOR.name, moment())
    confirm_requirement(any_desk, COORDINATOR, Y2570, "O11.3", "ฉบับแก้", first.version)
    assert item(any_desk, "O11").confirmed == {"O11.3": "ฉบับแก้"}
    assert item(any_desk, "O1").confirmed == {}
    with pytest.raises(Refused) as refused:
        confirm_requirement(any_desk, COORDINATOR, Y2570, "O11.3", "อีกฉบับ", first.version)
    facts = refused.value.facts
    assert refused.value.reason is Reason.CHANGED_MEANWHILE
    assert (facts["field"], facts["value"]) == ("text", "ฉบับแก้")


def test_the_year_is_settled(any_desk: Desk) -> None:
    before = year_state(any_desk, VIEWER)
    assert not before.catalogue_confirmed
    settle(any_desk, COMMANDER, before.version)
    after = year_state(any_desk, VIEWER)
    assert after.catalogue_confirmed
    assert (after.system_close, after.system_close_confirmed) == (CLOSE, True)
    assert not year_state(any_desk, VIEWER, Y2568).system_close_confirmed


REFUSALS: dict[str, tuple[Callable[[Desk], object], Reason]] = {
    "item": (lambda d: write_note(d, COMMANDER, Y2570, "O26", "ก", 0), Reason.UNKNOWN_ITEM),
    "year": (
        lambda d: write_note(d, COMMANDER, FiscalYear(2569), "O1", "ก", 0),
        Reason.UNKNOWN_YEAR,
    ),
    "section": (
        lambda d: assign(d, COMMANDER, Y2570, "O1", ["no_such"], [], item(d).version),
        Reason.UNKNOWN_SECTION,
    ),
    "officer": (
        lambda d: assign(d, COMMANDER, Y2570, "O1", [], [999], item(d).version),
        Reason.UNKNOWN_OFFICER,
    ),
    "clear line": (
        lambda d: confirm_requirement(d, COORDINATOR, Y2570, "O1.1", "ก"),
        Reason.REQUIREMENT_IS_CLEAR,
    ),
    "no such line": (
        lambda d: confirm_requirement(d, COORDINATOR, Y2570, "O1.99", "ก"),
        Reason.UNKNOWN_ITEM,
    ),
    "no text": (
        lambda d: confirm_requirement(d, COORDINATOR, Y2570, "O11.3", " \n"),
        Reason.TEXT_MISSING,
    ),
    "day before": (
        lambda d: settle(d, COMMANDER, 0, date(2026, 9, 30)),
        Reason.DAY_OUTSIDE_YEAR,
    ),
    "day after": (
        lambda d: settle(d, COMMANDER, 0, date(2027, 10, 1)),
        Reason.DAY_OUTSIDE_YEAR,
    ),
}


@pytest.mark.parametrize("name", REFUSALS)
def test_what_cannot_be_is_refused_and_changes_nothing(desk: Desk, name: str) -> None:
    service, reason = REFUSALS[name]
    before = year_state(desk, VIEWER).revision
    with pytest.raises(Refused) as refused:
        service(desk)
    assert refused.value.reason is reason
    assert year_state(desk, VIEWER).revision == before


Edit = Callable[[Desk, Actor, int], Change]


def note(desk: Desk, actor: Actor, seen: int) -> Change:
    return write_note(desk, actor, Y2570, "O1", f"บันทึกของ {actor.role}", seen)


def due(desk: Desk, actor: Actor, seen: int) -> Change:
    return set_due(desk, actor, Y2570, "O1", Month(2027, 2), seen)


def owners(desk: Desk, actor: Actor, seen: int) -> Change:
    return assign(desk, actor, Y2570, "O1", ["traffic"], [], seen)


def later_close(desk: Desk, actor: Actor, seen: int) -> Change:
    return settle(desk, actor, seen, date(2027, 6, 1))


@pytest.mark.parametrize(
    ("first", "second", "field", "value", "said"),
    [
        (note, note, "note", "บันทึกของ commander", ("บันทึก", "บันทึกของ commander")),
        (due, note, "due", "2027-02", ("เดือนครบกำหนด", "ก.พ. 2570")),
        (owners, due, "sections", ["traffic"], ("ผู้รับผิดชอบ", "จราจร")),
        (note, owners, "note", "บันทึกของ commander", ("บันทึก", "บันทึกของ commander")),
        (settle, later_close, "catalogue_confirmed", True, ("การยืนยันแบบตรวจ", "ยืนยันแล้ว")),
    ],
)
def test_a_stale_edit_is_refused_with_what_changed_and_who_changed_it(
    any_desk: Desk, first: Edit, second: Edit, field: str, value: object, said: tuple[str, str]
) -> None:
    state = year_state(any_desk, VIEWER)
    seen = state.version if first is settle else state.item("O1").version
    first(any_desk, COMMANDER, seen)
    revision = year_state(any_desk, VIEWER).revision
    with pytest.raises(Refused) as refused:
        second(any_desk, COORDINATOR, seen)
    facts = refused.value.facts
    assert refused.value.reason is Reason.CHANGED_MEANWHILE
    assert (facts["field"], facts["value"]) == (field, value)
    assert (facts["by"], facts["at"]) == (COMMANDER.name, moment())
    assert [facts[name].th for name in ("what", "now")] == list(said)  # type: ignore[attr-defined]
    assert year_state(any_desk, VIEWER).revision == revision


@pytest.mark.parametrize("edit", [due, owners, settle])
def test_an_edit_that_stands_already_writes_nothing(desk: Desk, edit: Edit) -> None:
    state = year_state(desk, VIEWER)
    edit(desk, COMMANDER, state.version if edit is settle else state.item("O1").version)
    revision = year_state(desk, VIEWER).revision
    assert edit(desk, COORDINATOR, 0) == Change(None, 0)
    assert year_state(desk, VIEWER).revision == revision
