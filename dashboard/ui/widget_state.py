"""What a widget shows, when the database or the address knows better than the browser."""

import streamlit as st

_PAGE, _SHOWN, _SEEN = "page_shown", "widgets_shown", "widgets_seen"


def turn_page(page: str) -> None:
    """Note which page runs: a widget of another page with the same key starts anew."""
    if st.session_state.get(_PAGE) != page:
        st.session_state[_PAGE] = page
        st.session_state[_SHOWN] = set()


def page_shown() -> str:
    """The address of the page that runs; the start page has none."""
    return str(st.session_state.get(_PAGE, ""))


def show_as(key: str, value: object) -> None:
    """Make the widget with this key show ``value``, before it is created.

    Only where it shows something else: setting a value sends it to the browser, where it would
    take back a click made in the meantime.
    """
    shown: set[str] = st.session_state.setdefault(_SHOWN, set())
    is_new = key not in shown or key not in st.session_state
    if is_new or st.session_state[key] != value:
        st.session_state[key] = value
        shown.add(key)


def is_first_sight(key: str) -> bool:
    """Is this the first run of the visit that has this widget?

    What such a widget holds beyond its first value was typed in a visit before, whose server went
    away before it was sent: Streamlit hands it over, and tells no callback.
    """
    seen: set[str] = st.session_state.setdefault(_SEEN, set())
    is_new = key not in seen
    seen.add(key)
    return is_new
