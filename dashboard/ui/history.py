"""The history as a list by days: one sentence an entry, its details folded, its way back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

import streamlit as st

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.roles import Action, Actor
from dashboard.domain.thai import THAILAND, thai_day
from dashboard.services.desk import Desk
from dashboard.services.history import Happening, HistoryPage, history_file
from dashboard.services.undoing import can_take_back, take_back
from dashboard.services.year import YearState
from dashboard.text import dates, shell
from dashboard.text import history_page as words
from dashboard.text.history import sentence
from dashboard.text.history_detail import Line, details
from dashboard.text.history_subjects import subject_name
from dashboard.ui import address, visit
from dashboard.ui.history_filters import PAGE, Filters, narrowed
from dashboard.ui.language import say
from dashboard.ui.linked import linked
from dashboard.ui.pages import PAGES
from dashboard.ui.undo import Offer, TakeBack, take_back_now

_ASKED = "history_asked"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True)
class Place:
    """What an entry is about, and where that opens; an empty ``link`` opens nothing."""

    name: Bilingual
    link: str


@dataclass(frozen=True)
class Entry:
    """One line of the list."""

    number: int
    time: str
    words: Bilingual
    address: str
    places: Sequence[Place]
    badges: Sequence[Bilingual]
    lines: Sequence[Line]
    can_be_undone: bool


@dataclass(frozen=True)
class Day:
    """The entries of one day in Thailand."""

    title: Bilingual
    entries: Sequence[Entry]


def chosen_number(filters: Filters) -> int:
    """The page in the address, 1 where it names none; other filters start at the first."""
    if st.session_state.setdefault(_ASKED, filters.asked) != filters.asked:
        st.session_state[_ASKED] = filters.asked
        address.clear([PAGE])
    given = st.query_params.get(PAGE, "")
    return int(given) if given.isdecimal() and len(given) < 7 else 1


def show_history(found: HistoryPage, year: YearState) -> str | None:
    """Show one page; the number of the entry whose undo was pressed, if any."""
    return linked(
        "history.html",
        key="history",
        days=list(_days(found.entries, year)),
        words=words,
        undo=shell.UNDO,
        number=found.number,
        pages=found.pages,
        newer=address.here(**{PAGE: str(found.number - 1)}) if found.number > 1 else "",
        older=address.here(**{PAGE: str(found.number + 1)}) if found.number < found.pages else "",
    )


def act_on(pressed: str) -> None:
    """Take the entry back, and offer the way back of that."""
    visit.required(Action.SEE)
    take_back_now(int(pressed), _taking_back())
    st.rerun()


def show_export(year: YearState, filters: Filters, found: HistoryPage) -> None:
    """The button that downloads what the filters leave, all pages of it."""
    desk, actor = visit.desk(), visit.actor()
    title = words.SHEET_TITLE.filled(station=year.station.short_name, day=dates.day(year.today))
    told = narrowed(filters, year)
    st.download_button(
        say(words.EXPORT),
        data=lambda: history_file(desk, actor, filters.asked, year.catalogue, title, told),
        file_name=f"{say(words.FILE)}-{year.year}.xlsx",
        mime=XLSX,
        icon=":material/download:",
        key="export_history",
        on_click="ignore",
        disabled=not found.total,
    )


def _taking_back(*, is_redo: bool = False) -> TakeBack:
    def act(desk: Desk, actor: Actor, entry_id: int) -> Offer:
        taken = take_back(desk, actor, entry_id)
        told = shell.REDONE if is_redo else shell.UNDONE
        if taken.kept:
            kept = Bilingual(
                ", ".join(each.th for each in taken.kept), ", ".join(each.en for each in taken.kept)
            )
            told = words.UNDONE_BUT.filled(kept=kept)
        entry = taken.change.entry_id if taken.has_way_back else None
        button = shell.UNDO if is_redo else shell.REDO
        return Offer(told, entry, _taking_back(is_redo=not is_redo), button)

    return act


def _days(entries: Sequence[Happening], year: YearState) -> Iterator[Day]:
    for day, happened in groupby(entries, key=lambda entry: thai_day(entry.at)):
        yield Day(dates.long_day(day), [_entry(each, year) for each in happened])


def _entry(happened: Happening, year: YearState) -> Entry:
    return Entry(
        number=happened.entry_id,
        time=f"{happened.at.astimezone(THAILAND):%H:%M}",
        words=sentence(happened, year.catalogue),
        address=happened.address,
        places=[*_places(happened, year)],
        badges=[*_badges(happened)],
        lines=details(happened, year.catalogue),
        can_be_undone=can_take_back(visit.actor(), happened),
    )


def _places(happened: Happening, year: YearState) -> Iterator[Place]:
    subject = happened.subject
    if any(page.address == subject for page in PAGES):
        yield Place(subject_name(subject), subject)
        return
    known = {item.code for item in year.items}
    for code in subject.split():
        if code in known:
            yield Place(Bilingual(code, code), f"item?code={code}")


def _badges(happened: Happening) -> Iterator[Bilingual]:
    if happened.undone:
        yield words.UNDONE_BADGE
    if happened.redone:
        yield words.REDONE_BADGE
    if happened.erased:
        yield words.ERASED_BADGE
