"""Find the names of people in text that a machine took out of a document.

Between what was typed and what comes out of a PDF, Thai changes: sara am falls apart or loses its
circle, tone marks change places, spaces come and go, and old fonts keep lowered tone marks in the
private use area of Unicode. Both sides are brought to what survives all of that.
"""

from __future__ import annotations

import re
import unicodedata

from dashboard.domain.thai_reading import plain

_OLD_FONTS = str.maketrans(
    {
        **dict(zip(range(0xF700, 0xF705), "ฐิีึื", strict=True)),
        **dict(zip(range(0xF705, 0xF70A), "่้๊๋์", strict=True)),
        **dict(zip(range(0xF70A, 0xF70F), "่้๊๋์", strict=True)),
        **dict(zip(range(0xF70F, 0xF713), "ญัํ็", strict=True)),
        **dict(zip(range(0xF713, 0xF718), "่้๊๋์", strict=True)),
        **dict(zip(range(0xF718, 0xF71B), "ฺุู", strict=True)),
    }
)
_SARA_AM = str.maketrans({"ำ": "า", "ํ": None})
_MARKS = re.compile("[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]{2,}")
_SPACES = re.compile(r"\s+")


def comparable(text: str) -> str:
    """The text as names are looked for in it: no spaces, no sara am, marks in one order."""
    composed = unicodedata.normalize("NFC", plain(text.translate(_OLD_FONTS)))
    bare = _SPACES.sub("", composed.translate(_SARA_AM))
    return _MARKS.sub(lambda found: "".join(sorted(found[0])), bare)
