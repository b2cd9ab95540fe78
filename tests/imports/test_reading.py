"""What is let in, what is turned away, and in which words."""

from __future__ import annotations

import sys
import zipfile
from dataclasses import replace
from datetime import date, datetime
from io import BytesIO

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from dashboard.domain.bilingual import Bilingual
from dashboard.imports.reading import read_sheets
from dashboard.imports.sheets import LIMITS, Row, Uncalculated, UnreadableFile, column_letters
from dashboard.text import files as wording
from tests.imports.files import SHEET, delimited, repacked, saved, workbook

GOOD = workbook([["เดือน", "รับใหม่"], ["ต.ค.", 3]])
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
LAUGHS = (
    b'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha">'
    + b"".join(
        b'<!ENTITY %c "%s">' % (98 + level, b"&%c;" % (97 + level) * 10) for level in range(9)
    )
    + b"]><worksheet>&j;</worksheet>"
)


def far_cell() -> bytes:
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet["A1"] = "เดือน"
    sheet["XFD1048576"] = 1
    return saved(book)


def wide_row() -> bytes:
    return workbook([["x"] * 121])


def only_hidden() -> bytes:
    with zipfile.ZipFile(BytesIO(GOOD)) as package:
        book = package.read("xl/workbook.xml").replace(b'state="visible"', b'state="veryHidden"')
    return repacked(GOOD, {"xl/workbook.xml": book})


def zip_of(**parts: bytes) -> bytes:
    content = BytesIO()
    with zipfile.ZipFile(content, "w") as package:
        for name, part in parts.items():
            package.writestr(name.replace("__", "/"), part)
    return content.getvalue()


def locked_zip() -> bytes:
    """The bit that says a part is encrypted, set in every header."""
    content = bytearray(GOOD)
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = content.find(signature)
        while place >= 0:
            content[place + offset] |= 1
            place = content.find(signature, place + 4)
    return bytes(content)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", wording.EMPTY),
        (b"MZ\x90\x00\x03" + b"\0" * 500, wording.A_PROGRAM),
        (b"\x7fELF\x02\x01" + b"\0" * 500, wording.A_PROGRAM),
        (b"%PDF-1.7\n", wording.A_PDF),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 50, wording.A_PICTURE),
        (b"\xff\xd8\xff\xe0" + b"\0" * 50, wording.A_PICTURE),
        (b"\xef\xbb\xbf  <!DOCTYPE html><table></table>", wording.A_WEB_PAGE),
        (b"<html><body><table><tr><td>1</td></tr></table>", wording.A_WEB_PAGE),
        (b"<?xml version='1.0'?><Workbook/>", wording.A_WEB_PAGE),
        (b"Rar!\x1a\x07", wording.AN_ARCHIVE),
        (b"a,b\n\0\0\0", wording.SOMETHING_ELSE),
        (OLE, wording.DAMAGED),
        (OLE + "Workbook".encode("utf-16-le"), wording.DAMAGED),
        (OLE + "WordDocument".encode("utf-16-le"), wording.A_WORD_DOCUMENT),
        (OLE + "EncryptedPackage".encode("utf-16-le"), wording.PASSWORD),
        (locked_zip(), wording.PASSWORD),
        (zip_of(readme=b"x"), wording.AN_ARCHIVE),
        (zip_of(word__document=b"x"), wording.A_WORD_DOCUMENT),
        (zip_of(xl__workbook=b"x"), wording.AN_ARCHIVE),
        (b"PK\x05\x06" + b"\0" * 18, wording.AN_ARCHIVE),
        (GOOD[: len(GOOD) // 2], wording.DAMAGED),
        (GOOD[:20], wording.DAMAGED),
        (repacked(GOOD, {SHEET: b""}), wording.DAMAGED),
        (repacked(GOOD, {SHEET: None}), wording.DAMAGED),
        (repacked(GOOD, {SHEET: b"<worksheet><broken"}), wording.DAMAGED),
        (repacked(GOOD, {SHEET: LAUGHS}), wording.DAMAGED),
        (repacked(GOOD, {"xl/workbook.xml": b""}), wording.DAMAGED),
        (repacked(GOOD, {"../outside.xml": b"x"}), wording.DAMAGED),
        (repacked(GOOD, {"xl/vbaProject.bin": b"x"}), wording.MACROS),
        (repacked(GOOD, {"xl/activeX/activeX1.xml": b"x"}), wording.MACROS),
        (repacked(GOOD, {"xl/embeddings/oleObject1.bin": b"x"}), wording.MACROS),
        (
            repacked(
                GOOD,
                {"[Content_Types].xml": b'<Types ContentType="x.sheet.macroEnabled.main+xml"/>'},
            ),
            wording.MACROS,
        ),
        (repacked(GOOD, {"xl/media/zeros.bin": b"\0" * 20_000_000}), wording.UNPACKS_TOO_BIG),
        (repacked(GOOD, {f"xl/x{i}.xml": b"" for i in range(501)}), wording.UNPACKS_TOO_BIG),
        (repacked(GOOD, {"xl/big": bytes(range(256)) * 1_230_000}), wording.UNPACKS_TOO_BIG),
        (far_cell(), wording.TOO_MANY_ROWS),
        (wide_row(), wording.TOO_MANY_COLUMNS),
        (b"a," * 121 + b"x", wording.TOO_MANY_COLUMNS),
        (b"a\n" * 200_001, wording.TOO_MANY_ROWS),
        ('เดือน,รับใหม่\nต.ค.,"3\nพ.ย.,4\n'.encode(), wording.BROKEN_QUOTES),
        ('เดือน,รับใหม่\n"ต.ค."x,3\n'.encode(), wording.BROKEN_QUOTES),
        ("เดือน,".encode("cp874") + b"\xff\xfd\xfe,1\n", wording.UNREADABLE_TEXT),
        (b"\x01\x02\x03\x04", wording.UNREADABLE_TEXT),
        (b"x" * (25 * 1024 * 1024 + 1), wording.TOO_BIG),
        ("เดือน,รับใหม่\nต.ค.,".encode() + b"x" * 131_073, wording.CELL_TOO_LONG),
        (only_hidden(), wording.ALL_HIDDEN),
    ],
)
def test_files_that_are_turned_away(content: bytes, message: Bilingual) -> None:
    with pytest.raises(UnreadableFile) as refused:
        read_sheets("ข้อมูล.xlsx", content)
    fixed_words = max(message.th.replace("}", "{").split("{"), key=len)
    assert fixed_words in refused.value.message.th
    assert "{" not in refused.value.message.th


def test_a_slow_workbook_is_given_up() -> None:
    with pytest.raises(UnreadableFile) as refused:
        read_sheets("a.xlsx", GOOD, replace(LIMITS, seconds=0.001))
    assert refused.value.message == wording.TOO_SLOW


@pytest.mark.skipif(sys.platform != "linux", reason="memory is limited on Linux only")
def test_a_workbook_that_wants_too_much_memory() -> None:
    large = workbook([[f"แถว {number}", number] for number in range(30_000)])
    with pytest.raises(UnreadableFile) as refused:
        read_sheets("a.xlsx", large, replace(LIMITS, memory_megabytes=20))
    assert refused.value.message in (wording.UNPACKS_TOO_BIG, wording.DAMAGED)


def test_too_many_sheets() -> None:
    content = workbook([["a"]], b=[["b"]], c=[["c"]])
    with pytest.raises(UnreadableFile, match="more than 2 sheets"):
        read_sheets("a.xlsx", content, replace(LIMITS, sheets=2))


def test_values_and_addresses_of_a_workbook() -> None:
    content = workbook(
        [
            [],
            ["ก", 1, 2.5, True, date(2568, 2, 1), datetime(2024, 10, 1, 8)],
            [None, "  "],
            [None, None, "=1+1", "x"],
        ],
        อื่น=[["y"]],
    )
    first, second = read_sheets("a.csv", content)
    assert first.name == "ข้อมูล" and second.name == "อื่น"
    assert first.rows[0] == Row(2, ("ก", 1, 2.5, True, date(2568, 2, 1), date(2024, 10, 1)))
    assert first.rows[1] == Row(4, (None, None, Uncalculated("=1+1"), "x"))
    assert first.rows[1].address(3) == "D4"
    assert first.rows[1].at(99) is None


def test_a_sheet_that_declares_fewer_cells_than_it_has() -> None:
    with zipfile.ZipFile(BytesIO(GOOD)) as package:
        sheet = package.read(SHEET).replace(b'ref="A1:B2"', b'ref="A1"')
    [read] = read_sheets("a.xlsx", repacked(GOOD, {SHEET: sheet}))
    assert [row.values for row in read.rows] == [("เดือน", "รับใหม่"), ("ต.ค.", 3)]


def test_a_hidden_sheet_is_not_read() -> None:
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.append(["a"])
    book.create_sheet("ซ่อน").sheet_state = "hidden"
    assert [sheet.name for sheet in read_sheets("a.xlsx", saved(book))] == ["Sheet"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp874", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_delimited_text_in_every_encoding(encoding: str, delimiter: str) -> None:
    rows = [["แผน", "รวม", "ข"], ["1,234.50", "๑,๐๐๐", "ก; ข\nค"], [], ["x", "", ""]]
    [sheet] = read_sheets("งบ 2568.csv", delimited(rows, delimiter, encoding))
    assert sheet.name == "งบ 2568"
    assert sheet.rows == (
        Row(1, ("แผน", "รวม", "ข")),
        Row(2, ("1,234.50", "๑,๐๐๐", "ก; ข\nค")),
        Row(4, ("x",)),
    )


def test_semicolons_divide_though_amounts_have_commas() -> None:
    text = "ก;ข\n" + "1,234,567.00;2,345,678.00\n" * 5
    [sheet] = read_sheets("a.csv", text.encode())
    assert sheet.rows[1].values == ("1,234,567.00", "2,345,678.00")


def test_excels_own_separator_line() -> None:
    [sheet] = read_sheets("a.csv", b"sep=;\r\na,b;c\r\n")
    assert sheet.rows[1] == Row(2, ("a,b", "c"))


def test_twenty_thousand_rows_arrive() -> None:
    content = delimited([["a", "b"], *([str(i), "x"] for i in range(20_000))])
    [sheet] = read_sheets("a.csv", content)
    assert len(sheet.rows) == 20_001


@pytest.mark.parametrize(
    ("column", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")]
)
def test_column_letters(column: int, letters: str) -> None:
    assert column_letters(column) == letters
