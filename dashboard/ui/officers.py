"""The list of officers, and those who were closed with their hand-over sheets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.catalogue import Section
from dashboard.domain.refusals import Refused
from dashboard.domain.roles import Action
from dashboard.services.accounts import AccountView, accounts
from dashboard.services.closing import reopen_officer
from dashboard.services.handover_sheet import handover_sheet
from dashboard.services.officers import OfficerState, Staff
from dashboard.services.year import YearState
from dashboard.text import access as words
from dashboard.text import dates, officers
from dashboard.text.access import access_in_words
from dashboard.text.status import ROLE
from dashboard.ui import visit
from dashboard.ui.headline import Part
from dashboard.ui.language import say
from dashboard.ui.linked import linked
from dashboard.ui.markdown import plain
from dashboard.ui.refusal_message import refuse
from dashboard.ui.undo import offer_undo, take_back_now
from dashboard.ui.undo_close import take_close_back

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
CHANGE, ACCESS, CLOSE = "change", "access", "close"
HANDED_OVER = "handed_over"
"""Whose hand-over was just done in this visit."""


@dataclass(frozen=True)
class Press:
    """A button of a row: what it reports, its icon and words, what a screen reader says."""

    act: str
    icon: str
    words: Bilingual
    label: Bilingual


@dataclass(frozen=True)
class Row:
    """An officer as a row, with how they sign in."""

    id: int
    name: str
    position: str
    role: Bilingual
    approves: bool
    sections: Bilingual
    codes: Sequence[str]
    late: int
    late_words: Bilingual
    mine: Bilingual
    access: Bilingual
    presses: Sequence[Press]


def headline(people: Staff, year: YearState) -> list[Part]:
    """How many are here, how many of them are late, and what nobody is named for."""
    parts = [Part(officers.COUNT.filled(count=len(people.active)))]
    if late := sum(bool(each.late) for each in people.active):
        parts.append(Part(officers.LATE.filled(count=late), "bad"))
    if unowned := sum(not item.officers for item in year.items):
        parts.append(Part(officers.UNOWNED.filled(count=unowned)))
    return parts


def show_officers(people: Staff, year: YearState, *, may_manage: bool) -> str | None:
    """Show who is here; returns what a pressed button reports, e.g. ``change 3``."""
    ways_in = accounts(visit.desk(), visit.actor()) if may_manage else {}
    titles = [
        *(officers.NAME, officers.ROLE_TITLE, officers.SECTIONS),
        *(officers.OWNS, officers.LATE_TITLE),
    ]
    return linked(
        "officers.html",
        key="officers",
        label=officers.TABLE_ALT,
        titles=titles,
        does=officers.DOES,
        rows=[
            _row(each, year.catalogue.sections, ways_in.get(each.record.id))
            for each in people.active
        ],
        access=words.ACCESS,
        approves=officers.APPROVES,
        nothing=officers.OWNS_NOTHING,
        may_manage=may_manage,
    )


def show_handed_over(people: Staff) -> None:
    """After a hand-over: its sheet and its way back, until something else is done."""
    closed = next(
        (each for each in people.gone if each.record.id == st.session_state.get(HANDED_OVER)), None
    )
    if closed is None:
        return
    with st.container(border=True, key="handed_over", gap="small"):
        st.markdown(f"**{plain(say(told_closed(closed, people)))}**")
        with st.container(horizontal=True, gap="small"):
            _download(closed, "handed_over_sheet", primary=True)
            st.button(
                say(officers.UNDO_CLOSE),
                icon=":material/undo:",
                key="undo_close",
                on_click=take_back_now,
                args=(closed.record.version, take_close_back),
            )


def show_gone(people: Staff, *, may_manage: bool) -> None:
    """Who was closed, folded; with the sheet and the way to open a name again."""
    if not people.gone:
        return
    with st.expander(say(officers.GONE, count=len(people.gone)), icon=":material/person_off:"):
        for each in people.gone:
            with st.container(horizontal=True, vertical_alignment="center", gap="small"):
                record = each.record
                line = (
                    f"**{plain(record.name)}**  \n:gray[{plain(say(_when_closed(each, people)))}]"
                )
                st.markdown(line, width="stretch")
                if may_manage:
                    if record.closed_on is not None:
                        _download(each, f"sheet_{record.id}")
                    st.button(
                        say(officers.REOPEN),
                        icon=":material/person_check:",
                        key=f"reopen_{record.id}",
                        on_click=_reopen,
                        args=(record.id, record.name),
                    )


def told_closed(closed: OfficerState, people: Staff) -> Bilingual:
    """What a hand-over did, in one sentence."""
    name, to = closed.record.name, people.name(closed.record.handed_to)
    if not to:
        return officers.CLOSED_TO_NOBODY.filled(name=name)
    return officers.CLOSED.filled(name=name, to=to)


def _row(each: OfficerState, sections: Sequence[Section], way_in: AccountView | None) -> Row:
    record = each.record
    works = [section.short for section in sections if section.code in record.sections]
    late = len(each.late)
    return Row(
        id=record.id,
        name=record.name,
        position=record.position,
        role=ROLE[record.role],
        approves=record.may_approve,
        sections=Bilingual(
            " · ".join(name.th for name in works), " · ".join(name.en for name in works)
        ),
        codes=[item.code for item in each.items],
        late=late,
        late_words=officers.LATE_COUNT.filled(count=late) if late else officers.NONE_LATE,
        mine=officers.MINE.filled(name=record.name),
        access=access_in_words(way_in, visit.desk().now()),
        presses=[
            _press(CHANGE, "edit", officers.CHANGE, each),
            _press(ACCESS, "key", words.MANAGE, each),
            _press(CLOSE, "move_down", officers.CLOSE, each),
        ],
    )


def _press(verb: str, icon: str, words: Bilingual, each: OfficerState) -> Press:
    label = officers.OF_WHOM.filled(act=words, name=each.record.name)
    return Press(f"{verb} {each.record.id}", icon, words, label)


def _when_closed(each: OfficerState, people: Staff) -> Bilingual:
    record = each.record
    if record.closed_on is None:
        return officers.GONE_FROM_SEEDS
    day, to = dates.day(record.closed_on), people.name(record.handed_to)
    if not to:
        return officers.GONE_LINE_NOBODY.filled(day=day)
    return officers.GONE_LINE.filled(day=day, to=to)


def _download(each: OfficerState, key: str, *, primary: bool = False) -> None:
    desk, actor, officer = visit.desk(), visit.actor(), each.record.id
    if not visit.allowed(Action.MANAGE_OFFICERS):
        return
    st.download_button(
        say(officers.SHEET),
        data=lambda: handover_sheet(desk, actor, officer).content,
        file_name=f"{say(officers.FILE)}-{each.record.name}.xlsx",
        mime=XLSX,
        icon=":material/download:",
        key=key,
        on_click="ignore",
        type="primary" if primary else "secondary",
    )


def _reopen(officer: int, name: str) -> None:
    try:
        reopen_officer(visit.desk(), visit.required(Action.MANAGE_OFFICERS), officer)
    except Refused as refused:
        refuse(refused)
    else:
        offer_undo(officers.REOPENED.filled(name=plain(name)), None)
