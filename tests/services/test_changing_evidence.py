"""Evidence is superseded, corrected, binned and undone."""

from __future__ import annotations

import pytest

from dashboard.domain.evidence import Language
from dashboard.domain.refusals import Reason, Refused
from dashboard.services.desk import Desk
from dashboard.services.downloads import download
from dashboard.services.emptying import binned_evidence
from dashboard.services.evidence import (
    bin_evidence,
    correct_evidence,
    restore_evidence,
    undo_evidence,
)
from dashboard.services.proof import Proof
from tests.cast import COORDINATOR, OFFICER, VIEWER, Y2570
from tests.documents.making import pdf
from tests.services.test_attaching import REPORT, YEAR, attach, evidence, why


def test_a_new_version_supersedes_and_the_old_one_stays(any_desk: Desk) -> None:
    first = attach(any_desk)
    second = attach(any_desk, pdf("ฉบับแก้ไข 2570"), name="ใหม่.pdf", replaces=first.evidence_id)
    assert [piece.id for piece in evidence(any_desk)] == [second.evidence_id]
    with download(any_desk, VIEWER, first.evidence_id).content as content:
        assert content.read() == REPORT
    bin_evidence(any_desk, OFFICER, Y2570, [second.evidence_id])
    assert [piece.id for piece in evidence(any_desk)] == [first.evidence_id]


def test_two_people_cannot_supersede_the_same_version(any_desk: Desk) -> None:
    first = attach(any_desk)
    attach(any_desk, pdf("ของคนแรก"), name="หนึ่ง.pdf", replaces=first.evidence_id)
    with pytest.raises(Refused) as refused:
        attach(any_desk, pdf("ของคนที่สอง"), name="สอง.pdf", replaces=first.evidence_id)
    assert why(refused) is Reason.CHANGED_MEANWHILE
    assert (refused.value.facts["now"], refused.value.facts["by"]) == ("หนึ่ง.pdf", OFFICER.name)
    assert [piece.name for piece in evidence(any_desk)] == ["หนึ่ง.pdf"]


def test_what_it_proves_can_be_corrected_and_that_undone(any_desk: Desk) -> None:
    attach(any_desk, code="O18")
    (piece,) = evidence(any_desk, "O18")
    english = Proof("2570", "O18.2", Language.ENGLISH, on_home_page=True)
    change = correct_evidence(
        any_desk, OFFICER, Y2570, piece.id, english, name="Policy", seen_version=piece.version
    )
    (now,) = evidence(any_desk, "O18")
    assert (now.name, now.requirement, now.language, now.on_home_page) == (
        "Policy.pdf",
        "O18.2",
        Language.ENGLISH,
        True,
    )
    with pytest.raises(Refused) as refused:
        correct_evidence(
            any_desk, COORDINATOR, Y2570, piece.id, YEAR, name="ก", seen_version=piece.version
        )
    assert why(refused) is Reason.CHANGED_MEANWHILE
    assert change.entry_id is not None
    undo_evidence(any_desk, OFFICER, change.entry_id)
    (then,) = evidence(any_desk, "O18")
    assert (then.name, then.requirement, then.language) == (piece.name, None, None)


def test_the_bin_and_the_way_back(any_desk: Desk) -> None:
    attached = attach(any_desk)
    change = bin_evidence(any_desk, OFFICER, Y2570, [attached.evidence_id])
    assert evidence(any_desk) == ()
    assert [record.piece.id for record in binned_evidence(any_desk, VIEWER, Y2570)] == [
        attached.evidence_id
    ]
    with pytest.raises(Refused) as refused:
        bin_evidence(any_desk, OFFICER, Y2570, [attached.evidence_id])
    assert why(refused) is Reason.UNKNOWN_EVIDENCE
    assert change.entry_id is not None
    undo_evidence(any_desk, OFFICER, change.entry_id)
    assert [piece.id for piece in evidence(any_desk)] == [attached.evidence_id]
    with pytest.raises(Refused) as refused:
        restore_evidence(any_desk, OFFICER, Y2570, [attached.evidence_id])
    assert why(refused) is Reason.NOT_IN_BIN


def test_attaching_can_be_undone(any_desk: Desk) -> None:
    attached = attach(any_desk)
    assert attached.change.entry_id is not None
    undo_evidence(any_desk, OFFICER, attached.change.entry_id)
    assert evidence(any_desk) == ()
    with pytest.raises(Refused) as refused:
        undo_evidence(any_desk, OFFICER, attached.change.entry_id)
    assert why(refused) is Reason.CANNOT_UNDO
