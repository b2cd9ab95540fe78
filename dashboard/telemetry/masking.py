"""What must not stand in a log, taken out of it: the last net below code that never puts it in.

The log is English; Thai in it is somebody's words or name. Text of others (a driver's message,
a frame of a traceback) may quote anything.
"""

from __future__ import annotations

import re
from ipaddress import ip_address
from pathlib import Path

HIDDEN = "[…]"

_PATTERNS = (
    (re.compile(r"(?<=://)[^/\s@]*:[^/\s@]*@"), f"{HIDDEN}@"),  # name and password in an address
    (re.compile(r"\b(password|passwd|pwd|secret|token)(\s*[=:]\s*)\S+", re.I), rf"\1\2{HIDDEN}"),
    (re.compile(r"\b(authorization|cookie|set-cookie)\b(\W{1,4}).*", re.I), rf"\1\2{HIDDEN}"),
    (re.compile(r"\bBearer\s+\S+", re.I), f"Bearer {HIDDEN}"),
    (re.compile(r"DETAIL:.*"), f"DETAIL: {HIDDEN}"),  # PostgreSQL quotes the row
    (re.compile(r"\[parameters:.*", re.S), f"[parameters: {HIDDEN}]"),
    (re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+"), HIDDEN),  # an e-mail address
    (re.compile(r"(?<=[\w/])\?[^\s\"'<>]+"), f"?{HIDDEN}"),  # a query string
    (re.compile(r"(?<!\d)[0-9๐-๙](?:[ -]?[0-9๐-๙]){12}(?!\d)"), HIDDEN),  # 13 digits
    (re.compile(r"(?<![\d.])(?:\+66|0)(?:[ -]?\d){8,9}(?!\d)"), HIDDEN),  # a telephone number
    (
        re.compile(r"[^\s\"'/\\]+\.(?:pdf|docx?|xlsx?|xlsm|csv|ods|jpe?g|png|zip)\b", re.I),
        HIDDEN,
    ),
    (re.compile(r"[\u0e00-\u0e7f]+(?:[\s.]+[\u0e00-\u0e7f]+)*"), HIDDEN),  # Thai
)
_ADDRESS = re.compile(
    r"(?<![\w.:])(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f]*:[0-9a-f:]*:[0-9a-f:.]*)", re.I
)
_HOME = str(Path.home())


def masked(text: str) -> str:
    """The text without personal data and secrets, as far as they can be told by their form."""
    for pattern, instead in _PATTERNS:
        text = pattern.sub(instead, text)
    text = _ADDRESS.sub(_without_address, text)
    return text.replace(_HOME, "~") if len(_HOME) > 1 else text


def _without_address(found: re.Match[str]) -> str:
    """An address of the network, but this machine's own."""
    try:
        address = ip_address(found[0])
    except ValueError:
        return found[0]
    return found[0] if address.is_loopback or address.is_unspecified else HIDDEN
