"""The page of backups: the last good one, one more now, every night, and how to restore."""

from __future__ import annotations

import streamlit as st

from dashboard.domain.refusals import Refused
from dashboard.domain.roles import Action
from dashboard.services.backing_up import back_up
from dashboard.services.backup_place import BackupPlace, place_of
from dashboard.services.backups import BackupState, backup_state
from dashboard.text import backups as words
from dashboard.text import dates
from dashboard.text.backup_rows import rows_of, secrecy
from dashboard.text.evidence import file_size
from dashboard.ui import visit
from dashboard.ui.errors import show_refusal
from dashboard.ui.import_progress import uninterrupted_bar
from dashboard.ui.language import say
from dashboard.ui.linked import linked
from dashboard.ui.markdown import plain
from dashboard.ui.refusal_message import refuse
from dashboard.ui.undo import offer_undo


def show_backups() -> None:
    """Everything of the page below its headline, for those who may back up."""
    try:
        actor = visit.required(Action.BACK_UP)
    except Refused as refused:
        show_refusal(refused)
        return
    place = place_of(visit.settings())
    state = backup_state(visit.desk(), actor, place)
    _show_troubles(state)
    last, nightly = st.columns(2, gap="small")
    with last, st.container(border=True, key="last_backup", height="stretch"):
        _show_last(state, place)
    with nightly, st.container(border=True, key="nightly_backup", height="stretch"):
        _show_nightly(state)
    with st.container(border=True, key="backup_files"):
        _show_files(state)
    with st.container(border=True, key="backup_restore"):
        st.subheader(say(words.RESTORE), anchor=False)
        st.markdown(say(words.HOW_TO_RESTORE))
        name = str(state.folder / (state.last.name if state.last else "ita-backup.zip"))
        st.code(words.RESTORE_COMMANDS.format(file=f'"{name}"'), language=None, wrap_lines=True)


def _show_troubles(state: BackupState) -> None:
    if state.is_missed:
        told = words.MISSED if state.files else words.MISSED_NEVER
        st.warning(say(told), icon=":material/backup:")
    if state.failure is not None:
        at, why = dates.moment(state.failure.at), state.failure.why
        st.warning(plain(say(words.FAILED, at=at, why=why)), icon=":material/error:")


def _show_last(state: BackupState, place: BackupPlace) -> None:
    st.subheader(say(words.LAST), anchor=False)
    if state.last is None:
        st.markdown(say(words.NEVER))
    else:
        last = state.last
        facts = {
            "at": dates.moment(last.at),
            "size": file_size(last.size),
            "secret": secrecy(last.is_encrypted),
        }
        st.markdown(f"**{say(words.LAST_MADE, **facts)}**")
        st.caption(say(words.PROVEN))
    if st.button(say(words.NOW), icon=":material/backup:", type="primary", key="back_up_now"):
        _back_up(place)
        st.rerun()


def _back_up(place: BackupPlace) -> None:
    try:
        with uninterrupted_bar(say(words.WORKING)) as progress:
            made = back_up(visit.desk(), visit.actor(), place, progress=progress)
            told = words.DONE.filled(name=made.path.name, size=file_size(made.size))
            offer_undo(told, None)
    except Refused as refused:
        refuse(refused)


def _show_nightly(state: BackupState) -> None:
    st.subheader(say(words.NIGHTLY), anchor=False)
    if state.nightly is None:
        st.markdown(say(words.NIGHTLY_OFF))
        st.code(words.SWITCH_ON, language=None)
    else:
        st.markdown(say(words.NIGHTLY_ON, time=f"{state.nightly:%H:%M}"))
    st.caption(say(words.ELSEWHERE))


def _show_files(state: BackupState) -> None:
    st.subheader(say(words.FILES), anchor=False)
    st.caption(say(words.KEPT_IN, folder=state.folder))
    if not state.files:
        st.markdown(say(words.NO_FILES))
        return
    linked(
        "backups.html",
        key="backups",
        headings=(words.WHEN, words.OCCASION_TITLE, words.SIZE, words.SECRET, words.FILE),
        rows=rows_of(state.files),
        download=words.DOWNLOAD,
    )
