"""The number formats of an xlsx file's styles that may show something else than a cell holds."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Mapping
from xml.parsers.expat import ParserCreate

from dashboard.imports.seen.cells import is_odd

BUILT_IN: Mapping[int, str] = {
    9: "0%",
    10: "0.00%",
    12: "# ?/?",
    13: "# ??/??",
    16: "d-mmm",
    17: "mmm-yy",
    **dict.fromkeys((18, 19, 20, 21, 45, 46, 47), "h:mm"),
    67: "t0%",
    68: "t0.00%",
    69: "# ?/?",
    70: "# ??/??",
    **dict.fromkeys((*range(27, 37), *range(50, 59), 71, 72, *range(75, 82)), "d/m/bbbb"),
    73: "d-mmm",
    74: "mmm-bb",
}
"""Formats that every program knows by number; days of East Asia and of Thailand among them."""
_AS_THE_SYSTEM = (14, 22)
"""Days in the order that is set on the machine, whatever a file says of them."""
_LARGEST = 64 * 1024 * 1024


def odd_formats(package: zipfile.ZipFile, part: str | None) -> Mapping[int, str]:
    """By the number of a style its format, where that is one to be looked at.

    Raises:
        ValueError: a number that is none, or far too many styles.
        xml.parsers.expat.ExpatError: not XML.
    """
    if part is None or part not in package.namelist():
        return {}
    if package.getinfo(part).file_size > _LARGEST:
        raise ValueError("styles without end")
    reading = _Styles()
    parser = ParserCreate()
    parser.StartElementHandler = reading.start
    parser.EndElementHandler = reading.end
    parser.Parse(package.read(part), True)
    return dict(reading.odd())


def code_of(number: int, told: Mapping[int, str]) -> str:
    """The format of a number, from those that a file tells and those that need no telling."""
    return "" if number in _AS_THE_SYSTEM else told.get(number, BUILT_IN.get(number, ""))


class _Styles:
    """Formats by their numbers, and the number of each style of a cell."""

    def __init__(self) -> None:
        self.codes: dict[int, str] = {}
        self.numbers: list[int] = []
        self._is_within = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        local = name.rpartition(":")[2]
        if local == "cellXfs":
            self._is_within = True
        elif local == "xf" and self._is_within:
            self.numbers.append(int(attributes.get("numFmtId", "0")))
        elif local == "numFmt" and "numFmtId" in attributes:
            self.codes.setdefault(int(attributes["numFmtId"]), attributes.get("formatCode", ""))

    def end(self, name: str) -> None:
        if name.rpartition(":")[2] == "cellXfs":
            self._is_within = False

    def odd(self) -> Iterator[tuple[int, str]]:
        for style, number in enumerate(self.numbers):
            code = code_of(number, self.codes)
            if is_odd(code):
                yield style, code
