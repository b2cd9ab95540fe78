"""What was typed and refused is not lost: it stays with the message until it is put away."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.domain.refusals import Reason
from dashboard.services.desk import Desk
from dashboard.services.planning import assign, write_note
from dashboard.text import shell
from tests.cast import COMMANDER, Y2570
from tests.screens.answering import state
from tests.screens.visiting import alerts, go, has, offers_undo, open_page, run, words

MINE = "ข้อความ **ของฉัน**\nบรรทัดที่สอง"


def kept(visit: AppTest) -> list[str]:
    return [each.value for each in visit.code]


def refused_note(station: Desk) -> AppTest:
    visit = open_page("item", code="O1")
    write_note(station, COMMANDER, Y2570, "O1", "ของผู้อื่น", state(station, "O1").version)
    return run(visit.text_area[0].set_value(MINE))


def test_a_refused_note_stays_to_be_copied(station: Desk) -> None:
    visit = refused_note(station)
    assert COMMANDER.name in alerts(visit)[0]
    assert shell.YOUR_TEXT.th in words(visit)
    assert kept(visit) == [MINE]
    assert visit.text_area[0].value == "ของผู้อื่น"


def test_it_stays_through_other_clicks_and_pages(station: Desk) -> None:
    visit = refused_note(station)
    run(visit.checkbox(key="box_O1.1").check())
    assert (kept(visit), offers_undo(visit)) == ([MINE], True)
    go(visit, "board")
    assert kept(visit) == [MINE]


def test_another_refusal_does_not_take_it_along(station: Desk) -> None:
    visit = refused_note(station)
    assign(station, COMMANDER, Y2570, "O1", [], [3], state(station, "O1").version)
    run(visit.multiselect(key="sections_O1").set_value(["traffic"]))
    assert kept(visit) == [MINE]


def test_it_is_gone_once_it_is_put_away(station: Desk) -> None:
    visit = refused_note(station)
    run(visit.button(key="close_refusal").click())
    assert (kept(visit), alerts(visit), has(visit, "refusal")) == ([], [], False)


def test_it_is_gone_once_it_is_saved(station: Desk) -> None:
    visit = refused_note(station)
    run(visit.text_area[0].set_value(MINE))
    assert state(station, "O1").note == MINE
    assert (kept(visit), alerts(visit)) == ([], [])


def test_a_refusal_without_a_text_is_told_once(station: Desk) -> None:
    visit = open_page("item", code="O1")
    assign(station, COMMANDER, Y2570, "O1", [], [3], state(station, "O1").version)
    run(visit.multiselect(key="sections_O1").set_value(["traffic"]))
    assert (len(alerts(visit)), has(visit, "refusal")) == (1, True)
    run(visit)
    assert (alerts(visit), has(visit, "refusal")) == ([], False)


DIALOG = """
import streamlit as st

from dashboard.domain.refusals import Reason, Refused
from dashboard.ui.refusal_message import refuse_typed, show_refusal_message

if st.button("send", key="send"):
    refuse_typed(Refused(Reason("{reason}"), by=None), "ที่พิมพ์ไว้")
show_refusal_message()
"""


@pytest.mark.parametrize(
    ("reason", "closes"), [(Reason.CHANGED_MEANWHILE, True), (Reason.TEXT_MISSING, False)]
)
def test_a_dialog_closes_only_where_it_could_never_be_saved(
    station: Desk, reason: Reason, closes: bool
) -> None:
    visit = AppTest.from_string(DIALOG.format(reason=reason.value))
    run(run(visit).button(key="send").click())
    assert len(alerts(visit)) == 1
    assert has(visit, "refusal") is closes
    assert kept(visit) == (["ที่พิมพ์ไว้"] if closes else [])
