"""The dictionary of what Streamlit's browser part says, against the installed version."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import streamlit

from dashboard.text.frontend import SENTENCES
from dashboard.ui.frontend import thai_script

PUT_TOGETHER = ("Press ", "{", " icon", "file upload", "AxiosError")
"""Sentences that the bundle holds in pieces only; a browser test says some of them."""


@pytest.fixture(scope="module")
def bundle() -> str:
    scripts = Path(streamlit.__file__).parent / "static" / "static" / "js"
    return "".join(path.read_text(encoding="utf-8") for path in sorted(scripts.glob("*.js")))


@pytest.mark.parametrize(
    "sentence",
    [each.en for each in SENTENCES.values() if not any(part in each.en for part in PUT_TOGETHER)],
)
def test_streamlit_says_it_like_this(bundle: str, sentence: str) -> None:
    assert sentence in bundle


def test_the_page_carries_the_whole_dictionary() -> None:
    script = thai_script().decode()
    (dictionary,) = re.findall(r"^\}\)\((\[\[.*\]\])\);$", script, re.M)
    assert json.loads(dictionary) == [[each.en, each.th] for each in SENTENCES.values()]
    assert script.count("<") == 2 + script.split("((sentences)")[1].count(" < ")
