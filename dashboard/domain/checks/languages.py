"""Items that must be published in Thai and in English (O18)."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.domain.checks.facts import ItemFacts, YearFacts
from dashboard.domain.evidence import Evidence, Language
from dashboard.domain.findings import Check, Finding

THAI_SHARE = 0.2
"""From this share of Thai letters on a text says something in Thai, beyond a letterhead."""
ENGLISH_SHARE = 0.4
"""Likewise for Latin letters, beyond the English terms that stand in every Thai policy."""


def check(item: ItemFacts, year: YearFacts) -> Iterator[Finding]:
    """LANGUAGE_MISSING: evidence in one of the languages, none known to be in the other."""
    if not item.item.languages:
        return
    present = {language for piece in item.evidence for language in languages_of(piece)}
    demanded = tuple(Language(code) for code in item.item.languages)
    lacking = tuple(language for language in demanded if language not in present)
    if lacking and present.intersection(demanded):
        facts = {"languages": lacking, "present": tuple(sorted(present))}
        yield Finding(Check.LANGUAGE_MISSING, item.item.code, facts=facts)


def languages_of(piece: Evidence) -> frozenset[Language]:
    """The language it was said to be in, else those its text is in; empty where nobody knows."""
    if piece.language is not None:
        return frozenset({piece.language})
    if piece.file is None or not piece.file.facts.has_text:
        return frozenset()
    facts = piece.file.facts
    letters = facts.thai + facts.latin
    shares = {
        Language.THAI: (facts.thai, THAI_SHARE),
        Language.ENGLISH: (facts.latin, ENGLISH_SHARE),
    }
    return frozenset(each for each, (count, least) in shares.items() if count >= least * letters)
