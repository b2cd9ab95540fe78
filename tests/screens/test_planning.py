"""Owners, due month, note and the settings of a year, changed in place."""

from __future__ import annotations

from datetime import date

import pytest

from dashboard.domain.fiscal import Month
from dashboard.domain.roles import Role
from dashboard.services.desk import Desk
from dashboard.services.planning import assign, set_due, write_note
from dashboard.services.year import ItemState, YearState, year_state
from dashboard.text import dates, item, shell, year_settings
from dashboard.ui.markdown import plain
from tests.cast import COMMANDER, VIEWER, Y2570
from tests.screens.conftest import Become
from tests.screens.visiting import (
    alerts,
    go,
    has,
    markup,
    offers_undo,
    open_page,
    run,
    submit,
    text_of,
    undo,
    words,
)


def year(desk: Desk) -> YearState:
    return year_state(desk, VIEWER)


def state(desk: Desk, code: str = "O1") -> ItemState:
    return year(desk).item(code)


def test_owners_are_given_in_place(station: Desk) -> None:
    visit = open_page("item", code="O1")
    run(visit.multiselect(key="sections_O1").set_value(["administration", "traffic"]))
    run(visit.multiselect(key="officers_O1").set_value([2]))
    assert {section.code for section in state(station).sections} == {"administration", "traffic"}
    assert [officer.id for officer in state(station).officers] == [2]
    assert shell.SAVED.th in words(visit)
    undo(visit)
    assert state(station).officers == ()
    assert visit.multiselect(key="officers_O1").value == []
    assert not offers_undo(visit)


def test_owners_changed_meanwhile_are_not_overwritten(station: Desk) -> None:
    visit = open_page("item", code="O1")
    assign(station, COMMANDER, Y2570, "O1", ["inquiry_clerk"], [3], state(station).version)
    run(visit.multiselect(key="sections_O1").set_value(["traffic"]))
    assert [section.code for section in state(station).sections] == ["inquiry_clerk"]
    (told,) = alerts(visit)
    assert COMMANDER.name in told
    assert visit.multiselect(key="sections_O1").value == ["inquiry_clerk"]


def test_the_due_month_is_chosen_and_given_back(station: Desk) -> None:
    visit = open_page("item", code="O1")
    by_form = state(station).assessment.due
    assert item.DUE_CATALOGUE.filled(month=dates.month_and_year(by_form)).th in words(visit)
    run(visit.selectbox(key="due_O1").select("2027-02"))
    assert state(station).chosen_due == Month(2027, 2)
    assert item.DUE_IN.filled(month=dates.month_and_year(Month(2027, 2))).th in text_of(
        markup(visit, "headline_text")
    )
    run(visit.selectbox(key="due_O1").select("form"))
    assert state(station).chosen_due is None
    undo(visit)
    assert state(station).chosen_due == Month(2027, 2)


def test_only_months_that_are_possible_are_offered(station: Desk) -> None:
    months = open_page("item", code="O15").selectbox(key="due_O15").options[1:]
    assert months[-1] == dates.month_and_year(Month(2027, 9)).th
    assert dates.month_and_year(Month(2026, 10)).th not in months


def test_a_due_month_changed_meanwhile_is_not_overwritten(station: Desk) -> None:
    visit = open_page("item", code="O1")
    set_due(station, COMMANDER, Y2570, "O1", Month(2027, 3), state(station).version)
    run(visit.selectbox(key="due_O1").select("2027-02"))
    assert state(station).chosen_due == Month(2027, 3)
    assert dates.month_and_year(Month(2027, 3)).th in alerts(visit)[0].replace("\\", "")


def test_a_note_is_written_in_place_and_stays_text(station: Desk) -> None:
    visit = open_page("item", code="O1")
    run(visit.text_area[0].set_value("  รอไฟล์ <b>จากสายงาน</b> "))
    assert state(station).note == "รอไฟล์ <b>จากสายงาน</b>"
    assert visit.text_area[0].value == "รอไฟล์ <b>จากสายงาน</b>"
    run(visit.text_area[0].set_value("อื่น"))
    undo(visit)
    assert visit.text_area[0].value == "รอไฟล์ <b>จากสายงาน</b>"
    assert open_page("item", code="O1").text_area[0].value == "รอไฟล์ <b>จากสายงาน</b>"


def test_a_note_written_meanwhile_is_told_as_text(station: Desk) -> None:
    visit = open_page("item", code="O1")
    theirs = "![ภาพ](http://x/y.png) **สำคัญ**"
    write_note(station, COMMANDER, Y2570, "O1", theirs, state(station).version)
    run(visit.text_area[0].set_value("ของฉัน"))
    assert state(station).note == theirs
    (told,) = alerts(visit)
    assert plain(theirs) in told
    assert theirs not in told
    assert COMMANDER.name in told


@pytest.mark.parametrize(
    ("given", "day"),
    [
        ("15 พ.ค. 2570", date(2027, 5, 15)),
        ("15/05/2570", date(2027, 5, 15)),
        ("๑๕ พฤษภาคม ๒๕๗๐", date(2027, 5, 15)),
        ("2027-05-15", date(2027, 5, 15)),
    ],
)
def test_a_year_is_settled(station: Desk, given: str, day: date) -> None:
    visit = open_page()
    run(visit.button(key="year_settings").click())
    visit.text_input[-1].set_value(given)
    for box in visit.checkbox:
        box.check()
    submit(visit, "year_settings", shell.SAVE.th)
    settled = year(station)
    assert (settled.system_close, settled.system_close_confirmed) == (day, True)
    assert settled.catalogue_confirmed
    assert alerts(visit) == []


def test_an_untouched_form_changes_nothing(station: Desk) -> None:
    visit = open_page()
    before = year(station).revision
    run(visit.button(key="year_settings").click())
    assert visit.text_input[-1].value == dates.day(year(station).system_close).th
    submit(visit, "year_settings", shell.SAVE.th)
    assert year(station).revision == before


@pytest.mark.parametrize("given", ["พรุ่งนี้", "31/02/2570", "", "**15**", "30 เม.ย."])
def test_a_day_that_cannot_be_read_is_said_and_nothing_saved(station: Desk, given: str) -> None:
    visit = open_page()
    before = year(station).revision
    run(visit.button(key="year_settings").click())
    visit.text_input[-1].set_value(given)
    submit(visit, "year_settings", shell.SAVE.th)
    assert year(station).revision == before
    assert alerts(visit) == [f"\n{year_settings.BAD_DAY.filled(given=plain(given)).th}"]


@pytest.mark.parametrize("given", ["1 ต.ค. 2570", "30 ก.ย. 2569", "15/05/2568"])
def test_a_day_outside_the_year_is_refused(station: Desk, given: str) -> None:
    visit = open_page()
    before = year(station).revision
    run(visit.button(key="year_settings").click())
    visit.text_input[-1].set_value(given)
    submit(visit, "year_settings", shell.SAVE.th)
    assert year(station).revision == before
    assert alerts(visit)[0].startswith(shell.REFUSED_TITLE.th)


def test_settings_are_those_of_the_year_that_is_shown(station: Desk) -> None:
    visit = open_page(year="2568")
    run(visit.button(key="year_settings").click())
    close = year_state(station, VIEWER, year(station).years[-1]).system_close
    assert visit.text_input[-1].value == dates.day(close).th


def test_the_commander_decides_and_history_says_so(station: Desk, become: Become) -> None:
    become(Role.COMMANDER)
    visit = open_page("item", code="O1")
    run(visit.multiselect(key="officers_O1").set_value([1]))
    assert [officer.id for officer in state(station).officers] == [1]
    assert "เจ้าหน้าที่ทดสอบ 1" in text_of(markup(visit, "changes"))


def test_every_officer_and_section_is_offered_by_name(station: Desk) -> None:
    visit = open_page("item", code="O1")
    officers = visit.multiselect(key="officers_O1").options
    assert officers == [officer.name for officer in year(station).officers]
    sections = visit.multiselect(key="sections_O1").options
    assert sections == [section.name.th for section in year(station).catalogue.sections]


def test_a_section_without_a_named_officer_is_no_missing_owner(station: Desk) -> None:
    visit = open_page("item", code="O1")
    assert visit.multiselect(key="officers_O1").placeholder == shell.NO_OFFICER.th
    run(visit.multiselect(key="sections_O1").set_value([]))
    assert visit.multiselect(key="officers_O1").placeholder == shell.NOBODY.th
    run(visit.multiselect(key="officers_O1").set_value([1]))
    assert visit.multiselect(key="sections_O1").placeholder == shell.NO_SECTION.th


def test_the_whole_history_is_one_click_away(station: Desk) -> None:
    visit = open_page("item", code="O1")
    for number in range(9):
        assert not has(visit, "all_changes")
        write_note(station, COMMANDER, Y2570, "O1", f"{number}", state(station).version)
        run(visit)
    assert markup(visit, "changes").count("<li>") == 8
    run(visit.button(key="all_changes").click())
    assert markup(visit, "changes").count("<li>") == 9
    run(visit.button(key="all_changes").click())
    assert markup(visit, "changes").count("<li>") == 8
    go(visit, "item", code="O2")
    assert not has(visit, "all_changes")
