"""Every wording stands in both languages and tells the same facts in both."""

from __future__ import annotations

import pytest

from dashboard.domain.bilingual import Bilingual
from dashboard.text import complaints, item, shell
from tests.text.wordings import every_wording, has_thai, placeholders

WORDINGS = every_wording()
OFFICIAL = {
    *("dashboard.text.complaints.NIL_SENTENCE", "dashboard.text.procurement.NIL_SENTENCE"),
    "dashboard.text.figure_editing.NIL_SENTENCE[complaints]",
    "dashboard.text.figure_editing.NIL_SENTENCE[procurement]",
}
"""Sentences that are published as they are, in Thai whoever reads them."""
SAME_IN_BOTH = {"dashboard.text.shell.LANGUAGES[th]", "dashboard.text.shell.LANGUAGES[en]"}
"""A language is called by its own name."""
NOT_A_WORD = {
    "dashboard.text.shell.LANGUAGES[en]",
    "dashboard.text.permissions.REACH[-]",
    "dashboard.text.handover.POINT",
    "dashboard.text.handover.NOTHING_FOLLOWS",
    "dashboard.text.handover.BLANK_NAME",
}
QUOTES_SHEETS = ("dashboard.text.imports.", "dashboard.text.figure_problems.")
"""What is said of a sheet may quote its Thai headings in English too."""


def test_the_wordings_were_found() -> None:
    assert len(WORDINGS) > 250
    assert WORDINGS["dashboard.text.shell.UNDO"] is shell.UNDO
    assert WORDINGS["dashboard.text.item.NOTE"] is item.NOTE
    assert "dashboard.text.status.STATE[overdue]" in WORDINGS


@pytest.mark.parametrize("wording", WORDINGS.values(), ids=WORDINGS.keys())
def test_both_sides_say_something_and_tell_the_same_facts(wording: Bilingual) -> None:
    assert wording.th.strip()
    assert wording.en.strip()
    assert placeholders(wording.th) == placeholders(wording.en)
    assert "" not in placeholders(wording.th), "a placeholder needs a name"


@pytest.mark.parametrize("name", WORDINGS)
def test_thai_is_thai_and_english_is_english(name: str) -> None:
    wording = WORDINGS[name]
    only_facts = not _without_facts(wording.th).strip(" :·/“”()")
    assert has_thai(wording.th) or only_facts or name in NOT_A_WORD
    may_quote = name in OFFICIAL | SAME_IN_BOTH or name.startswith(QUOTES_SHEETS)
    assert may_quote or not has_thai(wording.en)


def _without_facts(text: str) -> str:
    for name in placeholders(text):
        text = text.replace(f"{{{name}}}", "")
    return text


def test_the_nil_sentence_is_the_official_one() -> None:
    sentence = complaints.NIL_SENTENCE
    assert sentence.th == sentence.en == "ไม่มีเรื่องร้องเรียน"


def test_a_wording_is_filled_in_its_own_language() -> None:
    filled = Bilingual("{what} แล้ว", "{what} done").filled(what=Bilingual("ก", "a"))
    assert filled == Bilingual("ก แล้ว", "a done")
    assert (filled.into("th"), filled.into("en")) == ("ก แล้ว", "a done")


@pytest.mark.parametrize("hostile", ["{0}", "{name}", "{", "}", "{{}}", "%s", "\\{x}"])
def test_braces_in_a_value_stay_what_they_are(hostile: str) -> None:
    filled = item.NOT_APPLICABLE_LINE.filled(reason=hostile)
    assert filled.th.endswith(hostile)
    assert filled.en.endswith(hostile)


def test_a_fact_that_is_missing_is_no_silent_gap() -> None:
    with pytest.raises(KeyError):
        shell.EYEBROW.filled(station="ก")
