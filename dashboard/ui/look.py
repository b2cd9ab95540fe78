"""The few looks that no theme option sets."""

import streamlit as st

from dashboard.text import importing
from dashboard.ui.language import say

CARDS = ("checklist", "planning", "empty", "plan", "filters_card")
"""Keys of the bordered containers that lie on the page like a card."""


def show_look() -> None:
    """Use the width of a wide page, and lay containers on it like cards.

    Streamlit leaves 5rem on either side, which is a column of the wall, and has no option for
    what lies inside a border. Its uploader speaks English only, its captions are fainter than a
    projector or old eyes forgive, and what was picked from a list is white on the accent, which
    is pale in the dark.
    """
    cards = ", ".join(f".st-key-{key}" for key in CARDS)
    light = st.get_option("theme.light.secondaryBackgroundColor")
    dark = st.get_option("theme.dark.secondaryBackgroundColor")
    muted_light = st.get_option("theme.light.grayTextColor")
    muted_dark = st.get_option("theme.dark.grayTextColor")
    on_dark_accent = st.get_option("theme.dark.backgroundColor")
    st.html(
        f"""<style>
[data-testid="stMainBlockContainer"] {{ padding-inline: clamp(1rem, 2.1vw, 2.5rem); }}
{cards} {{ background: light-dark({light}, {dark}); }}
[data-testid="stCaptionContainer"], [data-testid="stCaptionContainer"] * {{
  color: light-dark({muted_light}, {muted_dark}); opacity: 1; }}
[data-testid="stMultiSelect"] [data-tag] {{ color: light-dark(#ffffff, {on_dark_accent}); }}
@media (max-width: 640px) {{ .st-key-enter_projector {{ display: none; }} }}
[data-testid="stFileUploaderDropzone"] button p {{ font-size: 0; }}
[data-testid="stFileUploaderDropzone"] button p::after {{
  content: "{say(importing.CHOOSE)}"; font-size: 1rem; }}
[data-testid="stFileUploaderDropzoneInstructions"] {{ display: none; }}
.st-key-switches {{ justify-content: flex-end; }}
</style>"""
    )
