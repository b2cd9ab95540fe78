"""The style sheets of the screens travel as one: what one styles, no other may restyle unawares."""

from __future__ import annotations

import re
from collections import defaultdict

from dashboard.settings import HERE

SHEETS = sorted((HERE / "ui" / "markup" / "look").glob("*.css"))
SHARED = {"base.css", "openers.css", "large.css"}
"""What every screen builds on, and what the large view changes in all of them."""
ONLY_A_CLASS = re.compile(r"\.([\w-]+)(?:[.:][\w-]+(?:\([^)]*\))?)*")


def _classes(text: str) -> set[str]:
    """Classes that a sheet styles wherever they stand, by selectors of a single element."""
    bare = re.sub(r"/\*.*?\*/", "", text, flags=re.S)
    selectors = (each for group in re.findall(r"([^{}]+)\{", bare) for each in group.split(","))
    found = (ONLY_A_CLASS.fullmatch(selector.strip()) for selector in selectors)
    return {match[1] for match in found if match}


def test_no_class_is_styled_by_the_sheets_of_two_screens() -> None:
    where = defaultdict(set)
    for sheet in SHEETS:
        if sheet.name not in SHARED:
            for name in _classes(sheet.read_text("utf-8")):
                where[name].add(sheet.name)
    assert len(where) > 30, "the sheets were not read"
    assert {name: sheets for name, sheets in where.items() if len(sheets) > 1} == {}
