"""Which item the item page shows: by its address, with the neighbours one click away."""

from __future__ import annotations

import streamlit as st

from dashboard.services.year import YearState
from dashboard.text import item
from dashboard.ui.address import kept
from dashboard.ui.language import say, speaker
from dashboard.ui.pages import page_file
from dashboard.ui.widget_state import show_as

CODE = "code"
CHOICE = "item_choice"


def chosen_code(year: YearState) -> str | None:
    """The code in the address, however it is spelled; None when the year has no such item."""
    wanted = st.query_params.get(CODE, "").strip().upper()
    return wanted if wanted in year.catalogue else None


def show_choice(year: YearState, code: str | None) -> None:
    """The item before, a list of all, the item after."""
    codes = [state.code for state in year.items]
    place = codes.index(code) if code else -1
    spoken = speaker()
    show_as(CHOICE, code)
    with st.container(
        horizontal=True,
        wrap=False,
        gap="small",
        vertical_alignment="center",
        width=420,
        key="choice",
    ):
        if code:
            _neighbour(codes[place - 1], "chevron_left", say(item.PREVIOUS))
        st.selectbox(
            say(item.WHICH),
            codes,
            key=CHOICE,
            index=None if code is None else 0,
            placeholder=say(item.WHICH),
            label_visibility="collapsed",
            format_func=lambda each: f"{each} {spoken(year.item(each).item.short)}",
            on_change=_go,
        )
        if code:
            _neighbour(codes[(place + 1) % len(codes)], "chevron_right", say(item.NEXT))


def _neighbour(code: str, icon: str, words: str) -> None:
    st.button(
        "",
        icon=f":material/{icon}:",
        help=f"{words}: {code}",
        key=f"neighbour_{icon}",
        on_click=_open,
        args=(code,),
    )


def _go() -> None:
    if st.session_state[CHOICE]:
        _open(st.session_state[CHOICE])


def _open(code: str) -> None:
    st.switch_page(page_file("item"), query_params=kept() | {CODE: code})
