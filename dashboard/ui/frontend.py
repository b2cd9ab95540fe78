"""The script that says in Thai what Streamlit's browser part says in English."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from dashboard.text.frontend import SENTENCES

SCRIPT = Path(__file__).parent / "markup" / "thai.js"


@cache
def thai_script() -> bytes:
    """A ``<script>`` element for the head of the page, with the dictionary in it."""
    pairs = [[sentence.en, sentence.th] for sentence in SENTENCES.values()]
    # JSON may hold "</script>"; written this way it cannot end the element.
    dictionary = json.dumps(pairs, ensure_ascii=False).replace("<", "\\u003c")
    source = SCRIPT.read_text(encoding="utf-8").replace("(SENTENCES)", f"({dictionary})")
    return f"<script>{source}</script>".encode()
