"""When two addresses lead to the same place, however they were written."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, unquote, urlencode

from dashboard.links.addresses import PORTS, Address

_GOOGLE_FILES = frozenset({"drive.google.com", "docs.google.com"})
_GOOGLE_FILE = re.compile(r"/d/(?!e/)([\w-]{20,})|[?&]id=([\w-]{20,})|/folders/([\w-]{20,})")
_TRACKING = re.compile(r"utm_\w+|fbclid|gclid")
_INDEX = re.compile(r"/(index|default|home)\.(html?|php|aspx?|jsp)$", re.I)


def place_of(address: Address) -> str:
    """What tells places apart: not the scheme, ``www.``, a closing slash or tracking marks.

    A file on Google Drive has one place, however it was shared.
    """
    host = address.host.removeprefix("www.")
    if host in _GOOGLE_FILES and (found := _GOOGLE_FILE.search(address.target)):
        return f"google:{next(filter(None, found.groups()))}"
    path, _, query = address.target.partition("?")
    usual = PORTS[address.scheme]
    port = "" if address.port == usual else f":{address.port}"
    path = _INDEX.sub("", unquote(path)).rstrip("/")
    return f"{host}{port}{path}{_without_tracking(query)}"


def _without_tracking(query: str) -> str:
    pairs = parse_qsl(query, keep_blank_values=True)
    kept = sorted(pair for pair in pairs if not _TRACKING.fullmatch(pair[0]))
    return f"?{urlencode(kept)}" if kept else ""
