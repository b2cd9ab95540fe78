"""Every wording about files says the same, with the same facts, in both languages."""

from __future__ import annotations

from string import Formatter

import pytest

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.thai_reading import Misread
from dashboard.text import files, imports

WORDINGS = {
    f"{module.__name__}.{name}": wording
    for module in (files, imports)
    for name, wording in vars(module).items()
    if isinstance(wording, Bilingual)
} | {f"MISREAD.{misread}": wording for misread, wording in imports.MISREAD.items()}


def facts(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("wording", WORDINGS.values(), ids=WORDINGS.keys())
def test_both_languages_tell_the_same_facts(wording: Bilingual) -> None:
    assert facts(wording.th) == facts(wording.en)
    assert any("\u0e01" <= letter <= "\u0e4e" for letter in wording.th)


def test_every_misreading_has_words() -> None:
    assert set(imports.MISREAD) == set(Misread)
