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
    67: "t0%",
    68: "t0.00%",
    69: "# ?/?",
    70: "# ??/??",
    **dict.fromkeys((*range(27, 37), *range(50, 59), *range(71, 82)), "d/m/bbbb"),
}
"""Formats that every program knows by number; days of East Asia and of Thailand among them."""
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
            code = self.codes.get(number, BUILT_IN.get(number, ""))
            if is_odd(code):
                yield style, code
