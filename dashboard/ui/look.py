"""The few looks that no theme option sets."""

import streamlit as st

from dashboard.text import importing
from dashboard.ui.language import say

CARDS = (
    *("checklist", "planning", "empty", "plan", "filters_card", "chart", "chart_beside"),
    *("figure_table", "imports", "briefings", "eit_link", "handed_over"),
    *("last_backup", "nightly_backup", "backup_files", "backup_restore"),
)
"""Keys of the bordered containers that lie on the page like a card."""


def show_look() -> None:
    """Use the width of a wide page, and lay containers on it like cards.

    Streamlit leaves 5rem on either side, which is a column of the wall, and has no option for
    what lies inside a border. Its uploader speaks English only, its captions are fainter than a
    projector or old eyes forgive, why a file was not sent is only read aloud, and what was picked
    from a list, and what a button says, is white on the accent, which is pale in the dark.
    """
    cards = ", ".join(f".st-key-{key}" for key in CARDS)
    light = st.get_option("theme.light.secondaryBackgroundColor")
    dark = st.get_option("theme.dark.secondaryBackgroundColor")
    muted_light = st.get_option("theme.light.grayTextColor")
    muted_dark = st.get_option("theme.dark.grayTextColor")
    # What floats above the page lies outside of it, and does not learn by itself that it is dark.
    scheme = st.context.theme.type or "normal"
    on_dark_accent = st.get_option("theme.dark.backgroundColor")
    st.html(
        f"""<style>
#stFloatingOverlayPortal, [data-testid="stDialog"] {{ color-scheme: {scheme}; }}
[data-testid="stMainBlockContainer"] {{ padding-inline: clamp(1rem, 2.1vw, 2.5rem); }}
{cards} {{ background: light-dark({light}, {dark}); }}
[data-testid="stCaptionContainer"], [data-testid="stCaptionContainer"] * {{
  color: light-dark({muted_light}, {muted_dark}); opacity: 1; }}
:is([data-testid="stMultiSelect"] [data-tag],
  [data-testid^="stBaseButton-primary"]:not(:disabled),
  [data-testid^="stBaseButton-primary"]:not(:disabled) *) {{
  color: light-dark(#ffffff, {on_dark_accent}); }}
@media (max-width: 640px) {{
  .st-key-enter_projector {{ display: none; }}
  [data-testid="stLayoutWrapper"]:has(> :is(.st-key-filters_folded, .st-key-board_tool)) {{
    display: none; }}
  .st-key-filters_open > * {{ flex: 1 0 calc(50% - 0.5rem); max-width: calc(50% - 0.5rem); }}
  .st-key-filters_open > * > * {{ width: 100%; }} }}
@media (max-width: 1200px) {{
  [data-testid="stLayoutWrapper"]:has(> :is(.st-key-filters_folded, .st-key-filters_open)) {{
    flex: 1 0 100%; }} }}
@media (min-width: 641px) {{ .st-key-filters_opener {{ display: none; }} }}
[data-testid="stFileUploaderDropzone"] button p {{ font-size: 0; }}
[data-testid="stFileUploaderDropzone"] button p::after {{
  content: "{say(importing.CHOOSE)}"; font-size: 1rem; }}
[data-testid="stFileUploaderDropzoneInstructions"] {{ display: none; }}
[data-testid="stFileChip"][aria-invalid="true"] {{ flex-wrap: wrap; height: auto; }}
[data-testid="stFileChip"] > [role="alert"] {{ position: static; flex: 1 0 100%; width: 100%;
  height: auto; margin: 0; clip: auto; clip-path: none; white-space: normal; font-size: 0.875rem;
  padding: 0 0 0.25rem; overflow: visible; }}
.st-key-watching {{ position: fixed; inset: auto 1rem 1.25rem auto; z-index: 999990; width: auto;
  padding: 0.6rem 1rem; border-radius: 8px; background: light-dark({light}, {dark});
  box-shadow: 0 4px 16px rgb(0 0 0 / 30%); }}
.st-key-switches {{ justify-content: flex-end; }}
.account {{ position: fixed; top: 0.5rem; right: 1rem; z-index: 999991; display: inline-flex;
  align-items: center; min-height: 2.75rem; max-width: 12rem; padding: 0 0.75rem;
  border-radius: 8px; color: inherit; font-weight: 600; text-decoration: none; }}
.account:hover {{ background: light-dark({light}, {dark}); }}
.account span {{ overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }}
body:has(.account) [data-testid="stHeader"] {{ padding-right: 12.5rem; }}
:is(.st-key-chart, .st-key-chart_beside, .st-key-figure_table, .st-key-imports,
  .st-key-briefings, .st-key-eit_link, .st-key-last_backup, .st-key-nightly_backup,
  .st-key-backup_files, .st-key-backup_restore) h3 {{ padding-top: 0; }}
.st-key-lang button {{ min-height: 2.5rem; }}
@media (max-width: 1100px) {{
  .st-key-header > :first-child {{ flex: 1 0 100%; }}
  .st-key-switches {{ justify-content: flex-start; }}
  [data-testid="stColumn"] {{ flex: 1 1 100%; min-width: 100%; }}
}}
@media (max-width: 640px) {{
  .st-key-year_settings {{ display: none; }}
  .js-plotly-plot .xaxislayer-above > :not(:nth-child(3n + 1)) {{ display: none; }}
}}
</style>"""
    )
