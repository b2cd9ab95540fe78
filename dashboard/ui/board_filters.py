"""The board's filters: kept in the address, applied to items."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import streamlit as st

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.catalogue import wording
from dashboard.domain.thai import arabic_digits
from dashboard.services.year import ItemState, YearState
from dashboard.text import board, dates, status
from dashboard.ui import address
from dashboard.ui.filter_row import filter_row, named, show_choice, show_clear
from dashboard.ui.language import say

VIEW, SECTION, OFFICER, DUE, STATE, SEARCH = "view", "section", "officer", "due", "state", "q"
ON_BOARD = (SECTION, OFFICER, DUE, STATE)
ON_COVERAGE = (SECTION, OFFICER, STATE)
"""The filters beside the search on each page that has them, in their order."""

WITH_ERRORS = "errors"
"""Stands among the states: items that a check found an error in, whatever their state."""


@dataclass(frozen=True)
class Filters:
    """What the board is narrowed to; an empty value narrows nothing.

    ``due`` is a month like ``2026-12``; ``officer`` an officer's number as text.
    """

    section: str | None = None
    officer: str | None = None
    due: str | None = None
    state: str | None = None
    words: str = ""

    @property
    def count(self) -> int:
        chosen = (self.section, self.officer, self.due, self.state, self.words.strip())
        return sum(bool(each) for each in chosen)


def apply(filters: Filters, items: Iterable[ItemState], year: YearState) -> list[ItemState]:
    """The items that meet every filter, in the catalogue's order."""
    return [item for item in items if _meets(filters, item, year)]


def _meets(filters: Filters, item: ItemState, year: YearState) -> bool:
    months = {str(duty.due) for duty in item.assessment.missing}
    return (
        (not filters.section or filters.section in {each.code for each in item.sections})
        and (not filters.officer or filters.officer in {str(each.id) for each in item.officers})
        and (not filters.due or filters.due in months)
        and _is_in(filters.state, item)
        and _mentions(item, filters.words, year)
    )


def _is_in(state: str | None, item: ItemState) -> bool:
    if state == WITH_ERRORS:
        return bool(item.errors)
    return not state or state == item.assessment.state


def _mentions(item: ItemState, words: str, year: YearState) -> bool:
    """Is every word found in the item's code, titles or requirements?"""
    wanted = arabic_digits(words).casefold().split()
    if not wanted:
        return True
    texts = [item.item.title, item.item.short]
    texts += [wording(line, year.year) for line in item.item.requirements]
    found = " ".join([item.item.code, *(f"{text.th} {text.en}" for text in texts)]).casefold()
    return all(word in found for word in wanted)


def show_filters(
    year: YearState, names: Sequence[str] = ON_BOARD, first: Callable[[], object] | None = None
) -> Filters:
    """The filters in one row; each lives in the address under its own name.

    ``first`` shows what stands before them. On a phone the filters open below it, so that the
    page is not pushed down.
    """
    with filter_row(chosen_filters(year, names).count, first):
        _show_fields(year, names)
    return chosen_filters(year, names)


def _show_fields(year: YearState, names: Sequence[str]) -> None:
    address.search(
        say(board.SEARCH),
        SEARCH,
        placeholder=say(board.SEARCH),
        help=say(board.SEARCH_HINT),
        label_visibility="collapsed",
        width=150,
    )
    for name, (label, options) in _choices(year, names).items():
        show_choice(name, label, options)
    if chosen_filters(year, names).count:
        show_clear((*names, SEARCH))


def chosen_view() -> str:
    """The view in the address, the first one otherwise."""
    return address.chosen(VIEW, board.VIEWS) or next(iter(board.VIEWS))


def show_view() -> None:
    """Let choose how the board is laid out."""
    address.choose(
        st.segmented_control,
        say(board.VIEW),
        board.VIEWS,
        VIEW,
        otherwise=next(iter(board.VIEWS)),
        required=True,
        label_visibility="collapsed",
        format_func=lambda each: say(board.VIEWS[each]),
    )


def chosen_filters(year: YearState, names: Sequence[str] = ON_BOARD) -> Filters:
    """The filters in the address; what the year does not know narrows nothing."""
    choices = _choices(year, names)
    chosen = {name: address.chosen(name, options) for name, (_, options) in choices.items()}
    return Filters(**chosen, words=st.query_params.get(SEARCH, ""))


def in_force(year: YearState, names: Sequence[str] = ON_BOARD) -> list[Bilingual]:
    """The filters in the address in words: ``สายงาน อำนวยการ``."""
    told = []
    for name, (label, options) in _choices(year, names).items():
        if chosen := address.chosen(name, options):
            told.append(named(label, options[chosen]))
    if sought := st.query_params.get(SEARCH, "").strip():
        told.append(named(board.SEARCH, Bilingual(sought, sought)))
    return told


def _choices(
    year: YearState, names: Sequence[str]
) -> dict[str, tuple[Bilingual, Mapping[str, Bilingual]]]:
    labels = {
        SECTION: (board.SECTION, _sections),
        OFFICER: (board.OFFICER, _officers),
        DUE: (board.DUE, _due_months),
        STATE: (board.STATE, _states),
    }
    return {name: (labels[name][0], labels[name][1](year)) for name in names}


def _states(year: YearState) -> dict[str, Bilingual]:
    states = {each.value: words for each, words in status.STATE.items()}
    return states | {WITH_ERRORS: board.WITH_ERRORS}


def _sections(year: YearState) -> dict[str, Bilingual]:
    return {section.code: section.short for section in year.catalogue.sections}


def _officers(year: YearState) -> dict[str, Bilingual]:
    return {str(each.id): Bilingual(each.name, each.name) for each in year.officers}


def _due_months(year: YearState) -> dict[str, Bilingual]:
    months = {duty.due for item in year.disclosure for duty in item.assessment.missing}
    return {str(month): dates.month_and_year(month) for month in sorted(months)}
