"""The large view for a meeting: no menus, big type, always the latest data."""

from __future__ import annotations

import streamlit as st

from dashboard.domain.bilingual import Bilingual
from dashboard.text import shell
from dashboard.ui import visit
from dashboard.ui.address import PROJECTOR
from dashboard.ui.language import say
from dashboard.ui.pages import PROJECTOR_PAGES, page_file

LARGE_TYPE = """<style>
html { font-size: clamp(18px, 1.5625vw, 40px); }
[data-testid="stHeader"] { display: none; }
[data-testid="stMainBlockContainer"] { padding-block: 0.6rem 0.5rem; }
.st-key-projector { position: absolute; inset: 0.3rem 1.25rem auto auto; z-index: 2; width: auto; }
</style>"""
"""30 px at 1920 × 1080; everything on a page is measured in rem. No theme option sets it."""

SECONDS_BETWEEN_LOOKS = 3


def show_enter() -> None:
    """The button that turns this page into the large view."""
    st.button(
        say(shell.PROJECTOR),
        icon=":material/present_to_all:",
        help=say(shell.PROJECTOR_HELP),
        key="enter_projector",
        on_click=_enter,
    )


def show_large_type() -> None:
    """Make everything on the page large, and take the menus away."""
    st.html(LARGE_TYPE)


def show_controls(address: str) -> None:
    """The way on, back and out of the large view; the arrow keys turn its pages too."""
    addresses = [page.address for page in PROJECTOR_PAGES]
    place = addresses.index(address) if address in addresses else 0
    with st.container(
        horizontal=True, width="content", gap="small", vertical_alignment="center", key="projector"
    ):
        st.caption(say(shell.SCREEN_OF, number=place + 1, total=len(addresses)), width="content")
        _turn(addresses[place - 1], shell.PREVIOUS_SCREEN, "chevron_left", "Left")
        _turn(addresses[(place + 1) % len(addresses)], shell.NEXT_SCREEN, "chevron_right", "Right")
        st.button(
            "",
            icon=":material/close_fullscreen:",
            help=say(shell.LEAVE_PROJECTOR),
            key="leave_projector",
            on_click=_leave,
        )


def _turn(address: str, words: Bilingual, icon: str, shortcut: str) -> None:
    turned = st.button(
        "", icon=f":material/{icon}:", help=say(words), key=f"turn_{icon}", shortcut=shortcut
    )
    if turned:
        st.switch_page(page_file(address), query_params={PROJECTOR: "1"})


def _enter() -> None:
    st.query_params[PROJECTOR] = "1"


def _leave() -> None:
    st.query_params.pop(PROJECTOR, None)


@st.fragment(run_every=SECONDS_BETWEEN_LOOKS)
def follow_changes(revision: int) -> None:
    """Look every few seconds whether anyone changed anything; show it when they did."""
    if visit.state().revision != revision:
        st.rerun(scope="app")
