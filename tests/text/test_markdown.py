"""What people typed stays text where Streamlit reads Markdown."""

from __future__ import annotations

import re

import pytest
from markdown_it import MarkdownIt

from dashboard.ui.markdown import plain

HOSTILE = [
    "**หนา** _เอียง_ ~~ขีด~~",
    "[ลิงก์](javascript:alert(1))",
    "![รูป](x)",
    "<script>alert(1)</script>",
    "<b>x</b> &amp; y",
    "# หัวข้อ",
    "- รายการ",
    "1. ข้อ",
    "> อ้างอิง",
    "`code`",
    "$x^2$ :red[แดง] :material/home: :smile:",
    "a\\b",
    "|a|b|",
    "{x} (y) + z!",
    "ก\n===",
    "ก\n---",
    "ก\n1. ข",
    "ก\n> ข",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_no_character_acts(text: str) -> None:
    rendered = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parseInline(plain(text))
    pieces = rendered[0].children or []
    assert {piece.type for piece in pieces} <= {"text", "text_special", "softbreak"}
    breaks = {"softbreak": "\n"}
    assert "".join(breaks.get(piece.type, piece.content) for piece in pieces) == text


@pytest.mark.parametrize("text", HOSTILE)
def test_no_block_is_opened(text: str) -> None:
    blocks = MarkdownIt("commonmark").enable("table").parse(plain(text))
    assert [block.type for block in blocks] == ["paragraph_open", "inline", "paragraph_close"]


@pytest.mark.parametrize("directive", [":red[x]", ":material/home:", "$x$", ":smile:"])
def test_streamlit_s_own_directives_are_escaped(directive: str) -> None:
    """Its colons and dollars are no Markdown, so a Markdown parser cannot vouch for them."""
    escaped = plain(directive)
    assert all(
        escaped[place - 1] == "\\" for place, letter in enumerate(escaped) if letter in ":$[]"
    )


@pytest.mark.parametrize("address", ["https://ita.example/o1", "HTTP://ita.example", "www.ita.th"])
def test_an_address_is_no_link(address: str) -> None:
    """Streamlit finds addresses in what is left when the escapes are gone."""
    shown = plain(address).replace("\\", "")
    assert not re.search(r"https?://|www\.", shown, re.IGNORECASE)
    assert shown.replace("\u2060", "") == address


@pytest.mark.parametrize("text", ["", "เจ้าหน้าที่ทดสอบ 2", "รอไฟล์จากสายงาน", "๑๒๓ 50%"])
def test_ordinary_text_stays_as_it_is(text: str) -> None:
    assert plain(text) == text
