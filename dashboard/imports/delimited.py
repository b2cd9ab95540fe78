"""CSV as Excel and LibreOffice write it in Thailand: UTF-8 or TIS-620, comma, semicolon or tab."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import replace
from io import StringIO

from dashboard.domain.bilingual import Bilingual
from dashboard.gate.signatures import UTF16_MARKS
from dashboard.imports.sheets import Limits, Sheet, UnreadableFile, column_letters, sheet_of
from dashboard.text import files as wording

DELIMITERS = ("\t", ";", ",")
ENCODINGS = ("utf-8-sig", "cp874")
_SEPARATOR_LINE = re.compile(r"sep=([,;\t])", re.I)
_LINES_LOOKED_AT = 50
_QUOTED = re.compile(r'"(?:[^"]|"")*"')
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")


def read_delimited(sheet_name: str, content: bytes, limits: Limits) -> list[Sheet]:
    """The table in a text file, as one sheet.

    Raises:
        UnreadableFile: unknown characters, quotation marks without partner, a cell or
            a table that is too big.
    """
    text = _decoded(content)
    reader = csv.reader(StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    try:
        widths: dict[int, int] = {}
        sheet = sheet_of(sheet_name, _rows(reader, sheet_name, limits, widths))
        return [replace(sheet, widths=widths)]
    except csv.Error as broken:
        raise UnreadableFile(_refusal(broken, reader.line_num)) from broken


def _refusal(broken: csv.Error, row: int) -> Bilingual:
    if "field limit" in str(broken):
        return wording.CELL_TOO_LONG.filled(row=row, most=f"{csv.field_size_limit():,}")
    return wording.BROKEN_QUOTES.filled(row=row)


def _decoded(content: bytes) -> str:
    encodings = ("utf-16",) if content.startswith(UTF16_MARKS) else ENCODINGS
    for encoding in encodings:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not _CONTROL.search(text):
            return text
    raise UnreadableFile(wording.UNREADABLE_TEXT)


def _delimiter(text: str) -> str:
    """The one that divides the most lines; commas may also stand within amounts."""
    lines = [line for line in text[:100_000].splitlines() if line.strip()][:_LINES_LOOKED_AT]
    if lines and (told := _SEPARATOR_LINE.fullmatch(lines[0].strip())):
        return told[1]
    bare = [_QUOTED.sub("", line) for line in lines]
    return max(DELIMITERS, key=lambda mark: sum(mark in line for line in bare))


def _rows(
    records: Iterator[list[str]], sheet_name: str, limits: Limits, widths: dict[int, int]
) -> Iterator[tuple[int, list[str]]]:
    for number, record in enumerate(records, 1):
        widths[number] = len(record)
        while record and not record[-1].strip():
            record.pop()
        if record and number > limits.rows:
            most = f"{limits.rows:,}"
            raise UnreadableFile(wording.TOO_MANY_ROWS.filled(sheet=sheet_name, most=most))
        if len(record) > limits.columns:
            raise UnreadableFile(
                wording.TOO_MANY_COLUMNS.filled(
                    sheet=sheet_name,
                    cell=f"{column_letters(len(record) - 1)}{number}",
                    most=column_letters(limits.columns - 1),
                )
            )
        yield number, record
