"""What the titles of a sheet mean in a dataset: by name, by choice, or by being nearly so."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from difflib import get_close_matches
from functools import cache

from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.figures.shapes import SHAPES
from dashboard.imports.headers import Header, Title, squashed
from dashboard.text import figure_columns as columns

PASSED_BY = "(passed by)"
"""What a title means whose column is left unread without a word."""
YEAR_OF_QUARTER = "(year)"
"""The column of fiscal years beside a column of quarters."""
_NUMBERING = re.compile(r"^[0-9]+(?=[^0-9])")
_LEADING_WORDS = re.compile(r"^(จำนวน|ยอด)+")
_NEAR_ENOUGH = 0.86
_SHORTEST_GUESSED = 6


def meaning_of_titles(dataset: Dataset, chosen: Mapping[str, str]) -> Callable[[str], str | None]:
    """From a title to the name of its field; None where nobody knows.

    ``chosen`` says it for squashed titles, ``""`` for a column to pass by.
    """
    names, fields = known_names(dataset), SHAPES[dataset].by_name

    @cache
    def meaning_of(title: str) -> str | None:
        name = squashed(title)
        if name in chosen:
            return chosen[name] if chosen[name] in fields else PASSED_BY
        bare = _NUMBERING.sub("", name)
        return names.get(name) or names.get(bare) or names.get(_LEADING_WORDS.sub("", bare))

    return meaning_of


@cache
def known_names(dataset: Dataset) -> Mapping[str, str]:
    """Every squashed title that is known, with its field."""
    known: dict[str, str] = {}
    aliases = columns.ALIASES.get(dataset, {})
    for name in SHAPES[dataset].by_name:
        title = columns.TITLES[dataset][name]
        for written in (title.th, title.en, name, *aliases.get(name, "").split()):
            known.setdefault(squashed(written), name)
    if dataset is Dataset.FUND:
        known |= dict.fromkeys(("ปีงบประมาณ", "ปีงบ", "ปี", "fiscalyear", "year"), YEAR_OF_QUARTER)
    for written in f"{columns.PASSED_BY} {columns.COMPUTED}".split():
        known.setdefault(squashed(written), PASSED_BY)
    return known


def with_guesses(header: Header[str], dataset: Dataset) -> tuple[Header[str], list[Title[str]]]:
    """The header with titles understood that are nearly known, and those titles."""
    names = known_names(dataset)
    taken = {title.meaning for title in header.titles}
    guesses = {}
    for title in header.titles:
        name = _NUMBERING.sub("", squashed(title.text))
        if title.meaning is not None or len(name) < _SHORTEST_GUESSED:
            continue
        near = get_close_matches(name, names, n=1, cutoff=_NEAR_ENOUGH)
        if near and names[near[0]] not in taken and names[near[0]] != PASSED_BY:
            taken.add(names[near[0]])
            guesses[title.index] = replace(title, meaning=names[near[0]])
    titles = tuple(guesses.get(title.index, title) for title in header.titles)
    return replace(header, titles=titles), list(guesses.values())
