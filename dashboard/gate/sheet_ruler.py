"""Where one is in a sheet of an xlsx file while its XML streams by.

A workbook of a few kilobytes may name a cell in the last row and column there are, or hold
millions of empty ones. Memory is not limited on every system, so sheets are measured before
anything is built of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import IO, NoReturn
from xml.parsers.expat import ParserCreate, XMLParserType

MOST_AT_ONCE = 200_000
"""Elements in one row, or in one list beside the rows: a reader holds them all at once."""
_DIGITS = "0123456789"


class SheetRuler:
    """Follows rows and cells, under any prefix; what is done about them is up to subclasses.

    Elements are told by their local names, as readers tell them that know no namespaces.
    """

    def __init__(self) -> None:
        self.row = self.column = 0
        self.at_once = 0
        self._rows_told = 0

    def read(self, xml: IO[bytes]) -> None:
        """Read through a sheet without keeping any of it.

        Raises:
            ValueError: a document type, or a row whose number is none.
            xml.parsers.expat.ExpatError: not XML.
        """
        parser = ParserCreate()
        parser.StartElementHandler = self.start
        parser.StartDoctypeDeclHandler = _refuse_doctype
        self.listen(parser)
        parser.ParseFile(xml)

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        self.at_once += 1
        local = name.rpartition(":")[2]
        if local == "c":
            self._start_cell(attributes.get("r"))
            self.cell(attributes)
        elif local == "row":
            self._start_row(attributes.get("r"))
            self.row_begun(attributes)
        else:
            self.inside(local, attributes)
        if self.at_once > MOST_AT_ONCE:
            self.too_much_at_once()

    def listen(self, parser: XMLParserType) -> None:
        """Hear of more than the beginnings of elements, which costs as much again."""

    def row_begun(self, attributes: Mapping[str, str]) -> None:
        """A row began."""

    def cell(self, attributes: Mapping[str, str]) -> None:
        """A cell began; it may be empty."""

    def inside(self, name: str, attributes: Mapping[str, str]) -> None:
        """Any other element began."""

    def too_much_at_once(self) -> None:
        """More elements than any row or list holds that a person made."""

    def _start_row(self, number: str | None) -> None:
        # Some programs write 3.0 for 3, and readers take it.
        self._rows_told = self.row = int(float(number)) if number else self._rows_told + 1
        self.column = self.at_once = 0

    def _start_cell(self, address: str | None) -> None:
        letters = address.rstrip(_DIGITS) if address else ""
        self.column = column_number(letters) or self.column + 1
        # A cell may name another row than the one it stands in; that is where readers put it.
        digits = address[len(letters) :] if address else ""
        self.row = int(digits) if digits else self._rows_told


def column_number(letters: str) -> int:
    """27 for ``AA``; 0 for what are no letters of a column."""
    number = 0
    for letter in letters[:4].upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number if letters.isascii() and letters.isalpha() else 0


def _refuse_doctype(*_: object) -> NoReturn:
    raise ValueError("a sheet has no document type")
