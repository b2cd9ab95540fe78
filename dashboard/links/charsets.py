"""The letters of a page: which character set its bytes are in."""

from __future__ import annotations

import codecs
import re

_THAI = "cp874"
_NAMES = {
    "tis-620": _THAI,
    "tis620": _THAI,
    "windows-874": _THAI,
    "x-windows-874": _THAI,
    "dos-874": _THAI,
    "iso-8859-11": _THAI,
    "iso8859-11": _THAI,
    "iso-8859-1": "cp1252",
    "latin1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
}
"""Names that mean another set than Python's codec of that name, as in the WHATWG's table."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.I)
_LOOKED_AT = 4096
_CHARACTER_SETS = ("utf-8", "utf-16", "cp", "iso8859", "gb", "big5", "euc", "shift", "koi8", "mac")


def decode(body: bytes, content_type: str) -> str:
    """The text of a page: by its byte-order mark, the header, its own word, or a guess.

    Old Thai sites often declare nothing, or Latin letters, and send TIS-620.
    """
    for mark, marked in _MARKS:
        if body.startswith(mark):
            return body.decode(marked, errors="replace")
    name = _known(_in_header(content_type)) or _known(_in_page(body))
    if name is None or name == "cp1252":
        return _guessed(body)
    return body.decode(name, errors="replace")


def _in_header(content_type: str) -> str:
    found = re.search(r"charset\s*=\s*[\"']?\s*([\w.:-]+)", content_type, re.I)
    return found[1] if found else ""


def _in_page(body: bytes) -> str:
    found = _DECLARED.search(body[:_LOOKED_AT])
    return found[1].decode("ascii", errors="replace") if found else ""


def _known(name: str) -> str | None:
    name = name.lower()
    try:
        found = codecs.lookup(_NAMES.get(name, name))
    except LookupError:
        return None
    # Python has codecs that are no character sets: rot13, unicode-escape, idna …
    return found.name if found.name.startswith(_CHARACTER_SETS) else None


def _guessed(body: bytes) -> str:
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        return body.decode(_THAI, errors="replace")
