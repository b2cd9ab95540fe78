"""The anti-bribery policy must be this year's and the present commander's own.

Source: O18, "issued anew every year, even with the same head" and "by the present head".
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from dashboard.domain.checks.document_years import years_in
from dashboard.domain.checks.facts import ItemFacts, YearFacts, about
from dashboard.domain.checks.languages import languages_of
from dashboard.domain.evidence import Evidence, Language, StoredFile
from dashboard.domain.findings import Check, Finding

POLICY = "O18"
OTHER_LINES = frozenset({"O18.11", "O18.12", "O18.13", "O18.14", "O18.15"})
"""Lines of the same item about the infographic, which nobody signs or dates."""


def is_policy(piece: Evidence) -> bool:
    """Is it the policy itself, as far as its line tells?"""
    return piece.item == POLICY and piece.requirement not in OTHER_LINES


def policy_old(item: ItemFacts, year: YearFacts) -> Iterator[Finding]:
    """POLICY_OLD: the policy names years, and all of them lie before this fiscal year."""
    for piece, file in _policies(item):
        named = tuple(sorted(years_in(file.facts)))
        if named and named[-1] < year.year.number:
            yield about(Check.POLICY_OLD, piece, named=named, expected=year.year)


def policy_signer(item: ItemFacts, year: YearFacts) -> Iterator[Finding]:
    """POLICY_SIGNER: a Thai policy with text that does not hold the present commander's name."""
    commander = {_as_compared(name) for name in year.commander}
    for piece, file in _policies(item):
        readable = file.facts.has_text and Language.THAI in languages_of(piece)
        if commander and readable and commander.isdisjoint(map(_as_compared, file.facts.names)):
            yield about(Check.POLICY_SIGNER, piece, commander=year.commander)


def _policies(item: ItemFacts) -> Iterator[tuple[Evidence, StoredFile]]:
    for piece, file in item.files:
        if is_policy(piece) and file.facts.read_whole:
            yield piece, file


def _as_compared(name: str) -> str:
    return "".join(unicodedata.normalize("NFC", name).split())
