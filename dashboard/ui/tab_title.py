"""What the browser's tab says, and with it its history and bookmarks."""

from __future__ import annotations

import streamlit as st

from dashboard.text import shell


def name_tab(title: str) -> None:
    """Call the browser's tab after what it shows, e.g. ``กระดานงาน · ITA``."""
    st.set_page_config(page_title=shell.TAB.format(title=title))
