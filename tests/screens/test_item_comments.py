"""Comments on the page of an item: written, told to officers, withdrawn, acknowledged."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.domain.roles import Actor, Role
from dashboard.services.commenting import comment
from dashboard.services.desk import Desk
from dashboard.services.year import OfficerView, year_state
from dashboard.text import comments
from dashboard.text.status import THIS_MACHINE
from dashboard.ui import visit as here
from dashboard.ui.markdown import plain
from tests.cast import COMMANDER, VIEWER, Y2570
from tests.screens.answering import state
from tests.screens.attaching import RECORD
from tests.screens.conftest import Become
from tests.screens.visiting import alerts, markup, open_page, press, text_of, undo, words

SAID = "ขอไฟล์ <b>Excel</b> เพิ่ม\nภายในวันศุกร์"


def somebody(desk: Desk) -> OfficerView:
    return year_state(desk, VIEWER).officers[0]


def write(text: str, *told: int) -> AppTest:
    visit = press(open_page("item", code="O1"), RECORD, act="comment")
    visit.text_area(key="comment_text").set_value(text)
    visit.multiselect(key="comment_tell").set_value(list(told))
    label = comments.SEND.th
    next(each for each in visit.form_submit_button if each.label == label).click()
    return press(visit, RECORD, act="comment")


def test_a_comment_is_told_to_whom_it_names(station: Desk) -> None:
    officer = somebody(station)
    visit = write(SAID, officer.id)
    (said,) = state(station, "O1").comments
    assert (said.text, said.waits_for(officer.id)) == (SAID, True)
    html = markup(visit, RECORD)
    assert "ขอไฟล์ &lt;b&gt;Excel&lt;/b&gt; เพิ่ม\nภายในวันศุกร์" in html
    assert comments.UNREAD.filled(name=officer.name).th in text_of(html)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("ขอบคุณ", comments.SENT.th),
        ("ส่งที่ a@example.com", comments.SENT.th),
        ("@ไม่มีชื่อนี้ ขอไฟล์", comments.SENT_UNHEARD.th),
    ],
)
def test_it_says_when_nobody_was_told(station: Desk, text: str, told: str) -> None:
    assert told in words(write(text)).split("\n")


def test_it_says_who_was_told(station: Desk) -> None:
    name = somebody(station).name
    visit = write(f"@{name} ขอไฟล์")
    assert comments.SENT_TO.filled(names=plain(name)).th in words(visit)


def test_nothing_is_not_sent(station: Desk) -> None:
    visit = write("  ")
    assert state(station, "O1").comments == ()
    assert len(alerts(visit)) == 1


def test_one_s_own_is_withdrawn_and_brought_back(station: Desk, become: Become) -> None:
    become(Role.OFFICER)
    visit = write("รับทราบ")
    (said,) = state(station, "O1").comments
    press(visit, RECORD, act=f"withdraw {said.id}")
    assert state(station, "O1").comments == ()
    assert comments.WITHDRAWN.th in words(visit)
    undo(visit)
    assert [each.text for each in state(station, "O1").comments] == ["รับทราบ"]


@pytest.mark.parametrize(
    ("role", "offered"), [(Role.VIEWER, False), (Role.OFFICER, False), (Role.COORDINATOR, True)]
)
def test_another_s_is_for_the_coordinator(
    station: Desk, become: Become, role: Role, offered: bool
) -> None:
    comment(station, COMMANDER, Y2570, "O1", "โปรดแก้ไข")
    become(role)
    visit = open_page("item", code="O1")
    html = markup(visit, RECORD)
    assert "โปรดแก้ไข" in text_of(html)
    assert ("withdraw" in html) is offered
    assert ('data-act="comment"' in html) is (role is not Role.VIEWER)
    (said,) = state(station, "O1").comments
    press(visit, RECORD, act=f"withdraw {said.id}")
    assert (state(station, "O1").comments == ()) is offered


def test_who_is_named_acknowledges(station: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    officer = somebody(station)
    comment(station, COMMANDER, Y2570, "O1", "โปรดแก้ไข", [officer.id])
    (said,) = state(station, "O1").comments
    assert "acknowledge" not in markup(open_page("item", code="O1"), RECORD)
    signed_in = Actor(THIS_MACHINE.th, Role(officer.role), officer.id)
    monkeypatch.setattr(here, "actor", lambda: signed_in)
    visit = press(open_page("item", code="O1"), RECORD, act=f"acknowledge {said.id}")
    (said,) = state(station, "O1").comments
    assert not said.waits_for(officer.id)
    read = comments.READ_AT.filled(name=officer.name, at="").th.partition("(")[2].split()[0]
    assert read in text_of(markup(visit, RECORD))
    assert "acknowledge" not in markup(visit, RECORD)
