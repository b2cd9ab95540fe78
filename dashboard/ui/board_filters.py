"""The board's filters: kept in the address, applied to items."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import streamlit as st

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.catalogue import wording
from dashboard.domain.thai import arabic_digits
from dashboard.services.year import ItemState, YearState
from dashboard.text import board, dates, status
from dashboard.ui import address
from dashboard.ui.language import say

VIEW, SECTION, OFFICER, DUE, STATE, SEARCH = "view", "section", "officer", "due", "state", "q"
KEYS = (SECTION, OFFICER, DUE, STATE, SEARCH)


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
        and (not filters.state or filters.state == item.assessment.state)
        and _mentions(item, filters.words, year)
    )


def _mentions(item: ItemState, words: str, year: YearState) -> bool:
    """Is every word found in the item's code, titles or requirements?"""
    wanted = arabic_digits(words).casefold().split()
    if not wanted:
        return True
    texts = [item.item.title, item.item.short]
    texts += [wording(line, year.year) for line in item.item.requirements]
    found = " ".join([item.item.code, *(f"{text.th} {text.en}" for text in texts)]).casefold()
    return all(word in found for word in wanted)


def show_filters(year: YearState) -> tuple[str, Filters]:
    """The view and the filters in one row; each lives in the address under its own name."""
    with st.container(horizontal=True, gap="small", vertical_alignment="center", key="filters"):
        view = _show_view()
        address.search(
            say(board.SEARCH),
            SEARCH,
            placeholder=say(board.SEARCH),
            help=say(board.SEARCH_HINT),
            label_visibility="collapsed",
            width=150,
        )
        for name, (label, options) in _choices(year).items():
            _show_choice(name, label, options)
        filters = chosen_filters(year)
        if filters.count:
            st.button(
                say(board.CLEAR),
                icon=":material/filter_alt_off:",
                key="clear",
                on_click=address.clear,
                args=(KEYS,),
            )
    return view, filters


def chosen_view() -> str:
    """The view in the address, the first one otherwise."""
    return address.chosen(VIEW, board.VIEWS) or next(iter(board.VIEWS))


def _show_view() -> str:
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
    return chosen_view()


def chosen_filters(year: YearState) -> Filters:
    """The filters in the address; what the year does not know narrows nothing."""
    chosen = {name: address.chosen(name, options) for name, (_, options) in _choices(year).items()}
    return Filters(**chosen, words=st.query_params.get(SEARCH, ""))


def _show_choice(name: str, label: Bilingual, options: Mapping[str, Bilingual]) -> None:
    address.choose(
        st.selectbox,
        say(label),
        options,
        name,
        index=None,
        placeholder=say(label),
        label_visibility="collapsed",
        format_func=lambda option: say(options[option]),
        width=152,
    )


def _choices(year: YearState) -> dict[str, tuple[Bilingual, Mapping[str, Bilingual]]]:
    return {
        SECTION: (board.SECTION, _sections(year)),
        OFFICER: (board.OFFICER, _officers(year)),
        DUE: (board.DUE, _due_months(year)),
        STATE: (board.STATE, {each.value: words for each, words in status.STATE.items()}),
    }


def _sections(year: YearState) -> dict[str, Bilingual]:
    return {section.code: section.short for section in year.catalogue.sections}


def _officers(year: YearState) -> dict[str, Bilingual]:
    return {str(each.id): Bilingual(each.name, each.name) for each in year.officers}


def _due_months(year: YearState) -> dict[str, Bilingual]:
    months = {duty.due for item in year.disclosure for duty in item.assessment.missing}
    return {str(month): dates.month_and_year(month) for month in sorted(months)}
