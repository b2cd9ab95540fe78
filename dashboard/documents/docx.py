"""Text of Word documents, streamed from their XML; runs in the reading process only.

A stream holds nothing but the text, so a part that would grow to a tree of gigabytes cannot.
"""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from typing import IO, Any, NoReturn
from xml.parsers.expat import ExpatError, ParserCreate

from dashboard.documents.limits import Limits
from dashboard.documents.text_facts import TextFacts
from dashboard.documents.unfit import UnfitFile
from dashboard.domain.documents import DocumentFacts, Format, Place
from dashboard.gate.package import parts_of
from dashboard.text import evidence_files as wording

_READ = ("document.main+xml", "header+xml", "footer+xml", "footnotes+xml", "endnotes+xml")
_NAMESPACES = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
_TEXT = frozenset(f"{space}}}t" for space in _NAMESPACES)
_ENDS = frozenset(f"{space}}}p" for space in _NAMESPACES)
_INSTEAD = {
    f"{space}}}{name}": text
    for space in _NAMESPACES
    for name, text in (("tab", "\t"), ("br", "\n"), ("cr", "\n"), ("noBreakHyphen", "-"))
}
# What older programs are to show instead of the same text.
_AGAIN = "http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


class _Enough(Exception):
    """More text than is read."""


def read_docx(path: str, names: Sequence[str], limits: Limits) -> DocumentFacts:
    """The text of the body with its tables, of headers, footers and notes.

    Raises:
        UnfitFile: XML that is none, or that declares entities.
    """
    text = TextFacts(names)
    whole = True
    try:
        with zipfile.ZipFile(path) as archive:
            parts = parts_of(archive)
            for name in (name for ending in _READ for name in parts.of_type(ending)):
                words, complete = _words(archive, name, limits)
                text.add(words, Place())
                text.look_for_names(words)
                whole = whole and complete
    except (ExpatError, ValueError, KeyError, OSError, zipfile.BadZipFile, EOFError) as broken:
        raise UnfitFile(wording.BROKEN_OFFICE) from broken
    return text.into(DocumentFacts(Format.DOCX, read_whole=whole))


def _words(archive: zipfile.ZipFile, name: str, limits: Limits) -> tuple[str, bool]:
    reader = _Reader(limits.letters)
    with archive.open(name) as part:
        try:
            reader.read(part)
        except _Enough:
            return reader.text, False
    return reader.text, True


class _Reader:
    """Collects the letters between the tags that hold text."""

    def __init__(self, most: int) -> None:
        self._pieces: list[str] = []
        self._left = most
        self._in_text = False
        self._in_again = 0

    @property
    def text(self) -> str:
        return "".join(self._pieces)

    def read(self, xml: IO[bytes]) -> None:
        parser = ParserCreate(namespace_separator="}")
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._letters
        parser.StartDoctypeDeclHandler = _refuse_doctype
        parser.ParseFile(xml)

    def _start(self, name: str, _: Any) -> None:
        self._in_again += name == _AGAIN
        self._in_text = name in _TEXT and not self._in_again
        if instead := _INSTEAD.get(name):
            self._keep(instead)

    def _end(self, name: str) -> None:
        self._in_text = False
        self._in_again -= name == _AGAIN
        if name in _ENDS:
            self._keep("\n")

    def _letters(self, letters: str) -> None:
        if self._in_text:
            self._keep(letters)

    def _keep(self, letters: str) -> None:
        self._left -= len(letters)
        if self._left < 0:
            raise _Enough
        self._pieces.append(letters)


def _refuse_doctype(*_: object) -> NoReturn:
    raise ValueError("a document has no document type")
