"""Choices and yes or no, by code, name or what else people write."""

from __future__ import annotations

import re
from collections.abc import Mapping
from difflib import get_close_matches
from functools import cache

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.thai_reading import plain
from dashboard.imports.figures.faults import Faulty
from dashboard.imports.headers import squashed
from dashboard.text import figure_choices as names
from dashboard.text import figure_problems as wording

_NUMBERED = re.compile(r"(?:กลุ่ม)?(?:ที่)?([0-9])(.+)")
_NEAR_ENOUGH = 0.6
_SHORTEST_TOLD = 5


def read_choice(dataset: Dataset, field: str, written: str) -> str:
    """The code that is meant.

    Raises:
        Faulty: none is; the message names what may have been meant, and what there is.
    """
    known = known_choices(dataset, field)
    name = squashed(written)
    if code := known.get(name):
        return code
    numbered = _NUMBERED.fullmatch(name)
    if numbered and known.get(numbered[2]) == numbered[1]:
        return numbered[1]
    raise Faulty(_refusal(dataset, field, written, name))


@cache
def known_choices(dataset: Dataset, field: str) -> Mapping[str, str]:
    """Every squashed name that is known, with its code."""
    known: dict[str, str] = {}
    for code, title in names.CHOICES[dataset, field].items():
        aliases = names.CHOICE_ALIASES.get((dataset, field), {}).get(code, "")
        for written in (code, title.th, title.en, *aliases.split()):
            known.setdefault(squashed(written), code)
    return known


def choice_told(dataset: Dataset, field: str, text: str) -> str | None:
    """The one choice whose name stands in a title or in a sheet's name; None for none or two."""
    bare = squashed(text)
    codes = {
        code
        for name, code in known_choices(dataset, field).items()
        if len(name) >= _SHORTEST_TOLD and name in bare
    }
    return codes.pop() if len(codes) == 1 else None


def _refusal(dataset: Dataset, field: str, written: str, name: str) -> Bilingual:
    titles = names.CHOICES[dataset, field]
    every = Bilingual(
        ", ".join(title.th for title in titles.values()),
        ", ".join(title.en for title in titles.values()),
    )
    near = get_close_matches(name, known_choices(dataset, field), n=1, cutoff=_NEAR_ENOUGH)
    if near:
        meant = titles[known_choices(dataset, field)[near[0]]]
        return wording.DID_YOU_MEAN.filled(given=written, meant=meant, choices=every)
    return wording.NOT_A_CHOICE.filled(given=written, choices=every)


_YES = frozenset(names.YES_WORDS.split())
_NO = frozenset(names.NO_WORDS.split())


def read_yes_no(written: str) -> bool:
    """A tick or a word for yes, a cross or a word for no.

    Raises:
        Faulty: it is neither.
    """
    word = plain(written).replace(" ", "").rstrip("\ufe0f")
    if word in _YES:
        return True
    if word in _NO:
        return False
    raise Faulty(wording.NOT_YES_NO.filled(given=written))
