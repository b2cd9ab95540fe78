"""Closing an officer: what goes where is shown before it is done."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

import streamlit as st

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.refusals import Refused
from dashboard.domain.roles import Action
from dashboard.domain.thai_reading import Unreadable, read_day
from dashboard.services.closing import close_officer
from dashboard.services.handover import HandedItem, Handover, handover
from dashboard.services.handover_sheet import handover_sheet
from dashboard.services.officers import OfficerRecord, Staff
from dashboard.services.year import YearState
from dashboard.text import dates, officers
from dashboard.ui import visit
from dashboard.ui.errors import show_refusal
from dashboard.ui.language import say
from dashboard.ui.linked import linked
from dashboard.ui.markdown import plain
from dashboard.ui.names import joined
from dashboard.ui.officers import HANDED_OVER, XLSX
from dashboard.ui.undo import offer_undo

NOBODY = 0


@dataclass(frozen=True)
class Line:
    """An item that goes over; ``note`` says what is special of it."""

    code: str
    title: Bilingual
    note: Bilingual | None
    is_bad: bool


@dataclass(frozen=True)
class Point:
    """One kind of what changes, with its items where it has any."""

    words: Bilingual
    items: Sequence[Line] = ()


def open_handover(record: OfficerRecord, people: Staff, year: YearState) -> None:
    """The dialog; it hands over in one step and closes."""

    @st.dialog(plain(say(officers.OF_WHOM, act=officers.CLOSE, name=record.name)), width="medium")
    def dialog() -> None:
        _ask(record, people, year)

    dialog()


def _ask(record: OfficerRecord, people: Staff, year: YearState) -> None:
    st.markdown(plain(say(officers.CLOSE_ASK, name=record.name)))
    names = {NOBODY: say(officers.NO_SUCCESSOR)} | {
        each.record.id: each.record.name for each in people.active if each.record.id != record.id
    }
    chosen = st.selectbox(
        say(officers.SUCCESSOR), list(names), format_func=names.__getitem__, key="successor"
    )
    to = chosen or None
    sections_too = False
    if to and record.sections:
        mine = _section_names(record.sections, year)
        sections_too = st.checkbox(
            say(officers.SECTIONS_TOO, sections=mine), value=True, key="sections_too"
        )
    written = st.text_input(
        say(officers.DAY), value=say(dates.day(visit.desk().today())), key="handover_day"
    )
    try:
        actor = visit.required(Action.MANAGE_OFFICERS)
        day = read_day(written)
        plan = handover(visit.desk(), actor, record.id, to, sections_too=sections_too)
    except Unreadable as unreadable:
        st.error(say(officers.BAD_DAY, given=plain(str(unreadable.given))))
        return
    except Refused as refused:
        show_refusal(refused)
        return
    linked(
        "handed.html",
        key="handed",
        title=officers.WHAT_GOES,
        points=list(_points(plan, year)),
        stays=officers.STAYS,
    )
    with st.container(horizontal=True, gap="small"):
        if st.button(say(officers.CLOSE_NOW), type="primary", key="close_now"):
            _close(record, to, day, sections_too=sections_too)
        st.download_button(
            say(officers.PREVIEW_SHEET),
            data=lambda: handover_sheet(visit.desk(), actor, record.id, to, day).content,
            file_name=f"{say(officers.FILE)}-{record.name}.xlsx",
            mime=XLSX,
            icon=":material/download:",
            key="preview_sheet",
            on_click="ignore",
        )


def _points(plan: Handover, year: YearState) -> Iterable[Point]:
    to = plan.to.name if plan.to else ""
    if not plan.items:
        yield Point(officers.GOES_NOTHING)
    for of_year, group in groupby(plan.items, key=lambda item: item.year):
        items = list(group)
        words = officers.GOES_ITEMS if to else officers.LOSES_ITEMS
        told = words.filled(count=len(items), to=to) if to else words.filled(count=len(items))
        named = officers.GOES_YEAR.filled(year=of_year)
        both = Bilingual(f"{named.th}: {told.th}", f"{named.en}: {told.en}")
        yield Point(both, [_line(item, plan) for item in items])
    if plan.mentions:
        words = officers.GOES_MENTIONS if to else officers.STAY_MENTIONS
        count = len(plan.mentions)
        yield Point(words.filled(count=count, to=to) if to else words.filled(count=count))
    if plan.sections:
        names = _section_names(plan.sections, year)
        yield Point(officers.GOES_SECTIONS.filled(sections=names, to=to))


def _line(item: HandedItem, plan: Handover) -> Line:
    note = None
    if item.is_left_alone:
        note = officers.LEFT_WITHOUT
    elif plan.to is not None and plan.to.id in item.before:
        note = officers.OWNED_TOGETHER.filled(to=plan.to.name)
    return Line(item.code, item.title, note, item.is_left_alone)


def _section_names(codes: Sequence[str], year: YearState) -> Bilingual:
    return joined(each.short for each in year.catalogue.sections if each.code in codes)


def _close(record: OfficerRecord, to: int | None, day: date, *, sections_too: bool) -> None:
    try:
        actor = visit.required(Action.MANAGE_OFFICERS)
        close_officer(visit.desk(), actor, record.id, to, sections_too=sections_too, day=day)
    except Refused as refused:
        show_refusal(refused)
        return
    st.session_state[HANDED_OVER] = record.id
    offer_undo(officers.CLOSED_SHORT.filled(name=plain(record.name)), None)
    st.rerun()
