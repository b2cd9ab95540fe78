"""Sheets that would fill the memory are turned away before anything is built of them."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pytest
from openpyxl import Workbook

from dashboard.domain.bilingual import Bilingual
from dashboard.imports.reading import read_sheets
from dashboard.imports.sheet_bounds import (
    MOST_AT_ONCE,
    TOO_MANY_COLUMNS,
    TOO_MANY_ROWS,
    TOO_MUCH,
    OutOfBounds,
    require_bounded,
)
from dashboard.imports.sheets import LIMITS, Limits, Row, UnreadableFile
from dashboard.text import files as wording
from tests.imports.files import SHEET, repacked, saved, workbook

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
SMALL = replace(LIMITS, rows=1_000, columns=28)
FILLED = "<v>1</v>"


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


TOO_FAR: dict[str, tuple[bytes, str, tuple[int, int]]] = {
    "row": (sheet(row(1_001, cell("A1001"))), TOO_MANY_ROWS, (1_001, 1)),
    "row as a float": (sheet(row("1001.0", cell("A1001"))), TOO_MANY_ROWS, (1_001, 1)),
    "row not numbered": (
        sheet("<row/>" * 1_000 + f"<row><c>{FILLED}</c></row>"),
        TOO_MANY_ROWS,
        (1_001, 1),
    ),
    "row beyond Excel": (sheet(row(1_048_577)), TOO_MANY_ROWS, (1_048_577, 1)),
    "column": (sheet(row(9, cell("AC9"))), TOO_MANY_COLUMNS, (9, 29)),
    "column in small letters": (sheet(row(9, cell("xfd9"))), TOO_MANY_COLUMNS, (9, 16_384)),
    "text": (sheet(row(9, cell("XFD9", "<is><t>x</t></is>"))), TOO_MANY_COLUMNS, (9, 16_384)),
    "formula": (sheet(row(9, cell("XFD9", "<f>1</f>"))), TOO_MANY_COLUMNS, (9, 16_384)),
    "column not named": (
        sheet(row(9, cell("AB9", "") + f"<c>{FILLED}</c>")),
        TOO_MANY_COLUMNS,
        (9, 29),
    ),
    "wide rows": (sheet(row(9, "<c/>" * 300)), TOO_MUCH, (9, 238)),
    "cells": (
        sheet("".join(row(n, cell("A1", "") * 28) for n in range(1, 1_002))),
        TOO_MUCH,
        (1_001, 1),
    ),
    "merged cells": (sheet("", "<mergeCell/>" * (MOST_AT_ONCE + 1)), TOO_MUCH, (0, 0)),
    "one row": (sheet(row(3, "<x/>" * (MOST_AT_ONCE + 1))), TOO_MUCH, (3, 0)),
}


@pytest.mark.parametrize(("xml", "limit", "place"), TOO_FAR.values(), ids=TOO_FAR.keys())
def test_where_a_sheet_is_too_much(xml: bytes, limit: str, place: tuple[int, int]) -> None:
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
    assert found(declared.encode(encoding)).limit == TOO_MANY_COLUMNS


def test_under_any_prefix() -> None:
    xml = sheet(row(9, cell("XFD9"))).replace(b"<", b"<x:").replace(b"<x:/", b"</x:")
    assert found(xml.replace(b"xmlns=", b"xmlns:x=")).limit == TOO_MANY_COLUMNS


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        (
            row(9, cell("XFD9")),
            wording.TOO_MANY_COLUMNS.filled(sheet="ข้อมูล", cell="XFD9", most="DP"),
        ),
        (row(50_001, cell("A50001")), wording.TOO_MANY_ROWS.filled(sheet="ข้อมูล", most="50,000")),
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
