"""The large view for a meeting: no menus, big type, always the latest data."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from dashboard.text import shell
from dashboard.ui import visit
from dashboard.ui.address import PROJECTOR, kept, own, to
from dashboard.ui.language import say
from dashboard.ui.linked import linked
from dashboard.ui.pages import PAGES, PROJECTOR_PAGES
from dashboard.ui.widget_state import page_shown

LARGE_TYPE = """<style>
html { font-size: clamp(18px, 1.5625vw, 40px); }
[data-testid="stHeader"] { display: none; }
[data-testid="stMainBlockContainer"] { padding-block: 0.6rem 2.4rem; }
[data-testid="stLayoutWrapper"]:has(> .st-key-projector) { position: absolute; }
.st-key-projector { position: fixed; inset: auto 0 0 0; z-index: 90; width: auto; height: 2rem;
  padding-inline: clamp(1rem, 2.1vw, 2.5rem); background: light-dark(LIGHT, DARK); }
[data-testid="stApp"] .st-key-undo { bottom: 2.5rem; }
[data-testid="stMainBlockContainer"] > [data-testid="stVerticalBlock"] { gap: 0.6rem; }
[data-testid="stMainBlockContainer"] >
  [data-testid="stVerticalBlock"]:has(:is(.st-key-chart, .st-key-wall)) {
  height: calc(100vh - 3rem); }
.st-key-wall { flex: 1 1 0; min-height: 0; }
.st-key-wall div { height: 100%; }
[data-testid="stLayoutWrapper"]:has(.st-key-chart) { flex: 1 1 0; min-height: 0; }
[data-testid="stColumn"]:has(.st-key-chart) > [data-testid="stVerticalBlock"] { height: 100%; }
.st-key-chart { padding-block: 0.7rem 0.3rem; gap: 0.2rem; }
.st-key-chart > [data-testid="stElementContainer"]:has(.stPlotlyChart) {
  flex: 1 1 0; min-height: 0; }
</style>"""
"""30 px at 1920 × 1080; everything on a page is measured in rem. No theme option sets it.
The controls have a strip of their own at the bottom, so that they never lie on anything."""

SECONDS_BETWEEN_LOOKS = 3
_SEEN = "seen_in_meeting"


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
    light, dark = (st.get_option(f"theme.{mode}.backgroundColor") for mode in ("light", "dark"))
    st.html(LARGE_TYPE.replace("LIGHT", light).replace("DARK", dark))


def show_controls(address: str) -> None:
    """The way on, back and out of the large view; a presenter's clicker turns its pages too.

    ``address`` is one of the pages made for a meeting; any other was opened from one of them,
    and leads back to it as it was.
    """
    seen: dict[str, dict[str, str]] = st.session_state.setdefault(_SEEN, {})
    if address:
        seen.pop(address, None)
        seen[address] = own()
    with st.container(key="projector"):
        linked("projector.html", key="projector_controls", **_links(address, seen), words=shell)


def _links(address: str, seen: Mapping[str, Mapping[str, str]]) -> dict[str, object]:
    addresses = [page.address for page in PROJECTOR_PAGES]
    leave = to(page_shown(), own() | {n: v for n, v in kept().items() if n != PROJECTOR})
    if not address:
        last = [addresses[0], *seen][-1]
        title = next(page.title for page in PROJECTOR_PAGES if page.address == last)
        return {"back": _link(last, seen), "title": title, "leave": leave}
    place = addresses.index(address)
    return {
        "back": None,
        "number": place + 1,
        "total": len(addresses),
        "before": _link(addresses[place - 1], seen),
        "after": _link(addresses[(place + 1) % len(addresses)], seen),
        "leave": leave,
    }


def _link(address: str, seen: Mapping[str, Mapping[str, str]]) -> str:
    """A page of the meeting as it was last shown there."""
    path = "" if address == PAGES[0].address else address
    return to(path, dict(seen.get(address, {})) | kept())


def _enter() -> None:
    st.query_params[PROJECTOR] = "1"


@st.fragment(run_every=SECONDS_BETWEEN_LOOKS)
def follow_changes(revision: int) -> None:
    """Look every few seconds whether anyone changed anything; show it when they did."""
    if visit.state().revision != revision:
        st.rerun(scope="app")
