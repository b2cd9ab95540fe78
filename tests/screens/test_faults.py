"""A database that cannot be written while people work: told, the page stays, the text as well."""

from __future__ import annotations

import sys

import pytest

from dashboard.domain.refusals import Reason
from dashboard.services.desk import Desk
from dashboard.text.refusals import SENTENCE
from dashboard.ui.markdown import plain
from tests.screens.answering import answers
from tests.screens.visiting import alerts, has, open_page, run

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="limits are those of POSIX")
READ_ONLY = plain(SENTENCE[Reason.DATABASE_READ_ONLY].th)


def test_a_click_and_a_text_are_refused_and_the_text_can_be_copied(station: Desk) -> None:
    from tests.faults.breaking import read_only_database  # noqa: PLC0415

    visit = open_page("item", code="O1")
    with read_only_database(station.store.url):
        run(visit.checkbox(key="box_O1.1").check())
        assert any(READ_ONLY in told for told in alerts(visit))
        assert has(visit, "headline_text")
        run(visit.text_area[0].set_value("รอเอกสารจากสายงาน"))
        assert [each.value for each in visit.code] == ["รอเอกสารจากสายงาน"]
    assert answers(station, "O1") == {}
    run(visit.checkbox(key="box_O1.1").check())
    assert answers(station, "O1")
