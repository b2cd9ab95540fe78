"""The page of officers: who sees what, adding, handing over, the way back."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.domain.permissions import can
from dashboard.domain.roles import Action, Role
from dashboard.services.desk import Desk
from dashboard.services.year import year_state
from dashboard.text import officers, shell
from dashboard.text.status import ROLE
from dashboard.ui import visit as here
from tests.cast import VIEWER
from tests.screens.conftest import Become
from tests.screens.visiting import (
    has,
    links,
    markup,
    offers_undo,
    open_page,
    press,
    run,
    submit,
    text_of,
    words,
)
from tests.services.test_closing import close
from tests.services.test_officers import id_of, person


def acts(visit: AppTest) -> bool:
    return "data-act" in markup(visit, "officers")


@pytest.mark.parametrize("role", Role)
def test_everybody_sees_the_list_and_who_may_has_the_buttons(
    station: Desk, become: Become, role: Role
) -> None:
    close(station, "clerk", "inquiry")
    become(role)
    visit = open_page("officers")
    may = can(here.actor(), Action.MANAGE_OFFICERS)
    assert may is (role in (Role.COMMANDER, Role.COORDINATOR))
    said = text_of(markup(visit, "officers"))
    assert "เจ้าหน้าที่ทดสอบ 1" in said
    assert ("item", {"code": "O25"}) in links(markup(visit, "officers"))
    assert acts(visit) is has(visit, "add_officer") is may
    assert has(visit, f"reopen_{id_of(station, 'clerk')}") is may
    assert "เจ้าหน้าที่ทดสอบ 2" in words(visit)


def test_an_officer_is_added_in_the_dialog(station: Desk) -> None:
    visit = open_page("officers")
    run(visit.button(key="add_officer").click())
    visit.text_input(key="officer_name").set_value("เจ้าหน้าที่ทดสอบ 9")
    visit.radio(key="officer_role").set_value(Role.VIEWER)
    visit.multiselect(key="officer_sections").set_value(["traffic"])
    submit(visit, "add_officer", shell.SAVE.th)
    new = person(station, "officer-1")
    assert (new.name, new.role, new.sections) == ("เจ้าหน้าที่ทดสอบ 9", Role.VIEWER, ("traffic",))


def test_every_role_is_explained_where_it_is_chosen(station: Desk) -> None:
    visit = open_page("officers")
    run(visit.button(key="add_officer").click())
    options = visit.radio(key="officer_role").options
    for role, said in zip(officers.ROLES_IN_ORDER, options, strict=True):
        assert ROLE[role].th in said
        assert officers.ROLE_MEANS[role].th in said


def test_what_goes_where_is_shown_before_anything_is_written(station: Desk) -> None:
    before = year_state(station, VIEWER).revision
    visit = press(open_page("officers"), "officers", act=f"close {id_of(station, 'clerk')}")
    said = text_of(markup(visit, "handed"))
    assert "O25" in said
    assert "S3.1" in said
    assert officers.STAYS.th in said
    assert has(visit, "close_now")
    assert year_state(station, VIEWER).revision == before


def test_a_hand_over_offers_its_sheet_and_its_way_back(station: Desk) -> None:
    visit = open_page("officers")
    entry = close(station, "clerk", "inquiry")
    visit.session_state["handed_over"] = id_of(station, "clerk")
    run(visit)
    assert has(visit, "handed_over_sheet")
    run(visit.button(key="undo_close").click())
    assert person(station, "clerk").active
    assert not has(visit, "handed_over")
    assert person(station, "clerk").version > entry


def test_an_officer_is_opened_again(station: Desk) -> None:
    close(station, "clerk", "inquiry")
    visit = open_page("officers")
    run(visit.button(key=f"reopen_{id_of(station, 'clerk')}").click())
    assert person(station, "clerk").active
    assert not offers_undo(visit)


def test_a_station_without_officers_is_taught(station: Desk) -> None:
    for key in ("clerk", "inquiry", "commander"):
        close(station, key, None)
    visit = open_page("officers")
    assert officers.EMPTY.th in words(visit)
