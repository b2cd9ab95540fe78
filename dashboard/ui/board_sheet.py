"""The board in Excel: its menu on the board, and bringing an edited file back."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.refusals import Refused
from dashboard.domain.roles import Action, Actor
from dashboard.services.board_sheets import BoardPlan, apply_board, export_board, plan_board
from dashboard.services.board_undo import undo_board
from dashboard.services.desk import Desk
from dashboard.services.year import ItemState, YearState
from dashboard.text import board_import as words
from dashboard.text import board_sheet
from dashboard.ui import visit
from dashboard.ui.board_preview import show_board_preview
from dashboard.ui.language import say
from dashboard.ui.markdown import plain
from dashboard.ui.refusal_message import refuse
from dashboard.ui.undo import offer_undo

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PLAN = "board_plan"
ROUND = "board_upload_round"
"""Counts uploads: a new number gives a new, empty uploader and lets go of the old file."""


def show_board_menu(year: YearState, shown: Sequence[ItemState]) -> None:
    """A quiet button; the year as a workbook, or only what the filters left, and back."""
    if st.button(
        say(words.MENU), icon=":material/table_view:", help=say(words.MENU_HELP), key="board_excel"
    ):
        _open(year, shown)


def show_board_import(
    year: YearState | None = None, shown: Sequence[ItemState] | None = None
) -> None:
    """Download, choose the edited file, see what it would change, save it.

    It stands on a page or in a dialog. ``shown`` are the items that can be downloaded alone.
    """
    state = visit.state() if year is None else year
    _show_downloads(state, state.disclosure if shown is None else shown)
    if visit.allowed(Action.WRITE_NOTE):
        _show_upload(state)


def _show_downloads(year: YearState, shown: Sequence[ItemState]) -> None:
    st.markdown(f"**{say(words.STEP_DOWNLOAD)}**")
    with st.container(horizontal=True, gap="small"):
        _show_download(year, None, words.DOWNLOAD, "board_download")
        if 0 < len(shown) < len(year.disclosure):
            told = words.DOWNLOAD_SHOWN.filled(count=len(shown))
            _show_download(year, [item.code for item in shown], told, "board_download_shown")


def _show_upload(year: YearState) -> None:
    st.markdown(f"**{say(words.STEP_UPLOAD)}**")
    plan = _uploaded(year)
    if plan is None:
        return
    st.markdown(f"**{say(words.STEP_CHECK)}** · {plain(plan.file_name)}")
    show_board_preview(plan)
    if plan.is_applicable and st.button(
        say(words.SAVE, count=len(plan.changes)),
        type="primary",
        icon=":material/save:",
        key="board_apply",
    ):
        _apply(plan)


def _open(year: YearState, shown: Sequence[ItemState]) -> None:
    @st.dialog(say(words.TITLE), width="large")
    def dialog() -> None:
        show_board_import(year, shown)

    dialog()


def _show_download(
    year: YearState, codes: Sequence[str] | None, label: Bilingual, key: str
) -> None:
    desk, actor = visit.desk(), visit.actor()
    name = board_sheet.FILE.filled(station=year.station.short_name, year=year.year)
    st.download_button(
        say(label),
        data=lambda: export_board(desk, actor, year.year, codes).content,
        file_name=say(name).replace("/", "-"),
        mime=XLSX,
        icon=":material/download:",
        key=key,
        on_click="ignore",
    )


def _uploaded(year: YearState) -> BoardPlan | None:
    """The plan of the file that was chosen; it is read once."""
    place = f"board_file_{year.year}_{st.session_state.get(ROUND, 0)}"
    file = st.file_uploader(say(words.STEP_UPLOAD), key=place, label_visibility="collapsed")
    if file is None:
        st.session_state.pop(PLAN, None)
        return None
    seen = f"{place}/{file.file_id}"
    known: tuple[str, BoardPlan] | None = st.session_state.get(PLAN)
    if known is None or known[0] != seen:
        plan = plan_board(visit.desk(), visit.actor(), year.year, file.name, file.getvalue())
        known = st.session_state[PLAN] = (seen, plan)
    return known[1]


def _apply(plan: BoardPlan) -> None:
    try:
        change = apply_board(visit.desk(), visit.actor(), plan)
    except Refused as refused:
        refuse(refused)
    else:
        offer_undo(words.SAVED.filled(count=change.count), change.entry_id, _take_back)
    _forget()
    st.rerun()


def _take_back(desk: Desk, actor: Actor, entry: int) -> Bilingual | None:
    """Undo; in words what was kept because it was changed since."""
    kept = undo_board(desk, actor, entry).kept
    if not kept:
        return None
    names = Bilingual(", ".join(each.th for each in kept), ", ".join(each.en for each in kept))
    return words.UNDONE_BUT.filled(count=len(kept), names=names)


def _forget() -> None:
    st.session_state.pop(PLAN, None)
    st.session_state[ROUND] = st.session_state.get(ROUND, 0) + 1
