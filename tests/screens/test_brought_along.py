"""A visit that begins with what a browser could not send in the one before."""

from __future__ import annotations

from dashboard.services.desk import Desk
from dashboard.services.planning import write_note
from dashboard.services.year import year_state
from tests.cast import COORDINATOR, OFFICER, Y2570
from tests.screens.visiting import go, open_page, run

TYPED = "พิมพ์ไว้ก่อนที่ระบบจะปิด"


def key(desk: Desk) -> str:
    return f"note_O1_{year_state(desk, OFFICER).item('O1').version}"


def note(desk: Desk) -> str:
    return year_state(desk, OFFICER).item("O1").note


def test_a_note_that_was_typed_is_saved(station: Desk) -> None:
    visit = open_page()
    visit.session_state[key(station)] = TYPED
    go(visit, "item", code="O1")
    assert note(station) == TYPED
    assert visit.text_area[0].value == TYPED


def test_a_note_that_somebody_changed_meanwhile_stays(station: Desk) -> None:
    visit = open_page()
    visit.session_state[key(station)] = TYPED
    write_note(
        station, COORDINATOR, Y2570, "O1", "ของผู้อื่น", year_state(station, OFFICER).item("O1").version
    )
    go(visit, "item", code="O1")
    assert note(station) == "ของผู้อื่น"


def test_an_empty_field_later_in_the_visit_is_what_was_wanted(station: Desk) -> None:
    write_note(
        station, COORDINATOR, Y2570, "O1", "ก", year_state(station, OFFICER).item("O1").version
    )
    visit = open_page("item", code="O1")
    run(visit.text_area[0].set_value(""))
    assert note(station) == ""
