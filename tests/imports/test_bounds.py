"""Sheets that would fill the memory are turned away before anything is built of them."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
import xlsxwriter
from openpyxl import Workbook

from dashboard.domain.bilingual import Bilingual
from dashboard.gate.sheet_ruler import MOST_AT_ONCE
from dashboard.imports.plain_sheet import is_plain
from dashboard.imports.reading import read_sheets
from dashboard.imports.remarks import Limit, OutOfBounds
from dashboard.imports.seen.sight import Sight
from dashboard.imports.sheet_bounds import require_bounded
from dashboard.imports.sheets import LIMITS, Limits, Row, UnreadableFile
from dashboard.text import files as wording
from tests.imports.files import SHEET, Rows, repacked, saved, workbook

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
SMALL = replace(LIMITS, rows=1_000, columns=28)
FILLED = "<v>1</v>"
LAUGHING = b'<!DOCTYPE l [<!ENTITY a "ha">]>'
FIGURES = Path(__file__).parent / "fixtures" / "figures.xlsx"
TABLE: Rows = [["เดือน", "รับใหม่", "ร้อยละ"], ["ต.ค.", 3, 0.5], ["พ.ย.", None, True]]


def by_xlsxwriter() -> bytes:
    content = BytesIO()
    book = xlsxwriter.Workbook(content, {"in_memory": True})
    written = book.add_worksheet()
    for number, values in enumerate(TABLE):
        written.write_row(number, 0, values)
    book.close()
    return content.getvalue()


def without_formulas() -> bytes:
    """LibreOffice's own sheet ``อื่น``, which has none."""
    content = FIGURES.read_bytes()
    with zipfile.ZipFile(FIGURES) as package:
        return repacked(content, {SHEET: package.read("xl/worksheets/sheet3.xml")})


ORDINARY: dict[str, Callable[[], bytes]] = {
    "figures": without_formulas,
    "openpyxl": lambda: workbook(TABLE),
    "xlsxwriter": by_xlsxwriter,
}


def first_sheet(content: bytes) -> bytes:
    with zipfile.ZipFile(BytesIO(content)) as package:
        return package.read(SHEET)


def sheet(rows: str, after: str = "") -> bytes:
    return f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData>{after}</worksheet>'.encode()


def row(number: object, cells: str = "") -> str:
    return f'<row r="{number}">{cells}</row>'


def cell(address: str, content: str = FILLED) -> str:
    return f'<c r="{address}">{content}</c>'


def found(xml: bytes, limits: Limits = SMALL) -> OutOfBounds:
    with pytest.raises(OutOfBounds) as refused:
        require_bounded(BytesIO(xml), limits)
    return refused.value


TOO_FAR: dict[str, tuple[bytes, Limit, tuple[int, int]]] = {
    "row": (sheet(row(1_001, cell("A1001"))), Limit.ROWS, (1_001, 1)),
    "row as a float": (sheet(row("1001.0", cell("A1001"))), Limit.ROWS, (1_001, 1)),
    "row not numbered": (
        sheet("<row/>" * 1_000 + f"<row><c>{FILLED}</c></row>"),
        Limit.ROWS,
        (1_001, 1),
    ),
    "row beyond Excel": (sheet(row(1_048_577)), Limit.ROWS, (1_048_577, 1)),
    "column": (sheet(row(9, cell("AC9"))), Limit.COLUMNS, (9, 29)),
    "column in small letters": (sheet(row(9, cell("xfd9"))), Limit.COLUMNS, (9, 16_384)),
    "text": (sheet(row(9, cell("XFD9", "<is><t>x</t></is>"))), Limit.COLUMNS, (9, 16_384)),
    "formula": (sheet(row(9, cell("XFD9", "<f>1</f>"))), Limit.COLUMNS, (9, 16_384)),
    "column not named": (
        sheet(row(9, cell("AB9", "") + f"<c>{FILLED}</c>")),
        Limit.COLUMNS,
        (9, 29),
    ),
    "wide rows": (sheet(row(9, "<c/>" * 300)), Limit.MUCH, (9, 238)),
    "cells": (
        sheet("".join(row(n, cell(f"A{n}", "") * 28) for n in range(1, 1_002))),
        Limit.MUCH,
        (1_001, 1),
    ),
    "merged cells": (sheet("", "<mergeCell/>" * (MOST_AT_ONCE + 1)), Limit.MUCH, (0, 0)),
    "one row": (sheet(row(3, "<x/>" * (MOST_AT_ONCE + 1))), Limit.MUCH, (3, 0)),
}


@pytest.mark.parametrize(("xml", "limit", "place"), TOO_FAR.values(), ids=TOO_FAR.keys())
def test_where_a_sheet_is_too_much(xml: bytes, limit: Limit, place: tuple[int, int]) -> None:
    refused = found(xml)
    assert (refused.limit, refused.row, refused.column) == (limit, *place)


@pytest.mark.parametrize(
    "xml",
    [
        sheet(""),
        sheet(row(1_000, cell("AB1000"))),
        sheet(row(1_000, cell("ab1000"))),
        sheet(row(1_048_576, '<c r="A1048576" s="1"/>')),
        sheet(row(3, '<c r="AD3" s="1"/>'), "<mergeCell/>" * 1_000),
    ],
    ids=["nothing", "last cell", "small letters", "empty in the last row", "empty far right"],
)
def test_what_is_let_pass(xml: bytes) -> None:
    require_bounded(BytesIO(xml), SMALL)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "koi8-r"])
def test_in_any_encoding(encoding: str) -> None:
    text = sheet(row(9, cell("XFD9"))).decode()
    declared = f'<?xml version="1.0" encoding="{encoding}"?>{text}'
    assert found(declared.encode(encoding)).limit == Limit.COLUMNS


def test_under_any_prefix() -> None:
    xml = sheet(row(9, cell("XFD9"))).replace(b"<", b"<x:").replace(b"<x:/", b"</x:")
    assert found(xml.replace(b"xmlns=", b"xmlns:x=")).limit == Limit.COLUMNS


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        (
            row(9, cell("XFD9")),
            wording.TOO_MANY_COLUMNS.filled(sheet="ข้อมูล", cell="XFD9", most="DP"),
        ),
        (
            row(200_001, cell("A200001")),
            wording.TOO_MANY_ROWS.filled(sheet="ข้อมูล", most="200,000"),
        ),
        (
            "".join(row(n, f'<c r="XFD{n}" s="0"/>') for n in range(1, 2_000)),
            wording.UNPACKS_TOO_BIG,
        ),
        (row(1, "<x/>" * (MOST_AT_ONCE + 1)), wording.UNPACKS_TOO_BIG),
    ],
    ids=["column", "row", "wide rows", "one row"],
)
def test_it_is_told_by_sheet_and_cell(rows: str, message: Bilingual) -> None:
    content = repacked(workbook([["x"]]), {SHEET: sheet(rows)})
    with pytest.raises(UnreadableFile) as refused:
        read_sheets("a.xlsx", content)
    assert refused.value.message == message


def test_an_empty_cell_far_out_does_not_hinder() -> None:
    rows = row(1, cell("A1")) + row(1_048_576, '<c r="XFD1048576" s="0"/>')
    content = repacked(workbook([["x"]]), {SHEET: sheet(rows)})
    assert read_sheets("a.xlsx", content)[0].rows == (Row(1, (1,)),)


def test_a_hidden_sheet_is_not_measured() -> None:
    book = Workbook()
    wide = book.create_sheet("ซ่อน")
    wide.append(["y"] * 121)
    with pytest.raises(UnreadableFile):
        read_sheets("a.xlsx", saved(book))
    wide.sheet_state = "hidden"
    assert len(read_sheets("a.xlsx", saved(book))) == 1


@pytest.mark.parametrize("name", sorted(set(TOO_FAR) - {"row beyond Excel"}))
def test_no_sheet_that_is_too_much_passes_the_quick_look(name: str) -> None:
    """But the row beyond Excel that holds no cell: to the reader it is nothing."""
    assert not is_plain(TOO_FAR[name][0], SMALL)


NOT_PLAIN = {
    "formula": sheet(row(1, cell("A1", "<f>1+1</f>"))),
    "error": sheet(row(1, '<c r="A1" t="e"><v>#N/A</v></c>')),
    "error in single quotes": sheet(row(1, "<c r=\"A1\" t = 'e'><v>#N/A</v></c>")),
    "no address": sheet(row(1, f"<c>{FILLED}</c>")),
    "address later": sheet(row(1, f'<c s="1" r="XFD1">{FILLED}</c>')),
    "address on a new line": sheet(row(1, f'<c\nr="XFD1">{FILLED}</c>')),
    "address in single quotes": sheet(row(1, f"<c r='XFD1'>{FILLED}</c>")),
    "address as an entity": sheet(row(1, cell("&#88;FD1"))),
    "prefix": sheet(row(1, f'<x:c xmlns:x="{MAIN}" r="XFD1">{FILLED}</x:c>')),
    "prefix without address": sheet(row(1, f'<x:c xmlns:x="{MAIN}">{FILLED}</x:c>')),
    "second table": sheet("", f"<sheetData>{row(1, cell('XFD1'))}</sheetData>"),
    "table under a prefix": sheet("", f'<x:sheetData xmlns:x="{MAIN}"/>'),
    "bare text": sheet(row(1, cell("A1", "<v><![CDATA[5]]></v>"))),
    "doctype": LAUGHING + sheet(row(1, cell("A1"))),
    "encoding": b'<?xml version="1.0" encoding="koi8-r"?>' + sheet(row(1, cell("A1"))),
    "wide": sheet(row(1, cell("A1")), "<mergeCell/>" * 50_000),
    "endless row": sheet(row(1, "<x/>" * MOST_AT_ONCE)),
    "no table": b"<worksheet/>",
    "nothing": b"",
}


@pytest.mark.parametrize("xml", NOT_PLAIN.values(), ids=NOT_PLAIN.keys())
def test_what_the_quick_look_leaves_to_the_ruler(xml: bytes) -> None:
    assert not is_plain(xml, LIMITS)


@pytest.mark.parametrize("name", ["figures", "openpyxl", "xlsxwriter"])
def test_ordinary_sheets_pass_the_quick_look(name: str) -> None:
    """Else every reading would take three times as long, and no other test would see it."""
    xml = first_sheet(ORDINARY[name]())
    assert is_plain(xml, LIMITS)
    assert require_bounded(BytesIO(xml), LIMITS) == Sight()


@pytest.mark.parametrize("last", [("CZ", 199_999), ("A", 99_999), ("Z", 100_000), ("AA", 1)])
def test_cells_near_the_limits_pass_the_quick_look(last: tuple[str, int]) -> None:
    column, number = last
    assert is_plain(sheet(row(number, cell(f"{column}{number}"))), LIMITS)


@pytest.mark.parametrize("address", ["DQ1", "AAA1", "A200001", "A1000000", "A01", "a1", "ก1", "1A"])
def test_cells_beyond_the_limits_do_not(address: str) -> None:
    assert not is_plain(sheet(row(1, cell(address))), LIMITS)


def test_bare_text_is_refused() -> None:
    content = repacked(workbook([["x"]]), {SHEET: NOT_PLAIN["bare text"]})
    with pytest.raises(UnreadableFile) as refused:
        read_sheets("a.xlsx", content)
    assert refused.value.message == wording.DAMAGED
