"""What is read in workbooks and Word documents: ordinary ones, and hostile ones."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from dashboard.documents.limits import Limits
from dashboard.documents.reading import read_document
from dashboard.documents.unfit import UnfitFile
from dashboard.domain.bilingual import Bilingual
from dashboard.domain.documents import (
    DocumentFacts,
    Format,
    Personal,
    PersonalNumber,
    Place,
    SheetFacts,
)
from dashboard.text import evidence_files as wording
from tests.documents.making import (
    DECLARED,
    LAST_LAUGH,
    LAUGHS,
    WORD,
    docx,
    paragraphs,
    picture,
    plain_xlsx,
    repacked,
    xlsx,
)

NAMES = ("เจ้าหน้าที่ทดสอบ", "เจ้าหน้าที่ทดสอบ 2")
SHEET = "xl/worksheets/sheet1.xml"
STRINGS_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "ไฟล์"


def read(path: Path, content: bytes, limits: Limits | None = None) -> DocumentFacts:
    path.write_bytes(content)
    return read_document(path, NAMES, limits or Limits())


def refusal(path: Path, content: bytes) -> Bilingual:
    with pytest.raises(UnfitFile) as refused:
        read(path, content)
    return refused.value.why


def with_sheet(xml: str) -> bytes:
    return repacked(plain_xlsx(), {SHEET: DECLARED + xml})


def test_a_workbook(path: Path) -> None:
    facts = read(
        path,
        xlsx(
            [
                ("สรุปผลการจัดซื้อจัดจ้าง ประจำปีงบประมาณ พ.ศ. ๒๕๖๘",),
                (),
                ("ที่", "ปีงบประมาณ", "รายการ", "วันที่", "ราคากลาง (บาท)", "เลขที่โครงการในระบบ e-GP"),
                (1, 2568, "วัสดุสำนักงาน", date(2024, 11, 5), 12500, "67119123456"),
                (2, 2568, "น้ำมัน", date(2025, 1, 9), "12,500.00", None),
                (3, 2568, "เช่ารถ", date(2025, 1, 9), "9000", ""),
                (None, None, "รวมทั้งสิ้น", None, 34000, None),
                ("ลงชื่อ เจ้าหน้าที่", "ทดสอบ"),
            ]
        ),
    )
    assert (facts.format, facts.pages, facts.read_whole) == (Format.XLSX, None, True)
    assert facts.years == ((2568, 4),)
    assert facts.years_ce == ((2024, 1), (2025, 2))
    assert facts.names == ("เจ้าหน้าที่ทดสอบ",)
    assert facts.personal == ()
    assert facts.sheets == (
        SheetFacts(
            name="แผ่น1",
            headers=("ที่", "ปีงบประมาณ", "รายการ", "วันที่", "ราคากลาง (บาท)", "เลขที่โครงการในระบบ e-GP"),
            rows=5,
            numbers_as_text=("E5", "E6"),
            egp_blank=("F5", "F6"),
        ),
    )


def test_personal_numbers_by_cell_in_hidden_sheets_too(path: Path) -> None:
    facts = read(
        path,
        xlsx(
            [
                ("ชื่อ", "โทรศัพท์มือถือ", "เลขบัญชี", "เลขประจำตัวประชาชน"),
                ("ก", 812345678, "1234567890", 1234567890121),
                ("ข", "077391234", "-", "0105512345674"),
            ],
            [("โทร 0812345678", 2568, "พ.ศ. 2566")],
            hidden=(1,),
        ),
    )
    assert facts.personal == (
        PersonalNumber(Personal.MOBILE, Place(sheet="แผ่น1", cell="B2")),
        PersonalNumber(Personal.ACCOUNT, Place(sheet="แผ่น1", cell="C2")),
        PersonalNumber(Personal.IDENTITY, Place(sheet="แผ่น1", cell="D2")),
        PersonalNumber(Personal.MOBILE, Place(sheet="แผ่น2", cell="A1")),
    )
    assert facts.years == ()
    assert [sheet.name for sheet in facts.sheets] == ["แผ่น1"]


def test_a_sheet_beyond_the_limits_is_read_as_far_as_they_go(path: Path) -> None:
    rows = [("เดือน", "รับ", "จ่าย"), *((f"ปี {2500 + n}", 1, 2) for n in range(50))]
    assert read(path, xlsx(rows)).sheets[0].rows == 50
    for limits, read_rows in ((Limits(rows=11), 10), (Limits(cells=35), 10)):
        facts = read(path, xlsx(rows), limits)
        assert (facts.read_whole, facts.sheets[0].rows) == (False, read_rows)
    assert read(path, xlsx(rows), Limits(columns=2)).years[-1] == (2549, 1)
    assert not read(path, xlsx(rows), Limits(columns=2)).read_whole
    assert not read(path, xlsx(rows, rows), Limits(sheets=1)).read_whole


@pytest.mark.parametrize("far", ["XFD1", "A1048576", "XFD1048576"])
def test_two_far_cells(path: Path, far: str) -> None:
    row = far.lstrip("ADFX")
    second = "" if row == "1" else f'</row><row r="{row}">'
    facts = read(
        path,
        with_sheet(
            f'<worksheet xmlns="{MAIN}"><sheetData><row r="1"><c r="A1"><v>1</v></c>{second}'
            f'<c r="{far}"><v>1</v></c></row></sheetData></worksheet>'
        ),
    )
    assert not facts.read_whole
    assert facts.sheets[0].rows == 1


def test_a_million_styled_and_empty_rows_are_nothing(path: Path) -> None:
    rows = "".join(f'<row r="{n}"/>' for n in range(2, 150_000))
    facts = read(
        path,
        with_sheet(
            f'<worksheet xmlns="{MAIN}"><sheetData><row r="1"><c r="A1"><v>1</v></c></row>'
            f"{rows}</sheetData></worksheet>"
        ),
    )
    assert (facts.read_whole, facts.sheets[0].rows) == (True, 1)


def laughing_sheet() -> bytes:
    return with_sheet(
        f'{LAUGHS}<worksheet xmlns="{MAIN}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is>'
        f"<t>{LAST_LAUGH}</t></is></c></row></sheetData></worksheet>"
    )


def laughing_strings() -> bytes:
    strings = f'{LAUGHS}<sst xmlns="{MAIN}" count="1"><si><t>{LAST_LAUGH}</t></si></sst>'
    with ZipFile(BytesIO(plain_xlsx())) as package:
        types = package.read("[Content_Types].xml").decode()
    more = f'<Override PartName="/xl/sharedStrings.xml" ContentType="{STRINGS_TYPE}"/></Types>'
    return repacked(
        plain_xlsx(),
        {
            "xl/sharedStrings.xml": DECLARED + strings,
            "[Content_Types].xml": types.replace("</Types>", more),
        },
    )


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (laughing_sheet(), wording.BROKEN_OFFICE),
        (laughing_strings(), wording.BROKEN_OFFICE),
        (repacked(plain_xlsx(), {"xl/workbook.xml": f"{LAUGHS}<a/>"}), wording.BROKEN_OFFICE),
        (docx(f"<w:p>{LAST_LAUGH}</w:p>", doctype=LAUGHS), wording.BROKEN_OFFICE),
        (with_sheet("<worksheet>"), wording.BROKEN_OFFICE),
        (docx("<w:p>"), wording.BROKEN_OFFICE),
        (
            with_sheet(
                f'<worksheet xmlns="{MAIN}"><sheetData><row r="1">'
                f"{'<c/>' * 200_001}</row></sheetData></worksheet>"
            ),
            wording.EXPLODES,
        ),
    ],
    ids=["laughs", "strings", "book", "docx laughs", "sheet", "document", "one endless row"],
)
def test_hostile_packages(path: Path, content: bytes, why: Bilingual) -> None:
    assert refusal(path, content) == why


def test_a_word_document_with_tables_and_headers(path: Path) -> None:
    table = f"<w:tbl><w:tr><w:tc>{paragraphs('โทร 081-234-5678')}</w:tc></w:tr></w:tbl>"
    box = (
        f"<mc:AlternateContent><mc:Choice>{paragraphs('ปี 2567')}</mc:Choice>"
        f"<mc:Fallback>{paragraphs('ปี 2567')}</mc:Fallback></mc:AlternateContent>"
    )
    split = "<w:p><w:r><w:t>พ.ศ. 25</w:t></w:r><w:r><w:t>68 เจ้าหน้าที่</w:t></w:r></w:p>"
    header = f'<w:hdr xmlns:w="{WORD}">{paragraphs("Announcement 2025")}</w:hdr>'
    deleted = "<w:p><w:del><w:r><w:delText>2566</w:delText></w:r></w:del></w:p>"
    facts = read(
        path,
        docx(
            split + paragraphs("ทดสอบ 2") + table + box + deleted,
            more={"word/header1.xml": header},
        ),
    )
    assert (facts.format, facts.pages, facts.read_whole) == (Format.DOCX, None, True)
    assert facts.years == ((2567, 1), (2568, 1))
    assert facts.years_ce == ((2025, 1),)
    assert facts.names == NAMES
    assert facts.personal == (PersonalNumber(Personal.MOBILE, Place()),)
    assert facts.latin == len("Announcement")


def test_a_word_document_without_end_is_read_in_part(path: Path) -> None:
    facts = read(path, docx(paragraphs(*["ปี 2568"] * 50)), Limits(letters=70))
    assert not facts.read_whole
    assert dict(facts.years)[2568] < 50


@pytest.mark.parametrize(("kind", "format_"), [("JPEG", Format.JPG), ("PNG", Format.PNG)])
def test_pictures(path: Path, kind: str, format_: Format) -> None:
    assert read(path, picture(kind)) == DocumentFacts(format_)


def test_a_picture_whose_pixels_are_broken(path: Path) -> None:
    content = bytearray(picture("PNG", (300, 300)))
    start = content.index(b"IDAT") + 40
    content[start : start + 200] = bytes(200)
    assert refusal(path, bytes(content)) == wording.BROKEN_PICTURE
