"""What is read in PDFs: ordinary Thai ones, scans, very long ones, locked and broken ones."""

from __future__ import annotations

import random
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from fpdf.enums import AccessPermission

from dashboard.documents.limits import Limits
from dashboard.documents.reading import read_document
from dashboard.documents.unfit import UnfitFile
from dashboard.domain.bilingual import Bilingual
from dashboard.domain.documents import DocumentFacts, Format, Personal, PersonalNumber, Place
from dashboard.text import evidence_files as wording
from tests.documents.making import pdf, picture, plain_pdf

NAMES = ("เจ้าหน้าที่ทดสอบ", "เจ้าหน้าที่ทดสอบ 2", "ผู้กำกับการทดสอบ")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "เอกสาร.pdf"


def read(path: Path, content: bytes, limits: Limits | None = None) -> DocumentFacts:
    path.write_bytes(content)
    return read_document(path, NAMES, limits or Limits())


def refusal(path: Path, content: bytes, limits: Limits | None = None) -> Bilingual:
    with pytest.raises(UnfitFile) as refused:
        read(path, content, limits)
    return refused.value.why


def scan() -> bytes:
    """A PDF whose only page is a picture."""
    document = pypdfium2.PdfDocument.new()
    page = document.new_page(200, 200)
    shown = pypdfium2.PdfImage.new(document)
    shown.load_jpeg(BytesIO(picture("JPEG")))
    page.insert_obj(shown)
    page.gen_content()
    saved = BytesIO()
    document.save(saved)
    return saved.getvalue()


def long(pages: int) -> bytes:
    document = pypdfium2.PdfDocument.new()
    for _ in range(pages):
        document.new_page(200, 200)
    saved = BytesIO()
    document.save(saved)
    return saved.getvalue()


def test_an_ordinary_document(path: Path) -> None:
    facts = read(
        path,
        pdf(
            "แผนการใช้จ่ายงบประมาณ ประจำปีงบประมาณ พ.ศ. ๒๕๖๘ (ต.ค. 2567 - ก.ย. 2568)\n"
            "ลงชื่อ เจ้าหน้าที่ทดสอบ  ผู้กำกับการทดสอบ",
            "Annual plan 2025: 2,567.00 baht, telephone 077-391-234",
        ),
    )
    assert (facts.format, facts.read_whole, facts.pages) == (Format.PDF, True, 2)
    assert facts.years == ((2567, 1), (2568, 2))
    assert facts.years_ce == ((2025, 1),)
    assert facts.names == ("เจ้าหน้าที่ทดสอบ", "ผู้กำกับการทดสอบ")
    assert facts.personal == ()
    assert facts.pages_without_text == 0
    assert facts.thai > 50
    assert facts.latin > 15
    assert not facts.is_scan


def test_personal_numbers_by_page(path: Path) -> None:
    facts = read(
        path,
        pdf(
            "ไม่มีข้อมูลส่วนบุคคล เลขที่โครงการ 67019123456",
            "เลขประจำตัวประชาชน ๑-๒๓๔๕-๖๗๘๙๐-๑๒-๑ โทร. 081-234-5678",
            "โอนเข้าบัญชีเลขที่ 123-4-56789-0",
        ),
    )
    assert facts.personal == (
        PersonalNumber(Personal.IDENTITY, Place(page=2)),
        PersonalNumber(Personal.MOBILE, Place(page=2)),
        PersonalNumber(Personal.ACCOUNT, Place(page=3)),
    )


def test_a_scan_and_a_blank_page(path: Path) -> None:
    assert read(path, scan()).is_scan
    mixed = read(path, pdf("ประกาศ", "", "ประกาศ"))
    assert (mixed.pages_without_text, mixed.is_scan) == (1, False)


def test_of_a_very_long_document_the_beginning_and_the_end_are_read(path: Path) -> None:
    facts = read(path, long(5000))
    assert (facts.pages, facts.read_whole) == (5000, False)
    assert facts.pages_without_text == 320
    few = read(
        path, pdf(*(f"ปี พ.ศ. {2500 + n}" for n in range(9))), Limits(first_pages=2, last_pages=1)
    )
    assert few.years == ((2500, 1), (2501, 1), (2508, 1))
    assert not few.read_whole


def test_a_page_with_endless_text_is_read_in_part(path: Path) -> None:
    facts = read(path, pdf("ก" * 500), Limits(page_letters=100))
    assert 90 < facts.thai <= 100
    assert not facts.read_whole


@pytest.mark.parametrize(
    ("protection", "why"),
    [
        (
            {"owner_password": "a", "user_password": "b"},  # pragma: allowlist secret
            wording.PASSWORD,
        ),
        (
            {
                "owner_password": "a",  # pragma: allowlist secret
                "permissions": AccessPermission.PRINT_LOW_RES,
            },
            wording.COPYING_LOCKED,
        ),
    ],
)
def test_locked_documents(path: Path, protection: dict[str, object], why: Bilingual) -> None:
    assert refusal(path, pdf("ลับ", **protection)) == why


def test_a_document_that_only_forbids_changes_is_read(path: Path) -> None:
    may = AccessPermission.COPY | AccessPermission.PRINT_LOW_RES
    facts = read(path, pdf("ประกาศ 2568", owner_password="a", permissions=may))
    assert facts.years == ((2568, 1),)


@pytest.mark.parametrize(
    "content",
    [
        b"%PDF-1.7\n%%EOF\n",
        b"%PDF-1.7\n" + b"[" * 500_000 + b"\n%%EOF",
        b"%PDF-1.7\n1 0 obj" + b"<</A" * 200_000 + b">>" * 200_000 + b"endobj\n%%EOF",
        b"%PDF-1.7\n" + random.Random(1).randbytes(50_000) + b"\n%%EOF",
    ],
    ids=["nothing", "deep list", "deep dictionary", "noise"],
)
def test_broken_documents(path: Path, content: bytes) -> None:
    assert refusal(path, content) == wording.BROKEN_PDF


def nested_pages(depth: int) -> bytes:
    """A tree of pages, each branch with one branch."""
    parts = [b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"]
    for number in range(2, depth + 2):
        parts.append(b"%d 0 obj<</Type/Pages/Count 1/Kids[%d 0 R]>>endobj\n" % (number, number + 1))
    parts.append(b"%d 0 obj<</Type/Page/MediaBox[0 0 9 9]>>endobj\n" % (depth + 2))
    return b"".join([*parts, b"trailer<</Root 1 0 R>>\n%%EOF\n"])


@pytest.mark.parametrize("depth", [1000, 100_000])
def test_a_deep_tree_of_pages_ends_well(path: Path, depth: int) -> None:
    try:
        facts = read(path, nested_pages(depth))
    except UnfitFile as unfit:
        assert unfit.why == wording.BROKEN_PDF
    else:
        assert not facts.has_text


@pytest.mark.parametrize("seed", range(12))
def test_a_damaged_document_is_read_or_refused_but_nothing_else(path: Path, seed: int) -> None:
    chance = random.Random(seed)
    content = bytearray(plain_pdf())
    for _ in range(chance.choice((1, 20, 200))):
        content[chance.randrange(9, len(content) - 9)] = chance.randrange(256)
    try:
        assert read(path, bytes(content)).format is Format.PDF
    except UnfitFile as unfit:
        assert unfit.why.th


def test_what_takes_too_long_is_stopped(path: Path) -> None:
    assert refusal(path, plain_pdf(), Limits(seconds=0.001)) == wording.TOO_SLOW


def test_what_takes_too_much_memory_is_stopped(path: Path) -> None:
    pytest.importorskip("resource")
    assert refusal(path, plain_pdf(), Limits(memory_megabytes=20)) == wording.BROKEN_PDF
