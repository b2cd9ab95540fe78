"""What lay in the bin for 30 days can be removed for good; nothing else is ever lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from dashboard.domain.refusals import Reason, Refused
from dashboard.services.desk import Desk
from dashboard.services.downloads import download
from dashboard.services.emptying import binned_evidence, empty_bin
from dashboard.services.evidence import bin_evidence, restore_evidence
from tests.cast import COORDINATOR, NOVEMBER_2570, OFFICER, VIEWER, Y2570, stopped_clock
from tests.documents.making import pdf
from tests.services.test_attaching import attach, evidence


def later(desk: Desk, days: int) -> Desk:
    day: date = NOVEMBER_2570 + timedelta(days=days)
    return replace(desk, clock=stopped_clock(day))


def binned(desk: Desk, content: bytes) -> int:
    attached = attach(desk, content)
    bin_evidence(desk, OFFICER, Y2570, [attached.evidence_id])
    return attached.evidence_id


@pytest.mark.parametrize(("days", "left"), [(0, 1), (29, 1), (30, 0), (400, 0)])
def test_only_what_lay_there_for_thirty_days_goes(any_desk: Desk, days: int, left: int) -> None:
    binned(any_desk, pdf("ก"))
    change = empty_bin(later(any_desk, days), COORDINATOR, Y2570)
    assert change.count == 1 - left
    assert len(binned_evidence(any_desk, VIEWER, Y2570)) == left
    assert len(list(any_desk.files.all())) == left


def test_a_file_that_something_still_uses_stays(any_desk: Desk) -> None:
    gone = binned(any_desk, pdf("ก"))
    kept = attach(any_desk, _content(any_desk, gone), code="O2").evidence_id
    empty_bin(later(any_desk, 31), COORDINATOR, Y2570)
    with download(any_desk, VIEWER, kept).content as content:
        assert content.read().startswith(b"%PDF")
    with pytest.raises(Refused) as refused:
        download(any_desk, VIEWER, gone)
    assert refused.value.reason is Reason.UNKNOWN_EVIDENCE


def test_a_newer_version_outlives_the_one_it_replaced(any_desk: Desk) -> None:
    first = attach(any_desk, pdf("หนึ่ง"))
    second = attach(any_desk, pdf("สอง"), replaces=first.evidence_id)
    bin_evidence(any_desk, OFFICER, Y2570, [first.evidence_id])
    empty_bin(later(any_desk, 31), COORDINATOR, Y2570)
    assert [piece.id for piece in evidence(any_desk)] == [second.evidence_id]


def test_what_was_removed_cannot_be_restored(desk: Desk) -> None:
    gone = binned(desk, pdf("ก"))
    empty_bin(later(desk, 31), COORDINATOR, Y2570)
    with pytest.raises(Refused) as refused:
        restore_evidence(desk, OFFICER, Y2570, [gone])
    assert refused.value.reason is Reason.NOT_IN_BIN


def _content(desk: Desk, evidence_id: int) -> bytes:
    with download(desk, VIEWER, evidence_id).content as content:
        return content.read()
