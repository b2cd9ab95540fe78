"""Evidence on the page of an item: corrected, replaced, binned and brought back."""

from __future__ import annotations

import pytest

from dashboard.domain.roles import Role
from dashboard.services.desk import Desk
from dashboard.services.emptying import binned_evidence
from dashboard.services.evidence import bin_evidence
from dashboard.services.proof import Proof
from dashboard.text import evidence
from tests.cast import COORDINATOR, OFFICER, Y2570
from tests.screens.attaching import (
    RECORD,
    attached,
    in_dialog,
    pieces,
    report,
)
from tests.screens.conftest import Become
from tests.screens.test_item_evidence import YEAR
from tests.screens.visiting import (
    alerts,
    markup,
    open_page,
    press,
    text_of,
    undo,
    words,
)


def test_into_the_bin_and_back(station: Desk) -> None:
    id_ = attached(station, "O1", YEAR)
    visit = press(open_page("item", code="O1"), RECORD, act=f"bin {id_}")
    assert pieces(station, "O1") == ()
    assert evidence.BIN.filled(count=1).th in text_of(markup(visit, RECORD))
    undo(visit)
    assert len(pieces(station, "O1")) == 1
    press(visit, RECORD, act=f"bin {id_}")
    press(visit, RECORD, act=f"restore {id_}")
    assert len(pieces(station, "O1")) == 1
    assert evidence.BIN.filled(count=1).th not in text_of(markup(visit, RECORD))


def test_what_is_gone_meanwhile_is_told(station: Desk) -> None:
    id_ = attached(station, "O1", YEAR)
    visit = open_page("item", code="O1")
    bin_evidence(station, COORDINATOR, Y2570, [id_])
    press(visit, RECORD, act=f"bin {id_}")
    assert len(alerts(visit)) == 1


def test_the_bin_is_emptied_of_what_is_old_after_asking(
    station: Desk, monkeypatch: pytest.MonkeyPatch, become: Become
) -> None:
    id_ = attached(station, "O1", YEAR)
    bin_evidence(station, OFFICER, Y2570, [id_])
    empty = 'data-act="empty"'
    assert empty not in markup(open_page("item", code="O1"), RECORD)
    monkeypatch.setenv("ITA_TODAY", "2027-01-15")
    visit = open_page("item", code="O1")
    assert empty in markup(visit, RECORD)
    press(visit, RECORD, act="empty")
    assert evidence.EMPTY_BIN_ASK.filled(count=1).th in words(visit)
    assert len(binned_evidence(station, COORDINATOR, Y2570)) == 1
    in_dialog(visit, "empty", "empty_bin_now")
    assert binned_evidence(station, COORDINATOR, Y2570) == ()
    become(Role.OFFICER)
    assert empty not in markup(open_page("item", code="O1"), RECORD)


def test_a_correction_and_its_way_back(station: Desk) -> None:
    id_ = attached(station, "O1", YEAR)
    act = f"edit {id_}"
    visit = press(open_page("item", code="O1"), RECORD, act=act)
    version = pieces(station, "O1")[0].version
    visit.text_input(key=f"edit_{id_}_{version}_name").set_value("ผังโครงสร้าง.pdf")
    visit.selectbox(key=f"edit_{id_}_{version}_line").set_value("O1.3")
    in_dialog(visit, act, "save_correction")
    (piece,) = pieces(station, "O1")
    assert (piece.name, piece.requirement) == ("ผังโครงสร้าง.pdf", "O1.3")
    undo(visit)
    assert pieces(station, "O1")[0].requirement is None


def test_a_new_version_shows_the_earlier_one_below_it(station: Desk) -> None:
    id_ = attached(station, "O1", Proof("2570", "O1.1"), report("เดิม.pdf"))
    act = f"replace {id_}"
    visit = press(open_page("item", code="O1"), RECORD, act=act)
    visit.file_uploader[0].set_value(report("ใหม่.pdf", "ฉบับแก้ไข 2570"))
    in_dialog(visit, act, "attach")
    (piece,) = pieces(station, "O1")
    assert (piece.name, piece.replaces, piece.requirement) == ("ใหม่.pdf", id_, "O1.1")
    html = markup(visit, RECORD)
    assert evidence.EARLIER.filled(count=1).th in text_of(html)
    assert f'href="files/{id_}" download' in html
