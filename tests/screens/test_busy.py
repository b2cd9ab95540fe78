"""Another program writes to the database: the page stays, says so, and keeps what was typed."""

from __future__ import annotations

import pytest

from dashboard.domain.refusals import Reason
from dashboard.services.desk import Desk
from dashboard.store import engine
from dashboard.text.refusals import SENTENCE
from dashboard.ui.markdown import plain
from tests.cast import COORDINATOR
from tests.screens.answering import answers
from tests.screens.visiting import alerts, has, open_page, run

BUSY = plain(SENTENCE[Reason.DATABASE_BUSY].th)


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "BUSY_SECONDS", 0.02)


def test_a_click_is_refused_and_the_page_stays(station: Desk) -> None:
    visit = open_page("item", code="O1")
    with station.store.write(station.station_code, COORDINATOR, station.now()):
        run(visit.checkbox(key="box_O1.1").check())
    assert any(BUSY in told for told in alerts(visit))
    assert has(visit, "headline_text")
    assert not visit.checkbox(key="box_O1.1").value
    assert answers(station, "O1") == {}


def test_what_was_typed_can_be_copied(station: Desk) -> None:
    visit = open_page("item", code="O1")
    with station.store.write(station.station_code, COORDINATOR, station.now()):
        run(visit.text_area[0].set_value("รอเอกสารจากสายงาน"))
    assert [each.value for each in visit.code] == ["รอเอกสารจากสายงาน"]


def test_a_page_that_only_shows_does_not_wait(station: Desk) -> None:
    with station.store.write(station.station_code, COORDINATOR, station.now()):
        assert not alerts(open_page("board"))
