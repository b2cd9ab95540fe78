"""Evidence: kept once, named safely, superseded, corrected, binned, and given back."""

from __future__ import annotations

from io import BytesIO

import pytest

from dashboard.domain.evidence import Evidence
from dashboard.domain.findings import Check
from dashboard.domain.history import Deed
from dashboard.domain.refusals import Reason, Refused
from dashboard.services.attaching import Attached, attach_address, attach_file
from dashboard.services.desk import Desk
from dashboard.services.downloads import download
from dashboard.services.evidence import (
    correct_evidence,
)
from dashboard.services.history import recent
from dashboard.services.proof import Proof
from dashboard.services.year import year_state
from tests.cast import OFFICER, VIEWER, Y2570
from tests.documents.making import pdf, xlsx

YEAR = Proof("2570")
REPORT = pdf("รายงานผลการดำเนินงาน ปีงบประมาณ พ.ศ. ๒๕๗๐")


def attach(
    desk: Desk,
    content: bytes = REPORT,
    *,
    code: str = "O1",
    name: str = "รายงาน.pdf",
    proof: Proof = YEAR,
    replaces: int | None = None,
) -> Attached:
    return attach_file(desk, OFFICER, Y2570, code, name, BytesIO(content), proof, replaces=replaces)


def evidence(desk: Desk, code: str = "O1") -> tuple[Evidence, ...]:
    return year_state(desk, VIEWER, Y2570).item(code).evidence


def why(refused: pytest.ExceptionInfo[Refused]) -> Reason:
    return refused.value.reason


def test_a_file_is_there_with_what_was_read_in_it(any_desk: Desk) -> None:
    attached = attach(any_desk, proof=Proof("2026-10", "O4.6"), code="O4")
    (piece,) = evidence(any_desk, "O4")
    assert (piece.id, piece.name, piece.period, piece.requirement, piece.by) == (
        attached.evidence_id,
        "รายงาน.pdf",
        "2026-10",
        "O4.6",
        OFFICER.name,
    )
    assert piece.file == attached.file
    assert piece.file is not None
    assert piece.file.facts.years == ((2570, 1),)
    with download(any_desk, VIEWER, piece.id).content as content:
        assert content.read() == REPORT


def test_the_same_file_is_kept_once(any_desk: Desk) -> None:
    attach(any_desk)
    attach(any_desk, code="O2", name="อีกชื่อ.pdf")
    assert len(list(any_desk.files.all())) == 1
    assert [piece.name for piece in evidence(any_desk, "O2")] == ["อีกชื่อ.pdf"]


def test_what_it_is_is_read_from_its_bytes(desk: Desk) -> None:
    attach(desk, xlsx([["ก", 1]]), name="แผน.pdf")
    assert [piece.name for piece in evidence(desk)] == ["แผน.pdf.xlsx"]


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("../../etc/passwd.pdf", "passwd.pdf"),
        ("C:\\งาน\\แผน ๑.PDF", "แผน ๑.pdf"),
        ("ภาพ😀\u202efdp.exe", "ภาพ😀fdp.exe.pdf"),
        ("ก" * 300 + ".pdf", "ก" * 150 + ".pdf"),
        ("", "ไฟล์.pdf"),
        (".pdf", "ไฟล์.pdf"),
        ('a"\r\nSet-Cookie: x.pdf', 'a"Set-Cookie: x.pdf'),
    ],
)
def test_a_name_is_made_safe(desk: Desk, given: str, kept: str) -> None:
    attach(desk, name=given)
    assert [piece.name for piece in evidence(desk)] == [kept]


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("../../แผน.exe", "แผน.exe.pdf"),
        ("แผน\r\nX-Evil: 1.html", "แผนX-Evil: 1.html.pdf"),
        ("\u202efdp.แผน", "fdp.แผน.pdf"),
        ("ก" * 4000, "ก" * 150 + ".pdf"),
        ("แผน ๒", "แผน ๒.pdf"),
    ],
)
def test_a_corrected_name_is_made_as_safe(desk: Desk, given: str, kept: str) -> None:
    attach(desk)
    (piece,) = evidence(desk)
    correct_evidence(desk, OFFICER, Y2570, piece.id, YEAR, name=given, seen_version=piece.version)
    assert [piece.name for piece in evidence(desk)] == [kept]


@pytest.mark.parametrize(
    ("content", "name"), [(b"", "ว่าง.pdf"), (b"MZ\x90\x00" * 99, "แผน.pdf"), (b"%PDF-1.7", "ก.pdf")]
)
def test_an_unfit_file_is_refused_and_nothing_is_kept(
    desk: Desk, content: bytes, name: str
) -> None:
    with pytest.raises(Refused) as refused:
        attach(desk, content, name=name)
    assert why(refused) is Reason.FILE_REFUSED
    assert refused.value.facts["name"] == name
    assert evidence(desk) == ()
    assert list(desk.files.all()) == []


@pytest.mark.parametrize(
    ("code", "proof", "reason"),
    [
        ("O99", YEAR, Reason.UNKNOWN_ITEM),
        ("O1", Proof("2569"), Reason.UNKNOWN_PERIOD),
        ("O1", Proof("2026-10"), Reason.UNKNOWN_PERIOD),
        ("O4", Proof("2027-04", "O4.6"), Reason.UNKNOWN_PERIOD),
        ("O4", Proof("2570", "O1.1"), Reason.UNKNOWN_DUTY),
    ],
)
def test_evidence_proves_a_period_of_its_item(
    desk: Desk, code: str, proof: Proof, reason: Reason
) -> None:
    with pytest.raises(Refused) as refused:
        attach(desk, code=code, proof=proof)
    assert why(refused) is reason


@pytest.mark.parametrize(
    "url",
    [
        "",
        "www.example.go.th",
        "javascript:alert(1)",
        "ftp://a.go.th/x",
        "http://",
        "https://u:p@a.th",  # pragma: allowlist secret
        "https://a.th/" + "x" * 2001,
        "https://a.th/\nx",
        "http://[::1",
        "file:///etc/passwd",
    ],
)
def test_an_address_that_nobody_can_open_is_refused(desk: Desk, url: str) -> None:
    with pytest.raises(Refused) as refused:
        attach_address(desk, OFFICER, Y2570, "O1", url, YEAR)
    assert why(refused) is Reason.BAD_ADDRESS


def test_an_address_counts_by_how_it_ends(desk: Desk) -> None:
    attach_address(desk, OFFICER, Y2570, "O12", " https://a.go.th/แผน.PDF?x=1 ", YEAR, title="แผน")
    (piece,) = evidence(desk, "O12")
    assert (piece.url, piece.name, piece.format) == ("https://a.go.th/แผน.PDF?x=1", "แผน", "pdf")


def test_history_names_what_was_attached(desk: Desk) -> None:
    attach(desk)
    (entry,) = recent(desk, VIEWER, Y2570, 1)
    assert (entry.action, entry.subject, entry.after["name"]) == (Deed.ATTACH, "O1", "รายงาน.pdf")


def test_findings_speak_of_a_document_of_another_year(desk: Desk) -> None:
    attach(desk, pdf("นโยบายปี 2569"))
    findings = year_state(desk, VIEWER, Y2570).item("O1").findings
    assert Check.WRONG_YEAR in {finding.check for finding in findings}


@pytest.mark.parametrize("evidence_id", [0, 999, 2**31, 2**63, 10**30])
def test_an_id_that_nothing_has_is_not_found(any_desk: Desk, evidence_id: int) -> None:
    with pytest.raises(Refused) as refused:
        download(any_desk, VIEWER, evidence_id)
    assert why(refused) is Reason.UNKNOWN_EVIDENCE
