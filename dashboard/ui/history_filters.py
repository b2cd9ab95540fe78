"""The filters of the history: kept in the address, by item, person, kind and day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import streamlit as st

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.history_kinds import Kind
from dashboard.domain.thai_reading import Unreadable, read_day
from dashboard.services.history import Asked, people_in
from dashboard.services.year import YearState
from dashboard.text import dates
from dashboard.text import history_page as words
from dashboard.text.history import who
from dashboard.text.importing import DATASETS
from dashboard.ui import address, visit
from dashboard.ui.filter_row import filter_row, named, show_choice, show_clear
from dashboard.ui.language import say
from dashboard.ui.markdown import plain

ABOUT, PERSON, KIND, SINCE, UNTIL, PAGE = "about", "person", "kind", "since", "until", "page"
NAMES = (ABOUT, PERSON, KIND, SINCE, UNTIL)
THE_PRODUCT = "~"
"""Stands in the address for the product itself, whose name is empty."""


@dataclass(frozen=True)
class Filters:
    """What is asked for, in words too; ``misread`` is a day that could not be read."""

    asked: Asked
    told: tuple[Bilingual, ...]
    misread: str = ""


def chosen_filters(year: YearState) -> Filters:
    """The filters in the address; what the year does not know narrows nothing."""
    first, wrong_first = _day(SINCE, year)
    last, wrong_last = _day(UNTIL, year)
    asked = Asked(
        year=year.year,
        subject=address.chosen(ABOUT, _subjects(year)) or "",
        person=_person(),
        first=first,
        last=last,
        kind=_kind(),
    )
    return Filters(asked, tuple(_told(asked, year)), plain(wrong_first or wrong_last))


def show_filters(year: YearState, filters: Filters) -> None:
    """The filters in one row; on a phone they open below their button."""
    with filter_row(len(filters.told)):
        _show_fields(year, filters)


def _show_fields(year: YearState, filters: Filters) -> None:
    kinds = {kind.value: words.KIND[kind] for kind in Kind}
    show_choice(ABOUT, words.ABOUT, _subjects(year), 170)
    show_choice(PERSON, words.PERSON, _people(filters.asked), 150)
    show_choice(KIND, words.KIND_TITLE, kinds, 170)
    for name, label in ((SINCE, words.FIRST_DAY), (UNTIL, words.LAST_DAY)):
        address.search(
            say(label),
            name,
            placeholder=say(label),
            help=say(words.DAY_HINT),
            label_visibility="collapsed",
            width=110,
        )
    if filters.told or filters.misread:
        show_clear((*NAMES, PAGE))


def _subjects(year: YearState) -> dict[str, Bilingual]:
    """Items by their codes, then sets of figures."""
    items = {
        item.code: Bilingual(
            f"{item.code} {item.item.short.th}", f"{item.code} {item.item.short.en}"
        )
        for item in year.items
    }
    return items | {dataset.value: DATASETS[dataset] for dataset in Dataset}


def _people(asked: Asked) -> dict[str, Bilingual]:
    """Who did something in the year; one who is asked for and did nothing stays in the list."""
    names = {*people_in(visit.desk(), visit.actor(), Asked(year=asked.year))}
    names |= {asked.person} if asked.person is not None else set()
    return {name or THE_PRODUCT: who(name) for name in sorted(names)}


def _person() -> str | None:
    given = st.query_params.get(PERSON)
    return "" if given == THE_PRODUCT else given


def _kind() -> Kind | None:
    chosen = address.chosen(KIND, {kind.value for kind in Kind})
    return Kind(chosen) if chosen else None


def _day(name: str, year: YearState) -> tuple[date | None, str]:
    given = st.query_params.get(name, "").strip()
    if not given:
        return None, ""
    try:
        return read_day(given, year.year), ""
    except Unreadable:
        return None, given


def _told(asked: Asked, year: YearState) -> list[Bilingual]:
    told = []
    if asked.subject:
        told.append(named(words.ABOUT, _subjects(year)[asked.subject]))
    if asked.person is not None:
        told.append(named(words.PERSON, who(asked.person)))
    if asked.kind:
        told.append(named(words.KIND_TITLE, words.KIND[asked.kind]))
    if asked.first:
        told.append(named(words.FIRST_DAY, dates.day(asked.first)))
    if asked.last:
        told.append(named(words.LAST_DAY, dates.day(asked.last)))
    return told


def narrowed(filters: Filters, year: YearState) -> Bilingual:
    """What the filters leave, in words."""
    if not filters.told:
        return words.NOT_FILTERED.filled(year=year.year)
    joined = Bilingual(
        " · ".join(each.th for each in filters.told), " · ".join(each.en for each in filters.told)
    )
    return words.FILTERED.filled(filters=joined)
