"""Workbooks of Excel before 2007: what is not let in, and what damage does."""

from __future__ import annotations

from pathlib import Path

import pytest

from dashboard.domain.bilingual import Bilingual
from dashboard.gate.compound import BrokenCompound, Compound
from dashboard.imports.reading import read_sheets
from dashboard.imports.sheets import UnreadableFile
from dashboard.text import files as wording

FIGURES = (Path(__file__).parent / "fixtures" / "figures.xls").read_bytes()
SUMMARY = "\x05SummaryInformation"
INTERFACE, PASSWORD = b"\xe1\x00\x02\x00", b"\x2f\x00\x02\x00"
"""The beginnings of two records: one that every workbook has, and the one of a password."""
TEXT_IN_C4, FAR_TEXT = b"\xfd\x00\x0a\x00\x03\x00\x02\x00", b"\xfd\x00\x0a\x00\x03\x00\xff\xff"
"""A text in row 4 of column C, and one in a column that no xls file has."""


def renamed(old: str, new: str) -> bytes:
    """The same file with another name for one entry of its directory."""
    place = FIGURES.index(old.encode("utf-16-le"))
    name = new.encode("utf-16-le")
    entry = bytearray(FIGURES)
    entry[place : place + 64] = name.ljust(64, b"\0")
    entry[place + 64 : place + 66] = (len(name) + 2).to_bytes(2, "little")
    return bytes(entry)


def refusal(content: bytes) -> Bilingual:
    with pytest.raises(UnreadableFile) as refused:
        read_sheets("a.xls", content)
    return refused.value.message


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (
            renamed(SUMMARY, "_VBA_PROJECT_CUR"),
            wording.MACROS.filled(part="_VBA_PROJECT_CUR"),
        ),
        (renamed(SUMMARY, "_VBA_PROJECT"), wording.MACROS.filled(part="_VBA_PROJECT")),
        (renamed(SUMMARY, "MBD00A1B2C3"), wording.MACROS.filled(part="MBD00A1B2C3")),
        (FIGURES.replace(INTERFACE, PASSWORD, 1), wording.PASSWORD),
        (
            renamed("Workbook", "WordDocument"),
            wording.NOT_A_TABLE.filled(kind=wording.A_WORD_DOCUMENT),
        ),
        (FIGURES.replace(TEXT_IN_C4, FAR_TEXT, 1), wording.DAMAGED),
        (FIGURES[:6000], wording.DAMAGED),
        (FIGURES[:512] + bytes(7000), wording.DAMAGED),
    ],
    ids=["macros", "more macros", "object", "password", "Word", "far column", "cut", "emptied"],
)
def test_what_is_not_let_in(content: bytes, message: Bilingual) -> None:
    assert INTERFACE in FIGURES
    assert TEXT_IN_C4 in FIGURES
    assert refusal(content) == message


def test_streams_by_name() -> None:
    compound = Compound(FIGURES)
    assert [entry.name for entry in compound.entries][:2] == ["Root Entry", "Workbook"]
    stream = compound.stream("workbook")
    assert stream is not None
    assert stream.startswith(b"\x09\x08\x10\x00")
    assert compound.stream("Book") is None
    small = compound.stream(SUMMARY)
    assert small is not None
    assert small.startswith(b"\xfe\xff")


def test_a_chain_that_bites_its_tail_ends() -> None:
    table = 512 * (1 + int.from_bytes(FIGURES[76:80], "little"))
    circle = FIGURES[:table] + bytes(512) + FIGURES[table + 512 :]
    with pytest.raises(BrokenCompound):
        Compound(circle)
