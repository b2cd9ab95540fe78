"""Workbooks that a machine must be able to use: numbers as numbers, every column, no blanks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dashboard.domain.catalogue import Requirement
from dashboard.domain.checks.columns import columns_missing
from dashboard.domain.checks.facts import ItemFacts, YearFacts, about
from dashboard.domain.checks.formats import demands
from dashboard.domain.documents import Format, SheetFacts
from dashboard.domain.evidence import Evidence
from dashboard.domain.findings import Check, Finding
from dashboard.domain.marks import Answer


def numbers_as_text(item: ItemFacts, year: YearFacts) -> Iterator[Finding]:
    """NUMBERS_AS_TEXT: by sheet, in workbooks of items that a workbook can meet."""
    if demands(item, Format.XLSX):
        for piece, sheets in _workbooks(item):
            for sheet in sheets:
                if cells := sheet.numbers_as_text:
                    yield about(Check.NUMBERS_AS_TEXT, piece, sheet=sheet.name, cells=cells)


def missing_columns(item: ItemFacts, year: YearFacts) -> Iterator[Finding]:
    """COLUMNS_MISSING: by sheet, where the item names the columns of its table (O15)."""
    line = _line_with_columns(item)
    if line is None:
        return
    for piece, sheets in _workbooks(item):
        for sheet, columns in _tables_lacking(sheets, line.columns):
            facts = {"sheet": sheet.name, "columns": columns, "demanded": len(line.columns)}
            yield about(Check.COLUMNS_MISSING, piece, **facts)


def egp_blank(item: ItemFacts, year: YearFacts) -> Iterator[Finding]:
    """EGP_BLANK: an empty cell where the project number or its sentence must stand (O15)."""
    if _line_with_columns(item) is None:
        return
    for piece, sheets in _workbooks(item):
        for sheet in sheets:
            if cells := sheet.egp_blank:
                yield about(Check.EGP_BLANK, piece, sheet=sheet.name, cells=cells)


def _workbooks(item: ItemFacts) -> Iterator[tuple[Evidence, tuple[SheetFacts, ...]]]:
    """Workbooks that hold data; one that only says "nothing this month" has no table to judge."""
    nil = {duty.period.code for duty, mark in item.answers if mark.answer is Answer.NIL}
    for piece, file in item.files:
        if file.format is Format.XLSX and piece.period not in nil:
            yield piece, file.facts.sheets


def _line_with_columns(item: ItemFacts) -> Requirement | None:
    return next((line for line in item.item.requirements if line.columns), None)


def _tables_lacking(
    sheets: Sequence[SheetFacts], demanded: tuple[str, ...]
) -> Iterator[tuple[SheetFacts, tuple[str, ...]]]:
    """Sheets that are meant to be the table, with what they lack; a cover sheet is none."""
    judged = [(sheet, columns_missing(demanded, sheet.headers)) for sheet in sheets]
    tables = [pair for pair in judged if len(pair[1]) <= len(demanded) / 2]
    nearest = [min(judged, key=lambda pair: len(pair[1]))] if judged else []
    yield from (pair for pair in tables or nearest if pair[1])
